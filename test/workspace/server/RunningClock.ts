import type { ServerClock } from '../model';

/** Real time with an offset: it starts where asked, runs, and can be moved forward. */
export class RunningClock implements ServerClock {
    private offset = 0;

    constructor(startAt?: Date) {
        if (startAt) {
            this.offset = startAt.getTime() - Date.now();
        }
    }

    public now(): Date {
        return new Date(Date.now() + this.offset);
    }

    public advance(milliseconds: number): void {
        this.offset += milliseconds;
    }
}
