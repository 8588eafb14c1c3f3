import { present } from '../policy/collections';
import type { Person } from '../policy/types';
import type { GuestStore } from './guestPorts';
import type { OnceStore } from './once';
import type { ConversationStore } from './ports';

export interface IntroductionPorts {
    conversations: Pick<ConversationStore, 'hasMet' | 'rememberMet'>;
    guests: Pick<GuestStore, 'findGuest'>;
    once: OnceStore;
    /** Says to the acting member that these are guests. */
    tell(guests: readonly Person[]): Promise<void>;
}

/**
 * Tells a member who writes to guests that they are guests: once for each guest and for good, on however many servers
 * and in however many rooms. A guest's sponsor knows already.
 */
export async function introduceGuests(
    acting: Person,
    guests: readonly Person[],
    ports: IntroductionPorts,
): Promise<void> {
    const { conversations, once } = ports;
    const keyOf = (guest: Person): string => `met/${acting.id}/${guest.id}`;
    const unknown = present(
        await Promise.all(guests.map(async (guest) => ((await isKnown(acting, guest, ports)) ? undefined : guest))),
    );
    const begun = await once.beginAll(unknown.map(keyOf));
    const strangers = unknown.filter((guest) => begun.get(keyOf(guest)) !== 'taken');
    if (strangers.length === 0) {
        return;
    }
    await ports.tell(strangers);
    await Promise.all(strangers.map((guest) => conversations.rememberMet(acting.id, guest.id)));
    await Promise.all(strangers.map((guest) => once.finish(keyOf(guest))));
}

async function isKnown(
    acting: Person,
    guest: Person,
    { conversations, guests }: Pick<IntroductionPorts, 'conversations' | 'guests'>,
): Promise<boolean> {
    if (await conversations.hasMet(acting.id, guest.id)) {
        return true;
    }
    return (await guests.findGuest(guest.id))?.sponsorId === acting.id;
}
