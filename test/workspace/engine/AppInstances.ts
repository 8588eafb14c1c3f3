import type { ISetting } from '@host/apps-engine/definition/settings';
import type { IUIActionButton } from '@host/apps-engine/definition/ui';

import type { AppEvents } from '../model';
import { requestNumber } from '../request';
import type { Server } from '../server/Server';
import { AppEngine } from './AppEngine';
import type { EngineOptions } from './engineOptions';
import type { ApiAnswer, ApiCall } from './bridges/ApisBridge';
import type { PlannedJob } from './Scheduler';

/** An app that runs, on one instance of the server or on several. */
export type RunningApp = Omit<Pick<AppEngine, keyof AppEngine>, 'bridges' | 'stored'>;

/**
 * The app on several instances of one server, each with a process of its own over one database. What happens goes to
 * the instances in turn, as a load balancer would have it; each job runs on one of them; a setting reaches all of them,
 * first the one where it was saved (apps/meteor/ee/server/apps/communication/websockets.ts).
 */
export class AppInstances implements RunningApp {
    public readonly persistence;

    public readonly faults;

    public readonly traffic;

    private turn = 0;

    /** Settings of which other instances are hearing. */
    private readonly broadcasts = new Set<Promise<void>>();

    private constructor(
        private readonly server: Server,
        private readonly instances: readonly AppEngine[],
    ) {
        ({ persistence: this.persistence, faults: this.faults, traffic: this.traffic } = instances[0]);
        instances.forEach((instance) => {
            instance.bridges.getAppDetailChangesBridge().broadcast = (setting) => this.broadcast(instance, setting);
        });
    }

    public static async start(server: Server, count: number, options: EngineOptions): Promise<AppInstances> {
        const first = await AppEngine.start(server, options);
        const instances = [first];
        while (instances.length < count) {
            instances.push(await AppEngine.start(server, { ...options, beside: first }));
        }
        const all = new AppInstances(server, instances);
        server.apps = all;
        return all;
    }

    public get appId(): string {
        return this.instances[0].appId;
    }

    public get isAtWork(): boolean {
        return this.instances.some((instance) => instance.isAtWork);
    }

    public get processId(): number | undefined {
        return this.instances[0].processId;
    }

    public messagePre: AppEvents['messagePre'] = (...args) => this.next().messagePre(...args);

    public messageChange: AppEvents['messageChange'] = (...args) => this.next().messageChange(...args);

    public messagePost: AppEvents['messagePost'] = (...args) => this.next().messagePost(...args);

    public roomPre: AppEvents['roomPre'] = (...args) => this.next().roomPre(...args);

    public roomChange: AppEvents['roomChange'] = (...args) => this.next().roomChange(...args);

    public roomPost: AppEvents['roomPost'] = (...args) => this.next().roomPost(...args);

    public membership: AppEvents['membership'] = (...args) => this.next().membership(...args);

    public fileUpload: AppEvents['fileUpload'] = (...args) => this.next().fileUpload(...args);

    public emailSent: AppEvents['emailSent'] = (...args) => this.next().emailSent(...args);

    public user: AppEvents['user'] = (...args) => this.next().user(...args);

    public interaction: AppEvents['interaction'] = (...args) => this.next().interaction(...args);

    public command: AppEvents['command'] = (...args) => this.next().command(...args);

    public api(call: ApiCall): Promise<ApiAnswer> {
        return this.next().api(call);
    }

    public buttons(): IUIActionButton[] {
        return this.instances[0].buttons();
    }

    public async updateSetting(id: string, value: unknown): Promise<void> {
        await this.next().updateSetting(id, value);
        await Promise.all(this.broadcasts);
    }

    public async hearOfSetting(stored: ISetting): Promise<void> {
        await this.all((instance) => instance.hearOfSetting(stored));
    }

    public storedSetting(id: string): ISetting {
        return this.instances[0].storedSetting(id);
    }

    public settingValue(id: string): unknown {
        return this.next().settingValue(id);
    }

    public settingsPage(): ISetting[] {
        return this.next().settingsPage();
    }

    public async disable(): Promise<void> {
        await this.all((instance) => instance.disable());
    }

    public async enable(): Promise<void> {
        await this.all((instance) => instance.enable());
    }

    public async isEnabled(): Promise<boolean> {
        return (await this.all((instance) => instance.isEnabled())).every(Boolean);
    }

    public async logs(): Promise<string[]> {
        return (await this.all((instance) => instance.logs())).flat();
    }

    /** Jobs that become due run on one of the instances. */
    public async advance(milliseconds: number, jobs: 'each' | 'once' = 'each'): Promise<void> {
        await this.next().advance(milliseconds, jobs);
        this.instances.forEach((instance) => instance.advanceClock(milliseconds));
    }

    public advanceClock(milliseconds: number): void {
        this.instances.forEach((instance) => instance.advanceClock(milliseconds));
    }

    public runJob(id: string): Promise<void> {
        return this.next().runJob(id);
    }

    /** The same job on all instances at once, which a server avoids and cannot rule out. */
    public async runJobEverywhere(id: string): Promise<void> {
        await this.all((instance) => instance.runJob(id));
    }

    public jobs(): PlannedJob[] {
        return this.instances[0].jobs();
    }

    public async killProcess(options?: { hurries?: boolean }): Promise<void> {
        await this.all((instance) => instance.killProcess(options));
    }

    public get each(): RunningApp['each'] {
        return this.instances;
    }

    public async awaitRestart(): Promise<void> {
        await this.all((instance) => instance.awaitRestart());
    }

    public async stop(): Promise<void> {
        this.server.apps = this.instances[0];
        for (const instance of [...this.instances].reverse()) {
            await instance.stop();
        }
    }

    /**
     * The instance that has begun what is being done, or that a request has come to: what an app does, and all that
     * belongs to one request, happens on one instance.
     */
    private next(): AppEngine {
        const atWork = this.instances.find((instance) => instance.isAtWork);
        if (atWork !== undefined) {
            return atWork;
        }
        this.turn += 1;
        return this.instances[(requestNumber() ?? this.turn) % this.instances.length];
    }

    /** Nobody waits for it on a server, where it takes its time. */
    private broadcast(from: AppEngine, setting: ISetting): void {
        const others = this.instances.filter((instance) => instance !== from);
        const told = Promise.all(others.map((other) => other.hearOfSetting(setting))).then(() => undefined);
        this.broadcasts.add(told);
        const done = told.finally(() => this.broadcasts.delete(told));
        this.server.background(done, 'setting');
    }

    private all<T>(work: (instance: AppEngine) => Promise<T>): Promise<T[]> {
        return Promise.all(this.instances.map(work));
    }
}
