import { readFile } from 'node:fs/promises';

import { expect } from 'chai';
import { describe, it } from 'mocha';

import { PATHS, TOUR_STEPS } from '../workspace/web/protocol';
import { at, Visit } from './Visit';

/** The conversation with the app. */
const APP = 'guest-manager.bot';

describe('the guided tour, in a browser', () => {
    const visit = Visit.shared();

    /** The steps that are ticked off, by their titles. */
    const ticked = async (title: string): Promise<void> => {
        const step = visit.page.getByRole('listitem').filter({ hasText: title });
        await step.getByRole('img', { name: 'Done' }).waitFor();
    };

    const isTicked = (title: string): Promise<boolean> =>
        visit.page.getByRole('listitem').filter({ hasText: title }).getByRole('img', { name: 'Done' }).isVisible();

    it('begins with its steps, none of them done', async () => {
        const page = await visit.open({ isTourOpen: true });
        await page.getByText(`0 of ${TOUR_STEPS.length} done`).waitFor();
        const steps = page.getByRole('complementary', { name: 'Guided tour' }).getByRole('listitem');
        expect(await steps.count()).to.equal(TOUR_STEPS.length);
    });

    it('ticks off a refused @all, and the member beside is told nothing', async () => {
        const page = await visit.open({ seats: at('gus', 'mia'), isTourOpen: true });
        await visit.write('@all hello', visit.column('Gus Guest'));
        await visit.column('Gus Guest').getByText('Guests cannot mention').waitFor();
        await ticked('A guest mentions @all');
        expect(await visit.column('Mia Member').getByText('Guests cannot mention').count()).to.equal(0);
        await visit.write('@all hello from a member', visit.column('Mia Member'));
        await visit.column('Gus Guest').getByText('hello from a member').waitFor();
        expect(await page.getByText('hello from a member').count()).to.be.at.least(2);
    });

    it('ticks off a mention that is smuggled in by an edit', async () => {
        await visit.open({ isTourOpen: true });
        await visit.choose('I like the colours', 'Edit');
        await visit.write('@here I like the colours');
        await visit.page.getByText('Guests cannot mention').last().waitFor();
        await ticked('tries it by an edit');
    });

    it('ticks off a first message, and the answer that follows a member’s', async () => {
        await visit.open({ seats: [{ username: 'gus', room: 'mia' }], isTourOpen: true });
        await visit.write('Hello Mia');
        await visit.page.getByText('Guests cannot write first').waitFor();
        await ticked('A guest writes first');
        await visit.page.getByRole('combobox', { name: 'Acting as' }).selectOption('mia');
        await visit.page.getByRole('navigation').getByRole('button', { name: 'Gus Guest' }).click();
        await visit.write('Hello Gus');
        await visit.page.getByRole('article').filter({ hasText: 'Hello Gus' }).waitFor();
        await visit.page.getByRole('combobox', { name: 'Acting as' }).selectOption('gus');
        await visit.page.getByRole('navigation').getByRole('button', { name: 'Mia Member' }).click();
        await visit.write('Now I may answer');
        await visit.page.getByRole('article').filter({ hasText: 'Now I may answer' }).waitFor();
        await ticked('and may answer');
    });

    it('ticks off a channel that a guest cannot create, and a member can', async () => {
        const page = await visit.open({ isTourOpen: true });
        const create = async (name: string): Promise<void> => {
            await page.getByRole('button', { name: 'Create new' }).click();
            await page.getByRole('menuitem', { name: 'Channel / Team' }).click();
            await page.getByRole('dialog').getByLabel('Name').fill(name);
            await page.getByRole('dialog').getByRole('button', { name: 'Create' }).click();
        };
        await create('project-orion');
        await page.getByText('error-duplicate-channel-name').waitFor();
        expect(await isTicked('A guest creates a channel')).to.equal(false);
        await page.keyboard.press('Escape');
        await create('plans');
        await page.getByText('Guests cannot create channels here').first().waitFor();
        await ticked('A guest creates a channel');
        await page.keyboard.press('Escape');
        await page.getByRole('combobox', { name: 'Acting as' }).selectOption('mia');
        // As on a slow machine: the room is created before it is seen.
        await page.route(
            (url) => url.pathname === PATHS.sight,
            async (route) => {
                await new Promise((resolve) => setTimeout(resolve, 300));
                await route.continue();
            },
        );
        await create('members-plans');
        await page.getByRole('heading', { name: 'members-plans' }).waitFor();
        await page.unrouteAll({ behavior: 'wait' });
    });

    it('ticks off a deletion that is refused, and the moderator’s that is not', async () => {
        const page = await visit.open({ isTourOpen: true });
        await visit.choose('My phone number', 'Delete');
        await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
        await page.getByText('The message was not deleted').waitFor();
        await ticked('A guest deletes a message');
        await page.getByRole('combobox', { name: 'Acting as' }).selectOption('mod');
        await page.getByRole('navigation').getByRole('button', { name: 'project-orion' }).click();
        await visit.choose('My phone number', 'Delete guest message');
        await ticked('The moderator helps');
        await page.getByText('My phone number').waitFor({ state: 'detached' });
    });

    it('ticks off a message in a room that guests only read, where a member writes', async () => {
        const page = await visit.open({ seats: [{ username: 'gus', room: 'client-news' }], isTourOpen: true });
        await visit.write('May I?');
        await page.getByText('Guests can read in this room, but not write').waitFor();
        await ticked('A room for guests to read');
        await page.getByRole('combobox', { name: 'Acting as' }).selectOption('mod');
        await visit.write('I may');
        await page.getByRole('article').filter({ hasText: 'I may' }).waitFor();
    });

    it('ticks off the terms, which hold back what a guest says until they are accepted', async () => {
        const page = await visit.open({ seats: at('greg'), isTourOpen: true });
        await visit.write('Good morning');
        await page.getByText('You have to accept the terms first').waitFor();
        await page.getByRole('navigation').getByRole('button', { name: 'Guest Manager' }).click();
        await page.getByRole('button', { name: 'Accept' }).click();
        await ticked('First the terms');
    });

    it('ticks off a request that is approved, and a guest who is kept', async () => {
        const page = await visit.open({ seats: [{ username: 'ada', room: APP }], isTourOpen: true });
        await page.getByRole('button', { name: 'Approve' }).click();
        await ticked('Mia asks for a guest');
        await page.getByText(/Approved by @.*ada/).waitFor();
        await page.getByRole('combobox', { name: 'Acting as' }).selectOption('mia');
        await page.getByRole('heading', { name: 'Guest Manager', level: 2 }).waitFor();
        await page.getByRole('button', { name: 'Keep' }).click();
        await ticked('Still needed?');
    });

    it('hands a file of guests over in the conversation with the app', async () => {
        const page = await visit.open({ seats: [{ username: 'ada', room: APP }] });
        await visit.write('/guest export guests');
        const link = page.getByRole('link', { name: /^guests-.*\.csv$/ }).last();
        const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
        expect(download.suggestedFilename()).to.match(/^guests-[\d-]+\.csv$/);
        expect(await readFile(await download.path(), 'utf8')).to.include('gus@client.example');
    });

    it('ticks off the panel, a guest who is added, and a rule that is changed; a reload keeps all of it', async () => {
        const page = await visit.open({ seats: at('ada'), isTourOpen: true });
        await visit.write('/guest');
        await ticked('The panel of guests');
        // The request that was approved has added one as well.
        expect(await isTicked('Add a guest')).to.equal(false);
        await page.getByRole('button', { name: 'Add a guest' }).click();
        await page.getByRole('dialog').getByLabel('E-mail address').fill('gloria@client.example');
        await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).click();
        await ticked('Add a guest');
        expect(visit.site.server.state.userByEmail('gloria@client.example')).to.deep.include({ roles: ['guest'] });
        await visit.administer('Guest Manager: Settings');
        await page.getByRole('textbox', { name: 'Guest roles' }).fill('gueest');
        await page.getByRole('button', { name: 'Save changes' }).click();
        await page.getByText('Not saved: one of these roles does not exist').waitFor();
        expect(await isTicked('Change a rule')).to.equal(false);
        await page.getByLabel('No @all by guests').press(' ');
        await page.getByRole('button', { name: 'Save changes' }).click();
        await ticked('Change a rule');
        await page.reload();
        await ticked('Change a rule');
        await page.getByRole('combobox', { name: 'Acting as' }).selectOption('gus');
        await page.getByRole('navigation').getByRole('button', { name: 'project-orion' }).click();
        await visit.write('@all may read this now');
        await page.getByRole('article').filter({ hasText: 'may read this now' }).waitFor();
    });

    it('ticks off access that ends, of which sponsor and guest are reminded, and is done', async function advance() {
        this.timeout(60_000);
        const page = await visit.open({ seats: [{ username: 'max', room: APP }], isTourOpen: true });
        await page.getByRole('button', { name: 'Uhr vorstellen' }).click();
        await page.getByRole('menuitem', { name: '1 Woche' }).click();
        await page.getByText('ist beendet und das Konto deaktiviert').waitFor({ timeout: 40_000 });
        expect(await page.getByRole('button', { name: 'Verlängern' }).count()).to.be.at.least(1);
        await page.getByText(`${TOUR_STEPS.length} von ${TOUR_STEPS.length} erledigt`).waitFor();
        await page.getByRole('combobox', { name: 'Handeln als' }).selectOption('gina');
        await page.getByText('User is not activated').waitFor();
    });
});
