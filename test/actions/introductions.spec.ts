import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { introduceGuests } from '../../src/actions/introductions';
import type { Person } from '../../src/policy/types';
import { GuestWorld } from '../support/guestPorts';
import { MemoryConversations } from '../support/memoryPorts';
import { guest, member } from '../support/policyObjects';

const MIA = member();
const MAX = member({ id: 'max-id', username: 'max' });
const GUS = guest();
const GINA = guest({ id: 'gina-id', username: 'gina' });

describe('introducing guests', () => {
    let world: GuestWorld;
    let conversations: MemoryConversations;
    let told: string[];
    let failing: Error | undefined;

    beforeEach(() => {
        world = new GuestWorld();
        world.addGuest('gina');
        conversations = new MemoryConversations();
        told = [];
        failing = undefined;
    });

    function introduce(acting: Person, ...guests: Person[]): Promise<void> {
        return introduceGuests(acting, guests, {
            conversations,
            once: world.once,
            guests: world.ports.guests,
            tell: async (strangers) => {
                if (failing !== undefined) {
                    throw failing;
                }
                told.push(`${acting.username}: ${strangers.map(({ username }) => username).join()}`);
            },
        });
    }

    it('is done once for each member and guest', async () => {
        await introduce(MIA, GUS);
        await introduce(MIA, GUS);
        await introduce(MAX, GUS);
        await introduce(MIA, GINA);
        expect(told).to.deep.equal(['mia: gus', 'max: gus', 'mia: gina']);
    });

    it('is done once for several guests, and names only those who are new', async () => {
        await introduce(MIA, GUS);
        await introduce(MIA, GUS, GINA);
        await introduce(MAX, GUS, GINA);
        await introduce(MAX, GUS, GINA);
        expect(told).to.deep.equal(['mia: gus', 'mia: gina', 'max: gus,gina']);
    });

    it('is done once where two servers hear of it at once', async () => {
        await Promise.all([introduce(MIA, GUS, GINA), introduce(MIA, GUS, GINA)]);
        expect(told.join().match(/gus/g)).to.have.lengthOf(1);
        expect(told.join().match(/gina/g)).to.have.lengthOf(1);
    });

    it('is for good, though the marks of what was done are taken away after a while', async () => {
        await introduce(MIA, GUS);
        await world.once.forgetMonth();
        await introduce(MIA, GUS);
        expect(told).to.deep.equal(['mia: gus']);
    });

    it('passes over the sponsor, who knows, and nobody else', async () => {
        const record = { userId: 'gina-id', username: 'gina', isActive: true, addedAt: world.now };
        world.records.set('gina-id', { ...record, sponsorId: 'mia-id' });
        await introduce(MIA, GINA, GUS);
        await introduce(MAX, GINA);
        expect(told).to.deep.equal(['mia: gus', 'max: gina']);
    });

    it('is tried again where it failed and nobody is known to have been told', async () => {
        failing = new Error('no room');
        expect(await introduce(MIA, GUS).catch((error: unknown) => error)).to.equal(failing);
        failing = undefined;
        world.once.marks.set('met/mia-id/gus-id', 'stale');
        await introduce(MIA, GUS);
        expect(told).to.deep.equal(['mia: gus']);
    });

    it('rejects and tells nothing where the guest cannot be looked up', async () => {
        world.fail('guests.findGuest', new Error('the store is away'));
        expect(await introduce(MIA, GUS).catch((error: unknown) => error)).to.be.an('error');
        expect(told).to.deep.equal([]);
    });
});
