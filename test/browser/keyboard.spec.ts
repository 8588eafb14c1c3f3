import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Locator } from 'playwright-core';

import { at, Visit } from './Visit';

/** As many keys as it may take to get anywhere on the page. */
const MOST_KEYS = 80;

describe('the page with the keyboard alone, in a browser', () => {
    const visit = Visit.shared();

    const press = (...keys: string[]): Promise<void> =>
        keys.reduce((done, key) => done.then(() => visit.page.keyboard.press(key)), Promise.resolve());

    const hasFocus = (where: Locator): Promise<boolean> =>
        where.evaluate((element) => (element as unknown as { matches(what: string): boolean }).matches(':focus'));

    const expectFocus = async (where: Locator): Promise<void> => {
        await where.waitFor();
        for (let tries = 0; tries < 20 && !(await hasFocus(where)); tries += 1) {
            await visit.page.waitForTimeout(50);
        }
        expect(await hasFocus(where), await visit.page.evaluate('document.activeElement.outerHTML')).to.equal(true);
    };

    /** Goes there from key to key. */
    const tabTo = async (where: Locator): Promise<void> => {
        await where.waitFor();
        for (let keys = 0; keys < MOST_KEYS && !(await hasFocus(where)); keys += 1) {
            await press('Tab');
        }
        await expectFocus(where);
    };

    const button = (name: string): Locator => visit.page.getByRole('button', { name, exact: true });

    it('opens menus, moves in them, chooses, and gets the focus back', async () => {
        const page = await visit.open({ seats: at('mia') });
        await tabTo(button('Room menu'));
        await press('Enter');
        const items = page.getByRole('menuitem');
        await expectFocus(items.first());
        await press('ArrowDown');
        await expectFocus(items.nth(1));
        await press('ArrowUp', 'ArrowUp');
        await expectFocus(items.last());
        await press('Escape');
        await items.first().waitFor({ state: 'detached' });
        await expectFocus(button('Room menu'));
        await press('Enter', 'Enter');
        await page.getByRole('dialog', { name: 'Guests here' }).waitFor();
    });

    it('stays within a dialog, and goes back to where it was opened', async () => {
        const page = await visit.open({ seats: at('mia') });
        await tabTo(button('Create new'));
        await press('Enter', 'ArrowDown', 'Enter');
        const dialog = page.getByRole('dialog');
        await expectFocus(dialog.getByRole('combobox'));
        const inside = 'document.activeElement.closest("[role=dialog]") !== null';
        for (const key of ['Tab', 'Shift+Tab']) {
            for (let keys = 0; keys < 12; keys += 1) {
                await press(key);
                expect(await page.evaluate(inside), key).to.equal(true);
            }
        }
        await press('Escape');
        await dialog.waitFor({ state: 'detached' });
        await expectFocus(button('Create new'));
    });

    it('searches the panel, opens a form from it and closes both', async () => {
        const page = await visit.open({ seats: at('ada') });
        await tabTo(page.getByRole('combobox', { name: 'Message to project-orion' }));
        await page.keyboard.type('/guest');
        await press('Enter');
        const panel = page.getByRole('complementary', { name: 'Guests' });
        await tabTo(panel.getByLabel('Search'));
        await page.keyboard.type('gina');
        await press('Enter');
        await panel.getByText('1 to 1 of 1').waitFor();
        await tabTo(panel.getByRole('button', { name: 'More options' }));
        await press('Enter');
        await page.getByRole('menuitem').first().waitFor();
        await press('Enter');
        await page.getByRole('dialog', { name: 'Guest details' }).waitFor();
        await press('Escape');
        await page.getByRole('dialog').waitFor({ state: 'detached' });
        await tabTo(panel.getByRole('button', { name: 'Close' }));
        await press('Escape');
        await panel.waitFor({ state: 'detached' });
    });

    it('goes where the tour leads, and closes it', async () => {
        const page = await visit.open({ seats: at('ada'), isTourOpen: true });
        await tabTo(button('Take me there'));
        await press('Enter');
        await page.getByRole('region', { name: 'Gus Guest' }).waitFor();
        const tour = page.getByRole('complementary', { name: 'Guided tour' });
        await tabTo(tour.getByRole('button', { name: 'Close' }));
        await press('Enter');
        await tour.waitFor({ state: 'detached' });
    });

    it('picks what is suggested by Tab, by arrow and Enter, and leaves it by Esc', async () => {
        const page = await visit.open({ seats: at('ada') });
        const composer = page.getByRole('combobox', { name: 'Message to project-orion' });
        const list = page.getByRole('listbox', { name: 'Suggestions' });
        await tabTo(composer);
        await page.keyboard.type('@mi');
        await list.waitFor();
        await press('Tab');
        expect(await composer.inputValue()).to.equal('@mia ');
        await page.keyboard.type('#');
        await list.waitFor();
        await press('ArrowDown');
        const second = await list.getByRole('option', { selected: true }).locator('strong').textContent();
        await press('Enter');
        expect(await composer.inputValue()).to.equal(`@mia ${second} `);
        await page.keyboard.type('@g');
        await list.waitFor();
        await press('Escape');
        await list.waitFor({ state: 'detached' });
        await expectFocus(composer);
        expect(await composer.inputValue()).to.equal(`@mia ${second} @g`);
    });

    it('moves in the tabs of the administration', async () => {
        const page = await visit.open({ seats: at('ada') });
        await tabTo(button('Account and apps'));
        await press('Enter', 'Enter');
        await tabTo(page.getByRole('tab', { name: 'Guest Manager: Logs' }));
        await press('Enter');
        await page.getByRole('region', { name: 'Log of the app' }).waitFor();
    });
});
