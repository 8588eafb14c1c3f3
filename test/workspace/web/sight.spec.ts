import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { notifyEphemeral } from '../server/notices';
import type { Sight } from './protocol';
import { sampleSite } from './sampleSite';
import { personView, sightOf } from './sight';
import type { Site } from './Site';

describe("a person's sight", () => {
    let site: Site;

    beforeEach(() => (site = sampleSite()));

    const look = (username: string, room?: string, since = 0): Sight =>
        sightOf(site, site.person(username), {
            ...(room !== undefined && { roomId: site.room(room).id }),
            since,
            surfaces: 0,
        });
    const titles = (username: string, isJoined: boolean): string[] =>
        look(username)
            .rooms.filter((room) => room.isJoined === isJoined)
            .map(({ title }) => title);

    it('holds the rooms one is in, and those that one could join', () => {
        expect(titles('gus', true)).to.have.members(['project-orion', 'client-news', 'Mia Member']);
        expect(titles('gus', false)).to.deep.equal([]);
        expect(titles('mara', false)).to.include('project-orion').and.not.to.include('office');
    });

    it('ends where the server would not let one in', () => {
        expect(look('gus', 'office')).to.deep.include({ messages: [], members: [] }).and.not.to.have.property('room');
        expect(look('mia', 'office').room).to.include({ kind: 'group', isJoined: true, memberCount: 5 });
    });

    it('names a direct conversation after the other one', () => {
        const room = look('mia').rooms.find(({ kind }) => kind === 'direct');
        expect(room).to.include({ title: 'Gus Guest', name: 'gus' });
    });

    it('holds messages in their order, with what one may do to them', () => {
        const messages = look('gus', 'project-orion').messages;
        expect(messages.map(({ author }) => author.username)).to.deep.equal([
            'mia',
            'gus',
            'gina',
            'max',
            'gus',
            'mod',
        ]);
        expect(messages.map(({ mayEdit }) => mayEdit)).to.deep.equal([false, true, false, false, true, false]);
        expect(messages.map(({ mayDelete }) => mayDelete)).to.deep.equal([false, true, false, false, true, false]);
    });

    it('holds ephemeral messages of the person alone, since the page was opened', () => {
        const room = site.room('project-orion');
        notifyEphemeral(site.server, { to: site.person('gus').id, rid: room.id, msg: 'before' });
        const since = site.server.timeline.length;
        notifyEphemeral(site.server, { to: site.person('gus').id, rid: room.id, msg: 'for Gus' });
        notifyEphemeral(site.server, { to: site.person('mia').id, rid: room.id, msg: 'for Mia' });
        const texts = look('gus', 'project-orion', since)
            .messages.filter(({ isPrivate }) => isPrivate)
            .map(({ text }) => text);
        expect(texts).to.deep.equal(['for Gus']);
        expect(look('gus', 'client-news', since).messages.some(({ isPrivate }) => isPrivate)).to.equal(false);
    });

    it('holds the permissions with those of the roles in the room', () => {
        expect(look('mia', 'office').permissions).not.to.include('manage-apps');
        expect(look('ada').permissions).to.include('manage-apps');
        expect(look('mia', 'office').roomRoles).to.deep.equal([]);
        expect(look('mia', 'project-orion').roomRoles).to.deep.equal(['owner']);
        expect(look('mia', 'project-orion').permissions).to.include('remove-user');
        expect(look('max', 'project-orion').permissions).not.to.include('remove-user');
    });

    it("holds the app's buttons that their filters leave, and its command", () => {
        site = sampleSite([
            { actionId: 'all', context: 'messageAction', labelI18n: 'a' },
            { actionId: 'admins', context: 'userDropdownAction', labelI18n: 'b', when: { hasOneRole: ['admin'] } },
            {
                actionId: 'both',
                context: 'roomAction',
                labelI18n: 'c',
                variant: 'danger',
                when: { hasAllPermissions: ['create-c', 'manage-apps'], roomTypes: ['public_channel'] },
            },
        ]);
        expect(look('gus').buttons.map(({ actionId }) => actionId)).to.deep.equal(['all']);
        expect(look('ada').buttons.map(({ actionId }) => actionId)).to.deep.equal(['all', 'admins', 'both']);
        expect(look('ada').buttons[2]).to.deep.include({ isDanger: true, roomTypes: ['public_channel'] });
        expect(look('gus').commands).to.deep.equal([
            { command: 'guest', paramsKey: 'params', descriptionKey: 'about' },
        ]);
    });

    it('hands over surfaces of the person alone, and each once', () => {
        const { server } = site;
        const view = { id: 'panel' };
        server.surfaces.push(
            { kind: 'modal.open', to: site.person('mia').id, view } as never,
            { kind: 'contextual_bar.open', to: site.person('ada').id, view } as never,
        );
        const first = look('ada');
        expect(first.surfaces).to.deep.equal([{ kind: 'contextual_bar.open', view }]);
        const again = sightOf(site, site.person('ada'), { since: 0, surfaces: first.surfaceCount });
        expect(again.surfaces).to.deep.equal([]);
    });

    it('of somebody else shows their address and state', () => {
        expect(personView(site.person('greg').user)).to.deep.include({
            roles: ['guest'],
            emails: [{ address: 'greg@freelance.example', verified: false }],
            isActive: true,
        });
        expect(personView(site.person('gail').user)).to.include({ isActive: false, isOnline: false });
        expect(personView(site.person('max').user)).to.include({ language: 'de' });
    });
});
