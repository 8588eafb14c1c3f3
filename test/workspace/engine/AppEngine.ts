import { AppStatus, AppStatusUtils } from '@host/apps-engine/definition/AppStatus';
import type { ISetting } from '@host/apps-engine/definition/settings';
import { SlashCommandContext } from '@host/apps-engine/definition/slashcommands';
import type { IUIActionButton } from '@host/apps-engine/definition/ui';
import type { IUser } from '@host/apps-engine/definition/users';
import type { AppManager } from '@host/apps-engine/server/AppManager';
import type { ProxiedApp } from '@host/apps-engine/server/ProxiedApp';
import type { IAppStorageItem } from '@host/apps-engine/server/storage';

import type { AppEvents, EventPayloads, Interaction, ServerMessage } from '../model';
import type { Server } from '../server/Server';
import { AppPersistence } from './AppPersistence';
import type { ApiAnswer, ApiCall } from './bridges/ApisBridge';
import { Bridges } from './bridges/Bridges';
import { commandParameters } from './commandParameters';
import { Converters } from './convert/Converters';
import type { EngineOptions } from './engineOptions';
import { Faults } from './Faults';
import { addApp, putBack } from './installation';
import { asError, Listeners } from './Listeners';
import type { AppProcess } from './runtime/AppProcess';
import { type AppStorage, createEngineManager } from './runtime/createEngineManager';
import { EngineScope } from './runtime/engineScope';
import { prepareRuntime } from './runtime/prepareRuntime';
import { type Job, type PlannedJob, Scheduler } from './Scheduler';
import { MemoryLogs, MemoryMetadata, MemorySource } from './storage';
import { Traffic } from './Traffic';

type Arguments<Name extends keyof AppEvents> = Parameters<AppEvents[Name]>;

/**
 * An app in the real Apps-Engine, on the embedded server: installed from its package, running in a Deno process of its
 * own. Any number of engines can live in one process, each with its own manager.
 */
export class AppEngine implements AppEvents {
    public readonly persistence: AppPersistence;

    public readonly faults: Faults;

    public readonly traffic: Traffic;

    private readonly storage: AppStorage;

    private readonly server: Server;

    private readonly convert: Converters;

    private readonly scheduler: Scheduler;

    public readonly bridges: Bridges;

    private readonly log = new MemoryLogs();

    private readonly scope: EngineScope;

    private readonly manager: AppManager;

    private readonly listeners: Listeners;

    /** The apps of the server before this one. */
    private readonly before: AppEvents;

    private app: ProxiedApp | undefined;

    private constructor(server: Server, { beside, persistence, onProgress }: EngineOptions) {
        const report = (line: string): void => void server.log.push(line);
        this.server = server;
        this.before = server.apps;
        this.persistence = beside?.persistence ?? persistence ?? new AppPersistence();
        this.storage = beside?.storage ?? { metadata: new MemoryMetadata(), source: new MemorySource() };
        this.faults = beside?.faults ?? new Faults();
        this.traffic = beside?.traffic ?? new Traffic();
        this.convert = new Converters(server.state);
        this.scheduler = beside?.scheduler ?? new Scheduler(server.clock, report);
        const { convert, scheduler } = this;
        this.bridges = new Bridges({ server, convert, persistence: this.persistence, scheduler }, this.faults);
        this.scope = new EngineScope(report);
        this.manager = createEngineManager(this.scope, this.bridges, this.log, this.storage, {
            paths: prepareRuntime(onProgress),
            clock: server.clock,
            traffic: this.traffic,
            log: report,
        });
        this.listeners = new Listeners(this.manager, server, convert);
    }

    /**
     * Installs the app with all permissions that it asks for, sets its settings, enables it, and makes it the server's;
     * or loads it as it was stored, enabled or not.
     *
     * @throws Error with the app's log, where it does not come up
     */
    public static async start(server: Server, options: EngineOptions): Promise<AppEngine> {
        const engine = new AppEngine(server, options);
        try {
            const { beside, stored } = options;
            await engine.scope.run(() =>
                beside ? engine.join(beside, options) : stored ? engine.load(stored, options) : engine.install(options),
            );
        } catch (error) {
            await engine.stop();
            throw error;
        }
        return engine;
    }

    public get appId(): string {
        return this.installed.getID();
    }

    /** The app as the server has stored it. */
    public get stored(): IAppStorageItem {
        return structuredClone(this.installed.getStorageItem());
    }

    // Events of the server, each in the scope of this engine.

    public messagePre(...args: Arguments<'messagePre'>): Promise<unknown> {
        return this.scope.run(() => this.listeners.messagePre(...args));
    }

    public messageChange(...args: Arguments<'messageChange'>): Promise<ServerMessage> {
        return this.scope.run(() => this.listeners.messageChange(...args));
    }

    public messagePost(...args: Arguments<'messagePost'>): Promise<unknown> {
        return this.scope.run(() => this.listeners.messagePost(...args));
    }

    public roomPre(...args: Arguments<'roomPre'>): Promise<unknown> {
        return this.scope.run(() => this.listeners.roomPre(...args));
    }

    public roomChange(...args: Arguments<'roomChange'>): Promise<EventPayloads['room']> {
        return this.scope.run(() => this.listeners.roomChange(...args));
    }

    public roomPost(...args: Arguments<'roomPost'>): Promise<unknown> {
        return this.scope.run(() => this.listeners.roomPost(...args));
    }

    public membership(...args: Arguments<'membership'>): Promise<unknown> {
        return this.scope.run(() => this.listeners.membership(...args));
    }

    public fileUpload(...args: Arguments<'fileUpload'>): Promise<unknown> {
        return this.scope.run(() => this.listeners.fileUpload(...args));
    }

    public emailSent(...args: Arguments<'emailSent'>): Promise<EventPayloads['mail']> {
        return this.scope.run(() => this.listeners.emailSent(...args));
    }

    public user(...args: Arguments<'user'>): Promise<unknown> {
        return this.scope.run(() => this.listeners.user(...args));
    }

    /**
     * What the client gets back from the app.
     *
     * @throws Error for an app that is disabled, which the client sees as a failed request
     */
    public async interaction(call: Interaction): Promise<unknown> {
        if (AppStatusUtils.isDisabled(this.installed.getStorageItem().status)) {
            throw new Error('App not enabled');
        }
        return this.scope.run(() => this.listeners.interaction(this.appId, call));
    }

    /** An error of the command reaches whoever typed it (apps/meteor/app/apps/server/bridges/commands.ts). */
    public async command(call: Arguments<'command'>[0]): Promise<boolean> {
        const name = call.command.toLowerCase().trim();
        const room = this.convert.roomById(call.room._id);
        const user = this.convert.user(call.user);
        if (!this.bridges.commands.registered.has(name) || !room || !user) {
            return false;
        }
        const parameters = commandParameters(call.params);
        const context = new SlashCommandContext(
            Object.freeze(user),
            Object.freeze(room),
            Object.freeze(parameters) as string[],
            call.threadId,
            call.triggerId,
        );
        try {
            await this.scope.run(() => this.manager.getCommandManager().executeCommand(name, context));
        } catch (error) {
            throw asError(error);
        }
        return true;
    }

    /** A request to one of the app's endpoints. */
    public api(call: ApiCall): Promise<ApiAnswer> {
        const apis = this.manager.getApiManager();
        return this.scope.run(() =>
            this.bridges.apis.answer(this.appId, call, (...request) => apis.executeApi(...request)),
        );
    }

    /** The action buttons that the app has registered and clients would be told of. */
    public buttons(): IUIActionButton[] {
        const buttons = this.manager.getUIActionButtonManager().getAppActionButtons(this.appId);
        return [...(buttons?.values() ?? [])].map((button) => ({ ...button, appId: this.appId }));
    }

    /**
     * Saves a setting as the administration does. What `onPreSettingUpdate` returns is stored; an exception from it,
     * `InvalidSettingValueException` too, arrives in the engine as a plain error, and the value is stored unchanged
     * (packages/apps-engine/deno-runtime/handlers/app/handler.ts).
     *
     * @throws Error for an id that the app did not provide
     */
    public async updateSetting(id: string, value: unknown): Promise<void> {
        const setting: ISetting = { ...this.storedSetting(id), value };
        await this.scope.run(() => this.manager.getSettingsManager().updateAppSetting(this.appId, setting));
    }

    /** Another instance has stored the setting (apps/meteor/ee/server/apps/communication/websockets.ts). */
    public async hearOfSetting(stored: ISetting): Promise<void> {
        const setting = structuredClone(stored);
        this.bridges.getAppDetailChangesBridge().hear(setting);
        await this.scope.run(() => this.manager.getSettingsManager().updateAppSetting(this.appId, setting));
    }

    public settingValue(id: string): unknown {
        const setting: { value?: unknown; packageValue: unknown } = this.storedSetting(id);
        return setting.value ?? setting.packageValue;
    }

    /** In the order in which the app provided them, but for hidden ones (…/server/apps/communication/rest.ts). */
    public settingsPage(): ISetting[] {
        return Object.values(this.installed.getStorageItem().settings)
            .filter(({ hidden }) => hidden !== true)
            .map((setting) => ({ ...structuredClone(setting), value: this.settingValue(setting.id) }));
    }

    public async disable(): Promise<void> {
        await this.scope.run(() => this.manager.changeStatus(this.appId, AppStatus.MANUALLY_DISABLED));
    }

    public async enable(): Promise<void> {
        await this.scope.run(() => this.manager.changeStatus(this.appId, AppStatus.MANUALLY_ENABLED));
    }

    public isEnabled(): Promise<boolean> {
        return this.scope.run(async () => AppStatusUtils.isEnabled(await this.installed.getStatus()));
    }

    /** What the app wrote to its log, one text per line, and the errors that escaped it. */
    public logs(): Promise<string[]> {
        return this.log.linesOf(this.appId);
    }

    /**
     * Moves the clock of the server, and the app's with it. Jobs that become due run at their times, one after the
     * other; with `once` the server slept meanwhile, and what is due runs once at the end.
     */
    public async advance(milliseconds: number, jobs: 'each' | 'once' = 'each'): Promise<void> {
        const { clock } = this.server;
        const target = clock.now().getTime() + milliseconds;
        if (jobs === 'once') {
            this.moveTo(target);
        }
        const done = new Set<string>();
        const next = (): Job | undefined => this.scheduler.nextUntil(new Date(target), done);
        for (let job = next(); job; job = next()) {
            const due = job;
            this.moveTo(due.when?.getTime() ?? target);
            if (jobs === 'once') {
                done.add(due.id);
            }
            await this.scope.run(() => this.scheduler.run(due));
            await this.server.settled();
        }
        this.moveTo(target);
    }

    /** The server's clock was moved by so much: tells the app at once, and not only with the next request. */
    public advanceClock(milliseconds: number): void {
        if (milliseconds !== 0) {
            this.process.tellTime();
        }
    }

    /** Runs a job now, by its own id or its processor's; a processor also when nothing is planned. */
    public async runJob(id: string): Promise<void> {
        const name = `${id}_${this.appId}`;
        const job = this.scheduler.find((each) => each.id === id) ?? this.scheduler.find((each) => each.name === name);
        await this.scope.run(() => (job ? this.scheduler.run(job) : this.scheduler.runUnplanned(name)));
    }

    public jobs(): PlannedJob[] {
        return this.scheduler.plannedFor(this.appId);
    }

    /** Whether what is being done at present was begun by this instance. */
    public get isAtWork(): boolean {
        return this.scope.isCurrent();
    }

    /** Of the process in which the app runs. */
    public get processId(): number | undefined {
        return this.process.processId;
    }

    /** Kills the app's process from outside; the engine starts another one, see {@link awaitRestart}. */
    public killProcess(options?: { hurries?: boolean }): Promise<void> {
        return this.process.crash(options);
    }

    /** Every instance of the server by itself. */
    public get each(): ReadonlyArray<Pick<AppEngine, 'killProcess' | 'awaitRestart' | 'runJob' | 'isEnabled'>> {
        return [this];
    }

    /** Resolves when the app's process runs and the app is enabled in it. */
    public awaitRestart(): Promise<void> {
        return this.process.running();
    }

    /** Ends the app's process and gives the server its former apps back. Nothing of the app is uninstalled. */
    public async stop(): Promise<void> {
        if (this.server.apps === this) {
            this.server.apps = this.before;
        }
        if (this.app) {
            await this.process.end();
        }
        this.scheduler.forget(this.bridges.jobs);
        this.scope.close();
    }

    private async install(options: EngineOptions): Promise<void> {
        const user = this.convert.user(options.installer ?? this.server.state.usersWithRole('admin')[0]);
        this.app = await addApp(this.manager, this.storage, options, user as IUser);
        this.server.apps = this;
        await this.manager.changeStatus(this.appId, AppStatus.MANUALLY_ENABLED);
        await this.comeUp(this.app.getName(), options);
    }

    /** What a server does that starts with the app among its records. */
    private async load(stored: IAppStorageItem, options: EngineOptions): Promise<void> {
        await putBack(this.manager, this.storage, stored, options.zip);
        this.app = this.manager.getOneById(stored.id);
        this.server.apps = this;
        await this.manager.enableAll();
        if (AppStatusUtils.isEnabled(stored.status)) {
            await this.comeUp(stored.info.name, options);
        }
    }

    /** What an instance does that starts after another one has installed the app. */
    private async join({ appId }: AppEngine, options: EngineOptions): Promise<void> {
        await this.manager.load();
        await this.manager.enableAll();
        this.app = this.manager.getOneById(appId);
        await this.comeUp(appId, options);
    }

    private async comeUp(name: string, options: EngineOptions): Promise<void> {
        if (!AppStatusUtils.isEnabled(await this.installed.getStatus())) {
            throw new Error([`"${name}" did not come up.`, ...(await this.logs()), ...this.server.log].join('\n'));
        }
        this.process.adjust(options);
    }

    private moveTo(time: number): void {
        const { clock } = this.server;
        const step = time - clock.now().getTime();
        if (step > 0) {
            if (!clock.advance) {
                throw new Error('The clock of this server cannot be moved');
            }
            clock.advance(step);
            this.process.tellTime();
        }
    }

    /** As it is stored. */
    public storedSetting(id: string): ISetting {
        const setting = this.installed.getStorageItem().settings[id];
        if (!setting) {
            throw new Error(`The app has no setting "${id}"`);
        }
        return setting;
    }

    private get installed(): ProxiedApp {
        if (!this.app) {
            throw new Error('No app is installed');
        }
        return this.app;
    }

    private get process(): AppProcess {
        return this.installed.getRuntimeController() as unknown as AppProcess;
    }
}
