import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import type { ActName, TourStep } from './protocol';
import { sampleSite } from './sampleSite';
import type { Site } from './Site';
import { stepsOf, stepsOnRecord } from './tour';

describe('the tour', () => {
    let site: Site;

    beforeEach(() => (site = sampleSite()));

    const steps = (
        name: ActName,
        input: object,
        ok: boolean,
        by: 'guest' | 'member' = 'guest',
        value?: object,
    ): TourStep[] => stepsOf({ isByGuest: by === 'guest', by: site.person('ada').id, name, input, ok, value }, site);
    const onRecord = (...records: object[]): TourStep[] => {
        site.engine.persistence.records.splice(0, Infinity, ...records.map((data) => ({ data }) as never));
        return stepsOnRecord(site);
    };
    const room = (name: string): { roomId: string } => ({ roomId: site.room(name).id });
    const direct = (...people: string[]): { roomId: string } => {
        const room = site.server.state.directRoomOf(people.map((username) => site.person(username).id));
        return { roomId: room?._id ?? '' };
    };

    it('ticks off a refused mention of everybody, and nothing that passed', () => {
        const input = { ...room('project-orion'), text: 'hello @all' };
        expect(steps('send', input, false)).to.deep.equal(['mention_all']);
        expect(steps('send', input, true)).to.deep.equal([]);
        expect(steps('send', input, false, 'member')).to.deep.equal([]);
        expect(steps('send', { ...input, text: 'mail@all.com' }, false)).to.deep.equal([]);
        expect(steps('send', { ...input, text: '@allison' }, false)).to.deep.equal([]);
    });

    it('ticks off the same by an edit', () => {
        expect(steps('edit', { messageId: 'm', text: 'well, @here' }, false)).to.deep.equal(['edit_in']);
        expect(steps('edit', { messageId: 'm', text: 'well, here' }, false)).to.deep.equal([]);
    });

    it('takes for an answer what a guest writes where a member has written, and nothing else', () => {
        expect(steps('send', { ...direct('max', 'gina'), text: 'hi' }, true)).to.deep.equal(['answer']);
        expect(steps('send', { ...direct('max', 'gina'), text: 'hi' }, false)).to.deep.equal([]);
        expect(steps('send', { ...direct('max', 'gina'), text: 'hi' }, true, 'member')).to.deep.equal([]);
        expect(steps('send', { ...direct('gus', 'mia'), text: 'hi' }, true)).to.deep.equal([]);
        const app = site.addUser({ username: 'app', type: 'app' });
        const room = site.addDirect([app, site.person('gus')]);
        site.addMessage(room, app, 'Please accept the terms');
        expect(steps('send', { roomId: room.id, text: 'hi' }, true)).to.deep.equal([]);
    });

    it('ticks off what the app has refused, and no failure of the server', () => {
        const refused = (reason: string) => onRecord({ guestId: 'gus', day: '2026-03-02', counts: { [reason]: 1 } });
        expect(refused('first_message')).to.deep.equal(['write_first']);
        expect(refused('channel_creation')).to.deep.equal(['create_channel']);
        expect(refused('team_creation')).to.deep.equal(['create_channel']);
        expect(refused('room_read_only')).to.deep.equal(['only_read']);
        expect(refused('own_message_deletion')).to.deep.equal(['delete_own']);
        expect(refused('terms')).to.deep.equal([]);
        expect(steps('createRoom', {}, false)).to.deep.equal([]);
        expect(steps('delete', { messageId: 'm' }, false)).to.deep.equal([]);
    });

    it("ticks off the moderator's help once the message is gone", () => {
        const [{ _id: messageId } = { _id: '' }] = site.server.state.messages.values();
        const input = { actionId: 'delete', context: 'messageAction', messageId };
        expect(steps('pressButton', input, true, 'member')).to.deep.equal([]);
        site.server.state.messages.delete(messageId);
        expect(steps('pressButton', input, true, 'member')).to.deep.equal(['moderate']);
    });

    it('ticks off the panel however it was opened', () => {
        const opened = (type: string) => steps('pressButton', {}, true, 'member', { type });
        expect(opened('contextual_bar.open')).to.deep.equal(['open_panel']);
        expect(opened('modal.open')).to.deep.equal([]);
        site.server.surfaces.push({ kind: 'contextual_bar.open', to: site.person('mod').id } as never);
        expect(steps('runCommand', { line: '/guest' }, true, 'member')).to.deep.equal([]);
        site.server.surfaces.push({ kind: 'contextual_bar.open', to: site.person('ada').id } as never);
        expect(steps('runCommand', { line: '/guest' }, true, 'member')).to.deep.equal(['open_panel']);
    });

    it('ticks off a guest who is added, and not one whom somebody had asked for', () => {
        const asked = { action: 'request_made', target: 'nora@partner.example', detail: 'R1' };
        const nora = { action: 'guest_added', target: '@nora', detail: 'nora@partner.example' };
        const gloria = { action: 'guest_added', target: '@gloria', detail: 'gloria@client.example' };
        const approved = { action: 'request_approved', target: '@nora', detail: 'R1' };
        expect(onRecord(asked, nora, approved)).to.deep.equal(['decide_request']);
        expect(onRecord(asked, nora, approved, gloria)).to.deep.equal(['add_guest', 'decide_request']);
    });

    it('ticks off a rule that has changed, and not what was refused or is no rule', () => {
        const saved = (...changed: string[]) => steps('saveSettings', { values: {} }, true, 'member', { changed });
        expect(saved('block_mention_all')).to.deep.equal(['change_rule']);
        expect(saved()).to.deep.equal([]);
        expect(saved('max_active_guests')).to.deep.equal([]);
        expect(steps('saveSettings', { values: {} }, false, 'member')).to.deep.equal([]);
    });
});
