import { AsyncLocalStorage } from 'node:async_hooks';

import type { Person, RoomHandle } from '../../workspace/People';
import { subscribe } from '../../workspace/server/subscriptions';
import type { Workspace } from '../../workspace/Workspace';
import { ConnectedScene } from '../ConnectedScene';

/** How long the server waits for the app: longer than the app gives itself for anything that somebody waits for. */
const TIMEOUT = 12_000;

/** Places for guests, and for rooms of each, at the beginning. */
export const GUESTS = 8;
export const ROOMS = 4;

/**
 * A workspace for one history: under both limits, with every permission in the guests' hands, so that nothing but the
 * app stands between a guest and an act.
 */
export class FaultScene extends ConnectedScene {
    public guests: Person[] = [];

    public members: Person[] = [];

    public channels: RoomHandle[] = [];

    /** What the app left unanswered, for whatever is being done. */
    private readonly asked = new AsyncLocalStorage<Set<string>>();

    public static async open(instances: number): Promise<FaultScene> {
        const scene = new FaultScene();
        await scene.start({
            instances,
            timeoutMs: TIMEOUT,
            settings: { max_active_guests: GUESTS, max_rooms_per_guest: ROOMS },
            seed: (workspace) => scene.fill(workspace),
        });
        scene.workspace.engine.traffic.onUnanswered = (method) => scene.asked.getStore()?.add(method);
        return scene;
    }

    /** What came of it, and which of the server's questions about it the app left unanswered. */
    public async watch<T>(work: () => Promise<T>): Promise<{ result: T; unanswered: string[] }> {
        const unanswered = new Set<string>();
        const result = await this.asked.run(unanswered, work);
        return { result, unanswered: [...unanswered].filter((method) => /:(check|execute)/.test(method)) };
    }

    public mendRest(): Promise<void> {
        return this.rest.restore();
    }

    public async close(): Promise<void> {
        await this.stop();
    }

    private fill(workspace: Workspace): void {
        const { server } = workspace;
        const guests = ['fr', 'es', 'pt-BR'].map((language) =>
            workspace.addGuest({ username: this.name('guest'), language }),
        );
        guests.forEach(({ user }) => subscribe(server, this.lobby.room, user));
        this.guests = [this.gus, this.gina, ...guests];
        this.members = [this.mia, this.max, this.mod, workspace.addMember({ username: 'mel' })];
        const rooms = { owner: this.mia, members: [this.max] };
        this.channels = [1, 2, 3].map(() => workspace.addRoom({ name: this.name(), ...rooms }));
        workspace.addRoom({ name: this.name(), type: 'p', owner: this.mia, members: [this.max, this.gus] });
        [...server.permissions.table.keys()].forEach((permission) => server.permissions.grant(permission, 'guest'));
    }
}
