import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { AUDIT_ACTIONS } from '../../src/actions/auditLog';
import { readable, type } from '../support/commandContext';
import { GuestWorld, NOW } from '../support/guestPorts';

const DAY = 86_400_000;

describe('/guest log', () => {
    let world: GuestWorld;

    beforeEach(async () => {
        world = new GuestWorld();
        const who = { actorId: 'ada-id', actor: 'ada', guestId: 'gus-id', target: '@gus' };
        world.now = new Date(NOW.getTime() - 20 * DAY);
        await world.auditLog.note({ ...who, action: 'guest_added', detail: 'gus@example.org' });
        world.now = new Date(NOW.getTime() - 3 * DAY);
        await world.auditLog.note({ ...who, action: 'limit_set', detail: 'default' });
        await world.auditLog.note({ ...who, action: 'limit_set', detail: '0' });
        await world.auditLog.note({ ...who, action: 'limit_set', detail: '3' });
        await world.auditLog.note({ ...who, action: 'expiry_set', detail: '2026-03-31T23:59:59.999Z' });
        await world.auditLog.note({ ...who, action: 'expiry_set', detail: 'never' });
        await world.auditLog.note({ action: 'invitation_lapsed', target: '*ivy*@example.org' });
        world.now = NOW;
    });

    async function say(line: string, overrides: Parameters<typeof type>[2] = {}): Promise<string[]> {
        return readable(await type(world, line, overrides)).split('\n');
    }

    it('shows the last seven days, the newest first, in words', async () => {
        expect(await say('/guest log')).to.deep.equal([
            '6 entries since February 23, 2026:',
            '• Feb 27, 2026, 10:00 AM · Invitation lapsed · ∗ivy∗@example.org · by the app or from outside',
            '• Feb 27, 2026, 10:00 AM · End of access set · @gus · no end date · by @ada',
            '• Feb 27, 2026, 10:00 AM · End of access set · @gus · March 31, 2026 · by @ada',
            '• Feb 27, 2026, 10:00 AM · Room limit set · @gus · 3 · by @ada',
            '• Feb 27, 2026, 10:00 AM · Room limit set · @gus · no limit · by @ada',
            '• Feb 27, 2026, 10:00 AM · Room limit set · @gus · the workspace’s limit · by @ada',
        ]);
    });

    it('marks up nothing of an address', async () => {
        expect((await type(world, '/guest log')).text).not.to.contain('*ivy*');
    });

    it("writes times in the reader's language and time zone", async () => {
        const lines = await say('/guest log', { language: 'de', utcOffset: 2 });
        expect(lines[1]).to.match(/^• 27\. Feb\. 2026, 12:00 · Einladung verfallen · /);
    });

    for (const utcOffset of [2, -8]) {
        it(`names the last day of access as it was said, also to a reader ${utcOffset} hours from universal time`, async () => {
            const lines = await say('/guest log', { utcOffset });
            expect(lines[3]).to.contain(' · End of access set · @gus · March 31, 2026 · ');
        });
    }

    for (const typed of ['30', '30d', '30D']) {
        it(`goes back as many days as ${typed} says`, async () => {
            expect((await say(`/guest log ${typed}`))[0]).to.equal('7 entries since January 31, 2026:');
        });
    }

    for (const line of ['/guest log @gus 30', '/guest log 30 gus']) {
        it(`shows what is about one guest: ${line}`, async () => {
            expect((await say(line))[0]).to.equal('6 entries since January 31, 2026:');
        });
    }

    it('says that nothing is on record', async () => {
        expect(await say('/guest log @mia')).to.deep.equal(['Nothing is on record since February 23, 2026.']);
    });

    it('shows forty at most, and says how to get the others', async () => {
        for (let count = 0; count < 50; count += 1) {
            await world.auditLog.note({ action: 'guest_found', target: `@guest${count}` });
        }
        const lines = await say('/guest log');
        expect(lines).to.have.lengthOf(42);
        expect(lines[1]).to.contain('@guest49');
        expect(lines[41]).to.equal(
            '16 older entries are not shown. `/guest export log` sends the whole log as a file.',
        );
    });

    for (const [line, problem] of [
        ['/guest log 0', '• `N`: Expected a number of days from 1 to 3,650, got “0”.'],
        ['/guest log 3651', '• `N`: Expected a number of days from 1 to 3,650, got “3651”.'],
        ['/guest log @nobody', '• `@user`: '],
        ['/guest log @gus @mia', '• `@user`: '],
        ['/guest log 7 30', '• `N`: '],
        ['/guest log --days 7', '• `--…`: '],
    ]) {
        it(`says what is wrong with ${line}`, async () => {
            const lines = await say(line);
            expect(lines[1].slice(0, problem.length)).to.equal(problem);
            expect(lines[lines.length - 1]).to.equal('`/guest log [@user] [days]`');
        });
    }

    it('has words for every action', async () => {
        for (const action of AUDIT_ACTIONS) {
            await world.auditLog.note({ action, target: '@gus' });
            const [, line] = await say('/guest log 1');
            expect(line).to.match(/ · [A-Z][^·_]+ · @gus · /);
        }
    });

    for (const who of ['mia', 'gus']) {
        it(`shows ${who} nothing`, async () => {
            expect((await say('/guest log', { as: who })).join('\n')).not.to.contain('Feb 27');
        });
    }

    it('says that the records cannot be read', async () => {
        world.auditLog.list = () => Promise.reject(new Error('down'));
        expect((await say('/guest log'))[0]).to.contain('That did not work, and nothing was changed');
    });
});
