interface Fault {
    error?: Error;
    delay?: number;
}

/**
 * Makes the server's answers to an app late or wrong. A method is named by its bridge and itself, such as
 * `users.getById`; `users.*` means all of the bridge.
 */
export class Faults {
    private readonly faults = new Map<string, Set<Fault>>();

    /** Every call fails until the returned function is called. */
    public fail(method: string, error = new Error(`${method} failed`)): () => void {
        return this.add(method, { error });
    }

    /** Every call waits so many milliseconds of real time until the returned function is called. */
    public delay(method: string, delay: number): () => void {
        return this.add(method, { delay });
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
        const faults = [...(this.faults.get(`${topic}.${name}`) ?? []), ...(this.faults.get(`${topic}.*`) ?? [])];
        return faults.length > 0 ? this.runWith(faults, work) : work();
    }

    private async runWith(faults: Fault[], work: () => unknown): Promise<unknown> {
        for (const { delay, error } of faults) {
            if (delay !== undefined) {
                await new Promise((resolve) => setTimeout(resolve, delay));
            }
            if (error) {
                throw error;
            }
        }
        return work();
    }

    private add(method: string, fault: Fault): () => void {
        const faults = this.faults.get(method) ?? new Set<Fault>();
        this.faults.set(method, faults.add(fault));
        return () => void faults.delete(fault);
    }
}
