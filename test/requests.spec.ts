import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { requestGuest } from '../src/actions/requests';
import { t } from '../src/text';
import { openRequestForm } from '../src/requests';
import { modalViewId } from '../src/ui/viewIds';
import { filled, InteractionDriver } from './support/InteractionDriver';
import { ADA, GUS, malformed, MAX, MIA } from './support/payloads';
import { checkView, textsOf } from './ui/viewChecks';

const EMAIL = 'new@client.test';

const LIST = malformed<undefined>({ id: 'guest-requests-view', type: 'view' });

describe('requests, as people see them', () => {
    let driver: InteractionDriver;

    beforeEach(() => {
        driver = new InteractionDriver();
        driver.world.room('project').members.add('mia-id');
    });

    const rows = () => [...driver.world.requests.rows.values()];

    async function ask(email = EMAIL): Promise<string> {
        const { world } = driver;
        const { params } = await requestGuest(world.person('mia'), { email, name: 'Nina', roomIds: [] }, world.ports);
        return String(params?.id);
    }

    const submit = (user: typeof MIA, values: Record<string, string>) =>
        driver.submit(user, modalViewId({ modal: 'request' }), filled(values));

    const views = () => driver.hooks.host.views;

    it('are asked for by a form without a user name', async () => {
        expect(await openRequestForm(driver.session(MIA), 'trigger')).to.be.undefined;
        const [{ view }] = views();
        checkView(view, 'app-id');
        expect(textsOf(view.blocks)).to.include(t('form_request_rooms_hint', 'en'));
        expect(JSON.stringify(view)).not.to.contain('guest-form-username');
        expect(await submit(MIA, { email: EMAIL, rooms: '#project', note: 'why', username: 'root' })).to.deep.equal({
            success: true,
        });
        expect(rows()[0]).to.deep.include({ email: EMAIL, roomIds: ['project-id'], note: 'why', sponsorId: 'mia-id' });
        expect(rows()[0].username).to.be.undefined;
        expect(driver.told(MIA).join()).to.contain(rows()[0].id);
    });

    it('put each error at its field, and are not made', async () => {
        const { errors } = await submit(MIA, { email: 'x', rooms: '#help', sponsor: '@nobody', expires: 'soon' });
        expect(Object.keys(errors ?? {}).sort()).to.deep.equal(
            ['email', 'expires', 'rooms', 'sponsor'].map((field) => `guest-form-${field}`),
        );
        await submit(MIA, { email: EMAIL });
        const again = await submit(MAX, { email: EMAIL });
        expect(Object.keys(again.errors ?? {})).to.deep.equal(['guest-form-email']);
        expect(rows()).to.have.lengthOf(1);
    });

    it('say the same at the field of a room that is hidden and of one that is not there', async () => {
        const [hidden, none] = [
            await submit(MAX, { email: EMAIL, rooms: '#project' }),
            await submit(MAX, { email: EMAIL, rooms: '#nothere' }),
        ].map(({ errors }) => errors?.['guest-form-rooms'].replace(/project|nothere/, '…'));
        expect(hidden).to.be.a('string').and.to.equal(none);
    });

    it('open no form for a guest, who is told', async () => {
        expect(await openRequestForm(driver.session(GUS), 'trigger')).to.equal(t('outcome_not_requester', 'en'));
        expect(views()).to.deep.equal([]);
    });

    it('are approved by the button of a card, and the manager is told what came of it', async () => {
        const id = await ask();
        await driver.act(ADA, 'guest-approve', id);
        expect(rows()[0].isDecided).to.be.true;
        expect(driver.told(ADA).join()).to.contain(id);
        await driver.act(ADA, 'guest-approve', id);
        expect(driver.world.mails.welcome).to.have.lengthOf(1);
    });

    it('tell whoever sends the form too late when it was decided, as the day was where they are', async () => {
        const id = await ask();
        driver.world.now = new Date('2026-03-02T23:30:00Z');
        const decline = (utcOffset: number) =>
            driver.submit({ ...ADA, utcOffset }, modalViewId({ modal: 'decline', subject: id }), filled({}));
        await decline(0);
        await decline(2);
        await decline(-8);
        const [, east, west] = driver.told(ADA);
        expect(east).to.contain('March 3, 2026');
        expect(west).to.contain('March 2, 2026');
    });

    it('are declined by the button of a card, once the form with the reason is sent', async () => {
        const id = await ask();
        await driver.act(ADA, 'guest-decline', id);
        expect(rows()[0].isDecided).to.be.undefined;
        const [{ view }] = views();
        checkView(view, 'app-id');
        expect(textsOf(view.blocks)[0]).to.equal(t('form_decline_introduction', 'en', { name: `Nina (${EMAIL})` }));
        await driver.submit(ADA, view.id, filled({ reason: 'not now' }));
        expect(rows()[0].decision).to.include({ verdict: 'declined', reason: 'not now' });
        await driver.act(ADA, 'guest-decline', id);
        expect(views()).to.have.lengthOf(1);
        expect(driver.told(ADA)).to.have.lengthOf(2);
    });

    it('are decided by nobody but managers, who alone see the list, whatever is pressed and sent', async () => {
        const id = await ask();
        const changes = driver.changes().length;
        for (const person of [MIA, MAX, GUS]) {
            for (const [action, value, container] of [
                ['guest-approve', id, undefined],
                ['guest-approve-3', id, LIST],
                ['guest-decline', id, undefined],
                ['guest-panel-requests', undefined, undefined],
            ] as const) {
                await driver.act(person, action, value, container && { container });
            }
            await driver.submit(person, modalViewId({ modal: 'decline', subject: id }), filled({ reason: 'no' }));
            expect(driver.told(person)).to.deep.equal(Array(5).fill(t('outcome_not_allowed', 'en')));
        }
        expect(views()).to.deep.equal([]);
        expect(driver.changes()).to.have.lengthOf(changes);
        expect(rows()[0]).to.include({ attempts: 0 });
    });

    it('are counted in the panel, listed by its button, and decided in the list, which then shows the rest', async () => {
        await driver.press(ADA);
        expect(JSON.stringify(views()[0].view)).not.to.contain('guest-panel-requests');
        const id = await ask();
        await ask('two@client.test');
        await driver.press(ADA);
        expect(textsOf(views()[1].view.blocks)).to.include(t('requests_open', 'en', {}, 2));
        await driver.act(ADA, 'guest-panel-requests');
        checkView(views()[2].view, 'app-id');
        expect(textsOf(views()[2].view.blocks).join()).to.contain(EMAIL).and.to.contain('two@client.test');
        await driver.act(ADA, 'guest-approve-0', id, { container: LIST });
        const { how, view } = views()[3];
        expect([how, view.id]).to.deep.equal(['update', 'guest-requests-view']);
        expect(textsOf(view.blocks)[0]).to.contain(id);
        expect(JSON.stringify(view)).not.to.contain(`"value":"${id}"`);
        expect(driver.told(ADA)).to.deep.equal([]);
    });

    it('stand decided and told, though the list cannot be drawn anew', async () => {
        const id = await ask();
        driver.hooks.host.break('ui.update', 'rejects');
        await driver.act(ADA, 'guest-approve-0', id, { container: LIST });
        expect(rows()[0].isDecided).to.be.true;
        expect(driver.told(ADA).join()).to.contain(id);
    });

    it('leave the panel as it is where they cannot be counted, and say so where they should be listed', async () => {
        await ask();
        driver.world.fail('requests.listRequests', new Error('no store'));
        await driver.press(ADA);
        expect(views()).to.have.lengthOf(1);
        await driver.act(ADA, 'guest-panel-requests');
        expect(driver.told(ADA).join()).to.contain(t('outcome_nothing_done', 'en'));
    });

    it('answer what makes no sense', async () => {
        for (const value of ['zzzzz', '__proto__', 'x'.repeat(100)]) {
            await driver.act(ADA, 'guest-approve', value);
            await driver.act(ADA, 'guest-decline', value);
        }
        expect(driver.told(ADA)).to.have.lengthOf(6);
        expect(driver.hooks.host.errors).to.deep.equal([]);
    });
});
