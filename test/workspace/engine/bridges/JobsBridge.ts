import {
    type IOnetimeSchedule,
    type IProcessor,
    type IRecurringSchedule,
    StartupType,
} from '@host/apps-engine/definition/scheduler';
import { SchedulerBridge } from '@host/apps-engine/server/bridges';

import type { Job, Scheduler } from '../Scheduler';

const databaseId = /^[0-9a-f]{24}$/i;

/** apps/meteor/app/apps/server/bridges/scheduler.ts. Names arrive with the app's id behind them. */
export class JobsBridge extends SchedulerBridge {
    private readonly scheduler: Scheduler;

    private readonly report: (line: string) => void;

    constructor(scheduler: Scheduler, report: (line: string) => void) {
        super();
        this.scheduler = scheduler;
        this.report = report;
    }

    protected async registerProcessors(processors: IProcessor[]): Promise<void | string[]> {
        const started: Array<string | undefined> = [];
        for (const { id, processor, startupSetting } of processors) {
            // The engine wraps the app's processor into a request to its process that takes the context only.
            this.scheduler.define(id, processor as unknown as (context: object) => Promise<unknown>, this);
            if (startupSetting?.type === StartupType.RECURRING) {
                started.push(await this.scheduleRecurring({ ...startupSetting, id }));
            } else if (startupSetting && !this.scheduler.find((job) => job.name === id && job.kind === 'once')) {
                started.push(await this.scheduleOnce({ ...startupSetting, id }));
            }
        }
        return started.length > 0 ? started.filter((id) => id !== undefined) : undefined;
    }

    protected async scheduleOnce({ id, when, data }: IOnetimeSchedule): Promise<undefined | string> {
        return this.reporting(() => this.scheduler.once(id, when, data ?? {}));
    }

    protected async scheduleRecurring(job: IRecurringSchedule): Promise<undefined | string> {
        const { id, interval, data, skipImmediate } = job;
        return this.reporting(() => this.scheduler.every(id, interval, data ?? {}, skipImmediate === true));
    }

    /** By the id of a job, or all jobs of a processor. */
    protected async cancelJob(jobId: string): Promise<void> {
        const id = jobId.split('_')[0] ?? '';
        this.scheduler.cancel((job) => (databaseId.test(id) ? job.id === id : job.name === jobId));
    }

    public async cancelAllJobs(appId: string): Promise<void> {
        this.scheduler.cancel((job) => job.name.endsWith(`_${appId}`));
    }

    /** The server logs what goes wrong here, and the app gets nothing. */
    private reporting(schedule: () => Job): string | undefined {
        try {
            return schedule().id;
        } catch (error) {
            this.report(`Scheduling failed: ${String(error)}`);
            return undefined;
        }
    }
}
