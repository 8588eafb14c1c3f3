import type { ServerClock } from '../model';

/** Real time with an offset: it starts where asked, runs or stands still, and can be moved forward. */
export class RunningClock implements ServerClock {
    private offset = 0;

    private readonly stoppedAt: number | undefined;

    constructor(startAt?: Date, standsStill = false) {
        const now = Date.now();
        if (startAt) {
            this.offset = startAt.getTime() - now;
        }
        this.stoppedAt = standsStill ? now : undefined;
    }

    public now(): Date {
        return new Date((this.stoppedAt ?? Date.now()) + this.offset);
    }

    public advance(milliseconds: number): void {
        this.offset += milliseconds;
    }
}
