import { expect } from 'chai';
import { describe, it } from 'mocha';

import { at, Visit } from './Visit';

describe('acting as one person after another, in a browser', () => {
    const visit = Visit.shared();

    const actAs = (username: string): Promise<unknown> =>
        visit.page.getByRole('combobox', { name: 'Acting as' }).selectOption(username);

    it('shows nobody what was opened for somebody else, and lets them stay in the room', async () => {
        const page = await visit.open({ seats: [{ username: 'ada', room: 'client-news' }] });
        await visit.write('/guest');
        await page.getByRole('button', { name: 'Add a guest' }).click();
        await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
        await page.getByRole('complementary', { name: 'Guests' }).waitFor();
        await actAs('gus');
        await page.getByRole('navigation').getByRole('button', { name: 'Mia Member' }).waitFor();
        expect(await page.getByRole('complementary').count()).to.equal(0);
        await page.getByRole('heading', { name: 'client-news' }).waitFor();
        await actAs('greg');
        // He is not in it.
        await page.getByRole('heading', { name: 'project-orion' }).waitFor();
    });

    it('tells what failed above, where it covers no message, and tells it nobody else', async () => {
        const page = await visit.open();
        await visit.choose('I like the colours', 'Edit');
        await visit.write('@here I like the colours');
        const toast = page.getByText('prevented the message updating');
        const told = (await toast.boundingBox())!;
        const notice = (await page.getByText('Guests cannot mention').boundingBox())!;
        expect(told.y + told.height).to.be.below(notice.y);
        await actAs('gina');
        await page.getByRole('combobox', { name: 'Handeln als' }).waitFor();
        expect(await toast.count()).to.equal(0);
    });

    it('comes back to the same room after a reload', async () => {
        const page = await visit.open({ seats: at('gus') });
        await page.getByRole('navigation').getByRole('button', { name: 'client-news' }).click();
        await page.getByRole('heading', { name: 'client-news' }).waitFor();
        await page.reload();
        await page.getByRole('heading', { name: 'client-news' }).waitFor();
    });

    it('shows the same person twice without harm', async () => {
        const page = await visit.open({ seats: at('mia', 'mia') });
        const columns = page.getByRole('region', { name: 'Mia Member' });
        await visit.write('seen twice', columns.first());
        await columns.first().getByRole('article').filter({ hasText: 'seen twice' }).waitFor();
        await columns.last().getByRole('article').filter({ hasText: 'seen twice' }).waitFor();
    });

    it('takes both people to where the answer is given and seen', async () => {
        const page = await visit.open({ isTourOpen: true });
        visit.site.tour.add('mention_all').add('edit_in').add('write_first');
        visit.site.changed();
        const step = page.getByRole('listitem').filter({ hasText: 'and may answer' });
        await step.getByRole('button', { name: 'Take me there' }).click();
        await visit.column('Mia Member').getByRole('heading', { name: 'Gus Guest' }).waitFor();
        await visit.column('Gus Guest').getByRole('heading', { name: 'Mia Member' }).waitFor();
    });

    it('makes way for what is to be done on a phone, and names its tools', async () => {
        const page = await visit.open({ isTourOpen: true, viewport: { width: 390, height: 844 } });
        await page.getByRole('button', { name: /^Outbox of mails \d+$/ }).waitFor();
        await page.getByRole('button', { name: 'Take me there' }).click();
        await page.getByRole('complementary', { name: 'Guided tour' }).waitFor({ state: 'detached' });
        await page.getByRole('button', { name: /^Guided tour \d+\/\d+$/ }).waitFor();
    });

    it('says that the workspace is gone, and goes on when it is there again', async function goOn() {
        this.timeout(60_000);
        const page = await visit.open();
        await page.getByText('I like the colours').waitFor();
        await visit.interrupt();
        await page.getByText('The workspace does not answer').waitFor();
        await visit.resume();
        await page.getByText('The workspace does not answer').waitFor({ state: 'detached' });
        await visit.write('@all after that');
        // A look that was under way at the end is given up first.
        await page.getByText('Guests cannot mention').waitFor({ timeout: 25_000 });
    });
});
