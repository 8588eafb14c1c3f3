import { RoomType } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import sinon from 'sinon';

import type { Caps } from '../src/policy/types';
import { t } from '../src/text';
import { FAULTS } from './support/FakeHost';
import type { Outcome } from './support/hostAnswer';
import { HookDriver } from './support/HookDriver';
import {
    ADA,
    APP_USER,
    channel,
    directRoom,
    GINA,
    GUS,
    malformed,
    MIA,
    newDirectRoom,
    newRoom,
    newTeamRoom,
    user,
} from './support/payloads';
import { caps, policyWith } from './support/policyObjects';

const GREEK = malformed<{ preferences: { language: string } }>({ preferences: { language: 'de' } });

const ROOM = channel({ id: 'room-id', slugifiedName: 'room' });

describe('the room cap at the events of the server', () => {
    let hooks: HookDriver;
    let german: IUser;

    beforeEach(() => {
        hooks = new HookDriver();
        german = user('greta', ['user'], { settings: GREEK });
        hooks.host.users.push(german);
        hooks.host.rooms.push(ROOM);
        limit({ rooms: 2 });
    });

    function limit(limits: Partial<Caps>): void {
        hooks.state.policy = policyWith([], { caps: caps(limits) });
    }

    /** Somebody is in so many channels. */
    function fill(count: number, person = GUS, type = RoomType.CHANNEL): void {
        for (let index = 0; index < count; index += 1) {
            const id = `${person.username}-${type}-${index}`;
            hooks.host.rooms.push(channel({ id, type }));
            hooks.host.members.set(id, [person.id]);
        }
    }

    async function ownLimit(roomLimit: number, person = GUS): Promise<void> {
        const { id: userId, username } = person;
        await hooks.enter().guests.saveGuest({ userId, username, isActive: true, addedAt: new Date(), roomLimit });
    }

    function refused(key: 'denied_room_cap' | 'denied_room_cap_join', language = 'en', of = 2, taken = of): Outcome {
        return `refused: ${t(key, language as 'en', { name: 'gus', limit: of, taken }, of)}`;
    }

    describe('joining', () => {
        const byMia = { room: ROOM, joiningUser: GUS, inviter: MIA };

        it('refuses a guest one room too many, telling whoever adds who, which limit and how many', async () => {
            fill(2);
            expect(await hooks.join(byMia)).to.equal(refused('denied_room_cap'));
        });

        it('lets a member into any number of rooms without a look-up', async () => {
            fill(9, MIA);
            hooks.host.calls.length = 0;
            expect(await hooks.join({ room: ROOM, joiningUser: MIA, inviter: ADA })).to.equal('passes');
            expect(hooks.host.calls).to.deep.equal([]);
        });

        it('says it in the language of whoever adds, and to a guest alone in their own', async () => {
            fill(2);
            expect(await hooks.join({ ...byMia, inviter: german })).to.equal(refused('denied_room_cap', 'de'));
            const gus = { ...GUS, settings: GREEK };
            expect(await hooks.join({ room: ROOM, joiningUser: gus })).to.equal(refused('denied_room_cap_join', 'de'));
        });

        it('tells a guest with an invite link, whom nobody adds', async () => {
            fill(2);
            expect(await hooks.join({ room: ROOM, joiningUser: GUS })).to.equal(refused('denied_room_cap_join'));
        });

        it('lets a guest into the last room', async () => {
            fill(1);
            expect(await hooks.join(byMia)).to.equal('passes');
        });

        it('goes by a limit of the guest alone', async () => {
            fill(1);
            await ownLimit(1);
            expect(await hooks.join(byMia)).to.equal(refused('denied_room_cap', 'en', 1));
            await ownLimit(0);
            fill(9);
            expect(await hooks.join(byMia)).to.equal('passes');
        });

        it('counts private groups', async () => {
            fill(1);
            fill(1, GUS, RoomType.PRIVATE_GROUP);
            expect(await hooks.join(byMia)).to.equal(refused('denied_room_cap'));
        });

        it('counts direct rooms where that is wanted, and only there', async () => {
            fill(1);
            fill(1, GUS, RoomType.DIRECT_MESSAGE);
            limit({ rooms: 2, countDirectMessages: true });
            expect(await hooks.join(byMia)).to.equal(refused('denied_room_cap'));
            limit({ rooms: 2 });
            expect(await hooks.join(byMia)).to.equal('passes');
        });

        it('has nothing to say about direct rooms where those do not count', async () => {
            fill(2);
            expect(await hooks.join({ room: directRoom([GUS, MIA]), joiningUser: GUS })).to.equal('passes');
        });

        it('refuses the additions of the app itself, too', async () => {
            fill(2);
            hooks.state.additionsUnderWay.add('room-id:gus');
            expect(await hooks.join({ room: ROOM, joiningUser: GUS })).to.equal(refused('denied_room_cap_join'));
        });

        it('names a guest harmlessly', async () => {
            const all = user('all', ['guest']);
            hooks.host.users.push(all);
            fill(2, all);
            const outcome = await hooks.join({ ...byMia, joiningUser: { ...all, username: '@all' } });
            expect(outcome)
                .to.match(/^refused: /)
                .and.not.to.match(/(^|\s|>)@all/);
        });
    });

    describe('after a join', () => {
        const byMia = { room: ROOM, joiningUser: GUS, inviter: MIA };

        function inRoom(): boolean {
            return (hooks.host.members.get('room-id') ?? []).includes('gus-id');
        }

        it('takes a guest out again who raced past the limit, and tells whoever invited, in the room', async () => {
            fill(1);
            await hooks.join(byMia);
            hooks.host.enter('room-id', ['gus']);
            fill(2);
            await hooks.joined(byMia);
            expect(inRoom()).to.be.false;
            const text = t('room_cap_undone', 'en', { name: 'gus', limit: 2, taken: 2 }, 2);
            const notice = { to: 'mia-id', from: 'guest-manager.bot', roomId: 'room-id', text };
            expect(hooks.host.notices).to.deep.equal([notice]);
        });

        it('tells the guest where nobody invited', async () => {
            fill(2);
            hooks.host.enter('room-id', ['gus']);
            await hooks.joined({ room: ROOM, joiningUser: GUS });
            expect(inRoom()).to.be.false;
            const text = t('room_cap_undone_self', 'en', { room: '#\u2060Plans' }, 2);
            const roomId = directRoom([APP_USER, GUS]).id;
            expect(hooks.host.sent).to.deep.equal([{ roomId, from: 'guest-manager.bot', text }]);
        });

        it('leaves a guest in who fits, says nothing, and forgets the join', async () => {
            fill(1);
            await hooks.join(byMia);
            hooks.host.enter('room-id', ['gus']);
            await hooks.joined(byMia);
            expect(inRoom()).to.be.true;
            expect([...hooks.host.notices, ...hooks.host.sent]).to.deep.equal([]);
            expect(await hooks.enter().joins.listJoins(GUS.id)).to.deep.equal([]);
        });

        it('takes note of a guest whom the app has not seen before', async () => {
            hooks.host.enter('room-id', ['gus']);
            await hooks.joined(byMia);
            expect(await hooks.enter().guests.findGuest(GUS.id)).to.include({ username: 'gus', isActive: true });
        });

        it('leaves a member in without a look-up', async () => {
            fill(5, MIA);
            hooks.host.enter('room-id', ['mia']);
            hooks.host.calls.length = 0;
            await hooks.joined({ room: ROOM, joiningUser: MIA });
            expect(hooks.host.members.get('room-id')).to.deep.equal(['mia-id']);
            expect(hooks.host.calls).to.deep.equal([]);
        });

        for (const fault of ['rejects', 'answers null'] as const) {
            it(`never rejects, and logs: everything ${fault}`, async () => {
                hooks.host.enter('room-id', ['gus']);
                hooks.host.break('*', fault);
                await hooks.joined(byMia);
                expect(hooks.host.errors).to.not.be.empty;
            });
        }

        it('takes the guest out although nobody can be told', async () => {
            fill(2);
            hooks.host.enter('room-id', ['gus']);
            hooks.host.break('notifier.notifyUser', 'rejects');
            await hooks.joined(byMia);
            expect(inRoom()).to.be.false;
            expect(hooks.host.errors).to.have.lengthOf(1);
        });
    });

    describe('a room with initial members', () => {
        function madeBy(creator: IUser, ...members: IUser[]) {
            return newRoom(RoomType.PRIVATE_GROUP, creator, {
                _USERNAMES: [creator, ...members].map(({ username }) => username),
            });
        }

        function excess(language: 'en' | 'de', ...names: string[]): Outcome {
            const each = names.map((name) => t('denied_room_cap_create_guest', language, { name, limit: 2, taken: 2 }));
            return `refused: ${t('denied_room_cap_create', language, { names: each.join(', ') })}`;
        }

        it('is refused as a whole, naming the guests in too many rooms and no others', async () => {
            fill(2);
            fill(1, GINA);
            expect(await hooks.create(madeBy(MIA, GUS, GINA, ADA))).to.equal(excess('en', 'gus'));
            fill(2, GINA);
            hooks.host.members.delete('gina-c-0');
            hooks.host.enter('gina-c-0', ['gina']);
            expect(await hooks.create(madeBy(german, GUS, GINA))).to.equal(excess('de', 'gus', 'gina'));
        });

        it('comes to be where every guest has room, and where there is no guest', async () => {
            fill(1);
            fill(9, ADA);
            expect(await hooks.create(madeBy(MIA, GUS, GINA))).to.equal('passes');
            expect(await hooks.create(madeBy(MIA, ADA))).to.equal('passes');
        });

        it('is looked at without a look-up where the creator is alone', async () => {
            expect(await hooks.create(madeBy(MIA))).to.equal('passes');
            expect(hooks.host.calls).to.deep.equal([]);
        });

        it('is refused to a guest who may make rooms and is in too many', async () => {
            fill(2);
            expect(await hooks.create(madeBy(GUS))).to.equal(excess('en', 'gus'));
        });

        it('tells why there is no team by a direct message as well', async () => {
            fill(2);
            const team = Object.assign(newTeamRoom(RoomType.CHANNEL, MIA), { _USERNAMES: ['mia', 'gus'] });
            const outcome = await hooks.create(team);
            expect(outcome).to.equal(excess('en', 'gus'));
            expect(hooks.host.sent.map(({ text }) => `refused: ${text}`)).to.deep.equal([outcome]);
        });

        it('may be a direct room where those do not count', async () => {
            fill(2);
            expect(await hooks.create(newDirectRoom([GUS, MIA]))).to.equal('passes');
            limit({ rooms: 2, countDirectMessages: true });
            expect(await hooks.create(newDirectRoom([GUS, MIA]))).to.equal(excess('en', 'gus'));
        });

        it('is looked at again once it is there, and loses who does not fit', async () => {
            fill(2);
            hooks.host.enter('room-id', ['mia', 'gus', 'gina']);
            await hooks.created({ ...ROOM, creator: MIA });
            expect(hooks.host.members.get('room-id')).to.have.members(['mia-id', 'gina-id']);
            expect(hooks.host.notices.map(({ to }) => to)).to.deep.equal(['mia-id']);
        });

        it('loses nobody where it is a direct room', async () => {
            limit({ rooms: 1, countDirectMessages: true });
            const direct = directRoom([GUS, MIA]);
            fill(2);
            hooks.host.members.set(direct.id, ['gus-id', 'mia-id']);
            await hooks.created(direct);
            expect(hooks.host.members.get(direct.id)).to.have.lengthOf(2);
        });

        it('is left alone, and logged, where its members cannot be read', async () => {
            hooks.host.break('rooms.getMembers', 'rejects');
            await hooks.created(ROOM);
            expect(hooks.host.errors).to.have.lengthOf(1);
        });
    });

    describe('while the host fails', () => {
        let clock: sinon.SinonFakeTimers;

        beforeEach(() => {
            clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
        });

        afterEach(() => {
            clock.restore();
        });

        /** What becomes of an act when a second has gone by. */
        async function afterOneSecond(act: Promise<Outcome>): Promise<Outcome> {
            await clock.tickAsync(1_000);
            return Promise.race([
                act,
                new Promise<Outcome>((_, reject) => setImmediate(() => reject(new Error('late')))),
            ]);
        }

        for (const call of ['records.read', 'records.write', 'users.getUserRoomIds', 'rooms.getById']) {
            for (const fault of FAULTS) {
                // A room that is gone is in nobody's way, and what a write answers is of no use.
                const isHarmless = fault === 'answers null' && !['records.read', 'users.getUserRoomIds'].includes(call);
                it(`${isHarmless ? 'admits' : 'refuses'} a guest: ${call} ${fault}`, async () => {
                    fill(1);
                    hooks.host.break(call, fault);
                    const outcome = await afterOneSecond(hooks.join({ room: ROOM, joiningUser: GUS, inviter: MIA }));
                    expect(outcome).to.equal(isHarmless ? 'passes' : `refused: ${t('denied_cannot_check', 'en')}`);
                });
            }
        }

        for (const fault of FAULTS) {
            it(`lets members join and make rooms at once: everything ${fault}`, async () => {
                hooks.host.break('*', fault);
                expect(await hooks.join({ room: ROOM, joiningUser: MIA, inviter: ADA })).to.equal('passes');
                expect(await hooks.create(newRoom(RoomType.CHANNEL, MIA))).to.equal('passes');
            });

            it(`lets a member make a room with others within a second: everything ${fault}`, async () => {
                hooks.host.break('*', fault);
                const room = newRoom(RoomType.CHANNEL, MIA, { _USERNAMES: ['mia', 'gus'] });
                expect(await afterOneSecond(hooks.create(room))).to.equal('passes');
                expect(hooks.host.errors).to.have.length.at.most(1);
            });
        }

        it('refuses a guest whose record cannot be read', async () => {
            await ownLimit(0);
            const { persistence } = hooks.host;
            for (const row of (await persistence.readByAssociations([])) as Array<Record<string, unknown>>) {
                expect(row.version).to.equal(1);
            }
            const read = persistence.readByAssociations.bind(persistence);
            persistence.readByAssociations = async (list) => (await read(list)).map((row) => ({ ...row, version: 99 }));
            const outcome = await hooks.join({ room: ROOM, joiningUser: GUS, inviter: MIA });
            expect(outcome).to.equal(`refused: ${t('denied_cannot_check', 'en')}`);
        });
    });
});
