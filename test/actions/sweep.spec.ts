import { RocketChatAssociationModel, RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';
import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { countTaken } from '../../src/actions/guestCap';
import { DUTIES, runDuties } from '../../src/actions/sweep';
import type { Duty } from '../../src/actions/sweep';
import { ofKind } from '../../src/host/records';
import { account, CapWorld } from '../support/CapWorld';

const DAY = 86_400_000;

describe('the hourly round', () => {
    let world: CapWorld;

    beforeEach(() => {
        world = new CapWorld({ guests: 5 });
    });

    async function run(): Promise<void> {
        world.time += 3_600_000;
        await runDuties(world.ports());
    }

    function invitation(email: string, lapsesAt: number) {
        return { email, roomIds: [], invitedBy: 'ada-id', invitedAt: world.now(), lapsesAt: new Date(lapsesAt) };
    }

    async function activeOnRecord(): Promise<string[]> {
        const { guests } = await world.guests.listGuests();
        return guests.filter(({ isActive }) => isActive).map(({ userId }) => userId);
    }

    it('has duties of different names', () => {
        expect(new Set(DUTIES.map(({ name }) => name)).size).to.equal(DUTIES.length);
    });

    it('runs every duty, even if one fails, and logs that one', async () => {
        const ran: string[] = [];
        const duties = ['one', 'two', 'three'].map((name) => ({
            name,
            run: async () => {
                ran.push(name);
                if (name === 'two') {
                    throw new Error('out of order');
                }
            },
        }));
        await runDuties(world.ports(), duties);
        expect(ran).to.deep.equal(['one', 'two', 'three']);
        expect(world.logged).to.have.lengthOf(1);
        expect(world.logged[0]).to.contain('two').and.to.contain('out of order');
    });

    describe('with too little time', () => {
        /** Duties that take so many seconds each unless they stop when their turn is over. */
        function duties(...seconds: Array<[name: string, takes: number, weight?: number]>) {
            const took: Record<string, number> = {};
            const made = seconds.map(([name, takes, weight]): Duty => ({
                name,
                ...(weight !== undefined && { weight }),
                run: async (_ports, turn) => {
                    took[name] = 0;
                    do {
                        world.time += 100;
                        took[name] += 100;
                    } while (took[name] < takes * 1_000 && !turn.isOver());
                },
            }));
            return { made, took };
        }

        it('gives each duty its share, and what is left to those after it', async () => {
            const { made, took } = duties(['quick', 1], ['endless', 999], ['heavy', 999, 2], ['last', 999]);
            await runDuties(world.ports(), made);
            expect(took).to.deep.equal({ quick: 1_000, endless: 6_000, heavy: 12_000, last: 6_000 });
        });

        it('lets every duty get ahead a little, however late it is', async () => {
            const { made, took } = duties(['greedy', 1], ['last', 999]);
            const greedy: Duty = { name: 'greedy', run: async () => void (world.time += 40_000) };
            await runDuties(world.ports(), [greedy, ...made.slice(1)]);
            expect(took).to.deep.equal({ last: 100 });
        });

        it('goes on past a duty that does not come to an end, and logs it', async () => {
            const { made, took } = duties(['last', 1]);
            const limits: number[] = [];
            const limit = async <T>(milliseconds: number, work: Promise<T>): Promise<T> => {
                limits.push(milliseconds);
                return limits.length === 1 ? Promise.reject(new Error('no answer')) : work;
            };
            const hanging: Duty = { name: 'hanging', run: () => new Promise(() => undefined) };
            await runDuties(world.ports(), [hanging, ...made], limit);
            expect(took).to.deep.equal({ last: 1_000 });
            expect(limits).to.deep.equal([13_500, 26_000]);
            expect(world.logged.join()).to.contain('hanging');
        });
    });

    it('comes to all guests in a few rounds that have no time', async () => {
        const ids = Array.from({ length: 60 }, (_, index) => `guest-${index}`);
        world.policy = { ...world.policy, caps: { ...world.policy.caps, guests: 0 } };
        await world.settle(...ids);
        ids.forEach((id, index) => world.setActive(id, index % 2 === 0));
        const duty = DUTIES.find(({ name }) => name === 'guests');
        for (let round = 0; round < 18; round += 1) {
            world.time += 3_600_000;
            await duty?.run(world.ports(), { isOver: () => true });
        }
        expect(await activeOnRecord()).to.have.lengthOf(30);
    });

    it('forgets marks of what was done long ago', async () => {
        const forgotten: string[] = [];
        const ports = world.ports();
        Object.assign(ports.once, { forgetMonth: async (month: string) => void forgotten.push(month) });
        await runDuties(ports);
        expect(forgotten).to.have.lengthOf(1);
        expect(forgotten[0]).to.match(/^202[34]-\d\d$/);
    });

    it('changes nothing in a workspace that is as it should be, however often it runs', async () => {
        for (const isConnected of [true, false]) {
            world = new CapWorld({ guests: 5 });
            world.isConnected = isConnected;
            await world.settle('gus-id', 'gina-id');
            await world.invitations.saveInvitation(invitation('new@example.org', world.time + 30 * DAY));
            for (let round = 0; round < 3; round += 1) {
                await run();
                expect(await activeOnRecord()).to.have.members(['gus-id', 'gina-id']);
                expect(await countTaken(world.ports())).to.equal(3);
            }
            expect(world.requests).not.to.include('deactivate');
            expect([...world.announced, ...world.told, ...world.logged]).to.deep.equal([]);
        }
    });

    it('says in the log how many invitations it cannot read, and ends the others', async () => {
        await world.invitations.saveInvitation(invitation('old@example.org', world.time + 1));
        const row = { version: 99, email: 'new@example.org' };
        await world.persistence.createWithAssociations(row, [ofKind('email:new@example.org'), ofKind('invitation')]);
        await run();
        expect(world.logged).to.deep.equal(['Invitations that cannot be read were left alone: 1']);
        expect(await world.invitations.listInvitations()).to.deep.equal({ invitations: [], unreadable: 1 });
    });

    it('ends invitations whose time is over, once', async () => {
        await world.settle('gus-id');
        await world.invitations.saveInvitation(invitation('old@example.org', world.time + 1));
        await world.invitations.saveInvitation(invitation('new@example.org', world.time + DAY));
        await run();
        await run();
        expect((await world.invitations.listInvitations()).invitations.map(({ email }) => email)).to.deep.equal([
            'new@example.org',
        ]);
        expect(world.told).to.deep.equal(['ada-id: invitation_lapsed']);
        expect(await countTaken(world.ports())).to.equal(2);
    });

    for (const isConnected of [true, false]) {
        describe(isConnected ? 'with a connection' : 'without a connection', () => {
            beforeEach(() => {
                world.isConnected = isConnected;
            });

            it('notes who was deactivated elsewhere, and frees the place', async () => {
                await world.settle('gus-id', 'gina-id');
                world.setActive('gina-id', false);
                await run();
                expect(await activeOnRecord()).to.deep.equal(['gus-id']);
                expect((await world.guests.findGuest('gina-id'))?.isActive).to.be.false;
                expect(await countTaken(world.ports())).to.equal(1);
            });

            it('forgets who is a guest no more, or gone', async () => {
                await world.settle('gus-id', 'gina-id', 'greta-id');
                world.accounts.splice(0, 2, account({ id: 'gus-id', roles: ['user'] }));
                await run();
                expect((await world.guests.listGuests()).guests.map(({ userId }) => userId)).to.deep.equal([
                    'greta-id',
                ]);
                expect(await countTaken(world.ports())).to.equal(1);
            });

            it('admits who was activated elsewhere and fits', async () => {
                await world.settle('gus-id');
                await world.guests.saveGuest({
                    userId: 'gina-id',
                    username: 'gina',
                    isActive: false,
                    addedAt: world.now(),
                });
                world.accounts.push(account({ id: 'gina-id' }));
                await run();
                expect(await activeOnRecord()).to.have.members(['gus-id', 'gina-id']);
            });

            it('lets those stay over the cap who came first, and deactivates who came last', async () => {
                world.policy = { ...world.policy, caps: { ...world.policy.caps, guests: 2 } };
                await world.settle('gus-id');
                for (const [id, day] of [
                    ['greta-id', 3],
                    ['gina-id', 1],
                    ['gerd-id', 2],
                ] as const) {
                    const addedAt = world.now();
                    await world.guests.saveGuest({ userId: id, username: id, isActive: false, addedAt });
                    world.accounts.push(account({ id, createdAt: new Date(world.time + day * DAY) }));
                }
                await run();
                expect(await activeOnRecord()).to.have.members(['gus-id', 'gina-id']);
                const active = world.accounts.filter(({ isActive }) => isActive).map(({ id }) => id);
                expect(active).to.have.members(['gus-id', 'gina-id']);
                await run();
                expect(await activeOnRecord()).to.have.members(['gus-id', 'gina-id']);
            });

            it('leaves a guest with an exempt role to be a member', async () => {
                await world.settle('gus-id');
                world.accounts.push(account({ id: 'exempt-id', roles: ['guest', 'admin'] }));
                await run();
                expect(await activeOnRecord()).to.deep.equal(['gus-id']);
                expect(await countTaken(world.ports())).to.equal(1);
            });

            it('opens the rooms of a guest whose address has been verified since', async () => {
                await world.settle('gus-id');
                world.roomTypes.set('plans', 'channel');
                const record = (await world.guests.findGuest('gus-id'))!;
                const awaited = { email: 'gus@example.org', roomIds: ['plans'] };
                await world.guests.saveGuest({ ...record, awaited, addedBy: 'ada-id' });
                await run();
                await run();
                expect(world.rooms.get('gus-id')).to.deep.equal(['plans']);
                expect(world.told).to.deep.equal(['ada-id: rooms_opened']);
            });
        });
    }

    it('finds guests that no event has shown, with a connection', async () => {
        world.isConnected = true;
        await world.settle('gus-id');
        for (let index = 0; index < 3; index += 1) {
            world.accounts.push(account({ id: `new-${index}` }));
        }
        await run();
        expect(await activeOnRecord()).to.have.lengthOf(4);
        expect(await countTaken(world.ports())).to.equal(4);
        expect(world.announced.map(({ code }) => code)).to.deep.equal(['cap_80']);
    });

    it('looks at every page of guests', async () => {
        world.isConnected = true;
        world.policy = { ...world.policy, caps: { ...world.policy.caps, guests: 0 } };
        for (let index = 0; index < 105; index += 1) {
            world.accounts.push(account({ id: `guest-${index}` }));
        }
        await run();
        expect(await activeOnRecord()).to.have.lengthOf(105);
    });

    it('corrects the counter, whatever it said', async () => {
        await world.settle('gus-id');
        await world.places.recordCount(17, world.now());
        await run();
        expect(await countTaken(world.ports())).to.equal(1);
    });

    it('logs records that cannot be read, and leaves them alone', async () => {
        await world.settle('gus-id');
        await world.persistence.createWithAssociations({ userId: 'gina-id', version: 99 }, [
            new RocketChatAssociationRecord(RocketChatAssociationModel.USER, 'gina-id'),
            new RocketChatAssociationRecord(RocketChatAssociationModel.MISC, 'guest'),
        ]);
        await run();
        expect(world.logged.some((line) => line.includes('gina-id'))).to.be.true;
        const { unreadable } = await world.guests.listGuests();
        expect(unreadable).to.deep.equal(['gina-id']);
    });

    it('goes on with the other guests where one record cannot be read', async () => {
        world.isConnected = true;
        await world.settle('gus-id');
        await world.persistence.createWithAssociations({ userId: 'gina-id', version: 99 }, [
            new RocketChatAssociationRecord(RocketChatAssociationModel.USER, 'gina-id'),
            new RocketChatAssociationRecord(RocketChatAssociationModel.MISC, 'guest'),
        ]);
        world.accounts.push(
            account({ id: 'gina-id', createdAt: new Date(world.time - 2) }),
            account({ id: 'greta-id', createdAt: new Date(world.time - 1) }),
            account({ id: 'gerd-id', createdAt: new Date(world.time - 3) }),
        );
        await run();
        expect(await activeOnRecord()).to.include.members(['gus-id', 'greta-id', 'gerd-id']);
    });

    for (const request of ['listAccounts', 'findAccount', 'records', 'deactivate', 'announce']) {
        it(`ends, and deactivates nobody who fits, while ${request} does not work`, async () => {
            world.isConnected = true;
            await world.settle('gus-id', 'gina-id');
            world.broken.add(request);
            await run();
            world.broken.clear();
            expect(world.accounts.every(({ isActive }) => isActive)).to.be.true;
            await run();
            expect(await activeOnRecord()).to.have.members(['gus-id', 'gina-id']);
            expect(await countTaken(world.ports())).to.equal(2);
        });
    }
});
