import type { IMessage } from '@host/apps-engine/definition/messages';
import { ThreadBridge } from '@host/apps-engine/server/bridges/ThreadBridge';

import type { Server } from '../../server/Server';
import type { Converters } from '../convert/Converters';

export class Threads extends ThreadBridge {
    private readonly server: Server;

    private readonly convert: Converters;

    constructor(server: Server, convert: Converters) {
        super();
        this.server = server;
        this.convert = convert;
    }

    protected async getById(threadId: string): Promise<IMessage[]> {
        return [...this.server.state.messages.values()]
            .filter(({ _id, tmid }) => _id === threadId || tmid === threadId)
            .map((message) => this.convert.message(message));
    }
}
