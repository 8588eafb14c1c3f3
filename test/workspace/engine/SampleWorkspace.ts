import type { ServerMessage, ServerRoom, ServerUser } from '../model';
import { executeSendMessage } from '../server/messages';
import { createRoom } from '../server/rooms';
import { Server } from '../server/Server';
import { insertUser } from '../server/users';
import { AppEngine } from './AppEngine';
import { sampleApp } from './sampleApp';

/** A server with an administrator, a guest and a room of both, and the sample app on it. */
export class SampleWorkspace {
    public readonly server: Server;

    public readonly engine: AppEngine;

    public readonly ada: ServerUser;

    public readonly gus: ServerUser;

    public readonly room: ServerRoom;

    private constructor(server: Server, engine: AppEngine, ada: ServerUser, gus: ServerUser, room: ServerRoom) {
        this.server = server;
        this.engine = engine;
        this.ada = ada;
        this.gus = gus;
        this.room = room;
    }

    public static async start(): Promise<SampleWorkspace> {
        const server = new Server();
        const ada = await insertUser(server, { username: 'ada', email: 'ada@example.com', roles: ['admin'] });
        const gus = await insertUser(server, { username: 'gus', roles: ['guest'] });
        const room = await createRoom(server, { type: 'c', name: 'general', owner: ada, members: ['gus'] });
        const engine = await AppEngine.start(server, { zip: sampleApp(), settings: { greeting: 'moin' } });
        return new SampleWorkspace(server, engine, ada, gus, room);
    }

    /** Empties what a test looks at. */
    public clear(): void {
        this.server.notices.length = 0;
        this.server.log.length = 0;
        this.engine.persistence.records.length = 0;
    }

    public send(text: string, sender = this.ada): Promise<ServerMessage | undefined> {
        return executeSendMessage(this.server, sender, { rid: this.room._id, msg: text });
    }

    /** What the app answers to `/sample`. */
    public async ask(params: string, engine = this.engine): Promise<unknown> {
        const { ada: user, room } = this;
        await engine.command({ command: 'sample', params, user, room, triggerId: 'trigger' });
        return JSON.parse(this.server.notices.at(-1)?.msg ?? '') as unknown;
    }

    /** What the app has noted of a kind of event, in order. */
    public noted<T = Record<string, unknown>>(kind: string): T[] {
        return this.engine.persistence.records
            .map(({ data }) => data as { kind: string; what: T })
            .filter((record) => record.kind === kind)
            .map(({ what }) => what);
    }
}
