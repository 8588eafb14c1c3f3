import { expect } from 'chai';
import { describe, it } from 'mocha';

import { PATHS } from '../workspace/web/protocol';
import { at, Visit } from './Visit';

describe('the administration, in a browser', () => {
    const visit = Visit.shared();

    it('creates a user, changes roles, and deactivates and activates', async () => {
        const page = await visit.open({ seats: at('ada') });
        await visit.administer('Users');
        await page.getByRole('button', { name: 'Create user' }).click();
        const dialog = page.getByRole('dialog');
        await dialog.getByLabel('Name', { exact: true }).fill('Ned New');
        await dialog.getByLabel('Username').fill('ned');
        await dialog.getByLabel('E-mail', { exact: true }).fill('ned@acme.example');
        await dialog.getByRole('button', { name: 'Create' }).click();
        await page.getByRole('row').filter({ hasText: '@ned' }).waitFor();
        const ned = visit.site.person('ned');
        const menu = async (item: string): Promise<void> => {
            await page.getByRole('button', { name: 'More options: Ned New' }).click();
            await page.getByRole('menuitem', { name: item }).click();
        };
        await menu('Roles');
        await page.getByRole('dialog').getByLabel('anonymous', { exact: true }).press(' ');
        await page.getByRole('dialog').getByRole('button', { name: 'Save changes' }).click();
        await page.getByRole('row').filter({ hasText: '@ned' }).filter({ hasText: 'anonymous' }).waitFor();
        await visit.until(() => ned.user.roles.includes('anonymous'));
        await menu('Deactivate');
        await page.getByRole('row').filter({ hasText: '@ned' }).filter({ hasText: 'deactivated' }).waitFor();
        await menu('Activate');
        await page
            .getByRole('row')
            .filter({ hasText: '@ned' })
            .filter({ hasText: 'deactivated' })
            .waitFor({ state: 'detached' });
        expect(ned.user.active).to.equal(true);
    });

    it('keeps the old value of a setting in place of nonsense, and shows why', async () => {
        const page = await visit.open({ seats: at('ada') });
        await visit.administer('Guest Manager: Settings');
        const roles = page.getByRole('textbox', { name: 'Guest roles' });
        await roles.fill('gueest');
        await page.getByRole('button', { name: 'Save changes' }).click();
        await page.getByText('Not saved: one of these roles does not exist').waitFor();
        expect(await roles.inputValue()).to.equal('guest');
        expect(visit.site.engine.settingValue('guest_roles')).to.equal('guest');
    });

    it('shows what the guest role may, and takes it away', async () => {
        const page = await visit.open({ seats: at('ada') });
        await visit.administer('Permissions of the guest role');
        const may = page
            .getByRole('checkbox', { name: 'create-c', exact: true })
            .or(page.getByLabel('create-c', { exact: true }))
            .first();
        expect(await may.isChecked()).to.equal(true);
        await may.press(' ');
        await visit.until(() => !visit.site.server.permissions.heldBy('guest').includes('create-c'));
    });

    it('runs a job at once', async () => {
        const page = await visit.open({ seats: at('ada') });
        // No event tells the app of her: only the round finds her.
        visit.site.addGuest({ username: 'zoe', emails: ['zoe@client.example'] });
        await visit.administer('Guest Manager: Scheduled jobs');
        await page.getByRole('row').filter({ hasText: 'hourly' }).waitFor();
        const isFound = (): boolean =>
            visit.site.engine.persistence.records.some(
                ({ data }) =>
                    'action' in data && data.action === 'guest_found' && JSON.stringify(data).includes('@zoe'),
            );
        expect(isFound()).to.equal(false);
        await page.getByRole('button', { name: 'Run now: hourly' }).click();
        await visit.until(isFound);
        await page.getByRole('button', { name: 'Back to the rooms' }).click();
        await visit.write('/guest log @zoe');
        await page
            .getByRole('article')
            .filter({ hasText: 'Guest found who came' })
            .filter({ hasText: 'zoe' })
            .waitFor();
    });

    it('shows what the app has logged', async () => {
        const page = await visit.open({ seats: at('ada') });
        await visit.administer('Guest Manager: Logs');
        const log = page.getByRole('region', { name: 'Log of the app' });
        await log.getByText('Nothing has been logged.').waitFor();
        const repair = visit.site.engine.faults.fail('persistence.readByAssociations');
        await visit.site.engine.runJob('hourly');
        repair();
        await page.getByRole('button', { name: 'Refresh' }).click();
        await log.getByText('persistence.readByAssociations failed').waitFor();
    });

    it('shows the mails, whoever is signed in', async () => {
        const page = await visit.open();
        visit.site.sessions.delete(visit.site.person('ada').id);
        await visit.site
            .as(visit.site.person('ada'))
            .run('/guest invite ivo@client.example', visit.site.room('office'));
        await page.getByRole('button', { name: 'Outbox of mails' }).click();
        await page.getByRole('dialog').getByText('ivo@client.example').first().waitFor();
        await page.route(
            (url) => url.pathname === `${PATHS.act}mails`,
            (route) => route.fulfill({ json: { ok: false, toast: 'No mails today' } }),
        );
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: 'Outbox of mails' }).click();
        await page.getByRole('dialog').getByText('No mails today').waitFor();
        expect(await page.getByText('No mail has been sent').count()).to.equal(0);
    });

    it('moves the clock by days, and shows the mails that were sent', async () => {
        const page = await visit.open({ seats: at('ada') });
        await visit.write('/guest invite ivy@client.example');
        await page.getByText('Only you can see this message').first().waitFor();
        await page.getByRole('button', { name: 'Outbox of mails' }).click();
        await page.getByRole('dialog').getByText('ivy@client.example').first().waitFor();
        await page.keyboard.press('Escape');
        const before = visit.site.server.now().getTime();
        await page.getByRole('button', { name: 'Move the clock' }).click();
        await page.getByRole('menuitem', { name: '1 day' }).click();
        await page.getByText('Mar 3, 2026').first().waitFor();
        await visit.until(() => visit.site.server.now().getTime() - before >= 86_400_000);
    });
});
