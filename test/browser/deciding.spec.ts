import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Locator } from 'playwright-core';

import { at, Visit } from './Visit';

/** The conversation with the app. */
const APP = 'guest-manager.bot';

const DAY = 86_400_000;

describe('what members and managers decide, in a browser', () => {
    const visit = Visit.shared(async (site) => {
        const olga = site.addGuest({ username: 'olga', name: 'Olga Owner', emails: ['olga@client.example'] });
        site.addRoom({ name: 'olgas-room', owner: olga, members: [site.person('mia')] });
        site.person('max').user.settings = { preferences: { language: 'en' } };
        // Four days before the end of Gina's access her sponsor is reminded.
        await site.engine.advance(DAY, 'once');
    });

    const dialog = (): Locator => visit.page.getByRole('dialog');

    const field = (label: string): Locator => dialog().getByLabel(label, { exact: true });

    const submit = (name: string): Promise<void> => dialog().getByRole('button', { name, exact: true }).click();

    const expectClosed = (): Promise<void> => dialog().waitFor({ state: 'detached' });

    const expectAccessible = async (what: string): Promise<void> => {
        expect(await visit.accessibilityFaults(), what).to.deep.equal([]);
    };

    const panel = (): Locator => visit.page.getByRole('complementary', { name: 'Guests' });

    const openPanel = async (): Promise<void> => {
        await visit.open({ seats: at('ada') });
        await visit.write('/guest');
        await panel().getByText('Gus Guest').waitFor();
    };

    const chooseFor = async (name: string, act: string): Promise<void> => {
        const row = panel().locator('.rcx-grid__wrapper').filter({ hasText: name });
        await visit.pick('More options', act, row);
        await dialog().waitFor();
    };

    it('asks for a guest once the address is one, and not in the name of a guest', async () => {
        await visit.open({ seats: at('mia') });
        await visit.write('/guest request');
        await field('E-mail address *').fill('ivo@client');
        await field('Rooms').fill('#office #nowhere');
        await field('Note').fill('For the portal');
        await submit('Ask');
        await dialog().getByRole('alert').first().waitFor();
        expect(await dialog().getByRole('alert').count()).to.equal(2);
        expect(await field('Note').inputValue()).to.equal('For the portal');
        await expectAccessible('request');
        await field('E-mail address *').fill('ivo@client.example');
        await field('Rooms').fill('#office');
        await submit('Ask');
        await expectClosed();
        await visit.actAs('gus');
        await visit.write('/guest request');
        await visit.page.getByText('Only you can see this message').waitFor();
        expect(await dialog().count()).to.equal(0);
    });

    it('says in the panel that requests wait, and declines one with a reason, of which the requester reads', async () => {
        await openPanel();
        await panel().getByText('requests').first().waitFor();
        await panel().getByRole('button', { name: 'Decide' }).click();
        await dialog().getByText('ivo@client.example').waitFor();
        await expectAccessible('requests');
        await dialog().getByRole('button', { name: 'Decline' }).last().click();
        await field('Reason').waitFor();
        await expectAccessible('reason');
        await field('Reason').fill('x'.repeat(1_001));
        await submit('Decline');
        await dialog().getByRole('alert').waitFor();
        await field('Reason').fill('Too many guests already');
        await submit('Decline');
        await expectClosed();
        expect(visit.site.server.state.userByEmail('ivo@client.example')).to.equal(undefined);
        await visit.open({ seats: [{ username: 'mia', room: APP }] });
        await visit.page.getByText('Too many guests already').waitFor();
    });

    it('lets the sponsor put off the end of access, by the button of the reminder', async () => {
        const page = await visit.open({ seats: [{ username: 'max', room: APP }] });
        await page.getByRole('button', { name: 'Extend' }).last().click();
        await field('Access ends *').fill('soon');
        await submit('Save');
        await dialog().getByRole('alert').waitFor();
        await field('Access ends *').fill('40d');
        await submit('Save');
        await expectClosed();
        await openPanel();
        await panel().getByText('until April 12, 2026', { exact: true }).waitFor();
    });

    it('makes a member of a guest after a question, and not where it is answered no', async () => {
        await openPanel();
        await chooseFor('Greg Guest', 'Make a member');
        await expectAccessible('question');
        await visit.page.keyboard.press('Escape');
        await expectClosed();
        const { user } = visit.site.person('greg');
        expect(user.roles).to.deep.equal(['guest']);
        await chooseFor('Greg Guest', 'Make a member');
        await submit('Make a member');
        await expectClosed();
        expect(user.roles).to.deep.equal(['user']);
    });

    it('asks once more before a room loses its only owner', async () => {
        await openPanel();
        const { user } = visit.site.person('olga');
        await chooseFor('Olga Owner', 'Deactivate');
        await submit('Deactivate');
        await dialog().getByText('is the only owner of at least one room').waitFor();
        await visit.page.keyboard.press('Escape');
        await expectClosed();
        expect(user.active).to.equal(true);
        await chooseFor('Olga Owner', 'Deactivate');
        await submit('Deactivate');
        await submit('Deactivate all the same');
        await expectClosed();
        expect(user.active).to.equal(false);
    });

    it('shows the guests of a room to those in it, and its owner says what they may do there', async () => {
        await visit.open({ seats: at('max') });
        await visit.pick('Room menu', 'Guests here');
        await dialog().getByText('@gus', { exact: true }).waitFor();
        expect(await dialog().getByRole('button', { name: 'Read only for guests' }).count()).to.equal(0);
        await visit.page.keyboard.press('Escape');
        await visit.actAs('mia');
        await visit.pick('Room menu', 'Guests here');
        await expectAccessible('guests here');
        await dialog().getByRole('button', { name: 'Read only for guests' }).click();
        await dialog().getByText('Guests can be in #project-orion and read').first().waitFor();
        await visit.page.keyboard.press('Escape');
        await expectClosed();
        await visit.write('A member writes all the same');
        await visit.page.getByRole('article').filter({ hasText: 'all the same' }).waitFor();
        await visit.actAs('gus');
        await visit.write('A guest does not');
        await visit.page.getByText('Guests can read in this room, but not write').waitFor();
    });

    it('shows the audit to managers, and its buttons put right what they stand by', async () => {
        await visit.open({ seats: at('ada') });
        await visit.write('/guest audit');
        await dialog().getByText('hold more than the four permissions').waitFor();
        await expectAccessible('findings');
        expect(visit.site.server.permissions.heldBy('guest')).to.include('mention-all');
        await dialog().getByRole('button', { name: 'Take the permissions away' }).click();
        await visit.until(() => !visit.site.server.permissions.heldBy('guest').includes('mention-all'));
        await dialog().getByText('hold more than the four permissions').waitFor({ state: 'detached' });
        await visit.page.keyboard.press('Escape');
        await visit.actAs('mia');
        await visit.write('/guest audit');
        await visit.page.getByText('Only you can see this message').waitFor();
        expect(await dialog().count()).to.equal(0);
    });

    it('opens the panel from the user menu of whoever manages users, and is not there for others', async () => {
        const page = await visit.open({ seats: at('ada') });
        await visit.pick('Account and apps', 'Guests');
        await panel().getByText('Gus Guest').waitFor();
        await chooseFor('Gus Guest', 'Details');
        await dialog().getByText('review open since').waitFor();
        await expectAccessible('details');
        await page.keyboard.press('Escape');
        await visit.actAs('mia');
        await page.getByRole('button', { name: 'Account and apps' }).click();
        await page.getByRole('menuitem').first().waitFor();
        expect(await page.getByRole('menuitem', { name: 'Guests' }).count()).to.equal(0);
    });

    it('shows what is left to set up, and looks again', async () => {
        const page = await visit.open({ seats: [{ username: 'ada', room: APP }] });
        await page.getByText('The connection is set up').waitFor();
        await expectAccessible('first steps and requests');
        await page.getByRole('button', { name: 'Set up' }).click();
        await page.getByRole('dialog', { name: 'Guest Manager setup' }).waitFor();
        await expectAccessible('setup');
        await visit.site.engine.updateSetting('max_active_guests', 10);
        await visit.site.engine.updateSetting('max_rooms_per_guest', 5);
        const missing = dialog().getByText('settings, section Caps');
        expect(await missing.count()).to.equal(2);
        await submit('Check again');
        await missing.first().waitFor({ state: 'detached' });
    });

    it('keeps a guest whose sponsor says so, in a card that everybody can read', async () => {
        const page = await visit.open({ seats: [{ username: 'mia', room: APP }] });
        await page.getByRole('button', { name: 'Keep' }).first().waitFor();
        await expectAccessible('review');
        await page.getByRole('button', { name: 'Keep' }).first().click();
        await page.getByRole('button', { name: 'Keep' }).first().waitFor({ state: 'detached' });
    });
});
