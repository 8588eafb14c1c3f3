import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import type { EventPayloads, ServerMessage } from '../model';
import type { Person, RoomHandle } from '../People';
import { Premises } from '../Premises';
import { RecordingApps } from '../RecordingApps';

describe('the server on uploads', () => {
    const file = { name: 'plan.png', type: 'image/png', content: 'pixels' };

    let premises: Premises;
    let apps: RecordingApps;
    let mia: Person;
    let gus: Person;
    let den: RoomHandle;

    beforeEach(() => {
        premises = new Premises();
        apps = new RecordingApps();
        premises.server.apps = apps;
        mia = premises.addMember({ username: 'mia' });
        gus = premises.addGuest({ username: 'gus' });
        den = premises.addRoom({ name: 'den', type: 'p', owner: mia, members: [gus] });
    });

    it('asks about the file first, by ids only and with its content, then about the message', async () => {
        const sent = await premises.as(gus).upload(den, { ...file, description: '@mia look', text: 'see' });
        expect(apps.events).to.deep.equal([
            'IPreFileUpload',
            'IPreMessageSentPrevent',
            'IPreMessageSentModify',
            'IPostMessageSent',
        ]);
        const [asked] = apps.payloadsOf<EventPayloads['upload']>('IPreFileUpload');
        expect(asked.file).to.deep.equal({
            name: 'plan.png',
            type: 'image/png',
            size: 6,
            rid: den.id,
            userId: gus.id,
        });
        expect(Buffer.from(asked.content).toString()).to.equal('pixels');
        const message = sent.ok ? sent.result : undefined;
        expect(message?.msg).to.equal('see');
        expect(message?.attachments?.[0]).to.include({ title: 'plan.png', description: '@mia look' });
        expect(message?.files).to.deep.equal([message?.file]);
        expect(message?.mentions?.map(({ _id }) => _id)).to.deep.equal([mia.id]);
    });

    it('shows an app’s sentence at the file, and stores nothing', async () => {
        apps.refuse('IPreFileUpload', 'No files from guests.');
        expect(await premises.as(gus).upload(den, file)).to.deep.equal({
            ok: false,
            code: 'error-app-prevented',
            error: 'No files from guests.',
            shown: ['No files from guests. [error-app-prevented]'],
        });
        expect(premises.server.state.uploads.size).to.equal(0);
        expect(apps.events).to.deep.equal(['IPreFileUpload']);
    });

    it('keeps the file when only its message is refused, and says so twice', async () => {
        apps.refuse('IPreMessageSentPrevent', 'Not a word.');
        const refused = await premises.as(gus).upload(den, file);
        expect(refused.shown).to.deep.equal(['Not a word.', 'Not a word.']);
        expect(premises.server.state.uploads.size).to.equal(1);
        expect(den.messages).to.deep.equal([]);
    });

    it('removes the file with its message', async () => {
        const sent = await premises.as(mia).upload(den, file);
        await premises.as(mia).delete(sent.ok ? sent.result : ({} as ServerMessage));
        expect(premises.server.state.uploads.size).to.equal(0);
    });

    it('hides type and text in encrypted rooms', async () => {
        den.room.encrypted = true;
        premises.server.settings.set('E2E_Enable', true);
        const content = { algorithm: 'rc.v1.aes-sha2', ciphertext: 'x' };
        const sent = await premises.as(gus).upload(den, { ...file, text: 'secret', e2e: { content } });
        const [asked] = apps.payloadsOf<EventPayloads['upload']>('IPreFileUpload');
        expect(asked.file.type).to.equal('application/octet-stream');
        expect(sent.ok && sent.result).to.deep.include({ t: 'e2e', msg: '', content });
        expect(await premises.as(gus).upload(den, file)).to.include({ code: 'error-not-allowed' });
    });

    const refusals: Array<[string, () => RoomHandle, string]> = [
        [
            'in a room one cannot see',
            () => premises.addRoom({ name: 'far', type: 'p', owner: mia }),
            'error-unauthorized',
        ],
        ['when uploads are off', () => setting('FileUpload_Enabled', false, den), 'error-file-upload-disabled'],
        [
            'in direct rooms when those are off',
            () => setting('FileUpload_Enabled_Direct', false, premises.addDirect([mia, gus])),
            'error-direct-message-file-upload-not-allowed',
        ],
        ['of too large a file', () => setting('FileUpload_MaxFileSize', 5, den), 'error-file-too-large'],
    ];
    const setting = (id: string, value: unknown, room: RoomHandle): RoomHandle => {
        premises.server.settings.set(id, value);
        return room;
    };
    for (const [which, arrange, code] of refusals) {
        it(`refuses an upload ${which} before any app hears of it`, async () => {
            expect(await premises.as(gus).upload(arrange(), file)).to.include({ code });
            expect(apps.events).to.deep.equal([]);
        });
    }
});
