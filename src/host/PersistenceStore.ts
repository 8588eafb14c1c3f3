import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';
import { RocketChatAssociationModel, RocketChatAssociationRecord } from '@rocket.chat/apps-engine/definition/metadata';

import type { ConversationStore } from '../actions/ports';

/**
 * The app's records. The server matches an update by the exact list of associations, in order, and knows neither
 * uniqueness nor transactions, so every key is built in one place and readers accept a record that is there twice.
 * Source: RocketChat/Rocket.Chat `packages/models/src/models/AppsPersistence.ts`.
 */
export class PersistenceStore implements ConversationStore {
    constructor(
        private readonly reader: IPersistenceRead,
        private readonly writer?: IPersistence,
    ) {}

    public async isAnswered(roomId: string): Promise<boolean> {
        return (await this.reader.readByAssociations(answeredRoom(roomId))).length > 0;
    }

    public async rememberAnswered(roomId: string): Promise<void> {
        await this.getWriter().updateByAssociations(answeredRoom(roomId), { roomId }, true);
    }

    public async findInstalledAt(): Promise<Date | undefined> {
        const times = (await this.reader.readByAssociations(INSTALLATION))
            .map((record) => new Date(String((record as { installedAt?: unknown }).installedAt)).getTime())
            .filter((time) => !Number.isNaN(time));
        return times.length > 0 ? new Date(Math.min(...times)) : undefined;
    }

    public async rememberInstalledAt(at: Date): Promise<void> {
        await this.getWriter().updateByAssociations(INSTALLATION, { installedAt: at.toISOString() }, true);
    }

    private getWriter(): IPersistence {
        if (!this.writer) {
            throw new Error('The host gave no way to write a record here');
        }
        return this.writer;
    }
}

const INSTALLATION = [new RocketChatAssociationRecord(RocketChatAssociationModel.MISC, 'installation')];

function answeredRoom(roomId: string): RocketChatAssociationRecord[] {
    return [
        new RocketChatAssociationRecord(RocketChatAssociationModel.ROOM, roomId),
        new RocketChatAssociationRecord(RocketChatAssociationModel.MISC, 'answered'),
    ];
}
