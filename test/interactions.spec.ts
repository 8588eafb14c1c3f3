import { UIActionButtonContext } from '@rocket.chat/apps-engine/definition/ui';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { BUTTONS } from '../src/interactions';
import { t } from '../src/text';
import type { TextKey } from '../src/text';
import { DEFAULT_QUERY, modalViewId, panelViewId } from '../src/ui/viewIds';
import type { ModalName, ModalPlace } from '../src/ui/viewIds';
import { filled, InteractionDriver, PANEL } from './support/InteractionDriver';
import { ADA, channel, GINA, GUS, malformed, MIA, user } from './support/payloads';
import { caps } from './support/policyObjects';
import { checkView } from './ui/viewChecks';

/** Every control of the panel and the cards, with what using it asks for and the sentence for whoever may not. */
const CONTROLS: ReadonlyArray<[actionId: string, value?: string, refusal?: TextKey]> = [
    ['guest-setup'],
    ['guest-panel-add'],
    ['guest-panel-invite'],
    ['guest-panel-setup'],
    ['guest-panel-search', 'gus'],
    ['guest-panel-filter', 'all'],
    ['guest-panel-clear'],
    ['guest-panel-previous', '0'],
    ['guest-panel-next', '10'],
    ['guest-panel-menu-0', 'info:gus-id', 'outcome_not_allowed_sponsor'],
    ['guest-panel-menu-0', 'activate:gus-id'],
    ['guest-panel-menu-0', 'limit:gus-id'],
    ['guest-panel-menu-0', 'extend:gus-id'],
    ['guest-extend', 'gus-id'],
    ['guest-approve', 'k7m2q'],
    ['guest-decline', 'k7m2q'],
    ['guest-panel-requests'],
    ['guest-findings-again'],
    ['guest-finding-0', 'panel:all'],
    ['guest-finding-0', 'repair:all'],
    ['guest-finding-0', 'demote:mia-id'],
    ['guest-finding-0', 'info:gus-id', 'outcome_not_allowed_sponsor'],
    ['guest-finding-0', 'limit:gus-id'],
    ['guest-finding-0', 'sponsor:gus-id'],
    ['guest-finding-0', 'extend:gus-id'],
    ['guest-finding-0', 'deactivate:gus-id'],
    ['guest-keep', 'gus-id~5'],
    ['guest-remove', 'gus-id~5'],
    ['guest-panel-menu-0', 'sponsor:gus-id'],
    ['guest-panel-menu-0', 'promote:gus-id'],
    ['guest-panel-menu-0', 'deactivate:gus-id'],
    ['guest-panel-menu-0', 'resend:ivy@example.org'],
    ['guest-panel-menu-0', 'revoke:ivy@example.org'],
];

/** Every modal that is submitted, filled so that a manager would get what it is for. */
const MODALS: Readonly<Record<ModalName, [subject: string | undefined, values: Record<string, string>]>> = {
    add: [undefined, { email: 'new@example.org', rooms: '#general', sponsor: '@mia' }],
    invite: [undefined, { emails: 'new@example.org', rooms: '#general' }],
    limit: ['gus-id', { limit: '3' }],
    sponsor: ['gus-id', { sponsor: '@mia' }],
    extend: ['gus-id', { expires: '30d' }],
    request: [undefined, { email: 'new@example.org', rooms: '#general' }],
    decline: ['k7m2q', { reason: 'No.' }],
    deactivate: ['gus-id', {}],
    relinquish: ['gus-id', {}],
    promote: ['gus-id', {}],
};

/** People without any right: a guest, a guest who is a user too, a member, and somebody the server knows nothing of. */
const STRANGERS: readonly IUser[] = [GUS, GINA, MIA, malformed({ id: 'ghost-id', username: 'ghost' })];

describe('BUTTONS', () => {
    it('are one each in the menu of a message, of a person and of a room, with texts that exist', () => {
        expect(BUTTONS.map(({ actionId, context }) => [actionId, context])).to.deep.equal([
            ['delete-guest-message', UIActionButtonContext.MESSAGE_ACTION],
            ['open-guest-panel', UIActionButtonContext.USER_DROPDOWN_ACTION],
            ['guests-here', UIActionButtonContext.ROOM_ACTION],
        ]);
        for (const { labelI18n } of BUTTONS) {
            expect(t(labelI18n as TextKey, 'en')).not.to.equal(labelI18n);
        }
    });
});

describe('interactions', () => {
    let driver: InteractionDriver;

    beforeEach(() => {
        driver = new InteractionDriver();
        driver.world.invitation('ivy@example.org');
        driver.world.room('general').members.add('mia-id');
    });

    function viewIdOf(modal: ModalName, panel?: ModalPlace['panel']): string {
        return modalViewId({ modal, subject: MODALS[modal][0], panel });
    }

    describe('forged by somebody without the right', () => {
        for (const person of STRANGERS) {
            it(`open no panel for ${person.username}, who is told`, async () => {
                expect(await driver.press(person)).to.deep.equal({ success: true });
                expect(driver.hooks.host.views).to.deep.equal([]);
                expect(driver.told(person)).to.deep.equal(
                    person.username === 'ghost' ? [] : [t('outcome_not_allowed', 'en')],
                );
            });

            it(`change nothing and show nothing to ${person.username}, whatever control is used`, async () => {
                for (const [actionId, value, refusal = 'outcome_not_allowed'] of CONTROLS) {
                    driver.hooks.host.notices.length = 0;
                    expect(await driver.act(person, actionId, value)).to.deep.equal({ success: true });
                    expect(driver.changes(), `${actionId} ${value}`).to.deep.equal([]);
                    expect(driver.hooks.host.views, `${actionId} ${value}`).to.deep.equal([]);
                    if (person.username !== 'ghost') {
                        expect(driver.told(person), `${actionId} ${value}`).to.deep.equal([t(refusal, 'en')]);
                    }
                }
            });

            for (const panel of [undefined, { viewId: PANEL, query: DEFAULT_QUERY }]) {
                const from = panel === undefined ? 'nowhere' : 'a panel';
                it(`look nothing up for ${person.username}, whatever form from ${from} is submitted`, async () => {
                    // Members may ask for a guest.
                    const closed = (Object.keys(MODALS) as ModalName[]).filter(
                        (modal) => modal !== 'request' || person.username !== 'mia',
                    );
                    for (const modal of closed) {
                        driver.hooks.host.sent.length = 0;
                        const state = filled(MODALS[modal][1]);
                        const answer = await driver.submit(person, viewIdOf(modal, panel), state);
                        expect(answer, modal).to.deep.equal({ success: true });
                        // Whose sponsor a member is, only the record tells.
                        const asksRecord = modal === 'extend' && person.username === 'mia';
                        expect(driver.world.calls, modal).to.deep.equal(asksRecord ? ['guests.findGuest'] : []);
                        driver.world.calls.length = 0;
                        expect(driver.hooks.host.views, modal).to.deep.equal([]);
                        if (person.username !== 'ghost') {
                            const refusal = modal === 'request' ? 'outcome_not_requester' : 'outcome_not_allowed';
                            expect(driver.told(person), modal).to.deep.equal([t(refusal, 'en')]);
                        }
                    }
                });
            }
        }

        it('tell nobody by errors at fields whether there is such a room or person', async () => {
            for (const [modal, values] of [
                ['add', { email: 'x@example.org', rooms: '#secret', sponsor: '@nobody' }],
                ['sponsor', { sponsor: '@nobody' }],
                ['limit', { limit: 'many' }],
            ] as const) {
                const answer = await driver.submit(GUS, viewIdOf(modal), filled(values));
                expect(answer).to.deep.equal({ success: true });
            }
            // What is missing or too long is known without asking anybody, and is not told either.
            expect(await driver.submit(GUS, viewIdOf('add'))).to.deep.equal({ success: true });
        });

        it('lead a sponsor to what is known of their guest, and to no act', async () => {
            const gus = driver.world.records.get('gus-id');
            driver.world.records.set('gus-id', { ...malformed<NonNullable<typeof gus>>(gus), sponsorId: 'mia-id' });
            await driver.act(MIA, 'guest-panel-menu-0', 'info:gus-id');
            expect(driver.hooks.host.views.map(({ view }) => view.id)).to.deep.equal(['guest-details']);
            for (const act of ['limit', 'sponsor', 'promote', 'deactivate', 'activate']) {
                await driver.act(MIA, 'guest-panel-menu-0', `${act}:gus-id`);
            }
            expect(driver.hooks.host.views).to.have.lengthOf(1);
            expect(driver.told(MIA)).to.deep.equal(Array(5).fill(t('outcome_not_allowed', 'en')));
        });

        it('do nothing at all for nobody', async () => {
            const nobody = malformed<IUser>(undefined);
            await driver.press(nobody);
            await driver.act(nobody, 'guest-panel-add');
            await driver.submit(nobody, viewIdOf('deactivate'));
            await driver.submit(nobody, PANEL);
            expect(driver.world.calls).to.deep.equal([]);
            expect(driver.hooks.host.calls).to.deep.equal([]);
        });
    });

    describe('that a manager has not been offered', () => {
        it('do nothing under ids that the app does not know', async () => {
            for (const actionId of ['constructor', '', 'guest-panel-', 'guest-panel-menu-0', malformed<string>(7)]) {
                await driver.act(ADA, actionId, 'erase:gus-id');
                await driver.press(ADA, { actionId });
            }
            for (const viewId of ['guest-modal/erase/gus-id///', 'guest-details', '', malformed<string>(undefined)]) {
                expect(await driver.submit(ADA, viewId)).to.deep.equal({ success: true });
            }
            expect(driver.changes()).to.deep.equal([]);
            expect(driver.hooks.host.views).to.deep.equal([]);
            expect(driver.told(ADA)).to.deep.equal([]);
            expect(driver.hooks.host.errors).to.deep.equal([]);
        });

        for (const [title, subject, key] of [
            ['a member', 'mia-id', 'failure_not_a_guest'],
            ['an account that is not there', 'gone-id', 'failure_unknown_user'],
        ] as const) {
            it(`leave ${title} alone, and say so`, async () => {
                for (const modal of ['deactivate', 'relinquish', 'limit', 'sponsor', 'promote'] as const) {
                    const state = filled({ limit: '1', sponsor: '@max' });
                    await driver.submit(ADA, modalViewId({ modal, subject }), state);
                }
                expect(driver.changes()).to.deep.equal([]);
                const told = driver.told(ADA);
                expect(told).to.have.lengthOf(5);
                expect(told[0]).to.contain(t(key, 'en'));
            });
        }
    });

    describe('with a payload that makes no sense', () => {
        it('answer a manager with a sentence', async () => {
            await driver.act(ADA, 'guest-panel-add', undefined, { container: undefined });
            expect(driver.told(ADA)).to.deep.equal([t('action_failed', 'en')]);
        });

        it('never reject', async () => {
            for (const state of [null, 7, 'x', [], { 'guest-form-block-email': null }, { __proto__: null }]) {
                for (const modal of Object.keys(MODALS) as ModalName[]) {
                    expect(await driver.submit(ADA, viewIdOf(modal), state)).to.have.property('success');
                }
                expect(await driver.submit(ADA, PANEL, state)).to.have.property('success', true);
            }
        });
    });

    it('open the panel from the menu of a person', async () => {
        await driver.press(ADA);
        const [{ how, to, triggerId, view }] = driver.hooks.host.views;
        expect([how, to, triggerId]).to.deep.equal(['open', 'ada-id', 'trigger-id']);
        checkView(view, 'app-id');
        expect(driver.told(ADA)).to.deep.equal([]);
    });

    it('put a manager on record, once', async () => {
        await driver.press(ADA);
        await driver.press(ADA);
        await driver.press(MIA);
        expect(await driver.hooks.enter().managerStore.listManagers()).to.deep.equal(['ada-id']);
        expect(driver.hooks.host.calls.filter((call) => call === 'records.write')).to.have.lengthOf(1);
    });

    it('look at the setup from a card, and again in the view that is open', async () => {
        await driver.act(ADA, 'guest-setup', undefined, { blockId: 'guest-setup-block' });
        const container = malformed<undefined>({ id: 'guest-setup-view', type: 'view' });
        await driver.act(ADA, 'guest-setup', undefined, { blockId: 'guest-setup-block', container });
        expect(driver.hooks.host.views.map(({ how, view }) => [how, view.id])).to.deep.equal([
            ['open', 'guest-setup-view'],
            ['update', 'guest-setup-view'],
        ]);
        driver.hooks.host.views.forEach(({ view }) => checkView(view, 'app-id'));
    });

    it('speak the language of the person, in the room where they are', async () => {
        const marie = user('marie', ['user'], { settings: malformed({ preferences: { language: 'fr' } }) });
        driver.hooks.host.users.push(marie);
        await driver.act(marie, 'guest-panel-add', undefined, { room: channel() });
        expect(driver.hooks.host.notices.map(({ to, roomId, text }) => [to, roomId, text])).to.deep.equal([
            ['marie-id', 'channel-id', t('outcome_not_allowed', 'fr')],
        ]);
    });

    it('write to the person where there is no room to tell them in', async () => {
        await driver.act(MIA, 'guest-panel-add', undefined, { room: undefined });
        expect(driver.hooks.host.notices).to.deep.equal([]);
        expect(driver.told(MIA)).to.deep.equal([t('outcome_not_allowed', 'en')]);
    });

    describe('Enter in the search field', () => {
        const search = (written: string, typed: unknown) => ({
            [`guest-panel/search/${written}`]: { 'guest-panel-search': typed },
        });

        it('opens the panel again with what was typed', async () => {
            driver.world.addGuest('gina');
            const answer = await driver.submit(ADA, PANEL, search('active/0/', ' gina '));
            expect(answer).to.include({ success: true, type: 'contextual_bar.open' });
            const { view } = answer;
            expect(view?.id).not.to.equal(PANEL);
            expect(view?.blocks.map(({ blockId }) => blockId)).to.include('guest-panel/search/active/0/gina');
            expect(JSON.stringify(view)).to.contain('@gina').and.not.to.contain('@gus');
        });

        it('tells where the panel cannot be drawn', async () => {
            driver.world.fail('guests.listGuests', new Error('the store is away'));
            driver.world.isConnected = false;
            expect(await driver.submit(ADA, PANEL, search('active/0/', 'gina'))).to.deep.equal({ success: true });
            expect(driver.told(ADA).join()).to.contain(t('outcome_nothing_done', 'en'));
        });

        it('tells a member that there is no panel for them', async () => {
            expect(await driver.submit(MIA, panelViewId('mine'), search('active/0/', 'gus'))).to.deep.equal({
                success: true,
            });
            expect(driver.told(MIA)).to.deep.equal([t('outcome_not_allowed', 'en')]);
        });
    });

    describe('while something fails', () => {
        for (const fault of ['rejects', 'answers null'] as const) {
            it(`never reject and log what happened: everything of the host ${fault}`, async () => {
                driver.hooks.host.break('*', fault);
                await driver.press(ADA);
                for (const [actionId, value] of CONTROLS) {
                    await driver.act(ADA, actionId, value);
                }
                expect(driver.hooks.host.errors).to.have.length.above(CONTROLS.length);
                for (const modal of Object.keys(MODALS) as ModalName[]) {
                    await driver.submit(ADA, viewIdOf(modal), filled(MODALS[modal][1]));
                }
            });
        }

        it('answer with a sentence where a view cannot be opened', async () => {
            driver.hooks.host.break('ui.open', 'rejects');
            await driver.press(ADA);
            await driver.act(ADA, 'guest-panel-add');
            expect(driver.told(ADA)).to.deep.equal(Array(2).fill(t('action_failed', 'en')));
            expect(driver.hooks.host.errors).to.have.lengthOf(2);
        });

        it('tell what came of an act, though the managers cannot be told how full it is', async () => {
            driver = new InteractionDriver({ caps: caps({ guests: 1 }) });
            driver.hooks.host.break('records.read', 'rejects');
            await driver.submit(ADA, modalViewId({ modal: 'deactivate', subject: 'gus-id' }));
            expect(driver.told(ADA).join()).to.contain(t('outcome_deactivated', 'en', {}, 1));
            expect(driver.hooks.host.errors.map(([text]) => text)).to.include(
                'The managers could not be told how many places are taken',
            );
        });
    });
});
