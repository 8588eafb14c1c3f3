import { expect } from 'chai';
import { describe, it } from 'mocha';

import { at, Visit } from './Visit';

describe('how the page looks and is used, in a browser', () => {
    const visit = Visit.shared();

    it('speaks German to whoever reads German: the refusal, the panel, the settings', async () => {
        const page = await visit.open({ seats: at('gina') });
        await visit.write('@all Hallo');
        await page.getByText('Gäste können hier').first().waitFor();
        const her = page.getByRole('article').filter({ hasText: 'Die Übersicht gefällt mir' });
        await her.getByText('Gast', { exact: true }).waitFor();
        await page.getByRole('combobox', { name: 'Handeln als' }).selectOption('ada');
        await page.getByRole('navigation').getByRole('button', { name: 'office' }).waitFor();
        await page.getByRole('combobox', { name: 'Language' }).selectOption('de');
        await page.getByRole('combobox', { name: 'Handeln als' }).waitFor();
        await page.getByRole('navigation').getByRole('button', { name: 'project-orion' }).click();
        await visit.write('/guest');
        await page.getByRole('complementary').getByRole('button', { name: 'Gast hinzufügen' }).waitFor();
        await page.getByRole('button', { name: 'Konto und Apps' }).click();
        await page.getByRole('menuitem', { name: 'Administration' }).click();
        await page.getByRole('tab', { name: 'Guest Manager: Einstellungen' }).click();
        await page.getByRole('button', { name: 'Zugriff' }).waitFor();
        await page.getByRole('combobox', { name: 'Sprache' }).selectOption('en');
    });

    for (const theme of ['light', 'dark'] as const) {
        it(`has no serious fault for assistive technology, in the ${theme} theme`, async function check() {
            this.timeout(60_000);
            const page = await visit.open({ seats: at('ada', 'gus'), theme, isTourOpen: true });
            await visit.write('@all Hello', visit.column('Gus Guest'));
            await visit.column('Gus Guest').getByText('Guests cannot mention').waitFor();
            expect(await visit.accessibilityFaults(), 'two people').to.deep.equal([]);
            await visit.write('/guest', visit.column('Ada Admin'));
            await page.getByRole('button', { name: 'Add a guest' }).waitFor();
            expect(await visit.accessibilityFaults(), 'panel').to.deep.equal([]);
            await page.getByRole('button', { name: 'Add a guest' }).click();
            await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
            await page.getByRole('dialog').getByRole('alert').waitFor();
            expect(await visit.accessibilityFaults(), 'form').to.deep.equal([]);
        });
    }

    for (const tab of [
        'Users',
        'Permissions of the guest role',
        'Guest Manager: Settings',
        'Guest Manager: Scheduled jobs',
        'Guest Manager: Logs',
    ]) {
        it(`has no serious fault for assistive technology on the page ${tab}`, async () => {
            await visit.open({ seats: at('ada') });
            await visit.administer(tab);
            await visit.page.getByRole('tab', { name: tab, selected: true }).waitFor();
            expect(await visit.accessibilityFaults()).to.deep.equal([]);
        });
    }

    it('fits a phone, with everything in reach', async () => {
        const page = await visit.open({ seats: at('ada'), viewport: { width: 390, height: 844 } });
        const overflow = () => page.evaluate('document.documentElement.scrollWidth - window.innerWidth');
        expect(await overflow()).to.equal(0);
        await page.getByRole('button', { name: 'Show rooms' }).click();
        await page.getByRole('navigation').getByRole('button', { name: 'general' }).click();
        await page.getByRole('heading', { name: 'general' }).waitFor();
        await visit.write('/guest');
        await page.getByRole('button', { name: 'Add a guest' }).click();
        await page.getByRole('dialog').getByLabel('Note').scrollIntoViewIfNeeded();
        await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
        await page.getByRole('dialog').getByRole('alert').waitFor();
        expect(await overflow()).to.equal(0);
        await page.keyboard.press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
    });

    it('is used with the keyboard alone', async () => {
        const page = await visit.open({ seats: at('gus') });
        const isInComposer = () => page.evaluate<boolean>('document.activeElement.tagName === "TEXTAREA"');
        for (let count = 0; count < 60 && !(await isInComposer()); count += 1) {
            await page.keyboard.press('Tab');
        }
        await page.keyboard.type('@all by keyboard');
        await page.keyboard.press('Enter');
        await page.getByText('Guests cannot mention').waitFor();
        await page.keyboard.press('Control+A');
        await page.keyboard.type('hello by keyboard');
        await page.keyboard.press('Enter');
        await page.getByRole('article').filter({ hasText: 'hello by keyboard' }).waitFor();
        await page.waitForFunction('document.activeElement.value === ""');
        await page.keyboard.press('ArrowUp');
        await page.getByText('Editing a message').waitFor();
        await page.keyboard.press('Escape');
        await page.getByText('Editing a message').waitFor({ state: 'detached' });
    });

    it('completes the command, people and rooms', async () => {
        const page = await visit.open({ seats: at('ada') });
        const composer = page.getByRole('combobox', { name: 'Message to' });
        for (const [typed, expected] of [
            ['/gue', '/guest'],
            ['@mi', 'mia'],
            ['#gen', 'general'],
        ] as const) {
            await composer.fill('');
            await composer.pressSequentially(typed);
            await page.getByRole('listbox').getByRole('option').filter({ hasText: expected }).first().waitFor();
        }
    });
});
