import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { ConnectionError } from '../src/actions/connectionPort';
import { submit } from '../src/formSubmissions';
import type { Submission } from '../src/formSubmissions';
import { t } from '../src/text';
import { readSubmittedModal } from '../src/ui/confirmations';
import { modalViewId } from '../src/ui/viewIds';
import type { ModalPlace } from '../src/ui/viewIds';
import { CONNECTION_FAILURES } from './support/connectionFailures';
import { filled, InteractionDriver, PANEL } from './support/InteractionDriver';
import { ADA, malformed, user } from './support/payloads';
import { caps } from './support/policyObjects';
import { checkView, controlsOf, textsOf } from './ui/viewChecks';

const FROM_PANEL: ModalPlace['panel'] = { viewId: PANEL, query: { filter: 'all', offset: 10, count: 10, text: 'g' } };

const TYPED = {
    email: 'gina@example.org',
    name: 'Gina Guest',
    username: 'gina',
    rooms: '#project #help',
    sponsor: '@mia',
    expires: '30d',
    note: 'From the agency',
};

describe('a submitted form', () => {
    let driver: InteractionDriver;

    beforeEach(() => {
        driver = new InteractionDriver();
    });

    function send(place: ModalPlace, values: Record<string, unknown> = {}, person = ADA): Promise<Submission> {
        return submit(driver.session(person), place, filled(values));
    }

    async function outcomeOf(place: ModalPlace, values: Record<string, unknown> = {}): Promise<string> {
        const submission = await send(place, values);
        return submission.kind === 'outcome' ? submission.outcome.code : submission.kind;
    }

    /** The fields with something wrong, and what stands at them. */
    async function errorsOf(place: ModalPlace, values: Record<string, unknown>): Promise<Record<string, string>> {
        const submission = await send(place, values);
        expect(driver.changes()).to.deep.equal([]);
        expect(submission.kind).to.equal('errors');
        const errors = submission.kind === 'errors' ? Object.entries(submission.errors) : [];
        return Object.fromEntries(errors.map(([field, text]) => [field.replace('guest-form-', ''), text]));
    }

    /** What stands in the fields of the form that is shown again, and above them. */
    async function keptOf(
        place: ModalPlace,
        values: Record<string, unknown>,
    ): Promise<{ values: Record<string, unknown>; texts: string[] }> {
        const submission = await send(place, values);
        if (submission.kind !== 'view') {
            throw new Error(`no view, but ${JSON.stringify(submission)}`);
        }
        checkView(submission.view, 'app-id');
        expect(submission.view.id).to.equal(modalViewId(place));
        const fields = [...controlsOf(submission.view.blocks)].map(([id, { initialValue }]): [string, unknown] => [
            id.replace('guest-form-', ''),
            initialValue,
        ]);
        return {
            values: Object.fromEntries(fields.filter(([, value]) => value !== undefined)),
            texts: textsOf(submission.view.blocks),
        };
    }

    describe('for a new guest', () => {
        it('makes the guest with everything that was typed', async () => {
            expect(await outcomeOf({ modal: 'add' }, TYPED)).to.equal('added');
            expect(driver.world.roomsOf('gina')).to.have.members(['project', 'help']);
            expect(driver.world.records.get(driver.world.account('gina').id)).to.deep.include({
                addedBy: 'ada-id',
                sponsorId: 'mia-id',
                note: 'From the agency',
                expiresAt: new Date('2026-04-01T23:59:59.999Z'),
            });
        });

        it('needs no more than an address', async () => {
            expect(await outcomeOf({ modal: 'add' }, { email: 'gina@example.org' })).to.equal('added');
        });

        it('has every error at its field, and only the first of a field', async () => {
            const errors = await errorsOf(
                { modal: 'add' },
                { email: 'gina@', rooms: '#gone #lost', sponsor: '@nobody', expires: 'soon' },
            );
            expect(errors).to.have.all.keys('email', 'rooms', 'sponsor', 'expires');
            expect(errors.rooms).to.contain('gone').and.not.to.contain('lost');
            expect(errors.email).to.contain(t('expected_address', 'en'));
            expect(errors.expires).to.contain(t('expected_time', 'en'));
        });

        it('says which field is missing, and which is too long', async () => {
            expect(await errorsOf({ modal: 'add' }, { email: ' ', name: 'x'.repeat(201) })).to.deep.equal({
                email: t('form_error_missing', 'en'),
                name: t('form_error_too_long', 'en', { most: 200 }),
            });
        });

        it('speaks the language of whoever submits', async () => {
            const anna = user('anna', ['admin'], { settings: malformed({ preferences: { language: 'de' } }) });
            const submission = await send({ modal: 'add' }, {}, anna);
            expect(submission).to.deep.equal({
                kind: 'errors',
                errors: { 'guest-form-email': t('form_error_missing', 'de') },
            });
        });

        const refusals: ReadonlyArray<[title: string, values: Record<string, string>, field: string]> = [
            ["a member's address", { email: 'mia@example.org' }, 'email'],
            ["a guest's address", { email: 'gus@example.org' }, 'email'],
            ['an address that was invited', { email: 'ivy@example.org' }, 'email'],
            ['an address of a blocked domain', { email: 'x@blocked.example' }, 'email'],
            ['a user name that the server takes from nobody', { email: 'x@example.org', username: 'a b' }, 'username'],
            ['a user name that is taken', { email: 'x@example.org', username: 'mia' }, 'username'],
            ['a sponsor who is a guest', { email: 'x@example.org', sponsor: '@gus' }, 'sponsor'],
            ['a day that is over', { email: 'x@example.org', expires: '2020-01-01' }, 'expires'],
        ];
        for (const [title, values, field] of refusals) {
            it(`has ${title} at its field`, async () => {
                const rules = {
                    allowedDomains: [],
                    blockedDomains: ['blocked.example'],
                    days: 14,
                    defaultExpiryDays: 0,
                };
                driver = new InteractionDriver({ invitations: rules });
                driver.world.invitation('ivy@example.org');
                driver.world.records.set('gus-id', {
                    userId: 'gus-id',
                    username: 'gus',
                    isActive: true,
                    addedAt: new Date(0),
                });
                const submission = await send({ modal: 'add' }, values);
                expect(submission.kind).to.equal('errors');
                const errors = submission.kind === 'errors' ? Object.keys(submission.errors) : [];
                expect(errors).to.deep.equal([`guest-form-${field}`]);
                expect(driver.world.mails.welcome).to.deep.equal([]);
            });
        }

        it('has too many rooms at their field', async () => {
            driver = new InteractionDriver({ caps: caps({ rooms: 1 }) });
            expect(await errorsOf({ modal: 'add' }, TYPED)).to.have.all.keys('rooms');
        });
    });

    describe('loses nothing that was typed', () => {
        it('while there is no connection', async () => {
            driver.world.isConnected = false;
            const { values, texts } = await keptOf({ modal: 'add', panel: FROM_PANEL }, TYPED);
            expect(values).to.deep.equal(TYPED);
            expect(texts[0]).to.contain('needs the administrator connection');
        });

        it('while all places are taken', async () => {
            driver = new InteractionDriver({ caps: caps({ guests: 1 }) });
            const { values, texts } = await keptOf({ modal: 'add' }, TYPED);
            expect(values).to.deep.equal(TYPED);
            expect(texts[0]).to.contain('1 of 1');
        });

        it('while the records fail', async () => {
            driver.world.fail('places.readPlaces', new Error('the store is away'));
            driver.world.fail('invitations.findInvitation', new Error('the store is away'));
            const { values, texts } = await keptOf({ modal: 'add' }, TYPED);
            expect(values).to.deep.equal(TYPED);
            expect(texts[0]).to.contain('the store is away');
        });

        const others = CONNECTION_FAILURES.filter((failure) => failure !== 'name_taken' && failure !== 'mail_failed');
        for (const failure of others) {
            it(`while the server answers with ${failure}`, async () => {
                driver.world.failConnection('createAccount', failure);
                const { values, texts } = await keptOf({ modal: 'add' }, TYPED);
                expect(values).to.deep.equal(TYPED);
                expect(texts[0]).to.contain(t('outcome_nothing_done', 'en'));
                expect(driver.world.places()).to.equal(1);
            });
        }

        it('while an answer is lost, and submitting it again finishes it', async () => {
            const { connection } = driver.world.ports;
            const find = connection.findAccountByEmail;
            let asked = 0;
            connection.findAccountByEmail = async (email) => {
                asked += 1;
                if (asked === 2) {
                    throw new ConnectionError('unreachable');
                }
                return find(email);
            };
            driver.world.failConnection('createAccount', 'unreachable', { takesEffect: true });
            const { values, texts } = await keptOf({ modal: 'add' }, TYPED);
            expect(values).to.deep.equal(TYPED);
            expect(texts[0]).to.contain(t('outcome_unclear', 'en'));
            driver.world.mend();
            expect(await outcomeOf({ modal: 'add' }, values)).to.equal('completed');
            expect(driver.world.mails.welcome).to.deep.equal(['gina@example.org']);
        });

        it('of an invitation', async () => {
            driver.world.isConnected = false;
            const typed = { emails: 'gina@example.org', rooms: '#help', sponsor: '@mia', expires: 'never' };
            expect((await keptOf({ modal: 'invite' }, typed)).values).to.deep.equal(typed);
        });

        it('about a guest, who is named again', async () => {
            driver.world.fail('guests.findGuest', new Error('the store is away'));
            const limit = await keptOf({ modal: 'limit', subject: 'gus-id' }, { limit: '3' });
            expect(limit.values).to.deep.equal({ limit: '3' });
            expect(limit.texts).to.include(t('form_limit_introduction', 'en', { name: '@gus' }));
            const sponsor = await keptOf({ modal: 'sponsor', subject: 'gus-id' }, { sponsor: '@mia' });
            expect(sponsor.values).to.deep.equal({ sponsor: '@mia' });
            expect(sponsor.texts).to.include(t('form_sponsor_introduction', 'en', { name: '@gus' }));
        });

        it('about a guest who cannot be looked up', async () => {
            driver.world.fail('guests.findGuest', new Error('the store is away'));
            driver.world.fail('directory.findPerson', new Error('the server is away'));
            const { values, texts } = await keptOf({ modal: 'limit', subject: 'gus-id' }, { limit: '3' });
            expect(values).to.deep.equal({ limit: '3' });
            expect(texts.join()).not.to.contain('How many rooms may');
        });
    });

    describe('for invitations', () => {
        it('invites every address once, however they are separated', async () => {
            const emails = 'gina@example.org, greta@example.org\ngina@example.org';
            expect(await outcomeOf({ modal: 'invite' }, { emails, rooms: '#help' })).to.equal('invited');
            expect([...driver.world.pending.keys()]).to.have.members(['gina@example.org', 'greta@example.org']);
            expect(driver.world.mails.invitations).to.have.lengthOf(2);
        });

        it('has a wrong address, and the lack of any, at the field', async () => {
            expect(await errorsOf({ modal: 'invite' }, { emails: 'gina@example.org, greta' })).to.have.all.keys(
                'emails',
            );
            expect(await errorsOf({ modal: 'invite' }, {})).to.have.all.keys('emails');
            expect(driver.world.mails.invitations).to.deep.equal([]);
        });

        it('has addresses of which none could be invited at their field', async () => {
            expect(await errorsOf({ modal: 'invite' }, { emails: 'mia@example.org' })).to.have.all.keys('emails');
        });
    });

    describe('for the limit of a guest', () => {
        const place: ModalPlace = { modal: 'limit', subject: 'gus-id' };

        it("sets a number, and brings the workspace's back where the field is empty", async () => {
            expect(await outcomeOf(place, { limit: '3' })).to.equal('limit_set');
            expect(driver.world.records.get('gus-id')?.roomLimit).to.equal(3);
            expect(await outcomeOf(place, {})).to.equal('limit_none');
            expect(driver.world.records.get('gus-id')).not.to.have.property('roomLimit');
        });

        for (const typed of ['many', '-1', '1.5', '10001']) {
            it(`refuses ${typed} at the field`, async () => {
                expect(await errorsOf(place, { limit: typed })).to.have.all.keys('limit');
            });
        }
    });

    describe('for the sponsor of a guest', () => {
        const place: ModalPlace = { modal: 'sponsor', subject: 'gus-id' };

        it('makes a member answerable', async () => {
            expect(await outcomeOf(place, { sponsor: 'mia' })).to.equal('sponsor_set');
            expect(driver.world.records.get('gus-id')?.sponsorId).to.equal('mia-id');
        });

        for (const typed of ['', '@nobody', '@gus']) {
            it(`refuses ${JSON.stringify(typed)} at the field`, async () => {
                expect(await errorsOf(place, { sponsor: typed })).to.have.all.keys('sponsor');
            });
        }
    });

    describe('that is a yes', () => {
        it('deactivates the guest', async () => {
            expect(await outcomeOf({ modal: 'deactivate', subject: 'gus-id' })).to.equal('deactivated');
            expect(driver.world.account('gus').isActive).to.be.false;
        });

        it('asks again where the guest alone owns a room, and goes on after that', async () => {
            const asked: boolean[] = [];
            driver.world.ports.workspace.deactivate = async (_userId, confirmRelinquish) => {
                asked.push(confirmRelinquish);
                if (!confirmRelinquish) {
                    throw new Error('user-last-owner');
                }
            };
            const submission = await send({ modal: 'deactivate', subject: 'gus-id', panel: FROM_PANEL });
            if (submission.kind !== 'view') {
                throw new Error('no question');
            }
            checkView(submission.view, 'app-id');
            const place: ModalPlace = { modal: 'relinquish', subject: 'gus-id', panel: FROM_PANEL };
            // A client draws an open view anew under its own id alone.
            expect(submission.view.id).to.equal(modalViewId({ ...place, modal: 'deactivate' }));
            expect(readSubmittedModal(submission.view)).to.deep.equal(place);
            expect(textsOf(submission.view.blocks).join()).to.contain('@gus is the only owner');
            expect(await outcomeOf(place)).to.equal('deactivated');
            expect(asked).to.deep.equal([false, true]);
        });

        it('makes a member of the guest', async () => {
            expect(await outcomeOf({ modal: 'promote', subject: 'gus-id' })).to.equal('promoted');
            expect(driver.world.account('gus').roles).to.deep.equal(['user']);
        });

        const failures: ReadonlyArray<[place: ModalPlace, port: string, code: string]> = [
            [{ modal: 'deactivate', subject: 'gus-id' }, 'workspace.deactivate', 'not_deactivated'],
            [{ modal: 'deactivate', subject: 'gus-id' }, 'guests.saveGuest', 'deactivated_partly'],
            [{ modal: 'promote', subject: 'gus-id' }, 'workspace.findAccount', 'nothing_done'],
            [{ modal: 'promote', subject: 'gus-id' }, 'connection.removeRole', 'promoted_partly'],
        ];
        for (const [place, port, code] of failures) {
            it(`says ${code} to ${place.modal} while ${port} fails`, async () => {
                driver.world.fail(port, new Error('away'));
                expect(await outcomeOf(place)).to.equal(code);
            });
        }
    });

    it('is about nobody where it names nobody', async () => {
        for (const modal of ['limit', 'sponsor', 'deactivate', 'relinquish', 'promote'] as const) {
            await send({ modal }, { limit: '1', sponsor: '@mia' });
        }
        expect(driver.changes()).to.deep.equal([]);
    });
});
