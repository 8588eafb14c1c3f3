import { ServerError } from '../model';

/** The one error by which an app stops something; only the name tells (it may come from another copy of the class). */
export const isAppsEngineException = (error: unknown): error is Error =>
    error instanceof Error && error.name === 'AppsEngineException';

/**
 * Waits for the apps and turns their exception into `error-app-prevented` with the app's sentence. Any other error
 * goes up as it is.
 * RocketChat/Rocket.Chat, apps/meteor/app/lib/server/functions/createRoom.ts, addUserToRoom.ts, removeUserFromRoom.ts
 */
export async function askingApps<T>(answer: Promise<T>): Promise<T> {
    try {
        return await answer;
    } catch (error) {
        if (isAppsEngineException(error)) {
            throw new ServerError('error-app-prevented', error.message);
        }
        throw error;
    }
}
