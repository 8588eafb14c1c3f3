import { ConnectedScene } from '../ConnectedScene';

/** What the app keeps of the workspace, and not of anybody who comes and goes. */
const OF_WORKSPACE = ['manager', 'installation', 'idle-rule', 'review-round'];

/**
 * The people of {@link ConnectedScene} and, before each test, nobody and nothing besides: many people do many things
 * there at once, which the tests after them need not count and look through.
 */
export class FailureScene extends ConnectedScene {
    private people: ReadonlySet<string> = new Set();

    private rooms: ReadonlySet<string> = new Set();

    protected override async start(options: Parameters<ConnectedScene['start']>[0]): Promise<void> {
        await super.start(options);
        const { state } = this.workspace.server;
        this.people = new Set(state.users.keys());
        this.rooms = new Set(state.rooms.keys());
    }

    protected override async restore(): Promise<void> {
        await super.restore();
        await this.workspace.settled();
        const { server, engine } = this.workspace;
        const { state } = server;
        const others = <T>(all: ReadonlyMap<string, T>, known: ReadonlySet<string>): string[] =>
            [...all.keys()].filter((id) => !known.has(id));
        others(state.users, this.people).forEach((id) => state.users.delete(id));
        others(state.rooms, this.rooms).forEach((id) => state.rooms.delete(id));
        state.subscriptions = state.subscriptions.filter(({ rid, u }) => this.rooms.has(rid) && this.people.has(u._id));
        state.messages.clear();
        state.uploads.clear();
        [server.notices, server.surfaces, server.mails, this.rest.requests].forEach((all) => all.splice(0));
        const { records } = engine.persistence;
        const kept = records.filter(({ associations }) => associations?.some(({ id }) => OF_WORKSPACE.includes(id)));
        records.splice(0, records.length, ...kept);
    }
}
