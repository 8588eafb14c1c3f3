import { expect } from 'chai';
import { describe, it } from 'mocha';

import { LANGUAGES } from '../workspace/web/protocol';
import { at, Visit } from './Visit';

const NARROW = { width: 390, height: 844 };

describe('what surrounds the rooms, in a browser', () => {
    const visit = Visit.shared();

    const expectAccessible = async (what: string): Promise<void> => {
        expect(await visit.accessibilityFaults(), what).to.deep.equal([]);
    };

    for (const theme of ['light', 'dark'] as const) {
        it(`has bars, dialogs, outbox and terms without a serious fault, in the ${theme} theme`, async function check() {
            this.timeout(60_000);
            const page = await visit.open({ seats: at('mia'), theme });
            await page.getByRole('button', { name: 'Members' }).click();
            await page.getByRole('complementary', { name: 'Members' }).waitFor();
            await expectAccessible('members');
            await visit.pick('Create new', 'Channel / Team');
            await expectAccessible('dialog');
            await page.keyboard.press('Escape');
            await page.getByRole('button', { name: /^Outbox of mails/ }).click();
            await page.getByRole('dialog', { name: 'Outbox of mails' }).waitFor();
            await expectAccessible('outbox');
            await page.keyboard.press('Escape');
            await visit.actAs('greg');
            await visit.write('Hello');
            await visit.openRoom('Guest Manager');
            await page.getByRole('button', { name: 'Accept' }).first().waitFor();
            await expectAccessible('terms');
        });
    }

    it('has an administration without a serious fault in the dark theme', async function check() {
        this.timeout(60_000);
        const page = await visit.open({ seats: at('ada'), theme: 'dark' });
        for (const tab of [
            'Users',
            'Permissions of the guest role',
            'Guest Manager: Settings',
            'Guest Manager: Logs',
        ]) {
            await visit.administer(tab);
            await page.getByRole('tab', { name: tab, selected: true }).waitFor();
            await expectAccessible(tab);
            await page.getByRole('button', { name: 'Back to the rooms' }).click();
        }
    });

    it('has no serious fault on a phone: rooms, panel, form, tour', async function check() {
        this.timeout(60_000);
        const page = await visit.open({ seats: at('ada'), viewport: NARROW });
        await page.getByRole('button', { name: 'Show rooms' }).click();
        await expectAccessible('rooms');
        await page.getByRole('navigation').getByRole('button', { name: 'general' }).click();
        await visit.write('/guest');
        await page.getByRole('button', { name: 'Add a guest' }).waitFor();
        await expectAccessible('panel');
        await page.getByRole('button', { name: 'Add a guest' }).click();
        await page.getByRole('dialog').waitFor();
        await expectAccessible('form');
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: /^Guided tour/ }).click();
        await page.getByRole('complementary', { name: 'Guided tour' }).waitFor();
        await expectAccessible('tour');
    });

    it('has no serious fault in German', async () => {
        const page = await visit.open({ seats: at('gina'), isTourOpen: true });
        await visit.write('@all Hallo');
        await page.getByText('Gäste können hier').first().waitFor();
        await expectAccessible('a refusal');
    });

    it('speaks every language that it offers, as far as the app does', async () => {
        const page = await visit.open({ seats: [{ username: 'mara', room: 'general' }] });
        await page.getByRole('heading', { name: 'general' }).waitFor();
        const texts = visit.site.texts;
        for (const language of Object.keys(LANGUAGES)) {
            await page.getByRole('combobox', { name: /Language|Sprache/ }).selectOption(language);
            await page.locator(`.gm-column[lang="${language}"]`).waitFor();
            await visit.write('/guest help');
            await page
                .getByText(texts[language]?.help_summary ?? 'no such text')
                .first()
                .waitFor();
        }
        expect(visit.site.person('mara').user.settings?.preferences?.language).to.equal('pt-BR');
    });

    it('turns dark and light, and stays so after a reload', async () => {
        const page = await visit.open();
        const theme = () => page.evaluate<string>('document.documentElement.dataset.theme');
        const button = page.getByRole('button', { name: 'Dark theme' });
        await button.click();
        expect(await theme()).to.equal('dark');
        await page.reload();
        await button.waitFor();
        expect(await theme()).to.equal('dark');
        await button.click();
        expect(await theme()).to.equal('light');
    });

    it('shows two people side by side, and one again by either button', async () => {
        const page = await visit.open({ seats: at('mia') });
        const columns = page.getByRole('combobox', { name: 'Acting as' });
        const both = page.getByRole('button', { name: 'Two people side by side' });
        await both.click();
        await visit.column('Ada Admin').waitFor();
        expect(await columns.count()).to.equal(2);
        expect(await both.getAttribute('aria-pressed')).to.equal('true');
        await visit.column('Mia Member').getByRole('button', { name: 'Show one person only' }).click();
        await visit.column('Mia Member').waitFor({ state: 'detached' });
        expect(await columns.count()).to.equal(1);
        await both.click();
        expect(await columns.count()).to.equal(2);
        await both.click();
        expect(await columns.count()).to.equal(1);
    });
});
