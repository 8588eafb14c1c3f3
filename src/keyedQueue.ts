/** Works on one thing after the other for each key; different keys go on side by side. */
export class KeyedQueue {
    private readonly tails = new Map<string, Promise<unknown>>();

    public run<T>(key: string, work: () => Promise<T>): Promise<T> {
        const before = this.tails.get(key) ?? Promise.resolve();
        const result = before.then(work);
        const tail = result.catch(() => undefined);
        this.tails.set(key, tail);
        void tail.then(() => {
            if (this.tails.get(key) === tail) {
                this.tails.delete(key);
            }
        });
        return result;
    }
}
