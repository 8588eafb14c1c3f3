import { expect } from 'chai';

import { t } from '../../../src/text';
import type { Language, TextKey, TextParams } from '../../../src/text';
import type { Person, RoomHandle } from '../../workspace/People';
import { askIn, visible } from '../ConnectedScene';
import { Scene } from '../support';

/** People who say what guests may do in a room, and read what is said there. */
export class RoomScene extends Scene {
    public ask(person: Person, line: string, room: RoomHandle): Promise<string> {
        return askIn(this, person, line, room);
    }

    /** Mia, whose rooms they are, says what guests may do; every instance has heard of it when this resolves. */
    public async say(policy: 'open' | 'read-only' | 'closed', room: RoomHandle): Promise<void> {
        const code = { open: 'room_opened', 'read-only': 'room_made_read_only', closed: 'room_closed' } as const;
        const answer = await this.ask(this.mia, `/guest room ${policy}`, room);
        expect(answer).to.equal(this.sentence(`outcome_${code[policy]}`, { room: `#${room.room.fname}` }, 'de'));
        await this.workspace.settled();
    }

    public sentence(key: TextKey, params: TextParams = {}, language: Language = 'en', count?: number): string {
        return visible(t(key, language, params, count));
    }

    /** What the app has said to everybody in a room. */
    public announcements(room: RoomHandle): string[] {
        const { server, appUser } = this.workspace;
        return server.state
            .messagesOf(room.id)
            .filter(({ u }) => u._id === appUser.id)
            .map(({ msg }) => visible(msg));
    }
}
