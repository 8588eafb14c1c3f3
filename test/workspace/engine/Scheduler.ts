import { randomBytes } from 'node:crypto';

import type { ServerClock } from '../model';
import { dateFrom, nextRun } from './interval';

export interface Job {
    id: string;
    /** The processor's id, followed by `_` and the app's. */
    name: string;
    /** Of the recurring kind there is one for each name. */
    kind: 'once' | 'recurring';
    data: object;
    interval?: string | number;
    /** Absent when it never runs again: a one-time job that failed. */
    when?: Date;
    lastRun?: Date;
}

/** A job of an app. */
export interface PlannedJob {
    id: string;
    /** The id under which the app registered what it runs. */
    processor: string;
    /** Absent when it never runs again. */
    when?: Date;
    interval?: string | number;
    data: object;
}

type Process = (context: object) => Promise<unknown>;

/**
 * The server's Agenda in memory (apps/meteor/app/apps/server/bridges/scheduler.ts). Nothing runs by itself: whoever
 * moves the clock asks for the jobs that have become due.
 */
export class Scheduler {
    private readonly list: Job[] = [];

    /** By name and instance. */
    private readonly processors = new Map<string, Map<object, Process>>();

    private turn = 0;

    private readonly clock: ServerClock;

    private readonly report: (line: string) => void;

    constructor(clock: ServerClock, report: (line: string) => void) {
        this.clock = clock;
        this.report = report;
    }

    /** Every instance of a server defines its own; a job runs on one of them, in turn. */
    public define(name: string, process: Process, instance: object): void {
        this.processors.set(name, (this.processors.get(name) ?? new Map<object, Process>()).set(instance, process));
    }

    /** The instance is gone. */
    public forget(instance: object): void {
        this.processors.forEach((processes) => processes.delete(instance));
    }

    public plannedFor(appId: string): PlannedJob[] {
        const suffix = `_${appId}`;
        return this.jobs().map(({ id, name, when, interval, data }) => ({
            id,
            processor: name.endsWith(suffix) ? name.slice(0, -suffix.length) : name,
            ...(when && { when }),
            ...(interval !== undefined && { interval }),
            data,
        }));
    }

    public once(name: string, when: Date | string, data: object): Job {
        const job: Job = { id: newId(), name, kind: 'once', data, when: dateFrom(when, this.clock.now()) };
        this.list.push(job);
        return job;
    }

    /**
     * First run at once, unless `skipImmediate`. A job of that name that is there already is changed, and keeps its
     * next time unless `skipImmediate` sets a new one.
     */
    public every(name: string, interval: string | number, data: object, skipImmediate: boolean): Job {
        const now = this.clock.now();
        const when = nextRun(interval, skipImmediate ? now : undefined, now);
        const existing = this.find((job) => job.name === name && job.kind === 'recurring');
        if (existing) {
            Object.assign(existing, { interval, data }, when > now ? { when } : {});
            return existing;
        }
        const job: Job = { id: newId(), name, kind: 'recurring', data, interval, when };
        this.list.push(job);
        return job;
    }

    public find(matches: (job: Job) => boolean): Job | undefined {
        return this.list.find(matches);
    }

    public jobs(): Job[] {
        return this.list.map((job) => ({ ...job }));
    }

    public cancel(matches: (job: Job) => boolean): void {
        this.list.splice(0, this.list.length, ...this.list.filter((job) => !matches(job)));
    }

    /** The job that is next to run, if it is due by then; jobs with these ids are passed over. */
    public nextUntil(limit: Date, except: Set<string>): Job | undefined {
        return this.list
            .filter((job): job is Job & { when: Date } => job.when !== undefined && job.when <= limit)
            .filter(({ id }) => !except.has(id))
            .sort((a, b) => a.when.getTime() - b.when.getTime())[0];
    }

    /** Runs it now. A failure is a line of the console; a one-time job is then not repeated. */
    public async run(job: Job): Promise<void> {
        const processes = [...(this.processors.get(job.name)?.values() ?? [])];
        this.turn += 1;
        const process = processes[this.turn % processes.length];
        job.lastRun = this.clock.now();
        if (job.interval === undefined) {
            delete job.when;
        } else {
            job.when = nextRun(job.interval, job.lastRun, job.lastRun);
        }
        try {
            if (!process) {
                throw new Error(`Undefined job ${job.name}`);
            }
            await process({ ...job.data, jobId: job.id });
            if (job.kind === 'once') {
                this.cancel((other) => other.id === job.id);
            }
        } catch (error) {
            this.report(`Job ${job.name} failed: ${(error as { message?: string }).message ?? String(error)}`);
        }
    }

    /** Runs a processor of which no job is planned. */
    public async runUnplanned(name: string): Promise<void> {
        await this.run({ id: newId(), name, kind: 'once', data: {} });
    }
}

const newId = (): string => randomBytes(12).toString('hex');
