/** How one call goes wrong: so many milliseconds late, with an error, or with an error after all was done. */
export interface Fault {
    error?: Error;
    delay?: number;
    isAfterEffect?: boolean;
}

type Cause = () => Fault | undefined;

/**
 * Makes the server's answers to an app late or wrong. A method is named by its bridge and itself, such as
 * `users.getById`; `users.*` means all of the bridge.
 */
export class Faults {
    private readonly causes = new Map<string, Set<Cause>>();

    /** Every call fails until the returned function is called. */
    public fail(method: string, error = new Error(`${method} failed`)): () => void {
        return this.add(method, () => ({ error }));
    }

    /** Every call waits so many milliseconds of real time until the returned function is called. */
    public delay(method: string, delay: number): () => void {
        return this.add(method, () => ({ delay }));
    }

    /** Every call goes wrong as it is decided for it, until the returned function is called. */
    public decide(method: string, cause: Cause): () => void {
        return this.add(method, cause);
    }

    /**
     * Puts itself before every method of a bridge that the engine calls: where there is a `doThis`, before `this`.
     *
     * @param topic the name of the bridge in `fail` and `delay`
     */
    public guard<T extends object>(topic: string, bridge: T): T {
        const members = bridge as Record<string, unknown>;
        for (const name of Object.getOwnPropertyNames(Object.getPrototypeOf(bridge))) {
            const method = members[name];
            if (`do${name.charAt(0).toUpperCase()}${name.slice(1)}` in bridge && typeof method === 'function') {
                members[name] = (...args: unknown[]) =>
                    this.run(topic, name, () => (method as (...args: unknown[]) => unknown).apply(bridge, args));
            }
        }
        return bridge;
    }

    private run(topic: string, name: string, work: () => unknown): unknown {
        const causes = [...(this.causes.get(`${topic}.${name}`) ?? []), ...(this.causes.get(`${topic}.*`) ?? [])];
        const faults = causes.map((cause) => cause()).filter((fault) => fault !== undefined);
        return faults.length > 0 ? this.runWith(faults, work) : work();
    }

    private async runWith(faults: Fault[], work: () => unknown): Promise<unknown> {
        for (const { delay, error, isAfterEffect } of faults) {
            if (delay !== undefined) {
                await new Promise((resolve) => setTimeout(resolve, delay));
            }
            if (error && isAfterEffect) {
                await work();
            }
            if (error) {
                throw error;
            }
        }
        return work();
    }

    private add(method: string, cause: Cause): () => void {
        const causes = this.causes.get(method) ?? new Set<Cause>();
        this.causes.set(method, causes.add(cause));
        return () => void causes.delete(cause);
    }
}
