import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { t } from '../../../src/text';
import type { Language } from '../../../src/text';
import type { Outcome } from '../../workspace/attempt';
import type { Person, RoomHandle } from '../../workspace/People';
import { expectPassed, Scene } from '../support';
import { CapScene, expectToldOnce } from './support';

describe('the limit of rooms when one is made, on the engine', () => {
    const scene = Scene.shared();

    let full: Person;
    let free: Person;
    let member: Person;

    beforeEach(async () => {
        [full, free, member] = [scene.newGuest(), scene.newGuest(), scene.newMember()];
        scene.room('c', scene.mia, full);
        await scene.set({ max_rooms_per_guest: 1 });
    });

    const refusal = (language: Language, ...people: Person[]) => {
        const names = people.map(({ username }) =>
            t('denied_room_cap_create_guest', language, { name: username, limit: 1, taken: 1 }),
        );
        return t('denied_room_cap_create', language, { names: names.join(', ') });
    };

    interface Kind {
        what: string;
        create: (creator: Person, members: Person[]) => Promise<Outcome<RoomHandle>>;
    }

    const kinds: Kind[] = [
        {
            what: 'a channel',
            create: (creator, members) => scene.as(creator).createChannel(scene.name(), members),
        },
        {
            what: 'a private group',
            create: (creator, members) => scene.as(creator).createGroup(scene.name(), members),
        },
        {
            what: 'a public team',
            create: (creator, members) => scene.as(creator).createTeam(scene.name('team'), 'public', members),
        },
        {
            what: 'a private team',
            create: (creator, members) => scene.as(creator).createTeam(scene.name('team'), 'private', members),
        },
        {
            what: 'a discussion',
            create: (creator, members) =>
                scene.as(creator).createDiscussion(scene.lobby, scene.name('talk'), { members }),
        },
    ];

    /** The app's direct room with whoever is told by it is there before rooms are counted. */
    const meetApp = async (person: Person) => {
        await scene.as(person).createTeam(scene.name('team'), 'public', [full]);
    };

    for (const { what, create } of kinds) {
        it(`refuses ${what} as a whole, naming the guests, in the creator’s language`, async () => {
            const other = scene.newGuest();
            scene.room('p', scene.mia, other);
            await Promise.all([meetApp(scene.mia), meetApp(scene.max)]);
            const before = scene.inventory();
            expectToldOnce(await create(scene.mia, [full, free, member]), refusal('de', full));
            expectToldOnce(await create(scene.max, [free, other, full, member]), refusal('en', other, full));
            expect(scene.inventory()).to.deep.equal(before);
            expect(free.roomIds).to.deep.equal([]);
        });

        it(`lets ${what} come to be with guests who have a place, and with any members`, async () => {
            const made = expectPassed(await create(scene.mia, [free, member]));
            expect(made.members).to.include.members(['mia', free.username, member.username]);
            const again = expectPassed(await create(scene.max, [member, scene.mia]));
            expect(again.members).to.have.members(['max', member.username, 'mia']);
        });
    }

    it('refuses a discussion that starts from the message of a guest who has no place for it', async () => {
        const room = scene.room('c', scene.mia, scene.max);
        const message = scene.workspace.addMessage(room, full, 'Let us talk');
        const outcome = await scene.as(scene.max).createDiscussion(room, scene.name('talk'), { message });
        expect(outcome.ok).to.equal(false);
        expectToldOnce(outcome, refusal('en', full));
    });

    it('counts the room that a guest makes for themselves, where guests may', async () => {
        await scene.set({ block_channel_creation: false });
        const outcome = await scene.as(full).createChannel(scene.name());
        expectToldOnce(outcome, refusal('en', full));
        expectPassed(await scene.as(free).createChannel(scene.name()));
        expectPassed(await scene.as(member).createChannel(scene.name()));
    });

    describe('where the members cannot be looked up', () => {
        for (const fault of ['fail', 'hang'] as const) {
            it(`lets a member’s room come to be while it ${fault}s, and takes the guest out of it afterwards`, async () => {
                const mend = scene[fault]('users.getByUsername', 1_500);
                const outcome = await scene.as(scene.max).createChannel(scene.name(), [full, free, member]);
                mend();
                await scene.workspace.settled();
                if (!outcome.ok) {
                    throw new Error(outcome.error);
                }
                expect(outcome.result.members).to.have.members(['max', free.username, member.username]);
                expectToldOnce(outcome, t('room_cap_undone', 'en', { name: full.username, limit: 1, taken: 1 }, 1));
            });
        }
    });
});

/** The server tells apps of none of these. */
describe('rooms that a guest enters without any event, on the engine', () => {
    const caps = CapScene.shared();

    const { scene } = caps;

    it('are nobody’s eviction: default channels', async () => {
        const [first, second] = ['c', 'c'].map((type) => scene.room(type as 'c', scene.mia));
        [first, second].forEach(({ room }) => Object.assign(room, { default: true }));
        await caps.set({ max_rooms_per_guest: 1 });
        const person = await caps.create(['guest']);
        await caps.hour();
        expect([first, second].every((room) => room.hasMember(person))).to.equal(true);
        const target = scene.room('c', scene.max);
        const refused = await scene.as(scene.max).invite(target, person);
        expectToldOnce(
            refused,
            t('denied_room_cap', 'en', { name: person.username, limit: 1, taken: person.roomIds.length }, 1),
        );
        [first, second].forEach(({ room }) => Object.assign(room, { default: false }));
    });

    it('are nobody’s eviction: add all users', async () => {
        const [person] = await caps.fill(1);
        await caps.set({ max_rooms_per_guest: 1 });
        const rooms = [scene.room('c', scene.mia), scene.room('p', scene.mia)];
        for (const room of rooms) {
            expectPassed(await scene.as(scene.ada).addAllUsers(room));
        }
        await caps.hour();
        expect(rooms.every((room) => room.hasMember(person) && room.hasMember(scene.max))).to.equal(true);
        expect(await scene.as(scene.mia).invite(scene.room('c', scene.mia), person)).to.include({ ok: false });
        expect(await caps.run(`info @${person.username}`)).to.include(
            t('guest_rooms_of_limit', 'en', { rooms: person.roomIds.length }, 1),
        );
    });

    it('of the app’s own additions count, and the limit refuses those as well', async () => {
        await caps.set({ max_rooms_per_guest: 1, block_self_join: true });
        const [open, over] = [scene.room('c', scene.mia), scene.room('p', scene.mia)];
        const email = caps.email();
        const text = await caps.run(`add ${email} #${open.room.name}`);
        const person = scene.workspace.person(caps.accountOf(email)?.username ?? '');
        expect(text).to.include(open.room.name);
        expect(open.hasMember(person)).to.equal(true);
        expect(await caps.run(`add ${email} #${over.room.name}`)).to.equal(
            t('outcome_too_many_rooms', 'en', { limit: 1, wanted: 2 }),
        );
        expect(await caps.run(`add ${caps.email()} #${open.room.name} #${over.room.name}`)).to.equal(
            t('outcome_too_many_rooms', 'en', { limit: 1, wanted: 2 }),
        );
        expect(over.members).to.deep.equal(['mia']);
    });

    it('of an invitation open as far as the limit goes, and whoever invited is told what did not', async () => {
        const [open, over] = [scene.room('c', scene.mia), scene.room('p', scene.mia)];
        const email = caps.email();
        await caps.run(`invite ${email} #${open.room.name} #${over.room.name}`);
        await caps.set({ max_rooms_per_guest: 1 });
        const person = await caps.create(['user'], { email });
        await scene.as(person).verifyEmail();
        const before = scene.workspace.server.timeline.length;
        expectPassed(await scene.as(person).login());
        expect([open.hasMember(person), over.hasMember(person)]).to.deep.equal([true, false]);
        const said = scene.workspace.server.timeline.slice(before).map((entry) => JSON.stringify(entry));
        expect(said.join()).to.include(over.room.name);
    });
});
