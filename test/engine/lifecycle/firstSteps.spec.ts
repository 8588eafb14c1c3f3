import { expect } from 'chai';
import { describe, it } from 'mocha';

import { fieldsOf } from '../../workspace/forms';
import { textOf } from '../../workspace/shown';
import { ConnectedScene, visible, words } from '../ConnectedScene';

describe('the first steps of an installer who reads German, on the engine', () => {
    const scene = ConnectedScene.shared({
        seed: (workspace) =>
            Object.assign(workspace.person('ada').user, { settings: { preferences: { language: 'de' } } }),
    });

    it('are told in German, with the button, and so is the checklist behind it', async () => {
        const { state } = scene.workspace.server;
        const room = state.directRoomOf([scene.workspace.appUser.id, scene.ada.id]);
        const [message, ...more] = state.messagesOf(room?._id ?? '');
        expect(more).to.deep.equal([]);
        expect(visible(message.msg)).to.equal(words('first_steps', {}, 'de'));
        expect(visible(textOf(message))).to.include(words('check_connection_not_set', {}, 'de'));
        const [{ element }] = fieldsOf(message).filter((field) => field.element.type === 'button');
        expect(element.text).to.deep.include({ text: words('first_steps_setup', {}, 'de') });
        await scene.as(scene.ada).pressBlock({ message, actionId: element.actionId });
        const checklist = visible(scene.as(scene.ada).lastView);
        expect(checklist).to.include(words('check_connection_ok', { user: 'ada' }, 'de'));
    });

    it('go to nobody else', () => {
        [scene.anke, scene.abe, scene.mia, scene.gus].forEach((person) =>
            expect(scene.letters(person)).to.deep.equal([]),
        );
    });
});
