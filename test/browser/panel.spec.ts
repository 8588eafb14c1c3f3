import { expect } from 'chai';
import { describe, it } from 'mocha';
import type { Locator } from 'playwright-core';

import { at, Visit } from './Visit';

const MANY = 47;

describe('the panel with fifty guests, in a browser', () => {
    const visit = Visit.shared((site) => {
        for (let count = 1; count <= MANY; count += 1) {
            const username = `zoe${String(count).padStart(2, '0')}`;
            site.addGuest({ username, name: `Zoe ${count}`, emails: [`${username}@client.example`] });
        }
    });

    const panel = (): Locator => visit.page.getByRole('complementary');

    const open = async (): Promise<void> => {
        await visit.open({ seats: at('ada') });
        await visit.write('/guest');
        await panel().getByText('Gus Guest').waitFor();
    };

    it('shows ten at a time, forwards and back', async () => {
        await open();
        await panel()
            .getByText(`1 to 10 of ${MANY + 3}`)
            .waitFor();
        await panel().getByRole('button', { name: 'Next' }).click();
        await panel()
            .getByText(`11 to 20 of ${MANY + 3}`)
            .waitFor();
        expect(await panel().getByText('Gus Guest').count()).to.equal(0);
        await panel().getByRole('button', { name: 'Previous' }).click();
        await panel()
            .getByText(`1 to 10 of ${MANY + 3}`)
            .waitFor();
    });

    it('finds by a part of the name, and shows all again', async () => {
        await open();
        await panel().getByLabel('Search').fill('zoe 47');
        await panel().getByLabel('Search').press('Enter');
        await panel().getByText('Zoe 47').waitFor();
        await panel().getByText('1 to 1 of 1').waitFor();
        await panel().getByLabel('Search').fill('');
        await panel().getByLabel('Search').press('Enter');
        await panel()
            .getByText(`1 to 10 of ${MANY + 3}`)
            .waitFor();
    });

    it('filters by state', async () => {
        await open();
        await panel().getByRole('combobox', { name: 'Show' }).selectOption('Deactivated');
        await panel().getByText('Gail Gone').waitFor();
        expect(await panel().getByText('Gus Guest').count()).to.equal(0);
    });

    it('is not there for a member, who is told whom to ask, nor for a guest', async () => {
        for (const person of ['mia', 'gus']) {
            await visit.open({ seats: at(person) });
            await visit.write('/guest');
            await visit.page.getByText('Only you can see this message').first().waitFor();
            expect(await panel().count(), person).to.equal(0);
        }
    });
});
