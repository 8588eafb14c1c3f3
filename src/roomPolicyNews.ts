import type { IEnvironmentRead, IEnvironmentWrite } from '@rocket.chat/apps-engine/definition/accessors';

import type { RoomPolicyNews, RoomPolicyStore } from './actions/roomPolicyPorts';
import { ROOM_POLICY_STAMP } from './host/settings';
import type { KnownRoomPolicies } from './knownRoomPolicies';
import { nextStamp } from './policy/changeStamp';

export interface RoomPolicyNewsPorts {
    known: KnownRoomPolicies;
    store: Pick<RoomPolicyStore, 'listRoomPolicies'>;
    environment: IEnvironmentRead;
    /** Absent where the host hands out none; then other processes hear of nothing until they read again. */
    writer?: IEnvironmentWrite;
    now(): Date;
    newId(): string;
    log(text: string, error: unknown): void;
}

/**
 * A setting that nobody sees carries the news: a server that stores a setting tells all the others, and each of them
 * tells its process of the app. Source: RocketChat/Rocket.Chat
 * `packages/apps-engine/src/server/managers/AppSettingsManager.ts` and
 * `apps/meteor/ee/server/apps/communication/websockets.ts`.
 */
export function createRoomPolicyNews(ports: RoomPolicyNewsPorts): RoomPolicyNews {
    const { known, store, environment, writer } = ports;
    return {
        spread: async () => {
            known.forget();
            try {
                await known.refresh(store);
            } catch (error) {
                ports.log('The policies of rooms could not be read; they are looked up one by one', error);
            }
            try {
                const last: unknown = await environment.getSettings().getValueById(ROOM_POLICY_STAMP);
                await writer?.getSettings().updateValue(ROOM_POLICY_STAMP, nextStamp(last, ports.now(), ports.newId()));
            } catch (error) {
                ports.log('Other servers were not told of a room policy; they read it within five minutes', error);
            }
        },
    };
}
