import type { GuestList, GuestStore } from './guestPorts';

/** Milliseconds for which what was read of all guests is good for another look. */
const FRESH = 2_000;

/**
 * The store for a round that looks through all guests time and again: they are read once for all who ask within two
 * seconds, unless the round has written since. Whoever acts on a guest reads that one anew, here as elsewhere.
 */
export function readGuestsOnce(store: GuestStore, now: () => Date): GuestStore {
    let last: { at: number; list: Promise<GuestList> } | undefined;
    const forget = (): void => {
        last = undefined;
    };
    const afterwards = async (work: Promise<void>): Promise<void> => {
        forget();
        // Whoever reads while it is being written may read too early.
        await work.finally(forget);
    };
    return {
        findGuest: (userId) => store.findGuest(userId),
        saveGuest: (record, known) => afterwards(store.saveGuest(record, known)),
        removeGuest: (userId) => afterwards(store.removeGuest(userId)),
        listGuests: (how) => {
            const at = now().getTime();
            if (last === undefined || how === 'anew' || at - last.at >= FRESH || at < last.at) {
                const list = store.listGuests();
                last = { at, list };
                list.catch(forget);
            }
            return last.list;
        },
    };
}
