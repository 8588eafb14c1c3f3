import { expect } from 'chai';
import { before, describe, it } from 'mocha';

import { readCsv } from '../../support/readCsv';
import type { Person } from '../../workspace/People';
import { putOnRecord } from '../../support/putOnRecord';
import { ConnectedScene, words } from '../ConnectedScene';
import { opening } from '../lifecycle/attempts';

type Row = Record<string, string>;

describe('exports, on the engine', () => {
    const scene = ConnectedScene.shared();

    const uploads = () => [...scene.workspace.server.state.uploads.values()];

    /** The file that the app has sent to a person last, as a public parser reads it. */
    const lastFile = (person: Person): Row[] => {
        const { state } = scene.workspace.server;
        const room = state.directRoomOf([scene.workspace.appUser.id, person.id]);
        const message = state.messagesOf(room?._id ?? '').at(-1);
        const upload = state.uploads.get(message?.file?._id ?? '');
        if (!upload) {
            throw new Error('The app has sent no file.');
        }
        expect(upload).to.include({ type: 'text/csv', userId: scene.workspace.appUser.id, rid: room?._id });
        return readCsv(upload.content);
    };

    it('send the guests to the manager alone, whatever their notes say', async () => {
        const email = scene.address();
        const note = '=HYPERLINK("http://evil.example";1), @all\tü';
        await scene.ask(scene.ada, `/guest add ${email} --name "=Gina" --sponsor @mia --expires 2027-03-31`);
        const guest = scene.holder(email);
        const invited = scene.address();
        await scene.ask(scene.ada, `/guest invite ${invited}`);
        const record = scene.workspace.engine.persistence.records.find(({ associations }) =>
            associations?.some(({ id }) => id === guest.id),
        );
        Object.assign(record?.data ?? {}, { note });

        expect(await scene.ask(scene.ada, '/guest export guests')).to.match(
            /^`guests-[\d-]{10}\.csv` with \d+ entries/,
        );
        const rows = lastFile(scene.ada);
        expect(rows.find(({ user_id }) => user_id === guest.id)).to.include({
            state: 'active',
            username: guest.username,
            name: '=Gina',
            email,
            sponsor: 'mia',
            added_by: 'ada',
            roles: 'guest',
        });
        expect(rows.find((row) => row.email === invited)).to.include({ state: 'pending', added_by: 'ada' });
        expect(rows.filter(({ state }) => state === 'active').map(({ username }) => username)).to.include.members([
            'gus',
            'gina',
        ]);
        expect(rows.map(({ username }) => username)).not.to.include('mia');
    });

    it('send the log, equal to what is on record', async () => {
        await scene.ask(scene.ada, '/guest limit @gus 3');
        await scene.ask(scene.ada, '/guest limit @gus default');
        await scene.ask(scene.ada, '/guest export log');
        const stored = scene.workspace.engine.persistence.records
            .filter(({ associations }) => associations?.some(({ id }) => id === 'audit'))
            .map(({ data }) => data as Row);
        const rows = lastFile(scene.ada);
        const texts = (all: object[]) => all.map((one) => JSON.stringify(one)).sort();
        expect(texts(rows)).to.deep.equal(
            texts(
                stored.map(({ at, action, target, detail = '', actor = '', guestId = '', actorId = '' }) => ({
                    time: at,
                    action,
                    target,
                    detail,
                    actor,
                    guest_id: guestId,
                    actor_id: actorId,
                })),
            ),
        );
        expect(rows.filter(({ action }) => action === 'limit_set').map(({ detail }) => detail)).to.deep.equal([
            'default',
            '3',
        ]);
    });

    it('pass the rules of the app itself where guests cannot upload files', async () => {
        await scene.set({ block_file_upload: true });
        const before = uploads().length;
        await scene.ask(scene.abe, '/guest export guests');
        expect(uploads()).to.have.lengthOf(before + 1);
    });

    it('say what to allow where the workspace takes no file', async () => {
        scene.fail('uploads.createUpload');
        const before = uploads().length;
        expect(await scene.ask(scene.ada, '/guest export log')).to.match(
            /^The file could not be sent \(.+\)\. Uploads/,
        );
        expect(uploads()).to.have.lengthOf(before);
    });

    it('send nothing to whoever does not manage guests', async () => {
        const before = uploads().length;
        for (const person of [scene.mia, scene.gus, scene.max]) {
            await scene.ask(person, '/guest export guests');
            await scene.ask(person, '/guest export log');
        }
        expect(uploads()).to.have.lengthOf(before);
    });

    it('say that the records cannot be read, and send nothing', async () => {
        const before = uploads().length;
        scene.fail('persistence.readByAssociations');
        expect(await scene.ask(scene.ada, '/guest export guests')).to.contain('That did not work');
        expect(await scene.ask(scene.ada, '/guest export log')).to.contain('That did not work');
        expect(uploads()).to.have.lengthOf(before);
    });
});

describe('the export and the audit of 10,000 guests, on the engine', () => {
    const scene = ConnectedScene.shared({
        seed: (workspace) => {
            for (let count = 0; count < 10_000; count += 1) {
                workspace.addGuest({ username: `many${count}` });
            }
        },
    });

    before(() =>
        putOnRecord(scene.workspace, (userId) => (userId === scene.gus.id ? { sponsorId: scene.mia.id } : {})),
    );

    for (const isConnected of [true, false]) {
        it(`take less than half a minute ${isConnected ? 'with' : 'without'} a connection, and name all`, async () => {
            await (isConnected ? undefined : scene.set({ connection_token: '' }));
            const begun = performance.now();
            const said = await scene.ask(scene.ada, '/guest export guests');
            expect(performance.now() - begun).to.be.below(30_000);
            expect(said).to.match(/^`guests-[\d-]+\.csv` with 10002 entries is in [^\n]+$/);
            const file = [...scene.workspace.server.state.uploads.values()].at(-1);
            const rows: Row[] = readCsv(file?.content ?? '');
            expect(rows).to.have.lengthOf(10_002);
            // Looked up one by one, or by the server's list.
            expect(rows.filter(({ roles }) => roles === 'guest')).to.have.lengthOf(10_002);
        }).timeout(60_000);

        it(`finds the same of them ${isConnected ? 'with' : 'without'} a connection, in half a minute`, async () => {
            await (isConnected ? undefined : scene.set({ connection_token: '' }));
            const begun = performance.now();
            const text = await opening(scene, { person: scene.ada, language: 'en' }, 'audit', 'guest-findings-')();
            expect(performance.now() - begun).to.be.below(30_000);
            // All but one have no sponsor, nobody's access has an end, and two have never logged in for years.
            expect(text).to.include(words('findings_found', { guests: 10_002 }, 'en', 10_001 + 10_002 + 2));
            expect(text).to.not.match(/not everything could be looked up/);
        }).timeout(60_000);
    }
});
