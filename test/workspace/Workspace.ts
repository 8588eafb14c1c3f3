import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { isFresh, zipPath } from '../tools/package';
import { AppEngine } from './engine/AppEngine';
import { AppInstances } from './engine/AppInstances';
import type { RunningApp } from './engine/AppInstances';
import { Person } from './People';
import { Premises } from './Premises';
import type { ServerOptions } from './server/Server';

const ROOT = resolve(__dirname, '../..');

export interface WorkspaceOptions extends Omit<ServerOptions, 'clock'> {
    /** The packaged app or its path; the one in `dist/` unless given. */
    zip?: Buffer | string;
    /** Values of the app's settings. */
    settings?: Record<string, unknown>;
    startAt?: Date;
    /** How long the server waits for the app, in milliseconds. */
    timeoutMs?: number;
    /** See `EngineOptions`. */
    shortWaits?: number;
    /** How many instances the server has; 1, unless the environment says another number in `INSTANCES`. */
    instances?: number;
    /** Fills the workspace before the app is installed. */
    seed?: (workspace: Workspace) => void;
}

/** A whole workspace: the embedded server, the people in it, and the app in its own process. */
export class Workspace extends Premises {
    private running: RunningApp | undefined;

    private constructor(options: WorkspaceOptions) {
        super(options);
    }

    /** A workspace with the app installed and enabled. */
    public static async start(options: WorkspaceOptions = {}): Promise<Workspace> {
        const workspace = new Workspace(options);
        options.seed?.(workspace);
        const [admin] = workspace.server.state.usersWithRole('admin');
        const { instances = Number(process.env.INSTANCES ?? 1) } = options;
        const engineOptions = {
            zip: Buffer.isBuffer(options.zip) ? options.zip : readFileSync(options.zip ?? (await currentPackage())),
            installer: admin ?? workspace.addAdmin({ username: 'admin' }).user,
            ...(options.settings && { settings: options.settings }),
            ...(options.timeoutMs !== undefined && { timeoutMs: options.timeoutMs }),
            ...(options.shortWaits !== undefined && { shortWaits: options.shortWaits }),
        };
        workspace.running = await (instances === 1
            ? AppEngine.start(workspace.server, engineOptions)
            : AppInstances.start(workspace.server, instances, engineOptions));
        return workspace;
    }

    public get engine(): RunningApp {
        if (!this.running) {
            throw new Error('This workspace has been stopped.');
        }
        return this.running;
    }

    /** The app's own user. */
    public get appUser(): Person {
        const user = [...this.server.state.users.values()].find(({ appId }) => appId === this.engine.appId);
        if (!user) {
            throw new Error('The app has no user.');
        }
        return new Person(this.server, user);
    }

    /** Moves the time of server and app forward; jobs that become due run in order, each at its time. */
    public async advance(duration: {
        days?: number;
        hours?: number;
        minutes?: number;
        seconds?: number;
    }): Promise<void> {
        const { days = 0, hours = 0, minutes = 0, seconds = 0 } = duration;
        await this.engine.advance((((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000);
        await this.settled();
    }

    public async stop(): Promise<void> {
        await this.settled();
        await this.running?.stop();
        this.running = undefined;
    }
}

/** Looked at once in a process: nobody changes the app while its tests run. */
let checked: Promise<string> | undefined;

/** The package that `npm run package` makes. One that is older than the app would have other code tested. */
export function currentPackage(): Promise<string> {
    checked ??= (async () => {
        const zip = await zipPath(ROOT);
        if (!(await isFresh(ROOT, zip))) {
            throw new Error('There is no package of the app as it is now. Run "npm run package" first.');
        }
        return zip;
    })();
    return checked;
}
