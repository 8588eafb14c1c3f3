/** The error of a promise that must reject. */
export async function failure(promise: Promise<unknown>): Promise<Error & { code?: unknown }> {
    try {
        await promise;
    } catch (error) {
        return error as Error;
    }
    throw new Error('Nothing was refused');
}
