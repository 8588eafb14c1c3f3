import { expect } from 'chai';
import { describe, it } from 'mocha';

import { SUBCOMMANDS } from '../../../src/commands';
import type { Person } from '../../workspace/People';
import { textOf } from '../../workspace/shown';
import { ConnectedScene, visible, words } from '../ConnectedScene';

type View = NonNullable<ReturnType<ConnectedScene['as']>['lastView']>;

describe('whoever manages no guests, on the engine', () => {
    const scene = ConnectedScene.shared();

    /** Everything that an act could change, but what is told to people. */
    const world = (): string => {
        const { state, mails, permissions } = scene.workspace.server;
        const { records } = scene.workspace.engine.persistence;
        return JSON.stringify([
            [...state.users.values()].map(({ _id, roles, active, emails }) => [_id, roles, active, emails]),
            state.subscriptions.filter(({ rid }) => state.rooms.get(rid)?.t !== 'd').length,
            mails.length,
            [...permissions.table].map(([id, roles]) => [id, ...roles]),
            // Whom the app has written to, it remembers as a conversation that has begun.
            records.map(({ data }) => data).filter((row) => Object.keys(row).join() !== 'roomId'),
            scene.rest.requests.length,
        ]);
    };

    const at = (person: Person): string => `@${person.username}`;

    it('is answered and changes nothing, whatever they type', async () => {
        const email = scene.address();
        await scene.ask(scene.ada, `/guest invite ${email}`);
        const target = scene.newGuest();
        // What sponsors, or owners of rooms, may as well is refused for each guest; members may ask for a guest.
        const others = ['help', 'info', 'extend', 'request', 'room'];
        const lines = SUBCOMMANDS.filter(({ word }) => !others.includes(word)).flatMap(({ word }) =>
            [
                '',
                ` ${at(target)}`,
                ` ${at(target)} @max 5`,
                ` ${email}`,
                ' #lobby confirm',
                ` revoke ${email}`,
                ' repair',
            ].map((rest) => `/guest ${word}${rest}`),
        );
        const before = world();
        const surfaces = scene.workspace.server.surfaces.length;
        const help = await scene.ask(scene.gus, '/guest');
        for (const line of lines) {
            expect(await scene.ask(scene.gus, line), line).to.equal(help);
            expect(await scene.ask(scene.mia, line), line).to.equal(words('ask_managers', { roles: 'admin' }, 'de'));
        }
        expect(await scene.ask(scene.gus, `/guest info ${at(target)}`)).to.equal(help);
        expect(await scene.ask(scene.gus, `/guest extend ${at(target)} 30d`)).to.equal(help);
        const refused = `${words('outcome_not_allowed', {}, 'de')} ${words('ask_managers', { roles: 'admin' }, 'de')}`;
        expect(await scene.ask(scene.mia, `/guest extend ${at(target)} 30d`)).to.equal(refused);
        expect(world()).to.equal(before);
        expect(scene.workspace.server.surfaces.length).to.equal(surfaces);
    });

    it('gets neither panel nor setup by a button, and is told so', async () => {
        const before = world();
        const surfaces = scene.workspace.server.surfaces.length;
        for (const person of [scene.gus, scene.mia]) {
            const outcome = await scene.as(person).pressUserMenu('open-guest-panel');
            expect(outcome.shown.map(visible)).to.deep.equal([words('outcome_not_allowed', {}, 'de')]);
        }
        expect(scene.workspace.server.surfaces.length).to.equal(surfaces);
        expect(world()).to.equal(before);
    });

    it('changes nothing with the views of somebody who may', async () => {
        const guest = scene.newGuest();
        const invited = scene.address();
        await scene.ask(scene.ada, `/guest invite ${invited}`);
        const views: View[] = [];
        const ada = scene.as(scene.ada);
        const keep = (): View => {
            const view = ada.lastView ?? { id: '' };
            views.push(view);
            return view;
        };
        await ada.run('/guest', scene.lobby);
        const panel = keep();
        const actions = ['guest-panel-add', 'guest-panel-invite', 'guest-panel-setup'];
        for (const actionId of actions) {
            await ada.pressBlock({ view: panel, actionId, blockId: 'guest-panel/x/active/0/' });
            keep();
        }
        for (const act of ['limit', 'sponsor', 'deactivate', 'promote', 'info']) {
            const menu = { view: panel, actionId: 'guest-panel-menu-0', blockId: 'guest-panel/guest-0/active/0/' };
            await ada.pressBlock({ ...menu, value: `${act}:${guest.id}` });
            keep();
        }
        const opened = ada.lastView;
        const before = world();
        const surfaces = scene.workspace.server.surfaces.length;
        const email = scene.address();
        for (const person of [scene.gus, scene.mia]) {
            const stranger = scene.as(person);
            for (const actionId of [...actions, 'guest-panel-clear', 'guest-setup']) {
                await stranger.pressBlock({ view: panel, actionId, blockId: 'guest-panel/x/active/0/', value: 'all' });
            }
            const acts = ['activate', 'deactivate', 'limit', 'sponsor', 'promote', 'info'].map(
                (act) => `${act}:${guest.id}`,
            );
            for (const value of [...acts, `resend:${invited}`, `revoke:${invited}`]) {
                await stranger.pressBlock({
                    view: panel,
                    actionId: 'guest-panel-menu-0',
                    blockId: 'guest-panel/guest-0/active/0/',
                    value,
                });
            }
            for (const view of views) {
                const fields = {
                    'guest-form-email': email,
                    'guest-form-emails': email,
                    'guest-form-limit': '9',
                    'guest-form-sponsor': '@max',
                };
                const shown = JSON.stringify(view);
                const fitting = Object.fromEntries(Object.entries(fields).filter(([id]) => shown.includes(`"${id}"`)));
                await stranger.submitView(view, fitting);
            }
            const forged = [
                `guest-modal/deactivate/${guest.id}///`,
                `guest-modal/relinquish/${guest.id}///`,
                `guest-modal/promote/${guest.id}///`,
            ];
            for (const id of forged) {
                await stranger.submitView({ id, type: 'modal', blocks: [] });
            }
        }
        expect(opened).to.not.equal(undefined);
        expect(world()).to.equal(before);
        expect(scene.workspace.server.surfaces.slice(surfaces)).to.deep.equal([]);
        expect(scene.isTaken(email)).to.equal(false);
    });

    it('is told once by a forged form that it is not theirs to use', async () => {
        await scene.as(scene.ada).run('/guest add', scene.lobby);
        const form = scene.as(scene.ada).lastView ?? { id: '' };
        const outcome = await scene.as(scene.gus).submitView(form, { 'guest-form-email': scene.address() });
        const told = [...outcome.shown.map(visible), visible(outcome.ok ? outcome.result : '')].join('\n');
        expect(told).to.include(words('outcome_not_allowed', {}, 'de'));
    });

    it('loses every right with the role, at once', async () => {
        const former = scene.workspace.addAdmin({ username: scene.name('former') });
        const room = scene.room('p', former);
        await scene.as(former).run('/guest', room);
        const panel = scene.as(former).lastView ?? { id: '' };
        expect(visible(textOf({ msg: '', blocks: panel.blocks }))).to.include('@gus');
        former.user.roles = ['user'];
        const before = world();
        const surfaces = scene.workspace.server.surfaces.length;
        await scene.as(former).pressBlock({ view: panel, actionId: 'guest-panel-add' });
        await scene.as(former).run(`/guest deactivate @gus`, room);
        expect(world()).to.equal(before);
        expect(scene.workspace.server.surfaces.length).to.equal(surfaces);
    });
});
