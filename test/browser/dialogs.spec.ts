import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Locator } from 'playwright-core';

import { at, Visit } from './Visit';

describe("the client's own forms, in a browser", () => {
    const visit = Visit.shared();

    const dialog = (): Locator => visit.page.getByRole('dialog');

    const fill = (label: string, text: string): Promise<void> => dialog().getByLabel(label, { exact: true }).fill(text);

    const submit = (name: string): Promise<void> => dialog().getByRole('button', { name, exact: true }).click();

    const expectClosed = (): Promise<void> => dialog().waitFor({ state: 'detached' });

    const tell = (text: string): Promise<void> => visit.page.locator('.gm-toast').getByText(text).last().waitFor();

    const heading = (name: string): Promise<void> =>
        visit.page.getByRole('heading', { name, level: 2, exact: true }).waitFor();

    it('creates a user once the name is one that nobody has', async () => {
        await visit.open({ seats: at('ada') });
        await visit.administer('Users');
        await visit.page.getByRole('button', { name: 'Create user' }).click();
        await fill('Name', 'Nora New');
        await fill('Username', 'mia');
        await fill('E-mail', 'nora@acme.example');
        await submit('Create');
        await tell('mia is already in use');
        expect(await dialog().getByLabel('Name', { exact: true }).inputValue()).to.equal('Nora New');
        await fill('Username', 'nora');
        await submit('Create');
        await expectClosed();
        await visit.page.getByRole('row').filter({ hasText: '@nora' }).waitFor();
    });

    it('registers somebody once the address is one that nobody has', async () => {
        await visit.open({ seats: at('ada') });
        await visit.administer('Users');
        await visit.page.getByRole('button', { name: 'Somebody registers' }).click();
        await fill('Name', 'Rita');
        await fill('Username', 'rita');
        await fill('E-mail', 'mia@acme.example');
        await submit('Create');
        await visit.page.locator('.gm-toast').first().waitFor();
        await fill('E-mail', 'rita@acme.example');
        await submit('Create');
        await expectClosed();
        await visit.page.getByRole('row').filter({ hasText: '@rita' }).waitFor();
    });

    it('creates a group and a team for a member, with people whose names are right', async () => {
        const page = await visit.open({ seats: at('mia') });
        await visit.pick('Create new', 'Channel / Team');
        await fill('Name', 'plans');
        await fill('Add people', 'max nobody');
        await dialog().getByLabel('Private').press(' ');
        await submit('Create');
        await tell('Nobody is called nobody');
        await fill('Add people', '@max, mara');
        await submit('Create');
        await heading('plans');
        expect(visit.site.room('plans').room.t).to.equal('p');
        await visit.pick('Create new', 'Channel / Team');
        await dialog().getByRole('combobox').selectOption('Team');
        await fill('Name', 'helpers');
        await submit('Create');
        await heading('helpers');
        await page.getByRole('region', { name: 'Teams' }).getByRole('button', { name: 'helpers' }).waitFor();
    });

    it('refuses a guest the team, and tells why in the conversation with the app', async () => {
        await visit.open({ seats: at('gus') });
        await visit.pick('Create new', 'Channel / Team');
        await dialog().getByRole('combobox').selectOption('Team');
        await fill('Name', 'intruders');
        await submit('Create');
        await tell('error-team-creation');
        await visit.page.keyboard.press('Escape');
        await visit.openRoom('Guest Manager');
        await visit.page.getByText('Your team was not created').waitFor();
    });

    it('opens a direct conversation for a member, and none among guests', async () => {
        await visit.open({ seats: at('gus') });
        await visit.pick('Create new', 'Direct message');
        await fill('People', 'gina');
        await submit('Create');
        await tell('Guests cannot start direct conversations with each other');
        await fill('People', 'max');
        await submit('Create');
        await heading('Max Mitglied');
        await visit.actAs('mara');
        await visit.pick('Create new', 'Direct message');
        await fill('People', 'mod');
        await submit('Create');
        await heading('Mod Moderator');
    });

    it('makes an invite link, which is used, and one that is none is not', async () => {
        await visit.open({ seats: at('mia') });
        await visit.pick('Room menu', 'Invite link');
        await submit('Create');
        const field = dialog().getByLabel('Invite link', { exact: true });
        await visit.until(() => visit.site.server.state.invites.size === 1);
        await visit.page.waitForFunction('document.getElementById("invite-link").value !== ""');
        const link = await field.inputValue();
        await visit.page.keyboard.press('Escape');
        await visit.actAs('mara');
        await visit.pick('Create new', 'Use an invite link');
        await fill('Invite link', `${link}x`);
        await submit('Join');
        await visit.page.locator('.gm-toast').first().waitFor();
        const { id: roomId } = visit.site.room('project-orion');
        expect(visit.site.server.state.subscription(roomId, visit.site.person('mara').id)).to.equal(undefined);
        await visit.pick('Create new', 'Use an invite link');
        await fill('Invite link', link);
        await submit('Join');
        await heading('project-orion');
    });

    it('makes a token once its name is a new one', async () => {
        await visit.open({ seats: at('ada') });
        for (const name of ['Guest Manager', 'Script']) {
            await visit.pick('Account and apps', 'Personal access token');
            await fill('Name', name);
            await submit('Create');
            if (name === 'Guest Manager') {
                await visit.page.locator('.gm-toast').first().waitFor();
                expect(await dialog().getByLabel('User id').count()).to.equal(0);
            } else {
                await dialog().getByLabel('User id').waitFor();
            }
            await visit.page.keyboard.press('Escape');
        }
    });

    it('starts a discussion from a message, and answers in its thread', async () => {
        const page = await visit.open({ seats: at('mia') });
        await visit.choose('I like the colours', 'Start a discussion');
        await fill('Name', 'Colours');
        await fill('Message', 'Which ones?');
        await submit('Create');
        await heading('Colours');
        await page.getByText('Which ones?').waitFor();
        await visit.openRoom('project-orion');
        await visit.choose('I like the colours', 'Reply in thread');
        const thread = page.getByRole('complementary', { name: 'Thread' });
        await thread.getByRole('combobox', { name: 'Reply in thread' }).fill('The blue ones');
        await thread.getByRole('combobox', { name: 'Reply in thread' }).press('Enter');
        await thread.getByRole('article').filter({ hasText: 'The blue ones' }).waitFor();
        await page.getByRole('button', { name: '1 reply' }).waitFor();
        expect(await visit.accessibilityFaults()).to.deep.equal([]);
    });

    it('uploads a file, which others can take, and none of a guest where that is refused', async () => {
        const page = await visit.open({ seats: at('mia') });
        const upload = (name: string): Promise<void> =>
            page
                .locator('input[type=file]')
                .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from('The plan') });
        await upload('plan.txt');
        await page.getByRole('link', { name: 'plan.txt' }).waitFor();
        await visit.site.engine.updateSetting('block_file_upload', true);
        await visit.actAs('gus');
        const link = page.getByRole('link', { name: 'plan.txt' });
        const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
        expect(download.suggestedFilename()).to.equal('plan.txt');
        await upload('mine.txt');
        await tell('Guests cannot upload files here');
        expect(await page.getByRole('link', { name: 'mine.txt' }).count()).to.equal(0);
        await visit.site.engine.updateSetting('block_file_upload', false);
    });

    it('lets an administrator disable the app, and enable it', async () => {
        const page = await visit.open({ seats: at('ada') });
        await visit.administer('Guest Manager: Settings');
        await page.getByRole('button', { name: 'Disable' }).click();
        await page.getByText('The app is disabled.').waitFor();
        await visit.actAs('gus');
        await visit.write('@all while nobody looks');
        await page.getByRole('article').filter({ hasText: 'while nobody looks' }).waitFor();
        await visit.actAs('ada');
        await visit.administer('Guest Manager: Settings');
        await page.getByRole('button', { name: 'Enable' }).click();
        await page.getByRole('button', { name: 'Disable' }).waitFor();
        await visit.actAs('gus');
        await visit.write('@all again');
        await page.getByText('Guests cannot mention').waitFor();
    });
});
