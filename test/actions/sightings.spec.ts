import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { countAnew, countTaken } from '../../src/actions/guestCap';
import { loseGuest, seeGuest } from '../../src/actions/sightings';
import type { Caps } from '../../src/policy/types';
import { account, CapWorld } from '../support/CapWorld';

describe('seeGuest', () => {
    let world: CapWorld;

    beforeEach(() => {
        world = new CapWorld({ guests: 1 });
    });

    function set(caps: Partial<Caps>): void {
        world.policy = { ...world.policy, caps: { ...world.policy.caps, ...caps } };
    }

    async function isActiveOnRecord(id: string): Promise<boolean | undefined> {
        return (await world.guests.findGuest(id))?.isActive;
    }

    it('has nothing to say about a guest who is on record as active', async () => {
        await world.settle('gus-id');
        expect(await seeGuest(account(), world.ports())).to.equal('known');
        expect(world.announced).to.deep.equal([]);
        expect(await countTaken(world.ports())).to.equal(1);
    });

    it('leaves an account that is not active alone', async () => {
        expect(await seeGuest(account({ isActive: false }), world.ports())).to.equal('known');
        expect(await isActiveOnRecord('gus-id')).to.be.undefined;
    });

    for (const isConnected of [true, false]) {
        describe(isConnected ? 'with a connection' : 'without a connection', () => {
            beforeEach(() => {
                world.isConnected = isConnected;
            });

            it('admits a guest who came from elsewhere, puts them on record and counts them', async () => {
                const createdAt = new Date('2026-01-05T08:00:00Z');
                world.accounts.push(account({ createdAt }));
                expect(await seeGuest(account({ createdAt }), world.ports())).to.equal('admitted');
                expect(await world.guests.findGuest('gus-id')).to.deep.equal({
                    userId: 'gus-id',
                    username: 'gus',
                    isActive: true,
                    addedAt: createdAt,
                });
                expect(await countTaken(world.ports())).to.equal(1);
            });

            it('admits a guest once, however often an event shows them', async () => {
                world.accounts.push(account());
                await seeGuest(account(), world.ports());
                expect(await seeGuest(account(), world.ports())).to.equal('known');
                expect(await countTaken(world.ports())).to.equal(1);
            });

            it('deactivates a guest over the cap and tells the managers who and which limit', async () => {
                await world.settle('gina-id');
                world.accounts.push(account());
                expect(await seeGuest(account(), world.ports())).to.equal('over');
                expect(world.accounts.find(({ id }) => id === 'gus-id')?.isActive).to.be.false;
                expect(await isActiveOnRecord('gus-id')).to.be.false;
                expect(world.announced).to.deep.equal([
                    { code: 'over_cap_deactivated', params: { username: 'gus', limit: 1 } },
                ]);
                expect(await countTaken(world.ports())).to.equal(1);
            });

            it('only tells the managers where that is what is wanted', async () => {
                set({ overCap: 'notify' });
                await world.settle('gina-id');
                world.accounts.push(account());
                expect(await seeGuest(account(), world.ports())).to.equal('admitted');
                expect(world.requests).not.to.include('deactivate');
                expect(await isActiveOnRecord('gus-id')).to.be.true;
                expect(world.announced.map(({ code }) => code)).to.deep.equal(['over_cap_kept']);
                await countAnew(world.ports());
                expect(await countTaken(world.ports())).to.equal(2);
            });

            it('leaves all where there is no cap', async () => {
                set({ guests: 0 });
                await world.settle('gina-id');
                world.accounts.push(account());
                expect(await seeGuest(account(), world.ports())).to.equal('admitted');
                expect(world.announced).to.deep.equal([]);
            });

            it('judges a guest again who was deactivated and is active again', async () => {
                await world.settle('gina-id');
                const record = { userId: 'gus-id', username: 'gus', addedAt: world.now(), sponsorId: 'mia-id' };
                await world.guests.saveGuest({ ...record, isActive: false });
                world.accounts.push(account());
                expect(await seeGuest(account(), world.ports())).to.equal('over');
                expect(await world.guests.findGuest('gus-id')).to.deep.equal({ ...record, isActive: false });
            });
        });
    }

    it('keeps what is on record of a guest: sponsor, end, limit and the day they came', async () => {
        const record = {
            userId: 'gus-id',
            username: 'old.name',
            isActive: false,
            addedAt: new Date('2025-11-01T00:00:00Z'),
            sponsorId: 'mia-id',
            expiresAt: new Date('2026-12-01T00:00:00Z'),
            roomLimit: 1,
            note: 'Auditor',
        };
        await world.guests.saveGuest(record);
        world.accounts.push(account());
        await seeGuest(account({ createdAt: new Date() }), world.ports());
        expect(await world.guests.findGuest('gus-id')).to.deep.equal({ ...record, username: 'gus', isActive: true });
    });

    it('leaves a guest to whoever is adding them at this moment', async () => {
        world.isConnected = true;
        world.accounts.push(account());
        const claim = { id: 'a', at: world.now(), change: 1 as const, subject: 'gus@example.org', isKept: false };
        await world.places.addClaim(claim);
        // Somebody else is being added too, and came first.
        await world.places.addClaim({ ...claim, id: '0', subject: 'gina@example.org' });
        expect(await seeGuest(account(), world.ports())).to.equal('admitted');
        expect(world.requests).not.to.include('deactivate');
        expect(await countTaken(world.ports())).to.equal(2);
    });

    it('tells the managers where a guest over the cap could not be deactivated, and rejects', async () => {
        await world.settle('gina-id');
        world.isConnected = true;
        world.accounts.push(account());
        world.broken.add('deactivate');
        const error: unknown = await seeGuest(account(), world.ports()).catch((failure: unknown) => failure);
        expect(error).to.be.an('error').with.property('message', 'deactivate does not work');
        expect(world.announced.map(({ code }) => code)).to.deep.equal(['over_cap_failed']);
    });

    it('tries again at the next event where a guest could not be deactivated', async () => {
        await world.settle('gina-id');
        world.isConnected = true;
        world.accounts.push(account());
        world.broken.add('deactivate');
        await seeGuest(account(), world.ports()).catch(() => undefined);
        world.broken.clear();
        expect(await seeGuest(account(), world.ports())).to.equal('over');
        expect(world.accounts.find(({ id }) => id === 'gus-id')?.isActive).to.be.false;
    });

    it('rejects where the server cannot be asked, and puts nobody on record', async () => {
        await world.settle('gina-id');
        world.isConnected = true;
        world.accounts.push(account());
        world.broken.add('listAccounts');
        const error: unknown = await seeGuest(account(), world.ports()).catch((failure: unknown) => failure);
        expect(error).to.be.an('error');
        expect(await isActiveOnRecord('gus-id')).to.be.undefined;
        expect(world.accounts.find(({ id }) => id === 'gus-id')?.isActive).to.be.true;
    });

    it('tells the managers when the cap is reached', async () => {
        world.accounts.push(account());
        await seeGuest(account(), world.ports());
        expect(world.announced).to.deep.equal([{ code: 'cap_100', params: { taken: 1, limit: 1 } }]);
    });
});

describe('loseGuest', () => {
    let world: CapWorld;

    beforeEach(async () => {
        world = new CapWorld({ guests: 2 });
        await world.settle('gus-id', 'gina-id');
    });

    it('forgets the guest and gives the place back', async () => {
        await loseGuest('gus-id', world.ports());
        expect(await world.guests.findGuest('gus-id')).to.be.undefined;
        expect(await countTaken(world.ports())).to.equal(1);
    });

    it('gives the place back once', async () => {
        await loseGuest('gus-id', world.ports());
        await loseGuest('gus-id', world.ports());
        expect(await countTaken(world.ports())).to.equal(1);
    });

    it('gives no place back that a deactivated guest does not have', async () => {
        const record = await world.guests.findGuest('gus-id');
        await world.guests.saveGuest({ ...record!, isActive: false });
        await loseGuest('gus-id', world.ports());
        expect(await countTaken(world.ports())).to.equal(2);
    });

    it('has nothing to do for somebody who was no guest', async () => {
        await loseGuest('mia-id', world.ports());
        expect(await countTaken(world.ports())).to.equal(2);
    });
});
