import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import type { ActName, TourStep } from './protocol';
import { sampleSite } from './sampleSite';
import type { Site } from './Site';
import { stepsOf } from './tour';

describe('the tour', () => {
    let site: Site;

    beforeEach(() => (site = sampleSite()));

    const steps = (name: ActName, input: object, ok: boolean, by: 'guest' | 'member' = 'guest'): TourStep[] =>
        stepsOf({ isByGuest: by === 'guest', name, input, ok }, site);
    const room = (name: string): { roomId: string } => ({ roomId: site.room(name).id });
    const direct = (): { roomId: string } => {
        const { _id } = [...site.server.state.rooms.values()].find(({ t }) => t === 'd') ?? { _id: '' };
        return { roomId: _id };
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

    it('tells a first message in a direct conversation from an answer', () => {
        expect(steps('send', { ...direct(), text: 'hi' }, false)).to.deep.equal(['write_first']);
        expect(steps('send', { ...direct(), text: 'hi' }, true)).to.deep.equal(['answer']);
        expect(steps('send', { ...direct(), text: 'hi' }, true, 'member')).to.deep.equal([]);
    });

    it('ticks off a refused room and a refused deletion', () => {
        expect(steps('createRoom', {}, false)).to.deep.equal(['create_channel']);
        expect(steps('delete', { messageId: 'm' }, false)).to.deep.equal(['delete_own']);
        expect(steps('delete', { messageId: 'm' }, true)).to.deep.equal([]);
    });

    it("ticks off the moderator's help once the message is gone", () => {
        const [{ _id: messageId } = { _id: '' }] = site.server.state.messages.values();
        const input = { actionId: 'delete', context: 'messageAction', messageId };
        expect(steps('pressButton', input, true, 'member')).to.deep.equal([]);
        site.server.state.messages.delete(messageId);
        expect(steps('pressButton', input, true, 'member')).to.deep.equal(['moderate']);
    });

    it('ticks off the panel however it was opened', () => {
        const opened = { isByGuest: false, name: 'pressButton', input: {}, ok: true } as const;
        expect(stepsOf({ ...opened, value: { type: 'contextual_bar.open' } }, site)).to.deep.equal(['open_panel']);
        expect(stepsOf({ ...opened, value: { type: 'modal.open' } }, site)).to.deep.equal([]);
        site.server.surfaces.push({ kind: 'contextual_bar.open', to: site.person('ada').id } as never);
        expect(steps('runCommand', { line: '/guest' }, true, 'member')).to.deep.equal(['open_panel']);
    });

    it('ticks off one guest more than there were, and a saved setting', () => {
        expect(steps('saveSettings', { values: {} }, true, 'member')).to.deep.equal(['change_rule']);
        site.addGuest({ username: 'new' });
        expect(steps('submitView', {}, true, 'member')).to.deep.equal(['add_guest']);
    });
});
