import { ServerError } from '../model';
import type { ServerAttachment, ServerMessage, ServerRoom, ServerUpload, ServerUser } from '../model';
import { askingApps } from './appRefusals';
import { canAccessRoom } from './messageRights';
import { executeSendMessage } from './messages';
import type { Server } from './Server';
import { translate } from './texts';

export interface UploadedFile {
    name: string;
    type: string;
    content: Buffer;
}

/**
 * Takes in a file for a room; no message yet. In an encrypted room the type is hidden.
 * RocketChat/Rocket.Chat, apps/meteor/app/file-upload/server/lib/FileUpload.ts
 *
 * @throws ServerError, `error-app-prevented` with the app's sentence among them
 */
export async function uploadFile(
    server: Server,
    user: ServerUser,
    room: ServerRoom,
    file: UploadedFile,
): Promise<ServerUpload> {
    if (user.type !== 'app' && !canAccessRoom(server, room, user)) {
        throw new ServerError('error-unauthorized', 'unauthorized');
    }
    checkUploadSettings(server, room, file);
    const described = {
        name: file.name,
        type: room.encrypted && server.settings.get('E2E_Enable') ? 'application/octet-stream' : file.type,
        size: file.content.length,
        rid: room._id,
        userId: user._id,
    };
    await askingApps(server.apps.fileUpload({ file: described, content: file.content }));
    const upload: ServerUpload = { _id: server.newId(), ...described, content: file.content };
    server.state.uploads.set(upload._id, upload);
    return upload;
}

function checkUploadSettings(server: Server, room: ServerRoom, file: UploadedFile): void {
    const { settings } = server;
    if (!settings.get('FileUpload_Enabled')) {
        throw new ServerError('error-file-upload-disabled', translate('FileUpload_Disabled'));
    }
    if (room.t === 'd' && !settings.get('FileUpload_Enabled_Direct')) {
        throw new ServerError(
            'error-direct-message-file-upload-not-allowed',
            translate('File_not_allowed_direct_messages'),
        );
    }
    const most = Number(settings.get('FileUpload_MaxFileSize'));
    if (most > -1 && file.content.length > most) {
        throw new ServerError(
            'error-file-too-large',
            translate('File_exceeds_allowed_size_of_bytes', { size: `${most} B` }),
        );
    }
}

/**
 * Posts an uploaded file. `description` is where older clients put the text typed with it, `msg` where newer ones do.
 * A refused message leaves the file stored.
 * RocketChat/Rocket.Chat, apps/meteor/app/file-upload/server/methods/sendFileMessage.ts
 */
export async function sendFileMessage(
    server: Server,
    user: ServerUser,
    upload: ServerUpload,
    text: { msg?: string; description?: string; tmid?: string; content?: ServerMessage['content'] } = {},
): Promise<ServerMessage | undefined> {
    const thread = text.tmid === undefined ? {} : { tmid: text.tmid };
    if (text.content) {
        // An encrypted message names its files in the ciphertext only.
        return executeSendMessage(server, user, { rid: upload.rid, t: 'e2e', content: text.content, ...thread });
    }
    const file = { _id: upload._id, name: upload.name, type: upload.type, size: upload.size };
    const link = `/file-upload/${upload._id}/${encodeURI(upload.name)}`;
    const attachment: ServerAttachment = {
        title: upload.name,
        type: 'file',
        title_link: link,
        ...(upload.type.startsWith('image/') && { image_url: link }),
        ...(text.description !== undefined && { description: text.description }),
    };
    return executeSendMessage(server, user, {
        rid: upload.rid,
        msg: text.msg ?? '',
        ...thread,
        groupable: false,
        file,
        files: [file],
        attachments: [attachment],
    });
}
