import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { exportGuests, exportLog } from '../../src/actions/exports';
import { GuestWorld, NOW } from '../support/guestPorts';
import { readCsv } from '../support/readCsv';

describe('exports', () => {
    let world: GuestWorld;

    beforeEach(() => {
        world = new GuestWorld();
    });

    it('send the guests to the manager who asks, every state, with what is on record', async () => {
        world.addGuest('gone', { isActive: false });
        world.records.set('gus-id', {
            ...world.records.get('gus-id')!,
            sponsorId: 'mia-id',
            addedBy: 'ada-id',
            expiresAt: new Date('2026-12-31T23:59:59.999Z'),
            roomLimit: 3,
            note: '=HYPERLINK("http://evil.example"), "quoted"\nand more',
        });
        world.change('gus', { lastLoginAt: new Date('2026-03-01T10:00:00Z') });
        world.invitation('ivy@example.org', { sponsorId: 'nobody-id' });
        expect(await exportGuests(world.person('ada'), world.ports)).to.deep.equal({
            kind: 'sent',
            file: 'guests-2026-03-02.csv',
            count: 3,
            left: 0,
            unclear: 0,
        });
        const [{ to, name, content }] = world.files;
        expect([to, name]).to.deep.equal(['ada', 'guests-2026-03-02.csv']);
        expect(content).to.contain("'=HYPERLINK");
        const [gus, gone, ivy] = readCsv(content);
        expect(gus).to.deep.equal({
            state: 'active',
            username: 'gus',
            name: 'Gus Person',
            email: 'gus@example.org',
            roles: 'guest',
            sponsor: 'mia',
            added_at: '2025-02-01T00:00:00.000Z',
            added_by: 'ada',
            expires_at: '2026-12-31T23:59:59.999Z',
            room_limit: '3',
            last_login_at: '2026-03-01T10:00:00.000Z',
            note: '=HYPERLINK("http://evil.example"), "quoted"\nand more',
            user_id: 'gus-id',
        });
        expect(gone).to.include({ state: 'inactive', username: 'gone' });
        expect(ivy).to.include({ state: 'pending', email: 'ivy@example.org', sponsor: 'nobody-id', user_id: '' });
    });

    it('send the log, equal to the records', async () => {
        await world.auditLog.note({
            action: 'guest_added',
            actorId: 'ada-id',
            actor: 'ada',
            guestId: 'g',
            target: '@g',
        });
        await world.auditLog.note({ action: 'invitation_lapsed', target: '=1+1@example.org', detail: 'a,b' });
        expect(await exportLog(world.person('ada'), world.ports)).to.include({ kind: 'sent', count: 2 });
        const records = await world.auditLog.list({ since: new Date(0), until: NOW });
        expect(readCsv(world.files[0].content)).to.deep.equal(
            records.map(({ at, action, target, detail = '', actor = '', guestId = '', actorId = '' }) => ({
                time: at.toISOString(),
                action,
                target,
                detail,
                actor,
                guest_id: guestId,
                actor_id: actorId,
            })),
        );
    });

    it('say whose account was not looked up where there is no connection, and send what is on record', async () => {
        world.isConnected = false;
        world.fail('workspace.findAccount', new Error('down'));
        expect(await exportGuests(world.person('ada'), world.ports)).to.include({ kind: 'sent', count: 1, unclear: 1 });
        expect(readCsv(world.files[0].content)[0]).to.include({ username: 'gus', email: '', state: 'active' });
    });

    it('leave out whom the server shows to be no guest any more', async () => {
        world.isConnected = false;
        world.change('gus', { roles: ['user'] });
        expect(await exportGuests(world.person('ada'), world.ports)).to.include({ count: 0 });
    });

    for (const work of [exportGuests, exportLog]) {
        for (const who of ['mia', 'gus']) {
            it(`give ${who} nothing (${work.name})`, async () => {
                const exported = await work(world.person(who), world.ports);
                expect(exported).to.deep.equal({ kind: 'refused', outcome: { code: 'not_allowed', isDone: false } });
                expect(world.calls).to.deep.equal([]);
                expect(world.files).to.deep.equal([]);
            });
        }

        it(`say that the file could not be sent (${work.name})`, async () => {
            world.fail('files.deliver', new Error('File uploads are disabled'));
            expect(await work(world.person('ada'), world.ports)).to.deep.equal({
                kind: 'not_sent',
                detail: 'File uploads are disabled',
            });
        });
    }

    it('say that nothing can be read', async () => {
        world.fail('guests.listGuests', new Error('down'));
        const exported = await exportGuests(world.person('ada'), world.ports);
        expect(exported.kind === 'refused' && exported.outcome.code).to.equal('nothing_done');
    });
});
