import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';

import { expect } from 'chai';

export const ROOT = resolve(__dirname, '../../..');

/** How long those whom it has ended may take to go, in milliseconds. */
const PATIENCE = 5_000;

/** `npm start` without npm, in a process group of its own as a terminal makes it. */
export class Run {
    public output = '';

    private readonly child: ChildProcess;

    private readonly ended: Promise<unknown[]>;

    constructor(...args: string[]) {
        const main = ['--import', 'tsx', 'test/workspace/web/main.ts', '--no-open', '--port', '0'];
        this.child = spawn(process.execPath, [...main, ...args], { cwd: ROOT, detached: true });
        this.child.stdout?.setEncoding('utf8').on('data', (text: string) => (this.output += text));
        this.child.stderr?.setEncoding('utf8').on('data', (text: string) => (this.output += text));
        this.ended = once(this.child, 'exit');
    }

    public get url(): string {
        return /http:\/\/127\.0\.0\.1:\d+/.exec(this.output)?.[0] ?? '';
    }

    public async until(pattern: RegExp): Promise<void> {
        while (!pattern.test(this.output)) {
            expect(this.child.exitCode, this.output).to.equal(null);
            await new Promise((done) => setTimeout(done, 5));
        }
    }

    /** Ctrl-C in a terminal reaches every process of the group; whoever ends a service means the first one alone. */
    public async interrupt(whom: 'group' | 'process' = 'process'): Promise<void> {
        const { pid = 0 } = this.child;
        process.kill(whom === 'group' ? -pid : pid, 'SIGINT');
        await this.ended;
    }

    /** What went wrong, as far as one can see it from outside. */
    public async faults(): Promise<unknown[]> {
        const lines = this.output.split('\n').filter((line) => /error|fail/i.test(line));
        const limit = Date.now() + PATIENCE;
        while (this.hasLeftSomethingBehind() && Date.now() < limit) {
            await new Promise((done) => setTimeout(done, 20));
        }
        const left = this.hasLeftSomethingBehind() ? ['a process of it is still there'] : [];
        return [...(this.child.exitCode === 0 ? [] : [this.child.exitCode]), ...lines, ...left];
    }

    public kill(): void {
        try {
            process.kill(-(this.child.pid ?? 0), 'SIGKILL');
        } catch {
            // Nobody is left.
        }
    }

    private hasLeftSomethingBehind(): boolean {
        try {
            return process.kill(-(this.child.pid ?? 0), 0);
        } catch {
            return false;
        }
    }
}
