import { expect } from 'chai';
import { describe, it } from 'mocha';

import { formatDay } from '../../../src/text';
import type { Person } from '../../workspace/People';
import { ConnectedScene, words } from '../ConnectedScene';

const DAY = 86_400_000;

describe('the log, on the engine', () => {
    const scene = ConnectedScene.shared();

    const at = ({ username }: Person): string => `@${username}`;

    /** Without the time, which is the clock's. */
    const log = async (rest = ''): Promise<string[]> => {
        const [, ...lines] = (await scene.ask(scene.ada, `/guest log${rest}`)).split('\n');
        return lines.map((line) => line.replace(/^• [^·]+ · /, ''));
    };

    const sleep = async (days: number): Promise<void> => {
        await scene.workspace.engine.advance(days * DAY, 'once');
        await scene.workspace.settled();
    };

    it('shows a whole life of a guest, the newest first, with who did what', async () => {
        const email = scene.address();
        await scene.ask(scene.ada, `/guest add ${email} --expires 30d`);
        const guest = scene.holder(email);
        const end = formatDay(new Date(scene.workspace.server.now().getTime() + 20 * DAY), 'en');
        await scene.ask(scene.abe, `/guest sponsor ${at(guest)} @mia`);
        await scene.ask(scene.mia, `/guest extend ${at(guest)} 20d`);
        await scene.ask(scene.ada, `/guest limit ${at(guest)} 1`);
        await scene.ask(scene.ada, `/guest deactivate ${at(guest)}`);
        await scene.ask(scene.ada, `/guest activate ${at(guest)}`);
        const by = (who: string, action: string, detail = '') =>
            [action, at(guest), ...(detail === '' ? [] : [detail]), `by @${who}`].join(' · ');
        expect(await log(` ${at(guest)}`)).to.deep.equal([
            by('ada', 'Guest activated'),
            by('ada', 'Guest deactivated'),
            by('ada', 'Room limit set', '1'),
            by('mia', 'End of access set', end),
            by('abe', 'Sponsor set', '@mia'),
            by('ada', 'Guest added', email),
        ]);
    });

    it('shows what came from outside the app, once', async () => {
        const found = scene.newGuest();
        await scene.workspace.advance({ hours: 2 });
        found.user.active = false;
        await scene.workspace.advance({ hours: 2 });
        const outside = words('log_by_app');
        expect(await log(` ${at(found)}`)).to.deep.equal([
            `Guest deactivated · ${at(found)} · ${outside}`,
            `Guest found who came without the app · ${at(found)} · ${outside}`,
        ]);
    });

    it('shows an end of access once, whoever sees it', async () => {
        const email = scene.address();
        await scene.ask(scene.ada, `/guest add ${email} --expires 1d`);
        const guest = scene.holder(email);
        await sleep(3);
        expect((await log(` ${at(guest)}`))[0]).to.equal(`Access ended · ${at(guest)} · ${words('log_by_app')}`);
        expect(await log(` ${at(guest)}`)).to.have.lengthOf(2);
    });

    it('shows a deleted message of a guest, and not what it said', async () => {
        const sent = await scene.as(scene.gina).send(scene.lobby, 'a secret of Gina');
        if (!sent.ok || !sent.result) {
            throw new Error('not sent');
        }
        await scene.as(scene.mod).pressMessageAction('delete-guest-message', sent.result);
        expect((await log(' @gina'))[0]).to.equal('Guest message deleted · @gina · #lobby · by @mod');
        expect(JSON.stringify(scene.workspace.engine.persistence.records)).not.to.contain('a secret of Gina');
    });

    it('keeps neither token nor password', async () => {
        await scene.ask(scene.ada, `/guest add ${scene.address()}`);
        const passwords = scene.rest.requests.map(({ body }) => (body as { password?: string } | undefined)?.password);
        const stored = JSON.stringify(scene.workspace.engine.persistence.records);
        for (const secret of [scene.token, ...passwords.filter((one): one is string => !!one)]) {
            expect(stored).not.to.contain(secret);
        }
    });

    it('is forgotten to the day after as many days as are set, counts of refusals too', async () => {
        const email = scene.address();
        await scene.ask(scene.ada, `/guest invite ${email}`);
        await scene.as(scene.gus).send(scene.lobby, '@all');
        const of = (word: string) =>
            scene.workspace.engine.persistence.records.filter(({ associations }) =>
                associations?.some(({ id }) => id === word),
            ).length;
        await scene.until(() => of('refusals') > 0);
        const [records, counts] = [of('audit'), of('refusals')];
        expect([records > 0, counts > 0]).to.deep.equal([true, true]);
        await scene.set({ audit_retention_days: 10 });
        await sleep(9);
        expect(JSON.stringify(await log(' 30'))).to.contain(email);
        await sleep(2);
        expect(JSON.stringify(await log(' 30'))).not.to.contain(`Guest invited · ${email}`);
        expect(of('refusals')).to.equal(0);
    });

    it('is shown to nobody who does not manage guests', async () => {
        for (const person of [scene.mia, scene.gus, scene.max]) {
            const text = await scene.ask(person, '/guest log 365');
            expect(text).not.to.contain(' · ');
        }
    });

    it('keeps nobody from anything where it cannot be written, and says so in the log of the app', async () => {
        scene.fail('persistence.createWithAssociations');
        const guest = scene.newGuest();
        const before = (await scene.workspace.engine.logs()).length;
        await scene.ask(scene.ada, `/guest deactivate ${at(guest)}`);
        expect(guest.user.active).to.equal(false);
        const logs = (await scene.workspace.engine.logs()).slice(before).map((entry) => JSON.stringify(entry));
        expect(logs.join('\n')).to.contain('A change could not be put on record');
    });

    it('says that it cannot be read', async () => {
        const mend = scene.fail('persistence.readByAssociations');
        const text = await scene.ask(scene.ada, '/guest log');
        expect(text).to.contain('That did not work');
        mend();
        expect(await scene.ask(scene.ada, '/guest log')).not.to.contain('That did not work');
    });
});
