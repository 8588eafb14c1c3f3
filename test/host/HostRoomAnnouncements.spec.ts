import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { HostRoomAnnouncements } from '../../src/host/HostRoomAnnouncements';
import { t } from '../../src/text';
import { FakeHost } from '../support/FakeHost';
import { APP_USER, channel, MIA } from '../support/payloads';

const ROOM = 'channel-id';

describe('HostRoomAnnouncements', () => {
    let host: FakeHost;

    beforeEach(() => {
        host = new FakeHost();
        host.rooms.push(channel());
    });

    const announcements = (language = 'en') => new HostRoomAnnouncements(host.read, host.modify, language);

    /** Messages of a room, the newest first, as the server gives them to whoever asks for that. */
    const history = (...messages: Array<[sender: typeof MIA, text: string]>) =>
        host.history.set(
            ROOM,
            messages.map(([{ id }, text]) => ({ sender: { _id: id }, createdAt: new Date(), text })),
        );

    it('writes in the room, in the language of the workspace, as the app itself', async () => {
        await announcements('pt-BR').announce(ROOM, 'guests_entered');
        await announcements('xx').announce(ROOM, 'guests_left');
        expect(host.sent).to.deep.equal([
            { roomId: ROOM, from: APP_USER.username, text: t('room_guests_entered', 'pt-BR') },
            { roomId: ROOM, from: APP_USER.username, text: t('room_guests_left', 'en') },
        ]);
    });

    it('rejects where it cannot write', async () => {
        const silent = new HostRoomAnnouncements(host.read, undefined, 'en');
        for (const work of [announcements().announce('nowhere', 'guests_left'), silent.announce(ROOM, 'guests_left')]) {
            expect(await work.catch((error: unknown) => error)).to.be.instanceOf(Error);
        }
        expect(host.sent).to.deep.equal([]);
    });

    it('knows the last thing that it has said', async () => {
        const [entered, left] = [t('room_guests_entered', 'en'), t('room_guests_left', 'en')];
        history([MIA, left], [APP_USER, 'something else'], [APP_USER, entered], [APP_USER, left]);
        expect(await announcements().hasAnnounced(ROOM, 'guests_entered')).to.equal(true);
        expect(await announcements().hasAnnounced(ROOM, 'guests_left')).to.equal(false);
        history([MIA, entered]);
        expect(await announcements().hasAnnounced(ROOM, 'guests_entered')).to.equal(false);
    });
});
