import type { IUIKitActionButtonIncomingInteraction } from '@rocket.chat/apps-engine/definition/uikit/UIKitIncomingInteractionTypes';
import { UIActionButtonContext } from '@rocket.chat/apps-engine/definition/ui';
import type { IUIActionButtonDescriptor } from '@rocket.chat/apps-engine/definition/ui';

import { deleteGuestMessage } from './actions/messages';
import type { Call } from './call';
import { toAuthor, toPerson, toRoom } from './host/translate';
import { pickLanguage, t } from './text';

const DELETE_GUEST_MESSAGE = 'delete-guest-message';

/**
 * Shown to everybody: only the newest clients filter by room roles, older ones would hide the button from the
 * moderators of a room. Source: RocketChat/Rocket.Chat `apps/meteor/client/hooks/useApplyButtonFilters.ts`.
 */
export const BUTTONS: readonly IUIActionButtonDescriptor[] = [
    {
        actionId: DELETE_GUEST_MESSAGE,
        labelI18n: 'button_delete_guest_message',
        context: UIActionButtonContext.MESSAGE_ACTION,
        variant: 'danger',
    },
];

type Press = (call: Call, pressed: IUIKitActionButtonIncomingInteraction) => Promise<void>;

const PRESSES: ReadonlyMap<string, Press> = new Map([[DELETE_GUEST_MESSAGE, pressDeleteGuestMessage]]);

/** A press of one of the app's buttons; the payload proves no more than who pressed. Never rejects. */
export async function press(call: Call, pressed: IUIKitActionButtonIncomingInteraction): Promise<void> {
    try {
        await PRESSES.get(pressed.actionId)?.(call, pressed);
    } catch (error) {
        call.log(`The button ${pressed.actionId} failed`, error);
        await whisper(call, pressed, 'action_failed').catch((failure: unknown) => {
            call.log('A person could not be told that a button failed', failure);
        });
    }
}

async function pressDeleteGuestMessage(call: Call, pressed: IUIKitActionButtonIncomingInteraction): Promise<void> {
    const acting = toPerson(pressed.user);
    const { message } = pressed;
    if (acting === undefined || message?.id === undefined) {
        return;
    }
    // The room is the message's own: the one in the payload is what the client says.
    const outcome = await deleteGuestMessage(
        acting,
        { id: message.id, roomId: toRoom(message.room).id, author: toAuthor(message) },
        {
            access: call.state.policy.access,
            directory: call.directory,
            messages: call.messages,
            underWay: call.state.deletionsUnderWay,
        },
    );
    if (outcome !== 'deleted') {
        await whisper(call, pressed, `deletion_${outcome}`);
    }
}

type Answer = 'action_failed' | 'deletion_not_allowed' | 'deletion_not_a_guests';

async function whisper(call: Call, pressed: IUIKitActionButtonIncomingInteraction, key: Answer): Promise<void> {
    const person = toPerson(pressed.user);
    const roomId = toRoom(pressed.message?.room ?? pressed.room).id;
    if (person !== undefined && roomId !== '') {
        await call.notices.whisper(
            person.id,
            roomId,
            t(key, pickLanguage(person.language, call.state.policy.language)),
        );
    }
}
