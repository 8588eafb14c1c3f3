import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { countTaken, judgeSighted } from '../../src/actions/guestCap';
import { account, CapWorld } from '../support/CapWorld';

describe('judgeSighted', () => {
    let world: CapWorld;

    beforeEach(() => {
        world = new CapWorld({ guests: 2 });
    });

    async function claimants(): Promise<string[]> {
        return (await world.places.readPlaces()).claims.map(({ subject }) => subject);
    }

    it('lets a guest be who came from elsewhere and fits, and counts them', async () => {
        world.accounts.push(account());
        expect(await judgeSighted('gus-id', world.ports())).to.equal('in');
        expect(await countTaken(world.ports())).to.equal(1);
    });

    it('judges by the server what the counter has missed', async () => {
        await world.settle('gus-id', 'gina-id');
        world.isConnected = true;
        world.setActive('gina-id', false);
        world.accounts.push(account({ id: 'greta-id' }));
        expect(await judgeSighted('greta-id', world.ports())).to.equal('in');
    });

    it('finds the one who came last over the cap, and leaves no claim behind', async () => {
        await world.settle('gus-id', 'gina-id');
        world.isConnected = true;
        world.accounts.push(account({ id: 'greta-id' }));
        expect(await judgeSighted('greta-id', world.ports())).to.equal('over');
        expect(await claimants()).to.deep.equal([]);
    });

    it('finds a guest over the cap without a connection, too', async () => {
        await world.settle('gus-id', 'gina-id');
        expect(await judgeSighted('greta-id', world.ports())).to.equal('over');
    });

    it('finds nobody over the cap where there is none', async () => {
        world = new CapWorld({ guests: 0 });
        await world.settle('gus-id', 'gina-id');
        world.accounts.push(account({ id: 'greta-id' }));
        expect(await judgeSighted('greta-id', world.ports())).to.equal('in');
        expect(await countTaken(world.ports())).to.equal(3);
    });

    it('lets nobody stay because somebody else is asking for a place at the same moment', async () => {
        await world.settle('gus-id', 'gina-id');
        world.isConnected = true;
        world.accounts.push(account({ id: 'greta-id' }));
        await world.places.addClaim({
            id: 'z',
            at: new Date(world.time + 1),
            change: 1,
            subject: 'asking@example.org',
            isKept: false,
        });
        expect(await judgeSighted('greta-id', world.ports())).to.equal('over');
    });

    it('leaves whom another server has let in meanwhile where they are', async () => {
        await world.settle('gus-id', 'gina-id');
        world.accounts.push(account({ id: 'greta-id' }));
        const kept = {
            id: 'a',
            at: new Date(world.time - 1),
            change: 1,
            subject: 'greta-id',
            isKept: true,
        } as const;
        const ports = { ...world.ports(), pause: () => world.places.addClaim(kept) };
        expect(await judgeSighted('greta-id', ports)).to.equal('in');
    });

    it('gives whom another server has deactivated meanwhile no place', async () => {
        await world.settle('gus-id');
        world.accounts.push(account({ id: 'greta-id', isActive: false }));
        expect(await judgeSighted('greta-id', world.ports())).to.equal('gone');
        expect(await claimants()).to.deep.equal([]);
        expect(await countTaken(world.ports())).to.equal(1);
    });

    it('keeps the place of somebody whom the server does not show', async () => {
        await world.settle('gus-id');
        expect(await judgeSighted('greta-id', world.ports())).to.equal('in');
        expect(await countTaken(world.ports())).to.equal(2);
        world.accounts.push(account({ id: 'gina-id' }));
        expect(await judgeSighted('gina-id', world.ports())).to.equal('over');
    });

    it('leaves no claim behind where nobody can say whether the account is still there, and rejects', async () => {
        world.accounts.push(account());
        world.broken.add('findAccount');
        const error: unknown = await judgeSighted('gus-id', world.ports()).catch((failure: unknown) => failure);
        expect(error).to.be.an('error').with.property('message', 'findAccount does not work');
        expect(await claimants()).to.deep.equal([]);
    });

    it('leaves no claim behind where nothing can be counted, and rejects', async () => {
        await world.settle('gus-id', 'gina-id');
        world.isConnected = true;
        world.broken.add('listAccounts');
        const error: unknown = await judgeSighted('greta-id', world.ports()).catch((failure: unknown) => failure);
        expect(error).to.be.an('error').with.property('message', 'listAccounts does not work');
        expect(await claimants()).to.deep.equal([]);
    });
});
