import type { IPersistence, IPersistenceRead } from '@rocket.chat/apps-engine/definition/accessors';

import { GuestRecords } from '../../src/host/GuestRecords';
import { Records } from '../../src/host/records';
import type { GuestRecord } from '../../src/policy/guests';
import type { Association } from '../workspace/engine/AppPersistence';
import type { Workspace } from '../workspace/Workspace';

/** Every guest of a workspace, as the app would have put them on record: by its own writer. */
export async function putOnRecord(
    { server, engine }: Workspace,
    known: (userId: string) => Partial<GuestRecord> = () => ({}),
): Promise<void> {
    const { persistence, appId } = engine;
    const reader = {
        readByAssociations: (key: unknown) => persistence.readByAssociations(associations(key), appId),
    };
    const writer = {
        updateByAssociations: (key: unknown, data: object, upsert: boolean) =>
            persistence.updateByAssociations(associations(key), data, upsert, appId),
    };
    // Nothing else of the two is used for saving a guest.
    const records = new GuestRecords(new Records(reader as unknown as IPersistenceRead, writer as IPersistence));
    const guests = server.state.usersWithRole('guest').filter(({ type }) => type === 'user');
    for (const { _id, username = '', createdAt, active } of guests) {
        await records.saveGuest({ userId: _id, username, addedAt: createdAt, isActive: active, ...known(_id) });
    }
}

function associations(key: unknown): Association[] {
    return (key as ReadonlyArray<{ getModel(): string; getID(): string }>).map((each) => ({
        model: each.getModel(),
        id: each.getID(),
    }));
}
