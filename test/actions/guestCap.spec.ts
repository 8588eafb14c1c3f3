import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import {
    claimPlace,
    countAnew,
    countOnServer,
    countTaken,
    dropClaim,
    dueLevel,
    givePlaceBack,
    keepPlace,
    takePlace,
} from '../../src/actions/guestCap';
import type { Admission } from '../../src/actions/guestCap';
import { CLAIM_LAPSES } from '../../src/policy/admission';
import type { PlaceClaim } from '../../src/policy/places';
import { account, CapWorld } from '../support/CapWorld';
import { access } from '../support/policyObjects';

function claimOf(admission: Admission): PlaceClaim {
    if (!admission.isAdmitted) {
        throw new Error(`refused at ${admission.taken} of ${admission.limit}`);
    }
    return admission.claim;
}

async function claimants(world: CapWorld): Promise<string[]> {
    return (await world.places.readPlaces()).claims.map(({ subject }) => subject);
}

describe('the guest cap', () => {
    let world: CapWorld;

    beforeEach(() => {
        world = new CapWorld({ guests: 2 });
    });

    function limitTo(guests: number): void {
        world.policy = { ...world.policy, caps: { ...world.policy.caps, guests } };
    }

    describe('claimPlace', () => {
        it('admits up to the cap, and says which limit and how many beyond it', async () => {
            for (const email of ['a@example.org', 'b@example.org']) {
                expect(await keepPlace(claimOf(await claimPlace(email, world.ports())), world.ports())).to.be.true;
                await world.invitations.saveInvitation(invitation(email));
            }
            expect(await claimPlace('c@example.org', world.ports())).to.deep.equal({
                isAdmitted: false,
                limit: 2,
                taken: 2,
            });
            expect(await claimants(world)).not.to.include('c@example.org');
        });

        it('admits everybody without a limit, and records the claim all the same', async () => {
            limitTo(0);
            for (const email of ['a@example.org', 'b@example.org', 'c@example.org']) {
                claimOf(await claimPlace(email, world.ports()));
            }
            expect(await countTaken(world.ports())).to.equal(3);
        });

        it('counts first where nobody ever has: guests may have been there before the app', async () => {
            world.isConnected = true;
            world.accounts.push(account({ id: 'gus-id' }), account({ id: 'gina-id' }));
            expect(await claimPlace('a@example.org', world.ports())).to.include({ isAdmitted: false, taken: 2 });
        });

        it('lets nobody in where nobody has ever counted, and nobody can', async () => {
            world.isConnected = true;
            world.broken.add('listAccounts');
            expect(await claimPlace('a@example.org', world.ports()).catch(() => 'not known')).to.equal('not known');
            expect(await claimants(world)).to.deep.equal([]);
        });

        it('gives nobody the place of a guest who was deactivated outside and may come back unjudged', async () => {
            world.isConnected = true;
            await world.settle('gus-id', 'gina-id');
            world.setActive('gina-id', false);
            claimOf(await claimPlace('a@example.org', world.ports()));
            expect(await world.guests.findGuest('gina-id')).to.include({ isActive: false });
            expect(await world.guests.findGuest('gus-id')).to.include({ isActive: true });
        });

        it('forgets whoever is a guest no more before the place goes to somebody else', async () => {
            world.isConnected = true;
            await world.settle('gus-id', 'gina-id');
            const gina = world.accounts.find(({ id }) => id === 'gina-id');
            Object.assign(gina ?? {}, { roles: ['user'] });
            claimOf(await claimPlace('a@example.org', world.ports()));
            expect(await world.guests.findGuest('gina-id')).to.equal(undefined);
        });

        it('looks at nobody one by one where nobody is missing, however many there are', async () => {
            world.isConnected = true;
            await world.settle('gus-id', 'gina-id');
            const { listGuests } = world.guests;
            let lists = 0;
            world.guests.listGuests = () => {
                lists += 1;
                return listGuests.call(world.guests);
            };
            expect(await claimPlace('a@example.org', world.ports())).to.include({ isAdmitted: false, taken: 2 });
            expect(lists).to.equal(0);
            world.setActive('gina-id', false);
            claimOf(await claimPlace('a@example.org', world.ports()));
            expect(lists).to.equal(1);
        });

        it('asks the server nothing while the counter shows room', async () => {
            await world.settle();
            world.isConnected = true;
            await claimPlace('a@example.org', world.ports());
            expect(world.requests).to.deep.equal([]);
        });

        it('counts anew before it refuses: what the counter has missed leaves room', async () => {
            await world.settle('gus-id', 'gina-id');
            await world.guests.removeGuest('gina-id');
            claimOf(await claimPlace('a@example.org', world.ports()));
            expect(await countTaken(world.ports())).to.equal(2);
        });

        it('counts anew after the cap was lowered, and refuses', async () => {
            await world.settle('gus-id', 'gina-id');
            limitTo(1);
            expect(await claimPlace('a@example.org', world.ports())).to.deep.equal({
                isAdmitted: false,
                limit: 1,
                taken: 2,
            });
        });

        it('counts pending invitations, and not those that have lapsed', async () => {
            await world.invitations.saveInvitation(invitation('a@example.org'));
            await world.invitations.saveInvitation(invitation('b@example.org', world.time));
            await countAnew(world.ports());
            expect(await countTaken(world.ports())).to.equal(1);
        });

        it('leaves no claim behind where nothing can be counted, and rejects', async () => {
            await world.settle('gus-id', 'gina-id');
            world.isConnected = true;
            world.broken.add('listAccounts');
            const error: unknown = await claimPlace('a@example.org', world.ports()).catch(
                (failure: unknown) => failure,
            );
            expect(error).to.be.an('error').with.property('message', 'listAccounts does not work');
            expect(await claimants(world)).to.deep.equal([]);
        });

        it('rejects where the records cannot be read', async () => {
            world.broken.add('records');
            const error: unknown = await claimPlace('a@example.org', world.ports()).catch(
                (failure: unknown) => failure,
            );
            expect(error).to.be.an('error');
        });

        it('gives a place that nobody kept to the next after two minutes, not before', async () => {
            limitTo(1);
            await claimPlace('a@example.org', world.ports());
            world.time += CLAIM_LAPSES - 1;
            expect(await claimPlace('b@example.org', world.ports())).to.include({ isAdmitted: false, taken: 1 });
            world.time += 1;
            claimOf(await claimPlace('b@example.org', world.ports()));
        });
    });

    describe('keepPlace', () => {
        it('keeps a claim beyond the time after which it lapses', async () => {
            await keepPlace(claimOf(await claimPlace('a@example.org', world.ports())), world.ports());
            world.time += 2 * CLAIM_LAPSES;
            expect(await countTaken(world.ports())).to.equal(1);
        });

        it('keeps a claim once, however often it is called', async () => {
            const claim = claimOf(await claimPlace('a@example.org', world.ports()));
            expect(await keepPlace(claim, world.ports())).to.be.true;
            expect(await keepPlace(claim, world.ports())).to.be.true;
            expect(await countTaken(world.ports())).to.equal(1);
        });

        it('lets the earlier of two claims win, whichever is judged first', async () => {
            for (const order of [
                [0, 1],
                [1, 0],
            ]) {
                world = new CapWorld({ guests: 1 });
                const first = await world.places
                    .addClaim({ id: 'a', at: world.now(), change: 1, subject: 'a', isKept: false })
                    .then(() => ({ id: 'a', at: world.now(), change: 1 as const, subject: 'a', isKept: false }));
                const second = { ...first, id: 'b', subject: 'b', at: new Date(world.time + 1) };
                await world.places.addClaim(second);
                const kept: boolean[] = [];
                for (const index of order) {
                    kept[index] = await keepPlace([first, second][index], world.ports());
                }
                expect(kept).to.deep.equal([true, false]);
                expect(await countTaken(world.ports())).to.equal(1);
            }
        });

        it('does not take its own account for another that was there first', async () => {
            limitTo(1);
            world.isConnected = true;
            const claim = claimOf(await claimPlace('gus@example.org', world.ports()));
            world.accounts.push(account());
            // Meanwhile somebody else is refused the last place, for which everything is counted anew.
            expect(await claimPlace('gina@example.org', world.ports())).to.include({ isAdmitted: false });
            expect(await keepPlace(claim, world.ports())).to.be.true;
        });
    });

    describe('places given back', () => {
        it('are free at once', async () => {
            await world.settle('gus-id', 'gina-id');
            await world.guests.removeGuest('gina-id');
            await givePlaceBack('gina-id', world.ports());
            expect(await countTaken(world.ports())).to.equal(1);
            claimOf(await claimPlace('a@example.org', world.ports()));
        });

        it('are free once a claim is dropped', async () => {
            limitTo(1);
            await dropClaim(claimOf(await claimPlace('a@example.org', world.ports())), world);
            claimOf(await claimPlace('b@example.org', world.ports()));
        });

        it('are taken without a question by somebody who is in already', async () => {
            limitTo(1);
            await takePlace('a', world.ports());
            await takePlace('b', world.ports());
            expect(await countTaken(world.ports())).to.equal(2);
        });
    });

    describe('countAnew', () => {
        it('goes by the records without a connection, and by the server with one', async () => {
            await world.settle('gus-id');
            world.accounts.push(account({ id: 'gina-id' }), account({ id: 'greta-id', isActive: false }));
            expect(await countAnew(world.ports())).to.equal(1);
            world.isConnected = true;
            expect(await countAnew(world.ports())).to.equal(2);
            expect(await countTaken(world.ports())).to.equal(2);
        });

        it('loses no place that was kept while it was counting', async () => {
            world.isConnected = true;
            const claim = claimOf(await claimPlace('gus@example.org', world.ports()));
            // The server is asked before the account exists, and answers late.
            const { listAccounts } = world.connection;
            world.connection.listAccounts = async (query) => {
                const answer = await listAccounts(query);
                world.accounts.push(account());
                world.time += 300;
                await keepPlace(claim, world.ports());
                return answer;
            };
            await countAnew(world.ports());
            expect(await countTaken(world.ports())).to.equal(1);
        });

        it('does not count what it has counted and what was claimed for it twice', async () => {
            await keepPlace(claimOf(await claimPlace('gus@example.org', world.ports())), world.ports());
            world.time += 60_000;
            world.isConnected = true;
            world.accounts.push(account());
            await countAnew(world.ports());
            expect(await countTaken(world.ports())).to.equal(1);
        });

        it('lets open claims go on', async () => {
            const claim = claimOf(await claimPlace('a@example.org', world.ports()));
            await countAnew(world.ports());
            expect(await countTaken(world.ports())).to.equal(1);
            expect(await keepPlace(claim, world.ports())).to.be.true;
            expect(await countTaken(world.ports())).to.equal(1);
        });
    });

    describe('countOnServer', () => {
        it('counts guests without an exempt role, active or not as asked', async () => {
            world.accounts.push(
                account(),
                account({ id: 'gina-id', roles: ['guest', 'user'] }),
                account({ id: 'exempt-id', roles: ['guest', 'admin'] }),
                account({ id: 'ada-id', roles: ['admin', 'user'] }),
                account({ id: 'mia-id', roles: ['user'] }),
                account({ id: 'greta-id', isActive: false }),
            );
            expect(await countOnServer(world, true)).to.equal(2);
            expect(await countOnServer(world, false)).to.equal(1);
        });

        it('asks for no exempt role where there is none', async () => {
            world.accounts.push(account({ roles: ['guest', 'admin'] }));
            world.policy = { ...world.policy, access: access({ exemptRoles: [] }) };
            expect(await countOnServer(world, true)).to.equal(1);
            expect(world.requests).to.deep.equal(['listAccounts']);
        });

        it('rejects where the server does not answer', async () => {
            world.broken.add('listAccounts');
            const error: unknown = await countOnServer(world, true).catch((failure: unknown) => failure);
            expect(error).to.be.an('error');
        });
    });

    describe('dueLevel', () => {
        for (const [limit, taken, level] of [
            [0, 50, 0],
            [10, 7, 0],
            [10, 8, 80],
            [10, 10, 100],
            [10, 12, 100],
        ]) {
            it(`is ${level} at ${taken} of ${limit}`, () => {
                limitTo(limit);
                expect(dueLevel(taken, world.policy)).to.equal(level);
            });
        }
    });

    function invitation(email: string, lapsesAt = world.time + 1) {
        return { email, roomIds: [], invitedBy: 'ada-id', invitedAt: world.now(), lapsesAt: new Date(lapsesAt) };
    }
});
