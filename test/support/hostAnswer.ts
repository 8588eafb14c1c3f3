import { AppsEngineException } from '@rocket.chat/apps-engine/definition/exceptions';

/** What becomes of an act: `passes`, `dropped` (silently), or `refused: <what the person reads>`. */
export type Outcome = 'passes' | 'dropped' | `refused: ${string}`;

/**
 * Asks an app about an act and takes its answers as the server does: only the host's own exception refuses, every
 * other error lets the act through, and an error in the check counts as consent.
 * Source: RocketChat/Rocket.Chat `packages/apps-engine/src/server/ProxiedApp.ts`.
 */
export async function outcomeOf(
    check: () => boolean | Promise<boolean>,
    execute: () => Promise<unknown>,
): Promise<Outcome> {
    try {
        if (!(await check())) {
            return 'passes';
        }
    } catch {
        return 'passes';
    }
    try {
        return (await execute()) ? 'dropped' : 'passes';
    } catch (error) {
        return error instanceof AppsEngineException ? `refused: ${error.message}` : 'passes';
    }
}

/** For events that are not asked about first. */
export async function outcomeWithoutCheck(execute: () => Promise<unknown>): Promise<Outcome> {
    return outcomeOf(() => true, execute);
}
