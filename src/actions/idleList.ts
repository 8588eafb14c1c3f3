import type { GuestRecord } from '../policy/guests';
import type { IdleListing } from '../policy/inactivity';
import { groupedBy } from '../policy/rounds';
import type { Outcome } from './lifecycle';
import type { LifecyclePorts } from './lifecyclePorts';
import { takeUp } from './once';
import type { IdleRule, IdleStore } from './reviewPorts';
import { workThrough } from './turn';
import type { Turn } from './turn';

export type IdlePorts = LifecyclePorts & { idle: IdleStore; log(text: string, error: unknown): void };

export type IdleListCode = 'idle_listed';

/** Guests that one message names: as many as are looked at together, at most. */
export const MOST_NAMED = 100;

/** Milliseconds after which whoever put something on record is taken for killed, and somebody else tells it. */
export const ABANDONED = 10 * 60_000;

const AT_ONCE = 10;

type Named = Pick<GuestRecord, 'userId' | 'username'>;

/** Whether the managers have heard of a guest that the setting hits, which was switched on then. */
export function wasListed(userId: string, rule: IdleRule, { once }: IdlePorts): Promise<boolean> {
    return once.isDone(listKey(userId, rule));
}

function listKey(userId: string, { since }: IdleRule): string {
    return `idle/${userId}/list/${since.toISOString()}`;
}

/** Guests whom the setting hits, which was switched on then: that is put on record, and the managers are told. */
export async function listIdle(guests: readonly Named[], rule: IdleRule, ports: IdlePorts): Promise<void> {
    const listedAt = ports.now();
    const listId = ports.newId();
    const keyOf = ({ userId }: Named): string => listKey(userId, rule);
    const listed = await takeUp(guests, keyOf, ports.once, ({ userId }) =>
        ports.idle.saveListing({ userId, listedAt, listId }),
    );
    await (listed.length > 0 && tell(listId, listed, ports));
}

/**
 * Listings of rounds before: what such a round was cut off at is told, and who is warned or is no active guest any more
 * is forgotten.
 */
export async function keepListings(
    listings: readonly IdleListing[],
    { guests, isOver }: { guests: ReadonlyMap<string, Named>; isOver: (userId: string) => boolean },
    ports: IdlePorts,
    turn: Turn,
): Promise<void> {
    const report = (error: unknown): void => ports.log('A list of guests who do not log in could not be kept', error);
    const over = listings.filter(({ userId }) => isOver(userId));
    await workThrough(over, { atOnce: AT_ONCE, turn, report }, ({ userId }) => ports.idle.removeListing(userId));
    const isAbandoned = ({ listedAt }: IdleListing): boolean => ports.now().getTime() - listedAt.getTime() > ABANDONED;
    const lists = groupedBy(listings.filter(isAbandoned), ({ listId }) => listId, Infinity);
    await workThrough(lists, { atOnce: 1, turn, report }, async (list) => {
        const listed = list.map(({ userId }) => guests.get(userId)).filter((guest) => guest !== undefined);
        await (listed.length > 0 && tell(list[0].listId, listed, ports));
    });
}

async function tell(listId: string, guests: readonly Named[], { announcements }: IdlePorts): Promise<void> {
    const outcome: Outcome<IdleListCode> = {
        code: 'idle_listed',
        isDone: true,
        count: guests.length,
        params: { users: namesOf(guests) },
    };
    await announcements.tellManagersOnce(`idle-list/${listId}`, outcome);
}

/** The user names for a sentence, in alphabetical order. */
export function namesOf(guests: readonly Named[]): string {
    return guests
        .map(({ username }) => `@${username}`)
        .sort()
        .join(', ');
}
