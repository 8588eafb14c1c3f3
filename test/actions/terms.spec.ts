import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { acceptTerms, askForAcceptance, findTermsState } from '../../src/actions/terms';
import { GuestWorld, NOW } from '../support/guestPorts';

const TERMS = { text: 'Be kind.\nAnd brief.', version: 'v1' };

describe('the terms for guests', () => {
    let world: GuestWorld;

    beforeEach(() => {
        world = new GuestWorld({ terms: TERMS });
    });

    const accept = (username: string, version = 'v1') => acceptTerms(world.person(username), version, world.ports);

    const change = (terms: typeof TERMS): void => void (world.ports.policy = { ...world.policy, terms });

    describe('accepting', () => {
        it('is put on record with version and time, and in the audit log', async () => {
            expect(await accept('gus')).to.deep.equal({ code: 'terms_accepted', isDone: true });
            expect([...world.acceptances]).to.deep.equal([['gus-id/v1', NOW]]);
            expect(world.auditLog.noted).to.deep.equal([
                {
                    actorId: 'gus-id',
                    actor: 'gus',
                    guestId: 'gus-id',
                    target: '@gus',
                    action: 'terms_accepted',
                    detail: 'v1',
                },
            ]);
        });

        it('happens once: the second time says since when', async () => {
            await accept('gus');
            world.now = new Date(NOW.getTime() + 86_400_000);
            expect(await accept('gus')).to.deep.equal({
                code: 'terms_accepted_on',
                isDone: true,
                dates: { date: NOW },
            });
            expect([...world.acceptances]).to.deep.equal([['gus-id/v1', NOW]]);
            expect(world.auditLog.noted).to.have.lengthOf(1);
        });

        it('is in the audit log once where the button is pressed twice at once', async () => {
            const outcomes = await Promise.all([accept('gus'), accept('gus')]);
            expect(outcomes.every(({ isDone }) => isDone)).to.be.true;
            expect(world.auditLog.noted).to.have.lengthOf(1);
            expect(world.acceptances.size).to.equal(1);
        });

        it('is for each guest alone', async () => {
            world.addGuest('gina');
            await accept('gus');
            expect(await findTermsState('gina-id', world.ports)).to.deep.equal({});
            expect((await accept('gina')).code).to.equal('terms_accepted');
        });

        for (const username of ['mia', 'ada']) {
            it(`is not for ${username}, who is no guest, and changes nothing`, async () => {
                expect(await accept(username)).to.deep.equal({ code: 'terms_for_guests', isDone: false });
                expect(world.calls).to.deep.equal([]);
                expect(world.auditLog.noted).to.deep.equal([]);
            });
        }

        it('of an old version, or of none there ever was, changes nothing', async () => {
            change({ text: 'Be kinder.', version: 'v2' });
            for (const version of ['v1', 'v3', '__proto__']) {
                expect(await accept('gus', version)).to.deep.equal({ code: 'terms_changed', isDone: false });
            }
            change({ text: '', version: 'v1' });
            expect(await accept('gus')).to.deep.equal({ code: 'terms_none', isDone: false });
            expect(world.acceptances.size).to.equal(0);
            expect(world.auditLog.noted).to.deep.equal([]);
        });

        it('of a changed text is asked for again, and both stay on record', async () => {
            await accept('gus');
            change({ text: 'Be kinder.', version: 'v2' });
            expect(await findTermsState('gus-id', world.ports)).to.deep.equal({});
            expect((await accept('gus', 'v2')).code).to.equal('terms_accepted');
            expect([...world.acceptances.keys()]).to.deep.equal(['gus-id/v1', 'gus-id/v2']);
        });

        for (const method of ['terms.findAcceptance', 'terms.recordAcceptance']) {
            it(`rejects where ${method} fails, and can be done again with one record of it`, async () => {
                world.fail(method, new Error('the store is away'));
                expect(await accept('gus').catch((error: unknown) => error)).to.be.an('error');
                expect(world.acceptances.size).to.equal(0);
                world.mend();
                expect((await accept('gus')).code).to.equal('terms_accepted');
                expect(world.acceptances.size).to.equal(1);
                expect(world.auditLog.noted).to.have.lengthOf(1);
            });
        }

        it('takes effect where somebody was killed after putting it in the audit log', async () => {
            await world.once.begin('terms/gus-id/v1/accepted');
            expect((await accept('gus')).code).to.equal('terms_accepted');
            expect(world.acceptances.size).to.equal(1);
        });
    });

    describe('asking', () => {
        it('shows the whole text with the button for its version, once', async () => {
            await askForAcceptance('gus-id', world.ports);
            await askForAcceptance('gus-id', world.ports);
            const offer = { acts: ['accept_terms'], subject: 'v1', reading: TERMS.text };
            expect(world.told).to.deep.equal([
                { to: 'gus-id', outcome: { code: 'terms_asked', isDone: false }, offer },
            ]);
        });

        it('is done again for a changed text, and for each guest', async () => {
            await askForAcceptance('gus-id', world.ports);
            await askForAcceptance('gina-id', world.ports);
            change({ text: 'Be kinder.', version: 'v2' });
            await askForAcceptance('gus-id', world.ports);
            const reading = world.told.map(({ to, offer }) => [
                to,
                offer && 'acts' in offer ? offer.reading : undefined,
            ]);
            expect(reading).to.deep.equal([
                ['gus-id', TERMS.text],
                ['gina-id', TERMS.text],
                ['gus-id', 'Be kinder.'],
            ]);
        });
    });

    describe('the state of a guest', () => {
        it('is when they accepted, or that they have not', async () => {
            expect(await findTermsState('gus-id', world.ports)).to.deep.equal({});
            await accept('gus');
            expect(await findTermsState('gus-id', world.ports)).to.deep.equal({ acceptedAt: NOW });
        });

        it('is nothing where there are no terms, and nothing is looked up', async () => {
            change({ text: '', version: 'none' });
            expect(await findTermsState('gus-id', world.ports)).to.be.undefined;
            expect(world.calls).to.deep.equal([]);
        });

        it('is nothing where nobody can tell', async () => {
            world.fail('terms.findAcceptance', new Error('the store is away'));
            expect(await findTermsState('gus-id', world.ports)).to.be.undefined;
        });
    });
});
