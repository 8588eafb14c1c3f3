import { describeRoomToMember, setRoomPolicy } from './actions/roomPolicy';
import type { RoomStatus } from './actions/roomPolicy';
import { outcomeText } from './commands/outcomes';
import { guestsHeading, policySentences } from './commands/room';
import type { Person, RoomPolicy } from './policy/types';
import { dateFormat } from './session';
import type { Session } from './session';
import { t } from './text';
import { oneLine } from './ui/blocks';
import { expiryText } from './ui/guestRow';
import { buildGuestsHere, MOST_GUESTS_HERE } from './ui/guestsHere';
import type { GuestHere } from './ui/guestsHere';

/** The guests of a room, for whoever is in it; a sentence where they cannot be shown. */
export function openGuestsHere(session: Session, triggerId: string, roomId: string): Promise<string | undefined> {
    return show(session, triggerId, roomId, 'open');
}

/** Says what guests may do in a room, as a button of its view asks. The action asks the room for the right to. */
export async function setPolicyFromView(
    session: Session,
    { policy, roomId }: { policy: RoomPolicy; roomId: string },
    triggerId: string,
): Promise<string | undefined> {
    const { call, person, language } = session;
    const outcome = await setRoomPolicy(person, roomId, policy, call);
    const text = outcomeText(outcome, language);
    try {
        return (await show(session, triggerId, roomId, 'update', text)) === undefined ? undefined : text;
    } catch (error) {
        // What was said holds, whatever becomes of the view.
        call.log('The view of a room could not be drawn anew', error);
        return text;
    }
}

async function show(
    session: Session,
    triggerId: string,
    roomId: string,
    how: 'open' | 'update',
    notice?: string,
): Promise<string | undefined> {
    const { call, person, language, appId } = session;
    const status = await describeRoomToMember(person, roomId, call);
    if ('code' in status) {
        return outcomeText(status, language);
    }
    const { policy, guests, maySet } = status;
    const view = buildGuestsHere({
        appId,
        language,
        roomId,
        policy,
        maySet,
        sentences: [
            ...(notice === undefined ? [] : [notice]),
            ...policySentences(status, `#${oneLine(status.room.name)}`, language),
            guestsHeading(guests.length, language),
        ],
        guests: await Promise.all(guests.slice(0, MOST_GUESTS_HERE).map((guest) => described(session, guest, status))),
        more: guests.length - MOST_GUESTS_HERE,
    });
    await call.surfaces[how](view, triggerId, person.id);
    return undefined;
}

/** Sponsor and end of access are for those who manage guests; what cannot be read is left out. */
async function described(session: Session, guest: Person, { maySeeRecords }: RoomStatus): Promise<GuestHere> {
    const { call, language, appId } = session;
    const isGuest = t('guests_here_is_guest', language);
    const name = `@${guest.username}`;
    if (!maySeeRecords) {
        return { name, facts: [isGuest] };
    }
    try {
        const record = await call.guests.findGuest(guest.id);
        const sponsor = record?.sponsorId === undefined ? undefined : await call.directory.findPerson(record.sponsorId);
        const context = { appId, language, now: call.now(), formatDate: dateFormat(session) };
        return {
            name,
            facts: [
                isGuest,
                sponsor === undefined
                    ? t('guest_no_sponsor', language)
                    : t('guest_sponsor', language, { sponsor: `@${oneLine(sponsor.username)}` }),
                expiryText({ state: 'active', record }, context),
            ],
        };
    } catch (error) {
        call.log('A guest of a room could not be looked up', error);
        return { name, facts: [isGuest] };
    }
}
