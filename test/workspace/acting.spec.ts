import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import type { Interaction } from './model';
import type { Person, RoomHandle } from './People';
import { Premises } from './Premises';
import { appsEngineException, RecordingApps } from './RecordingApps';
import { notifyEphemeral } from './server/notices';

describe('acting in the client', () => {
    let premises: Premises;
    let apps: RecordingApps;
    let mia: Person;
    let gus: Person;
    let bot: Person;
    let den: RoomHandle;

    const heard = (): Interaction => apps.payloadsOf<Interaction>('interaction')[0];

    beforeEach(() => {
        premises = new Premises();
        apps = new RecordingApps();
        premises.server.apps = apps;
        mia = premises.addMember({ username: 'mia' });
        gus = premises.addGuest({ username: 'gus' });
        bot = premises.addUser({ username: 'some.bot', type: 'app', roles: ['app'] });
        den = premises.addRoom({ name: 'den', type: 'p', owner: mia, members: [gus] });
    });

    describe('slash commands', () => {
        beforeEach(() => apps.answer('command', () => true));

        it('send the rest of the first line as it is, and the name in lower case', async () => {
            expect(await premises.as(gus).run('/Guest  add "a b"\nsecond line', den)).to.include({ ok: true });
            expect(apps.payloadsOf('command')[0]).to.deep.include({ command: 'guest', params: '  add "a b"' });
        });

        it('are refused where the person may not see the room', async () => {
            const far = premises.addRoom({ name: 'far', type: 'p', owner: mia });
            const refused = await premises.as(gus).run('/guest', far);
            expect(refused.shown).to.deep.equal(['Something went wrong while executing command: `/guest`']);
            expect(apps.events).to.deep.equal([]);
        });

        it('that nobody has, or that fail, say no more than that', async () => {
            apps.answer('command', () => {
                throw appsEngineException('secret');
            });
            const failed = await premises.as(gus).run('/guest', den);
            expect(failed.shown).to.deep.equal(['Something went wrong while executing command: `/guest`']);
            apps.answer('command', () => false);
            expect(await premises.as(gus).run('/guest', den)).to.include({ ok: false });
        });
    });

    it('shows notices, direct messages of apps and toasts in their order, and those of others to others', async () => {
        const direct = premises.addDirect([bot, gus]);
        apps.answer('IPreRoomCreatePrevent', async () => {
            notifyEphemeral(premises.server, { to: gus.id, rid: den.id, msg: 'a notice' });
            notifyEphemeral(premises.server, { to: mia.id, rid: den.id, msg: 'for mia' });
            notifyEphemeral(premises.server, { rid: den.id, msg: 'for the room' });
            premises.server.background(
                new Promise((resolve) => setImmediate(resolve)).then(() => {
                    premises.addMessage(direct, bot, '', {
                        blocks: [{ type: 'section', text: { type: 'mrkdwn', text: 'a message' } }],
                    });
                }),
                'later',
            );
            throw appsEngineException('No.');
        });
        premises.server.permissions.grant('create-c', 'guest');
        const refused = await premises.as(gus).createChannel('hall');
        expect(refused.shown).to.deep.equal(['a notice', 'for the room', 'No. [error-app-prevented]', 'a message']);
    });

    it('does not count what people write in direct rooms as shown by the app', async () => {
        const direct = premises.addDirect([mia, gus]);
        expect((await premises.as(gus).send(direct, 'hi')).shown).to.deep.equal([]);
    });

    describe('forms and buttons', () => {
        const view = {
            id: 'form',
            blocks: [
                { type: 'input', blockId: 'b1', element: { type: 'plain_text_input', actionId: 'name' } },
                {
                    type: 'input',
                    blockId: 'b2',
                    element: { type: 'static_select', actionId: 'days', initialOption: { value: '30' } },
                },
                { type: 'actions', blockId: 'b3', elements: [{ type: 'button', actionId: 'more', value: 'v' }] },
            ],
        };

        it('post what was filled in and what the app had put there, by block', async () => {
            await premises.as(gus).submitView(view, { name: 'Gina' });
            const state = { b1: { name: 'Gina' }, b2: { days: '30' } };
            expect(heard()).to.deep.include({ kind: 'viewSubmit', view: { ...view, state } });
        });

        it('leave empty fields out', async () => {
            await premises.as(gus).submitView(view, { days: '' });
            expect(heard()).to.have.nested.property('view.state').that.is.empty;
        });

        it('cannot be filled or pressed where they are not shown, but can be forged', async () => {
            expect(() => premises.as(gus).submitView(view, { other: 'x' })).to.throw('other');
            expect(() => premises.as(gus).pressBlock({ actionId: 'other', view })).to.throw('other');
            await premises.as(gus).pressBlock({ actionId: 'other', blockId: 'forged', value: 'x', view });
            expect(heard()).to.include({ actionId: 'other', blockId: 'forged', value: 'x' });
        });

        it('press with the button’s own value, from a view or a message', async () => {
            await premises.as(gus).pressBlock({ actionId: 'more', view });
            expect(heard()).to.deep.include({ blockId: 'b3', value: 'v', container: { type: 'view', id: 'form' } });
            apps.forget();
            const message = premises.addMessage(den, bot, '', { blocks: view.blocks });
            await premises.as(gus).pressBlock({ actionId: 'more', message });
            expect(heard()).to.deep.include({
                container: { type: 'message', id: message._id },
                rid: den.id,
                mid: message._id,
            });
        });

        it('name room and message of an action button, and neither in the user menu', async () => {
            const message = premises.addMessage(den, mia, 'hi');
            await premises.as(gus).pressMessageAction('delete', message);
            expect(heard()).to.include({ buttonContext: 'messageAction', rid: den.id, mid: message._id });
            apps.forget();
            await premises.as(gus).pressUserMenu('panel');
            expect(heard()).to.include({ buttonContext: 'userDropdownAction' }).and.not.to.have.any.keys('rid', 'mid');
        });

        it('say nothing when they fail', async () => {
            apps.answer('interaction', () => {
                throw new Error('broken');
            });
            expect(await premises.as(gus).pressUserMenu('panel')).to.deep.include({ ok: false, shown: [] });
        });
    });
});
