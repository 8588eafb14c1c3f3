import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { openFindings } from '../src/findings';
import type { ShownView } from './support/FakeHost';
import { InteractionDriver } from './support/InteractionDriver';
import { ADA, MIA } from './support/payloads';
import { checkView, controlsOf, textsOf } from './ui/viewChecks';

const VIEW = 'guest-findings-view';

describe('the findings of managers', () => {
    let driver: InteractionDriver;

    beforeEach(() => {
        driver = new InteractionDriver();
        driver.world.change('gus', { lastLoginAt: driver.world.now });
    });

    function shown(): ShownView {
        const { views } = driver.hooks.host;
        const last = views[views.length - 1];
        checkView(last.view, 'app-id');
        return last;
    }

    function open(viewId = ''): ReturnType<typeof openFindings> {
        return openFindings(driver.session(ADA), { triggerId: 'trigger-id', viewId });
    }

    /** Presses the first button of this name. */
    async function press(label: string, user = ADA): Promise<void> {
        const view = shown().view;
        const found = [...controlsOf(view.blocks)].find(([, { text }]) => (text as { text: string }).text === label);
        if (found === undefined) {
            throw new Error(`no button ${label}`);
        }
        const [actionId, { value }] = found;
        await driver.act(user, actionId, value as string | undefined, {
            container: { id: VIEW, type: 'view' } as never,
            room: undefined,
        });
    }

    it('stand in a modal, each with its button', async () => {
        expect(await open()).to.equal(undefined);
        expect(shown()).to.include({ how: 'open', to: 'ada-id' });
        expect(textsOf(shown().view.blocks).slice(0, 5)).to.deep.equal([
            '2 findings; active guests looked at: 1.',
            '@\u2060gus has no sponsor.',
            'Change sponsor',
            'The access of @\u2060gus has no end.',
            'Change the end of access',
        ]);
    });

    for (const [label, form] of [
        ['Change sponsor', 'guest-modal/sponsor/gus-id/'],
        ['Change the end of access', 'guest-modal/extend/gus-id/'],
    ]) {
        it(`open the form behind “${label}”`, async () => {
            await open();
            await press(label);
            expect(shown().how).to.equal('open');
            expect(shown().view.id).to.match(new RegExp(`^${form}`));
        });
    }

    it('are looked at again in the same view', async () => {
        await open();
        driver.world.records.set('gus-id', { ...driver.world.records.get('gus-id')!, sponsorId: 'mia-id' });
        await press('Check again');
        expect(shown()).to.include({ how: 'update' });
        expect(textsOf(shown().view.blocks)[0]).to.equal('1 finding; active guests looked at: 1.');
    });

    it('take a second role away at once, and say so', async () => {
        driver.world.change('gus', { roles: ['guest', 'user'] });
        await open();
        await press('Take the member role away');
        expect(driver.world.account('gus').roles).to.deep.equal(['guest']);
        expect(shown().how).to.equal('update');
        expect(textsOf(shown().view.blocks)[0]).to.contain('gus');
    });

    it('show a guest with another role', async () => {
        driver.world.change('gus', { roles: ['guest', 'helper'] });
        await open();
        await press('Details');
        expect(shown().view.id).to.equal('guest-details');
    });

    it('take permissions away, and say that the server cannot be reached', async () => {
        driver.world.ports.connection.listPermissions = async () => [{ id: 'create-c', roles: ['guest'] }];
        await open();
        driver.world.failConnection('setPermissionRoles', 'unreachable');
        await press('Take the permissions away');
        expect(textsOf(shown().view.blocks)[0]).to.contain('Not taken away');
        expect(driver.world.calls).to.include('connection.setPermissionRoles');
    });

    it('open the panel for too many guests', async () => {
        driver.world.ports.policy.caps = { ...driver.world.policy.caps, guests: 1 };
        driver.world.addGuest('gina', { lastLoginAt: driver.world.now });
        await open();
        await press('Guests');
        expect(String(shown().view.type)).to.equal('contextualBar');
    });

    it('do nothing for a member who sends what a manager could press', async () => {
        driver.world.change('gus', { roles: ['guest', 'user'] });
        await open();
        const before = driver.hooks.host.views.length;
        for (const label of [
            'Take the member role away',
            'Change sponsor',
            'Change the end of access',
            'Check again',
        ]) {
            await press(label, MIA);
        }
        expect(driver.hooks.host.views).to.have.lengthOf(before);
        expect(driver.changes()).to.deep.equal([]);
        expect(driver.told(MIA)).to.have.lengthOf(4);
    });

    it('are a sentence where nothing can be read', async () => {
        driver.world.fail('guests.listGuests', new Error('down'));
        expect(await open()).to.contain('That did not work, and nothing was changed');
        expect(driver.hooks.host.views).to.deep.equal([]);
    });
});
