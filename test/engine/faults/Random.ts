/** Numbers that look random and are the same again for the same seed. */
export class Random {
    private state: number;

    constructor(public readonly seed: number) {
        this.state = seed >>> 0;
    }

    /** From 0 up to but not including 1 (Mulberry32). */
    public next(): number {
        this.state = (this.state + 0x6d2b79f5) >>> 0;
        let mixed = Math.imul(this.state ^ (this.state >>> 15), this.state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
    }

    /** A whole number, both ends among them. */
    public between(least: number, most: number): number {
        return least + Math.floor(this.next() * (most - least + 1));
    }

    public chance(probability: number): boolean {
        return this.next() < probability;
    }

    public pick<T>(items: readonly T[]): T {
        return items[Math.floor(this.next() * items.length)];
    }

    /** One of them or none, where there is none. */
    public find<T>(items: readonly T[]): T | undefined {
        return items.length === 0 ? undefined : this.pick(items);
    }

    /** So many different ones, or all. */
    public some<T>(items: readonly T[], count: number): T[] {
        const left = [...items];
        return Array.from({ length: Math.min(count, left.length) }, () =>
            left.splice(Math.floor(this.next() * left.length), 1),
        ).flat();
    }

    public weighted<T extends { weight?: number }>(items: readonly T[]): T {
        const total = items.reduce((sum, { weight = 1 }) => sum + weight, 0);
        let left = this.next() * total;
        return items.find(({ weight = 1 }) => (left -= weight) < 0) ?? items[items.length - 1];
    }
}
