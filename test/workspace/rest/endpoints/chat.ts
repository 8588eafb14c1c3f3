import { ServerError } from '../../model';
import type { ServerMessage } from '../../model';
import { deleteMessageValidatingPermission, executeSendMessage, executeUpdateMessage } from '../../server/messages';
import { Refusal } from '../answers';
import type { Call, Endpoint } from '../endpoint';

async function send({ server, caller, body }: Call): Promise<unknown> {
    const { message } = body as { message: { rid: string; msg?: string } };
    return { message: await executeSendMessage(server, caller, message) };
}

async function update({ server, caller, body }: Call): Promise<unknown> {
    const { roomId, msgId, text } = body as { roomId: string; msgId: string; text: string };
    messageIn(server.state.messages.get(msgId), roomId, msgId);
    await executeUpdateMessage(server, caller, { _id: msgId, msg: text });
    return { message: server.state.messages.get(msgId) };
}

async function remove({ server, caller, body }: Call): Promise<unknown> {
    const { roomId, msgId } = body as { roomId: string; msgId: string };
    const message = messageIn(server.state.messages.get(msgId), roomId, msgId);
    await deleteMessageValidatingPermission(server, message, caller);
    return { _id: msgId, ts: server.now().getTime().toString(), message: { _id: msgId, rid: roomId, u: message.u } };
}

function messageIn(message: ServerMessage | undefined, roomId: string, msgId: string): ServerMessage {
    if (!message) {
        throw new Refusal(`No message found with the id of "${msgId}".`);
    }
    if (message.rid !== roomId) {
        throw new ServerError('error-message-room', 'The room id provided does not match where the message is from.');
    }
    return message;
}

/** What a person with a token does to messages. RocketChat/Rocket.Chat, apps/meteor/app/api/server/v1/chat.ts */
export const chat: readonly Endpoint[] = [
    { method: 'POST', route: 'chat.sendMessage', act: send },
    { method: 'POST', route: 'chat.update', act: update },
    { method: 'POST', route: 'chat.delete', act: remove },
];
