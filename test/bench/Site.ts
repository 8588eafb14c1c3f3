import type { ServerMessage } from '../workspace/model';
import type { Person, RoomHandle } from '../workspace/People';
import { Workspace } from '../workspace/Workspace';
import { residentMemory } from './memory';

/** A workspace with one app, the same for every app: a member and a guest in a channel. */
export class Site {
    public readonly workspace: Workspace;

    public readonly mia: Person;

    public readonly gus: Person;

    private readonly room: RoomHandle;

    private constructor(workspace: Workspace) {
        this.workspace = workspace;
        this.mia = workspace.person('mia');
        this.gus = workspace.person('gus');
        this.room = workspace.room('general');
    }

    public static async open(zip: Buffer | string): Promise<Site> {
        return new Site(
            await Workspace.start({
                zip,
                seed: (workspace) => {
                    const mia = workspace.addMember({ username: 'mia', emails: ['mia@example.com'], language: 'en' });
                    const gus = workspace.addGuest({ username: 'gus', emails: ['gus@example.com'], language: 'de' });
                    workspace.addRoom({ name: 'general', owner: mia, members: [gus] });
                },
            }),
        );
    }

    /** Megabytes of the app's process. */
    public memory(): number {
        return residentMemory(this.workspace.engine.processId);
    }

    public close(): Promise<void> {
        return this.workspace.stop();
    }

    /** An ordinary message that nobody has objections to, as the server has it before it asks the apps. */
    public message(author: Person): ServerMessage {
        const { server } = this.workspace;
        const now = server.now();
        return {
            _id: server.newId(),
            rid: this.room.id,
            msg: 'The second draft is in the folder; please have a look at it, @mia.',
            ts: now,
            _updatedAt: now,
            u: { _id: author.id, username: author.username, name: author.username },
        };
    }
}
