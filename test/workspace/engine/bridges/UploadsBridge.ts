import type { IUpload } from '@host/apps-engine/definition/uploads';
import type { IUploadDetails } from '@host/apps-engine/definition/uploads/IUploadDetails';
import { UploadBridge } from '@host/apps-engine/server/bridges';

import { ServerError, type ServerUpload } from '../../model';
import type { Server } from '../../server/Server';
import { sendFileMessage, uploadFile } from '../../server/uploads';
import type { Converters } from '../convert/Converters';

const types: Record<string, string> = {
    csv: 'text/csv',
    json: 'application/json',
    png: 'image/png',
    svg: 'image/svg+xml',
    txt: 'text/plain',
};

/** apps/meteor/app/apps/server/bridges/uploads.ts */
export class UploadsBridge extends UploadBridge {
    private readonly server: Server;

    private readonly convert: Converters;

    constructor(server: Server, convert: Converters) {
        super();
        this.server = server;
        this.convert = convert;
    }

    protected async getById(id: string): Promise<IUpload> {
        const upload = this.server.state.uploads.get(id);
        return (upload && this.toApp(upload)) as IUpload;
    }

    protected async getBuffer(upload: IUpload): Promise<Buffer> {
        const stored = this.server.state.uploads.get(upload.id);
        if (!stored) {
            throw new Error('Unknown error');
        }
        return stored.content;
    }

    /** Stores the file and posts it, as the person or app that the app names; the type comes from the file itself. */
    protected async createUpload(details: IUploadDetails, content: Buffer): Promise<IUpload> {
        if (!details.userId && !details.visitorToken) {
            throw new Error('Missing user to perform the upload operation');
        }
        const user = this.server.state.users.get(details.userId);
        const room = this.server.state.rooms.get(details.rid);
        if (!user || !room) {
            throw new ServerError('error-not-allowed', 'Not allowed');
        }
        const type = types[details.name.split('.').pop() ?? ''] ?? 'application/octet-stream';
        const upload = await uploadFile(this.server, user, room, { name: details.name, type, content });
        await sendFileMessage(this.server, user, upload);
        return this.toApp(upload);
    }

    private toApp({ _id, name, size, type, rid, userId }: ServerUpload): IUpload {
        return {
            id: _id,
            name,
            size,
            type,
            extension: name.split('.').pop(),
            url: `/file-upload/${_id}/${encodeURI(name)}`,
            complete: true,
            uploading: false,
            progress: 1,
            room: this.convert.roomById(rid),
            user: this.convert.userById(userId),
        } as unknown as IUpload;
    }
}
