/**
 * A bridge of which the server has nothing behind it: the engine's own part of it works, permission checks among it,
 * and whatever would reach the server rejects.
 */
export function absentBridge<T extends object>(base: abstract new (...args: never[]) => T): T {
    return new Proxy(Object.create(base.prototype as object) as T, {
        get(target, property, receiver) {
            const member: unknown = Reflect.get(target, property, receiver);
            if (member !== undefined || typeof property === 'symbol') {
                return member;
            }
            return () => Promise.reject(new Error(`The embedded workspace has no ${base.name}.${property}`));
        },
    });
}
