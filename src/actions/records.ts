import type { Account, GuestRecord } from '../policy/guests';
import type { Person } from '../policy/types';
import { findGuestAccount, firstRecord, refuseNoGuest } from './activation';
import { attempt, nothingDone } from './attempt';
import { about, by } from './auditLog';
import type { LifecyclePorts } from './lifecyclePorts';
import type { Outcome } from './lifecycle';
import { refuseSponsor, refuseStranger } from './requirements';
import { countRooms, roomLimitOf } from './roomCap';

type Refused = 'not_allowed' | 'nothing_done' | 'unclear' | 'unknown_person' | 'not_a_guest';

export type LimitCode = Refused | 'bad_limit' | 'limit_set' | 'limit_none' | 'limit_default' | 'limit_exceeded';

export type SponsorCode = Refused | 'sponsor_not_member' | 'sponsor_set';

/** More rooms than anybody is in. */
export const MOST_ROOMS = 10_000;

/** What goes on with the account and record of the guest that an act is about. */
async function change<Code extends string>(
    acting: Person,
    userId: string,
    ports: LifecyclePorts,
    act: (account: Account, record: GuestRecord, known: GuestRecord | undefined) => Promise<Outcome<Code>>,
): Promise<Outcome<Code | Refused>> {
    const refusal = refuseStranger(acting, ports);
    if (refusal !== undefined) {
        return refusal;
    }
    const found = await findGuestAccount(userId, ports);
    if (!found.isDone) {
        return refuseNoGuest(found);
    }
    const account = found.value;
    const changed = await attempt('records', async () => {
        const known = await ports.guests.findGuest(userId);
        return act(account, known ?? (await firstRecord(account, ports)), known);
    });
    return changed.isDone ? changed.value : nothingDone('record', changed);
}

/**
 * Gives a guest a room limit of their own: 1 makes a single-channel guest, 0 lifts every limit, and undefined brings
 * the workspace's back. Nobody is taken out of a room; by how many rooms the guest is over is said.
 */
export async function setRoomLimit(
    acting: Person,
    userId: string,
    limit: number | undefined,
    ports: LifecyclePorts,
): Promise<Outcome<LimitCode>> {
    if (limit !== undefined && (!Number.isInteger(limit) || limit < 0 || limit > MOST_ROOMS)) {
        return { code: 'bad_limit', isDone: false };
    }
    return change<LimitCode>(acting, userId, ports, async (account, { ...record }, known) => {
        delete record.roomLimit;
        const changed = limit === undefined ? record : { ...record, roomLimit: limit };
        await ports.guests.saveGuest(changed, known);
        const detail = limit === undefined ? 'default' : String(limit);
        await ports.auditLog.note({ ...by(acting), ...about(account), action: 'limit_set', detail });
        const holding = roomLimitOf(changed, ports.policy);
        const rooms = await attempt('server', () => countRooms(userId, ports));
        const params = { user: `@${account.username}` };
        if (holding !== 0 && rooms.isDone && rooms.value > holding) {
            return {
                code: 'limit_exceeded',
                isDone: true,
                params: { ...params, limit: holding },
                count: rooms.value - holding,
            };
        }
        if (limit === undefined && holding !== 0) {
            return { code: 'limit_default', isDone: true, params, count: holding };
        }
        return holding === 0
            ? { code: 'limit_none', isDone: true, params }
            : { code: 'limit_set', isDone: true, params, count: holding };
    });
}

/** Makes an active member answerable for a guest. */
export async function setSponsor(
    acting: Person,
    userId: string,
    sponsorId: string,
    ports: LifecyclePorts,
): Promise<Outcome<SponsorCode>> {
    return change<SponsorCode>(acting, userId, ports, async (account, record, known) => {
        const checked = await attempt('server', () => refuseSponsor(sponsorId, ports));
        if (!checked.isDone) {
            return nothingDone('lookup', checked);
        }
        if (checked.value !== undefined) {
            return checked.value;
        }
        await ports.guests.saveGuest({ ...record, sponsorId }, known);
        const sponsor = await attempt('server', () => ports.directory.findPerson(sponsorId));
        const name = `@${(sponsor.isDone ? sponsor.value?.username : undefined) ?? sponsorId}`;
        await ports.auditLog.note({ ...by(acting), ...about(account), action: 'sponsor_set', detail: name });
        return { code: 'sponsor_set', isDone: true, params: { user: `@${account.username}`, sponsor: name } };
    });
}
