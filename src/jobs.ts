import type { IHttp, IModify, IPersistence, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { App } from '@rocket.chat/apps-engine/definition/App';
import { StartupType } from '@rocket.chat/apps-engine/definition/scheduler';
import type { IProcessor } from '@rocket.chat/apps-engine/definition/scheduler';

import { readGuestsOnce } from './actions/guestsOfRound';
import { lockPermissions } from './actions/permissionLock';
import { reviewPresence } from './actions/presence';
import { DUTIES, runDuties } from './actions/sweep';
import type { Duty } from './actions/sweep';
import { enter, within } from './call';
import type { ProcessState } from './processState';
import { confirmOldJoins } from './roomHooks';

/** Milliseconds that a round's requests may wait for rate limits; the server gives up on a round after 30 seconds. */
const PATIENCE = 25_000;

/**
 * The hourly round. The scheduler runs it on one server of several. The runtime binds the app with the logger of the
 * run to `this`. Source: RocketChat/Rocket.Chat `packages/apps-engine/deno-runtime/handlers/scheduler-handler.ts`.
 */
export function createJobs(state: ProcessState): IProcessor[] {
    return [
        {
            id: 'hourly',
            startupSetting: { type: StartupType.RECURRING, interval: '1 hour' },
            async processor(
                this: App | IProcessor,
                _context: object,
                read: IRead,
                modify: IModify,
                http: IHttp,
                persistence: IPersistence,
            ): Promise<void> {
                const entered = enter(state, (this as App).getLogger(), { read, modify, http, persistence }, PATIENCE);
                const call = { ...entered, guests: readGuestsOnce(entered.guests, () => entered.now()) };
                const around: readonly Duty[] = [
                    { name: 'permissions', run: () => lockPermissions(call) },
                    { name: 'guests in rooms', run: (_ports, turn) => reviewPresence(call, turn) },
                ];
                await runDuties(
                    call,
                    [{ name: 'joins', run: () => confirmOldJoins(call) }, ...DUTIES, ...around],
                    within,
                );
            },
        },
    ];
}
