import { expect } from 'chai';

import { t } from '../../../src/text';
import type { Language, TextKey, TextParams } from '../../../src/text';
import type { Person, RoomHandle } from '../../workspace/People';
import { visible } from '../ConnectedScene';
import { Scene } from '../support';

/** People who say what guests may do in a room, and read what is said there. */
export class RoomScene extends Scene {
    /** What somebody is answered who types a line in a room. */
    public async ask(person: Person, line: string, room: RoomHandle): Promise<string> {
        const { notices } = this.workspace.server;
        const before = notices.length;
        const outcome = await this.as(person).run(line, room);
        expect(outcome.ok, line).to.equal(true);
        const answers = notices.slice(before).filter(({ to, rid }) => to === person.id && rid === room.id);
        expect(answers, `answers to ${line}`).to.have.lengthOf(1);
        return visible(answers[0].msg);
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
