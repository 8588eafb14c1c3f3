import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Locator } from 'playwright-core';

import { at, Visit } from './Visit';

describe('the forms, in a browser', () => {
    const visit = Visit.shared();

    const dialog = (): Locator => visit.page.getByRole('dialog');

    const field = (label: string): Locator => dialog().getByLabel(label, { exact: true });

    /** Opens the panel as Ada, and from there what the text names. */
    const openPanel = async (): Promise<void> => {
        await visit.open({ seats: at('ada') });
        await visit.write('/guest');
        await visit.page.getByRole('complementary').getByText('Gus Guest').waitFor();
    };

    const chooseFor = async (name: string, act: string): Promise<void> => {
        const row = visit.page.getByRole('complementary').locator('.rcx-grid__wrapper').filter({ hasText: name });
        await row.getByRole('button', { name: 'More options' }).click();
        await visit.page.getByRole('menuitem', { name: act, exact: true }).click();
        await dialog().waitFor();
    };

    const submit = (name: string): Promise<void> => dialog().getByRole('button', { name, exact: true }).click();

    const expectClosed = (): Promise<void> => dialog().waitFor({ state: 'detached' });

    it('adds a guest: an error stands at its field, nothing that was typed is lost, and the right input goes through', async () => {
        await openPanel();
        await visit.page.getByRole('button', { name: 'Add a guest' }).click();
        await field('E-mail address *').fill('gloria@client');
        await field('Name').fill('Gloria Guest');
        await field('Rooms').fill('#project-orion #nowhere');
        await field('Sponsor').fill('@mia');
        await field('Note').fill('For the portal');
        await submit('Add');
        await dialog().getByRole('alert').first().waitFor();
        expect(await dialog().getByRole('alert').count()).to.equal(2);
        expect(await field('Name').inputValue()).to.equal('Gloria Guest');
        expect(await field('Note').inputValue()).to.equal('For the portal');
        await field('E-mail address *').fill('gloria@client.example');
        await field('Rooms').fill('#project-orion');
        await submit('Add');
        await expectClosed();
        const gloria = visit.site.server.state.userByEmail('gloria@client.example');
        expect(gloria).to.deep.include({ roles: ['guest'], active: true });
    });

    it('adds nobody where the required field is empty', async () => {
        await openPanel();
        const before = visit.site.server.state.usersWithRole('guest').length;
        await visit.page.getByRole('button', { name: 'Add a guest' }).click();
        await field('Name').fill('Nobody');
        await submit('Add');
        await dialog().getByRole('alert').waitFor();
        expect(await field('Name').inputValue()).to.equal('Nobody');
        await visit.page.keyboard.press('Escape');
        await expectClosed();
        expect(visit.site.server.state.usersWithRole('guest')).to.have.lengthOf(before);
    });

    it('invites several, after the one that is no address is put right', async () => {
        await openPanel();
        await visit.page.getByRole('button', { name: 'Invite guests' }).click();
        await field('E-mail addresses *').fill('ivy@client.example, ian@');
        await submit('Invite');
        await dialog().getByRole('alert').waitFor();
        await field('E-mail addresses *').fill('ivy@client.example, ian@client.example');
        await submit('Invite');
        await expectClosed();
        const to = visit.site.server.mails.map((mail) => mail.to);
        expect(to).to.include.members(['ivy@client.example', 'ian@client.example']);
    });

    it('sets a limit of rooms, and a sponsor', async () => {
        await openPanel();
        await chooseFor('Gus Guest', 'Room limit');
        await field('Rooms at most').fill('many');
        await submit('Save');
        await dialog().getByRole('alert').waitFor();
        await field('Rooms at most').fill('3');
        await submit('Save');
        await expectClosed();
        await visit.page.getByRole('complementary').getByText('2 of 3 rooms').waitFor();

        await chooseFor('Gus Guest', 'Change sponsor');
        await field('Sponsor *').fill('@nobody');
        await submit('Save');
        await dialog().getByRole('alert').waitFor();
        await field('Sponsor *').fill('@mia');
        await submit('Save');
        await expectClosed();
        await visit.page.getByRole('complementary').getByText('sponsor: @mia').last().waitFor();
    });

    it('says when access ends', async () => {
        await openPanel();
        await chooseFor('Gina Gast', 'Change the end of access');
        await field('Access ends *').fill('yesterday');
        await submit('Save');
        await dialog().getByRole('alert').waitFor();
        await field('Access ends *').fill('30d');
        await submit('Save');
        await expectClosed();
        await visit.page.getByRole('complementary').getByText('until April 1, 2026', { exact: true }).waitFor();
    });

    it('deactivates after a question, and not where it is answered no', async () => {
        await openPanel();
        await chooseFor('Greg Guest', 'Deactivate');
        await visit.page.keyboard.press('Escape');
        await expectClosed();
        const greg = visit.site.person('greg');
        expect(greg.user.active).to.equal(true);
        await chooseFor('Greg Guest', 'Deactivate');
        await submit('Deactivate');
        await expectClosed();
        await visit.page.getByRole('complementary').getByText('Greg Guest').waitFor({ state: 'detached' });
        expect(greg.user.active).to.equal(false);
        expect(visit.site.person('mia').user.active).to.equal(true);
    });
});
