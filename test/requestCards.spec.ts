import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import type { RequestDetails } from '../src/actions/requestPorts';
import type { RequestCard } from '../src/host/RequestRecords';
import type { GuestRequest } from '../src/policy/requests';
import type { Person } from '../src/policy/types';
import { createRequestCards } from '../src/requestCards';
import { plain, t } from '../src/text';
import { channel, directRoom, APP_USER, user } from './support/payloads';
import { admin, policyWith } from './support/policyObjects';

const REQUEST: GuestRequest = {
    id: 'k7m2q',
    email: 'gina@client.test',
    name: 'Gina @all',
    roomIds: ['plans-id'],
    sponsorId: 'mia-id',
    requestedBy: 'mia-id',
    requestedAt: new Date('2026-03-02T10:00:00.000Z'),
    attempts: 0,
};

const OPEN: RequestDetails = { request: REQUEST, requester: 'mia', rooms: ['plans'] };

const DECIDED: RequestDetails = {
    ...OPEN,
    decider: 'ada',
    request: {
        ...REQUEST,
        decision: { verdict: 'declined', by: 'ada-id', at: new Date('2026-03-02T23:30:00.000Z'), reason: 'no' },
        isDecided: true,
    },
};

describe('the cards of a request', () => {
    let room: IRoom | undefined;
    let people: Person[];
    let stored: RequestCard[];
    let posted: Array<{ roomId: string; text: string; blocks: string }>;
    let rewritten: typeof posted;
    let failing: Set<string>;
    let logged: string[];

    beforeEach(() => {
        room = undefined;
        people = [admin(), admin({ id: 'anke-id', username: 'anke', language: 'de', utcOffset: 2 })];
        stored = [];
        posted = [];
        rewritten = [];
        failing = new Set();
        logged = [];
    });

    function cards() {
        return createRequestCards({
            appId: 'app',
            policy: policyWith([], { language: 'fr' }),
            cards: {
                addCard: async (card) => void stored.push(card),
                listCards: async () => stored,
                removeCards: async () => void stored.splice(0),
            },
            notices: {
                post: async ({ id }, text, blocks) => {
                    if (failing.has(id)) {
                        throw new Error('read-only');
                    }
                    posted.push({ roomId: id, text, blocks: JSON.stringify(blocks) });
                    return `message-${posted.length}`;
                },
                findPosted: async (roomId, text) => {
                    const index = posted.findIndex((one) => one.roomId === roomId && one.text === text);
                    return index < 0 ? undefined : `message-${index + 1}`;
                },
                openDirectRoom: async ({ username }) => directRoom([APP_USER, user(username, ['admin'])]),
            },
            managers: { findRoom: async () => room, listPeople: async () => people },
            messages: {
                rewrite: async (messageId, text, blocks) => {
                    if (failing.has(messageId)) {
                        throw new Error('gone');
                    }
                    rewritten.push({ roomId: messageId, text, blocks: JSON.stringify(blocks) });
                },
            },
            log: (text) => logged.push(text),
        });
    }

    const post = (isAgain = false) => cards().post(OPEN, { isAgain });

    it('go to each manager, in their language, with everything and two buttons', async () => {
        await post();
        expect(posted).to.have.lengthOf(2);
        const [french, german] = posted;
        expect(french.text).to.contain(
            t('request_card', 'fr', {
                requester: plain('@mia'),
                guest: `${plain('Gina @all')} (${plain('gina@client.test')})`,
                id: 'k7m2q',
            }),
        );
        expect(german.text).to.contain(plain('#plans'));
        expect(german.blocks)
            .to.contain('"value":"k7m2q"')
            .and.to.contain('guest-approve')
            .and.to.contain('guest-decline');
        expect(stored.map(({ messageId, language, isShared }) => [messageId, language, isShared])).to.deep.equal([
            ['message-1', 'fr', false],
            ['message-2', 'de', false],
        ]);
    });

    it('go to the room for notices where there is one, with neither the whole address nor names of rooms', async () => {
        room = channel();
        await post();
        expect(posted.map(({ roomId }) => roomId)).to.deep.equal(['channel-id']);
        const said = `${posted[0].text}${posted[0].blocks}`.replace(/\u2060/g, '');
        expect(said)
            .to.contain('g…@client.test')
            .and.to.contain(t('guest_rooms', 'fr', {}, 1));
        expect(said).not.to.contain('gina@client.test');
        expect(said).not.to.contain('plans');
    });

    it('are drawn anew where they stand, with who decided and when in the reader’s time zone, and no button', async () => {
        await post();
        await cards().redraw(DECIDED);
        expect(rewritten.map(({ roomId }) => roomId)).to.deep.equal(['message-1', 'message-2']);
        const manager = plain('@ada');
        expect(rewritten[0].text).to.contain(t('request_card_declined', 'fr', { manager, date: '2 mars 2026' }));
        expect(rewritten[1].text).to.contain(t('request_card_declined', 'de', { manager, date: '3. März 2026' }));
        expect(rewritten[1].text).to.contain(t('outcome_request_reason', 'de', { reason: 'no' }));
        expect(rewritten.map(({ blocks }) => blocks).join()).not.to.contain('guest-approve');
    });

    it('reach the others where one cannot be reached, and the missing one later, once', async () => {
        const [first] = people;
        const { id } = directRoom([APP_USER, user(first.username, ['admin'])]);
        failing.add(id);
        expect(await post().catch((error: unknown) => error)).to.be.an('error');
        expect(logged).to.have.lengthOf(1);
        expect(stored).to.have.lengthOf(1);
        failing.clear();
        await post(true);
        await post(true);
        expect(posted).to.have.lengthOf(2);
        expect(stored).to.have.lengthOf(2);
    });

    it('wait for the first manager who uses the app', async () => {
        const later = people.splice(0);
        expect(await post().catch((error: unknown) => error)).to.be.an('error');
        expect(logged).to.deep.equal([]);
        people = later;
        await post(true);
        expect(posted).to.have.lengthOf(2);
    });

    it('are found where they were written and not put on record', async () => {
        await post();
        stored.splice(0);
        await post(true);
        expect(posted).to.have.lengthOf(2);
        expect(stored.map(({ messageId }) => messageId)).to.deep.equal(['message-1', 'message-2']);
    });

    it('are all drawn anew but the one that is gone, and that is reported', async () => {
        await post();
        failing.add('message-1');
        expect(
            await cards()
                .redraw(DECIDED)
                .catch((error: unknown) => error),
        ).to.be.an('error');
        expect(rewritten.map(({ roomId }) => roomId)).to.deep.equal(['message-2']);
        expect(logged).to.have.lengthOf(1);
        await cards().forget('k7m2q');
        expect(stored).to.deep.equal([]);
    });
});
