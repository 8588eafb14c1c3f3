import type { ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';

import type { AppManager } from '@host/apps-engine/server/AppManager';
import type { IParseAppPackageResult } from '@host/apps-engine/server/compiler';
import { DenoRuntimeSubprocessController } from '@host/apps-engine/server/runtime/deno/AppsEngineDenoRuntime';
import type { IAppStorageItem } from '@host/apps-engine/server/storage';

import type { ServerClock } from '../../model';
import type { EngineOptions } from '../engineOptions';
import type { Traffic } from '../Traffic';
import type { RuntimePaths } from './prepareRuntime';

/** What the engine keeps to itself, and a workspace must set or watch. */
interface Internals {
    appPackage: IParseAppPackageResult;
    deno?: ChildProcess;
    denoConfigPath: string;
    messenger: { send(message: unknown): void };
    livenessManager: { stop(): void };
    handleIncomingMessage(message: { payload: { method: string } }): Promise<void>;
}

export interface ProcessSurroundings {
    paths: RuntimePaths;
    clock: ServerClock;
    traffic: Traffic;
    log(line: string): void;
}

/** The server's own time-out for a round trip to an app. */
const defaultTimeout = 30_000;

/** Starting an app may take what it takes; only what a person waits for gets the shorter time-out of a test. */
const untimed = /^app:(construct|initialize|getStatus|setStatus|onInstall|onEnable|onDisable|onUninstall|onUpdate)$/;

const METHOD_NOT_FOUND = -32_601;

/** Less than this is the time between two looks at one clock. */
const clockTolerance = 2;

/** A process that hears that nobody reads its answers any more would go on all the same. */
const children = new Set<ChildProcess>();

process.once('exit', () => children.forEach((child) => child.kill('SIGKILL')));

const bundles = new Map<string, IParseAppPackageResult['files']>();

/** The engine's controller of an app's Deno process, with its time, its traffic and its life in a test's hands. */
export class AppProcess extends DenoRuntimeSubprocessController {
    /** Milliseconds after which a round trip to the app is given up. */
    public timeout = defaultTimeout;

    private readonly surroundings: ProcessSurroundings;

    private readonly internals: Internals;

    private shortWaits = 1;

    private toldOffset = 0;

    private toldWaits = 1;

    private restarting = false;

    constructor(
        manager: AppManager,
        appPackage: IParseAppPackageResult,
        storageItem: IAppStorageItem,
        surroundings: ProcessSurroundings,
    ) {
        super(manager, appPackage, storageItem);
        this.surroundings = surroundings;
        this.internals = this as unknown as Internals;
        this.internals.denoConfigPath = surroundings.paths.config;
        const handle = this.internals.handleIncomingMessage.bind(this);
        this.internals.handleIncomingMessage = (message) => {
            surroundings.traffic.cameFromApp(message.payload.method);
            return handle(message);
        };
    }

    /** The engine reads the environment only here, so it is set only here. */
    public override spawnProcess(): void {
        const { PATH, DENO_DIR } = process.env;
        const { bin, denoDir } = this.surroundings.paths;
        process.env.PATH = PATH ? `${bin}:${PATH}` : bin;
        process.env.DENO_DIR = denoDir;
        try {
            super.spawnProcess();
        } finally {
            restore('PATH', PATH);
            restore('DENO_DIR', DENO_DIR);
        }
        this.toldOffset = 0;
        this.toldWaits = 1;
        const child = this.internals.deno;
        if (child) {
            children.add(child);
            child.once('exit', () => children.delete(child));
            // A write to a process that has just died; without a listener it would end ours.
            child.stdin?.on('error', (error) => this.surroundings.log(`App pipe: ${error.message}`));
        }
    }

    /** Bundling the files of a package takes longer than all the rest; the same files need it once per process. */
    public override async setupApp(): Promise<void> {
        const { appPackage } = this.internals;
        const key = createHash('sha256').update(JSON.stringify(appPackage.files)).digest('hex');
        appPackage.files = bundles.get(key) ?? appPackage.files;
        await super.setupApp();
        bundles.set(key, appPackage.files);
    }

    public override async restartApp(): Promise<void> {
        this.restarting = true;
        try {
            await super.restartApp();
        } finally {
            this.restarting = false;
        }
    }

    public override sendRequest(
        message: { method: string; params?: unknown },
        options?: { timeout: number },
    ): Promise<unknown> {
        this.tellTime();
        const { traffic } = this.surroundings;
        traffic.wentToApp(message.method);
        const answer = super.sendRequest(
            message as Parameters<DenoRuntimeSubprocessController['sendRequest']>[0],
            options ?? { timeout: untimed.test(message.method) ? defaultTimeout : this.timeout },
        );
        answer.catch((error: unknown) => {
            // What the app answers, even that it failed, is no error of the pipe; a process that has just started
            // does not know yet what the app can do.
            if (error instanceof Error || (error as { code?: unknown }).code === METHOD_NOT_FOUND) {
                traffic.onUnanswered(message.method);
            }
        });
        return answer;
    }

    public adjust({ timeoutMs = this.timeout, shortWaits = this.shortWaits }: EngineOptions): void {
        this.timeout = timeoutMs;
        this.shortWaits = shortWaits;
    }

    /** Lets the app see the workspace's time. Costs nothing as long as that runs like real time. */
    public tellTime(): void {
        const offset = this.surroundings.clock.now().getTime() - Date.now();
        if (Math.abs(offset - this.toldOffset) <= clockTolerance && this.toldWaits === this.shortWaits) {
            return;
        }
        try {
            this.internals.messenger.send({ _zCLOCK: offset, shortWaits: this.shortWaits });
            this.toldOffset = offset;
            this.toldWaits = this.shortWaits;
        } catch {
            // No process: the next one is told before its first request.
        }
    }

    /** A process that was killed has a signal and no exit code. */
    private isAlive(): boolean {
        const child = this.internals.deno;
        return child !== undefined && child.exitCode === null && child.signalCode === null;
    }

    /** Undefined while there is no process. */
    public get processId(): number | undefined {
        return this.internals.deno?.pid;
    }

    /**
     * What an out-of-memory kill does. Resolves when the process is gone; the engine is then about to restart it.
     * Requests that wait for it run into their time-out, or with `hurries` are given up at once, as if that had come.
     */
    public async crash({ hurries = false }: { hurries?: boolean } = {}): Promise<void> {
        const child = this.internals.deno;
        if (!child?.pid || child.exitCode !== null || child.signalCode !== null) {
            throw new Error('The app has no running process');
        }
        const exit = once(child, 'exit');
        const waiting = hurries ? this.waiting() : [];
        process.kill(child.pid, 'SIGKILL');
        await exit;
        this.giveUp(waiting, 'The app did not answer in time');
    }

    /** Resolves when a process runs and the app in it has been initialized and enabled again. */
    public async running(withinMs = defaultTimeout): Promise<void> {
        const limit = Date.now() + withinMs;
        // The state alone says ready before the app has been initialized again.
        while (this.restarting || this.getProcessState() !== 'ready' || !this.isAlive()) {
            if (Date.now() > limit) {
                throw new Error(`The app process is not back after ${withinMs} ms: ${this.getProcessState()}`);
            }
            await new Promise((resolve) => setTimeout(resolve, 5));
        }
    }

    /** Ends the process for good; requests that still wait fail now and not when their time-out comes. */
    public async end(): Promise<void> {
        this.internals.livenessManager.stop();
        await this.stopApp();
        this.giveUp(this.waiting(), 'The app was stopped');
    }

    /** What the engine waits for, by the events that would end the waiting. */
    private waiting(): string[] {
        return this.eventNames().filter(
            (name): name is string => typeof name === 'string' && name.startsWith('result:'),
        );
    }

    private giveUp(waiting: string[], reason: string): void {
        waiting.forEach((name) => this.emit(name, undefined, new Error(reason)));
    }
}

function restore(name: string, value: string | undefined): void {
    if (value === undefined) {
        delete process.env[name];
    } else {
        process.env[name] = value;
    }
}
