import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { t } from '../src/text';
import type { View } from '../src/ui/blocks';
import { DEFAULT_QUERY, modalViewId } from '../src/ui/viewIds';
import type { ShownView } from './support/FakeHost';
import { filled, InteractionDriver, PANEL } from './support/InteractionDriver';
import { ADA, malformed, user } from './support/payloads';
import { caps } from './support/policyObjects';
import { checkView, controlsOf, textsOf } from './ui/viewChecks';

const MENU = 'guest-panel-menu-0';

describe('the panel of managers', () => {
    let driver: InteractionDriver;

    beforeEach(() => {
        driver = new InteractionDriver({ caps: caps({ guests: 40 }) });
    });

    /** What the last act has shown, which a client can show. */
    function shown(): ShownView {
        const { views } = driver.hooks.host;
        if (views.length === 0) {
            throw new Error('nothing was shown');
        }
        const last = views[views.length - 1];
        checkView(last.view, 'app-id');
        return last;
    }

    function texts(): string[] {
        return textsOf(shown().view.blocks);
    }

    /** Presses a control of what was shown last, as the client sends it. */
    async function use(actionId: string, value?: string, view: View = shown().view): Promise<void> {
        const control = controlsOf(view.blocks).get(actionId);
        expect(control, actionId).not.to.equal(undefined);
        await driver.act(ADA, actionId, value ?? String(control?.value), {
            blockId: control?.blockId,
            container: malformed<undefined>({ id: view.id, type: 'view' }),
        });
    }

    function guests(count: number, from = 10): string[] {
        const names = Array.from({ length: count }, (_, index) => `guest${from + index}`);
        names.forEach((name) => driver.world.addGuest(name));
        return names;
    }

    function names(): string[] {
        return texts()
            .map((text) => /\(@(guest\d+|gus)\)$/.exec(text)?.[1])
            .filter((name): name is string => name !== undefined);
    }

    for (const isConnected of [true, false]) {
        const by = isConnected ? "by the server's list" : 'by the records';
        it(`shows every guest on exactly one page, there and back, ${by}`, async () => {
            driver.world.isConnected = isConnected;
            const all = ['gus', ...guests(24)];
            await driver.press(ADA);
            const seen = names();
            expect(texts()).to.include.members(['25 of 40 places for guests are taken', '1 to 10 of 25']);
            for (const range of ['11 to 20 of 25', '21 to 25 of 25']) {
                await use('guest-panel-next');
                expect(shown().how).to.equal('update');
                expect(texts()).to.include(range);
                seen.push(...names());
            }
            expect(seen).to.have.members(all);
            expect(controlsOf(shown().view.blocks).has('guest-panel-next')).to.be.false;
            await use('guest-panel-previous');
            await use('guest-panel-previous');
            expect(texts()).to.include('1 to 10 of 25');
            expect(driver.told(ADA)).to.deep.equal([]);
        });
    }

    it('searches, filters and keeps both while pages are turned', async () => {
        guests(15);
        driver.world.change('guest12', { isActive: false });
        await driver.press(ADA);
        await use('guest-panel-search', 'guest1');
        expect(texts()).to.include('1 to 9 of 9');
        await use('guest-panel-filter', 'inactive');
        expect(names()).to.deep.equal(['guest12']);
        await use('guest-panel-filter', 'all');
        expect(texts()).to.include('1 to 10 of 10');
    });

    it('is opened anew to empty the search field, which an update cannot', async () => {
        await driver.press(ADA);
        const opened = shown().view.id;
        await use('guest-panel-search', 'nobody');
        expect(shown().view.id).to.equal(opened);
        await use('guest-panel-clear');
        expect(shown().how).to.equal('open');
        expect(shown().view.id).not.to.equal(opened);
        expect(names()).to.deep.equal(['gus']);
    });

    it('opens under an id of its own where an act came from elsewhere', async () => {
        await driver.act(ADA, 'guest-panel-filter', 'all', {
            container: malformed<undefined>({ id: 'somewhere', type: 'view' }),
        });
        expect(shown().how).to.equal('open');
        expect(shown().view.id).to.match(/^guest-panel-/);
    });

    it("shows the day of the end as it was said, in the reader's language", async () => {
        const record = driver.world.records.get('gus-id');
        const expiresAt = new Date('2026-03-21T23:59:59.999Z');
        driver.world.records.set('gus-id', { ...malformed<NonNullable<typeof record>>(record), expiresAt });
        const anna = user('anna', ['admin'], {
            utcOffset: 2,
            settings: malformed({ preferences: { language: 'de' } }),
        });
        driver.hooks.host.users.push(anna);
        await driver.press(anna);
        expect(texts().join()).to.contain('21. März 2026').and.to.contain(t('panel_add', 'de'));
    });

    describe('an act on a guest', () => {
        const place = { viewId: PANEL, query: DEFAULT_QUERY };

        const views: ReadonlyArray<[act: string, viewId: string]> = [
            ['info', 'guest-details'],
            ['limit', modalViewId({ modal: 'limit', subject: 'gus-id', panel: place })],
            ['sponsor', modalViewId({ modal: 'sponsor', subject: 'gus-id', panel: place })],
            ['promote', modalViewId({ modal: 'promote', subject: 'gus-id', panel: place })],
            ['deactivate', modalViewId({ modal: 'deactivate', subject: 'gus-id', panel: place })],
        ];
        for (const [act, viewId] of views) {
            it(`begins with a modal for ${act}, and changes nothing`, async () => {
                await driver.act(ADA, MENU, `${act}:gus-id`);
                expect(shown()).to.deep.include({ how: 'open', to: 'ada-id', triggerId: 'trigger-id' });
                expect(shown().view.id).to.equal(viewId);
                expect(texts().join()).to.contain('@gus');
                expect(driver.changes()).to.deep.equal([]);
            });
        }

        it('begins with what holds now', async () => {
            const record = malformed<object>(driver.world.records.get('gus-id'));
            driver.world.records.set('gus-id', malformed({ ...record, roomLimit: 4, sponsorId: 'mia-id' }));
            await driver.act(ADA, MENU, 'limit:gus-id');
            expect(controlsOf(shown().view.blocks).get('guest-form-limit')).to.include({ initialValue: '4' });
            await driver.act(ADA, MENU, 'sponsor:gus-id');
            expect(controlsOf(shown().view.blocks).get('guest-form-sponsor')).to.include({ initialValue: '@mia' });
        });

        it('activates at once, and says so in the panel', async () => {
            driver.world.addGuest('greta', { isActive: false });
            await driver.press(ADA);
            await use('guest-panel-filter', 'inactive');
            await use(MENU, 'activate:greta-id');
            expect(driver.world.account('greta').isActive).to.be.true;
            expect(shown().how).to.equal('update');
            expect(texts()[0]).to.contain(t('outcome_activated', 'en', {}, 1));
            expect(texts()).to.include(t('panel_none_found', 'en'));
            expect(driver.told(ADA)).to.deep.equal([]);
        });

        it('says in the panel what came of a form that was opened from it', async () => {
            await driver.press(ADA);
            const panel = shown().view.id;
            await use(MENU, 'deactivate:gus-id');
            await driver.submit(ADA, shown().view.id);
            expect(shown()).to.deep.include({ how: 'update' });
            expect(shown().view.id).to.equal(panel);
            expect(texts()[0]).to.contain(t('outcome_deactivated', 'en', {}, 1));
            expect(texts()).to.include('0 active');
            expect(driver.told(ADA)).to.deep.equal([]);
        });

        it('says by direct message what came of a form that was opened elsewhere', async () => {
            await driver.submit(ADA, modalViewId({ modal: 'limit', subject: 'gus-id' }), filled({ limit: '2' }));
            expect(driver.hooks.host.views).to.deep.equal([]);
            expect(driver.told(ADA).join()).to.contain(t('outcome_limit_set', 'en', { user: '@\u2060gus' }, 2));
        });
    });

    describe('an act on an invitation', () => {
        beforeEach(() => {
            driver.world.invitation('ivy@example.org');
        });

        it('sends it again, and says so', async () => {
            await driver.act(ADA, MENU, 'resend:ivy@example.org', { query: { filter: 'pending' } });
            expect(driver.world.mails.invitations).to.deep.equal(['ivy@example.org']);
            expect(texts()[0]).to.match(/was sent again/);
            expect(texts()).to.include('ivy@example.org');
        });

        it('revokes it, and says so', async () => {
            await driver.act(ADA, MENU, 'revoke:ivy@example.org', { query: { filter: 'pending' } });
            expect(driver.world.pending.size).to.equal(0);
            expect(texts()[0]).to.match(/is revoked/);
        });
    });

    for (const [actionId, form] of [
        ['guest-panel-add', 'add'],
        ['guest-panel-invite', 'invite'],
    ] as const) {
        it(`opens the form to ${form}`, async () => {
            await driver.act(ADA, actionId);
            expect(shown().view.id).to.match(new RegExp(`^guest-modal/${form}//open/active/0/`));
        });
    }

    it('leads to the setup where there is no connection', async () => {
        driver.world.isConnected = false;
        await driver.press(ADA);
        await use('guest-panel-setup');
        expect(shown().view.id).to.equal('guest-setup-view');
        expect(texts().join()).to.contain(t('check_connection_not_set', 'en'));
    });

    describe('while something fails', () => {
        it("shows what the app has on record, and says so, while the server's list cannot be read", async () => {
            driver.world.failConnection('listAccounts', 'unreachable');
            await driver.press(ADA);
            expect(names()).to.deep.equal(['gus']);
            expect(texts()).to.include(t('panel_from_store', 'en'));
            expect(texts()).to.include(t('connection_unreachable', 'en', { detail: 'some-detail' }));
        });

        it('says nothing of the kind where the app is asked for what it alone knows', async () => {
            await driver.press(ADA);
            for (const filter of ['pending', 'expiring', 'all']) {
                await driver.act(ADA, 'guest-panel-filter', filter);
                expect(texts(), filter).to.not.include(t('panel_from_store', 'en'));
            }
        });

        it('answers with a sentence where neither can be read', async () => {
            driver.world.failConnection('listAccounts', 'unreachable');
            driver.world.fail('guests.listGuests', new Error('the store is away'));
            await driver.press(ADA);
            await driver.act(ADA, 'guest-panel-filter', 'all');
            expect(driver.hooks.host.views).to.deep.equal([]);
            expect(driver.told(ADA)).to.have.lengthOf(2);
            for (const text of driver.told(ADA)) {
                expect(text).to.contain(t('outcome_nothing_done', 'en')).and.to.contain('the store is away');
            }
        });

        it('leaves out of a line what cannot be looked up', async () => {
            driver.world.isConnected = false;
            for (const port of ['workspace.findAccount', 'workspace.listRoomIds']) {
                driver.world.fail(port, new Error('away'));
            }
            await driver.press(ADA);
            expect(texts()).to.include('@gus');
        });

        it('tells what came of an act where the panel cannot be drawn any more', async () => {
            driver.world.fail('guests.listGuests', new Error('the store is away'));
            driver.world.isConnected = false;
            const panel = { viewId: PANEL, query: DEFAULT_QUERY };
            await driver.submit(ADA, modalViewId({ modal: 'deactivate', subject: 'gus-id', panel }));
            expect(driver.world.account('gus').isActive).to.be.false;
            expect(driver.told(ADA).join()).to.contain(t('outcome_deactivated', 'en', {}, 1));
        });

        it('tells what came of an act where the panel is gone', async () => {
            driver.world.invitation('ivy@example.org');
            driver.hooks.host.break('ui.update', 'rejects');
            await driver.act(ADA, MENU, 'revoke:ivy@example.org');
            expect(driver.world.pending.size).to.equal(0);
            expect(driver.told(ADA).join()).to.contain('is revoked');
            expect(driver.hooks.host.errors).to.have.lengthOf(1);
        });

        it('answers with a sentence where a guest cannot be looked up', async () => {
            driver.world.fail('workspace.findAccount', new Error('the server is away'));
            await driver.act(ADA, MENU, 'deactivate:gus-id');
            await driver.act(ADA, MENU, 'activate:gus-id');
            expect(driver.told(ADA).join()).to.contain(t('outcome_nothing_done', 'en'));
            expect(texts()[0]).to.contain('the server is away');
        });
    });
});
