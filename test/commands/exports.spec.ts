import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { t } from '../../src/text';
import { readable, type } from '../support/commandContext';
import { GuestWorld } from '../support/guestPorts';

describe('/guest export', () => {
    let world: GuestWorld;

    beforeEach(() => {
        world = new GuestWorld();
    });

    async function say(line: string, overrides: Parameters<typeof type>[2] = {}): Promise<string> {
        return readable(await type(world, line, overrides));
    }

    it('says which file was sent, and with how many entries', async () => {
        expect(await say('/guest export guests')).to.equal(
            '`guests-2026-03-02.csv` with 1 entry is in your direct conversation with the app.',
        );
        expect(await say('/guest export LOG')).to.equal(
            '`guest-log-2026-03-02.csv` with 0 entries is in your direct conversation with the app.',
        );
        expect(world.files.map(({ to }) => to)).to.deep.equal(['ada', 'ada']);
    });

    it('says what is missing in the file', async () => {
        world.isConnected = false;
        world.fail('workspace.findAccount', new Error('down'));
        expect((await say('/guest export guests')).split('\n')[1]).to.equal(
            'The account of 1 guest could not be looked up; the file says what the app has on record.',
        );
    });

    it("says why the guests in the file are those on record, where the server's list cannot be read", async () => {
        world.failConnection('listAccounts', 'unreachable');
        expect((await say('/guest export guests')).split('\n').slice(1)).to.deep.equal([
            t('panel_from_store', 'en'),
            t('connection_unreachable', 'en', { detail: '`some-detail`' }),
        ]);
        expect(await say('/guest export log')).to.not.include('\n');
    });

    it('says why nothing was sent, and what has to be allowed', async () => {
        world.fail('files.deliver', new Error('File uploads are disabled'));
        expect(await say('/guest export guests')).to.match(
            /^The file could not be sent \(File uploads are disabled\)\. Uploads have to be allowed/,
        );
    });

    for (const line of [
        '/guest export',
        '/guest export rooms',
        '/guest export guests log',
        '/guest export constructor',
    ]) {
        it(`asks for one of two words: ${line}`, async () => {
            expect(await say(line)).to.contain('Expected `guests` or `log`');
            expect(world.files).to.deep.equal([]);
        });
    }

    for (const who of ['mia', 'gus']) {
        it(`sends ${who} nothing`, async () => {
            await say('/guest export guests', { as: who });
            await say('/guest export log', { as: who });
            expect(world.files).to.deep.equal([]);
        });
    }

    it('says that the records cannot be read', async () => {
        world.fail('guests.listGuests', new Error('down'));
        expect(await say('/guest export guests')).to.contain('That did not work, and nothing was changed');
    });
});
