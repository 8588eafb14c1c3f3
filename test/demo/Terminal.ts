type Paint = (text: string) => string;

/** Output for a person: colours and a moving progress line only where they are wanted and can be shown. */
export class Terminal {
    public readonly bold: Paint;

    public readonly dim: Paint;

    public readonly green: Paint;

    public readonly yellow: Paint;

    public readonly red: Paint;

    private readonly isLive: boolean;

    constructor(
        private readonly stream: NodeJS.WriteStream,
        env: Readonly<Record<string, string | undefined>>,
    ) {
        this.isLive = stream.isTTY && env.TERM !== 'dumb';
        // https://no-color.org: any value but the empty one.
        const isPainted = this.isLive && !env.NO_COLOR;
        const painter =
            (code: number): Paint =>
            (text) =>
                isPainted ? `\u001b[${code}m${text}\u001b[0m` : text;
        [this.bold, this.dim, this.red, this.green, this.yellow] = [1, 2, 31, 32, 33].map(painter);
    }

    public print(...lines: string[]): void {
        this.stream.write(`${lines.join('\n')}\n`);
    }

    /** Shows that something goes on, with the seconds that it has taken so far, and how long it took in the end. */
    public async during<T>(what: string, work: () => Promise<T>): Promise<T> {
        const start = Date.now();
        const took = (): string => `${((Date.now() - start) / 1000).toFixed(1)} s`;
        const show = (state: string): boolean =>
            this.stream.write(this.isLive ? `\r\u001b[K${what} … ${state}` : state);
        this.stream.write(`${what} … `);
        const timer = this.isLive ? setInterval(() => show(this.dim(took())), 200) : undefined;
        try {
            const result = await work();
            show(`${this.green('done')} ${this.dim(`in ${took()}`)}\n`);
            return result;
        } catch (error) {
            show(`${this.red('failed')}\n`);
            throw error;
        } finally {
            clearInterval(timer);
        }
    }
}
