import type { Interaction } from '../model';
import type { Converters } from './convert/Converters';

/**
 * What the engine gets of a client's post to `/api/apps/ui.interaction/<appId>`: room and message are loaded by the ids
 * that the client named, whoever that is (apps/meteor/ee/server/apps/communication/uikit.ts).
 */
export function interactionFromClient(convert: Converters, appId: string, call: Interaction): object {
    const user = convert.user(call.user);
    switch (call.kind) {
        case 'blockAction': {
            const { actionId, blockId, value, triggerId, container } = call;
            const payload = { blockId, value };
            return {
                type: 'blockAction',
                appId,
                actionId,
                triggerId,
                container,
                payload,
                user,
                ...placeOf(convert, call),
            };
        }
        case 'viewSubmit': {
            const { actionId, triggerId, view } = call;
            return { type: 'viewSubmit', appId, actionId, triggerId, payload: { view }, user };
        }
        case 'viewClosed': {
            const { view, isCleared } = call;
            return { type: 'viewClosed', appId, payload: { view, isCleared }, user };
        }
        case 'actionButton': {
            const { actionId, triggerId, buttonContext, text, threadId } = call;
            const payload = { context: buttonContext, ...(text !== undefined && { message: text }) };
            const place = placeOf(convert, call);
            return { type: 'actionButton', appId, actionId, triggerId, payload, user, tmid: threadId, ...place };
        }
    }
}

function placeOf(convert: Converters, { rid, mid }: { rid?: string; mid?: string }): object {
    return { room: convert.roomById(rid), message: convert.messageById(mid) };
}
