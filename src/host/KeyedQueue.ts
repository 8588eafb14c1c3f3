/** Work that reads something and then writes it runs one at a time for each key, within one process. */
export class KeyedQueue {
    private readonly last = new Map<string, Promise<unknown>>();

    public async run<T>(key: string, work: () => Promise<T>): Promise<T> {
        const before = this.last.get(key) ?? Promise.resolve();
        // What became of the work before is told to whoever asked for that.
        const own = before.catch(() => undefined).then(work);
        this.last.set(key, own);
        try {
            return await own;
        } finally {
            if (this.last.get(key) === own) {
                this.last.delete(key);
            }
        }
    }
}
