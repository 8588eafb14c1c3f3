import { present } from '../policy/collections';
import type { Account, GuestRecord } from '../policy/guests';
import { dueIdleStep, endDay, isHitAtOnce, lastSeen } from '../policy/inactivity';
import type { IdleWarning } from '../policy/inactivity';
import { groupedBy } from '../policy/rounds';
import { isSponsor, tellAnswerable } from './answerable';
import { deactivateOnce } from './ending';
import { eachActiveGuest } from './guestAccounts';
import type { Outcome } from './lifecycle';
import type { LifecyclePorts } from './lifecyclePorts';
import type { IdleRule, IdleStore } from './reviewPorts';
import { UNHURRIED, workThrough } from './turn';
import type { Turn } from './turn';

export type IdlePorts = LifecyclePorts & { idle: IdleStore; log(text: string, error: unknown): void };

export type IdleCode =
    | 'idle_for_guest'
    | 'idle_for_sponsor'
    | 'idle_listed'
    | 'idle_ended_for_sponsor'
    | 'idle_ended_for_managers'
    | 'idle_failed';

/** A guest with what is known of their absence. */
interface Idle {
    guest: GuestRecord;
    warning: IdleWarning;
}

/** Guests that one message names: as many as are looked at together, at most. */
const MOST_NAMED = 100;

const AT_ONCE = 10;

/** Milliseconds after which whoever put a warning on record is taken for killed, and somebody else tells it. */
const ABANDONED = 10 * 60_000;

/**
 * Warns guests who have not logged in for long, and deactivates those who still do not. Nobody is deactivated whom a
 * warning has not reached seven days before. Those whom the setting hits when it is switched on are named to the
 * managers as well.
 */
export async function endInactivity(ports: IdlePorts, turn: Turn = UNHURRIED): Promise<void> {
    const { inactivityDays } = ports.policy.lifecycle;
    const stored = await ports.idle.findRule();
    if (inactivityDays === 0) {
        await (stored && ports.idle.clear());
        return;
    }
    const isNew = stored?.days !== inactivityDays;
    const rule = isNew ? { since: ports.now(), days: inactivityDays } : stored;
    await (isNew && ports.idle.saveRule(rule));
    const { guests, unreadable } = await ports.guests.listGuests();
    const warnings = await ports.idle.listWarnings();
    await followUp(warnings, guests, { ports, turn, unreadable });
    const warned = new Set(warnings.map(({ userId }) => userId));
    const others = guests.filter(({ userId, isActive }) => isActive && !warned.has(userId));
    await eachActiveGuest(others, ports, turn, (found) => warnIdle(found, rule, ports));
}

function reporter(ports: IdlePorts): (error: unknown) => void {
    return (error) => ports.log('A guest who does not log in could not be looked after', error);
}

/** Guests who were warned: the warning reaches them, ends, or comes true. */
async function followUp(
    warnings: readonly IdleWarning[],
    guests: readonly GuestRecord[],
    { ports, turn, unreadable }: { ports: IdlePorts; turn: Turn; unreadable: readonly string[] },
): Promise<void> {
    const byId = new Map(guests.map((guest): [string, GuestRecord] => [guest.userId, guest]));
    const idle = present(
        warnings.map((warning): Idle | undefined => {
            const guest = byId.get(warning.userId);
            return guest && { guest, warning };
        }),
    );
    const over = [
        ...warnings.filter(({ userId }) => !byId.has(userId) && !unreadable.includes(userId)),
        ...idle.filter(({ guest, warning }) => !guest.isActive && !warning.endId).map(({ warning }) => warning),
    ];
    const [atOnce, report] = [AT_ONCE, reporter(ports)];
    await workThrough(over, { atOnce, turn, report }, ({ userId }) => ports.idle.removeWarning(userId));
    const ending = groupedBy(
        idle.filter(({ warning }) => warning.endId !== undefined),
        ({ warning }) => warning.endId ?? '',
        MOST_NAMED,
    );
    await workThrough(ending, { atOnce: 1, turn, report }, (group) => finishEnds(group, ports));
    const waiting = idle.filter(({ guest, warning }) => guest.isActive && warning.endId === undefined);
    const isAbandoned = ({ warning }: Idle): boolean => ports.now().getTime() - warning.warnedAt.getTime() > ABANDONED;
    await tellWarnings(waiting.filter(isAbandoned), ports, turn);
    await endDue(waiting, ports, turn);
}

/** Those whose time is over are put on record as ending, each group that is told together by one who does it. */
async function endDue(waiting: readonly Idle[], ports: IdlePorts, turn: Turn): Promise<void> {
    const { inactivityDays } = ports.policy.lifecycle;
    const due = waiting.filter(({ warning }) => ports.now() >= endDay(warning.seenAt, warning, inactivityDays));
    const groups = groupedBy(due, ({ guest }) => guest.sponsorId ?? '', MOST_NAMED);
    await workThrough(groups, { atOnce: 1, turn, report: reporter(ports) }, async (group) => {
        const endId = ports.newId();
        const ours = await takeUp(
            group,
            ({ warning }) => `${warningKey(warning)}/end`,
            ports,
            async (one) => {
                await ports.idle.saveWarning({ ...one.warning, endId });
            },
        );
        await finishEnds(
            ours.map(({ guest, warning }) => ({ guest, warning: { ...warning, endId } })),
            ports,
        );
    });
}

/** Does something once with each of them; resolves to those with whom nobody else has. */
async function takeUp<T>(
    items: readonly T[],
    keyOf: (item: T) => string,
    { once }: IdlePorts,
    work: (item: T) => Promise<void>,
): Promise<T[]> {
    const begun = items.length === 0 ? new Map<string, string>() : await once.beginAll(items.map(keyOf));
    const ours = items.filter((item) => begun.get(keyOf(item)) !== 'taken');
    await Promise.all(
        ours.map(async (item) => {
            await work(item);
            await once.finish(keyOf(item));
        }),
    );
    return ours;
}

async function finishEnds(ending: readonly Idle[], ports: IdlePorts): Promise<void> {
    const done: Idle[] = [];
    for (const one of [...ending].sort((a, b) => (a.guest.userId < b.guest.userId ? -1 : 1))) {
        done.push(...((await isEnded(one, ports)) ? [one] : []));
    }
    if (done.length === 0) {
        return;
    }
    const [{ guest, warning }] = done;
    const told = { isDone: true, count: done.length, params: { users: namesOf(done) } };
    const isTold = await tellAnswerable(guest.sponsorId, ports, {
        key: `idle-end/${warning.endId}/${guest.userId}`,
        toSponsor: { code: 'idle_ended_for_sponsor', ...told },
        toManagers: { code: 'idle_ended_for_managers', ...told },
    });
    if (isTold) {
        // The first, which names the message, goes last: whoever goes on after a kill comes to the same name.
        for (const one of done.reverse()) {
            await ports.idle.removeWarning(one.guest.userId);
        }
    }
}

/** Deactivates a guest whose time is over by what the server says at this moment; resolves to whether that is done. */
async function isEnded({ guest, warning }: Idle, ports: IdlePorts): Promise<boolean> {
    const key = `${warningKey(warning)}/deactivated`;
    if (await ports.once.isDone(key)) {
        return true;
    }
    const account = await ports.workspace.findAccount(guest.userId);
    const seenAt = account && lastSeen(account, guest);
    const step = seenAt && dueIdleStep(seenAt, warning, ports.now(), ports.policy.lifecycle.inactivityDays);
    const { endId: _, ...waiting } = warning;
    if (step !== 'deactivate') {
        await (step === 'forget' ? ports.idle.removeWarning(guest.userId) : ports.idle.saveWarning(waiting));
        return false;
    }
    if (!(await ports.once.isDone(guestKey(warning)))) {
        // The warning has not reached the guest, who has seven days from when it does.
        await ports.idle.saveWarning({ ...waiting, warnedAt: ports.now() });
        return false;
    }
    const failed = await deactivateOnce({ key, guest, action: 'inactive_deactivated', detail: dayOf(warning) }, ports);
    if (failed.length > 0) {
        const params = { user: `@${guest.username}` };
        const outcome: Outcome<IdleCode> = { code: 'idle_failed', isDone: false, params, steps: failed };
        await ports.announcements.tellManagersOnce(`${key}/failed`, outcome);
    }
    return failed.length === 0;
}

/** The day on which a guest was there last, for the record. */
function dayOf({ seenAt }: Pick<IdleWarning, 'seenAt'>): string {
    return seenAt.toISOString().slice(0, 10);
}

/** Warns those of them who have not been there for long: it is put on record, and then told. */
async function warnIdle(
    found: ReadonlyArray<{ guest: GuestRecord; account: Account }>,
    rule: IdleRule,
    ports: IdlePorts,
): Promise<void> {
    const now = ports.now();
    const due = found
        .map(({ guest, account }) => ({ guest, seenAt: lastSeen(account, guest) }))
        .filter(({ seenAt }) => dueIdleStep(seenAt, undefined, now, rule.days) === 'warn');
    const groups = groupedBy(due, ({ guest }) => guest.sponsorId ?? '', MOST_NAMED);
    const listId = ports.newId();
    const planned = groups.map((group) => {
        const cardId = ports.newId();
        return group.map(({ guest, seenAt }): Idle => {
            const isListed = isHitAtOnce(seenAt, rule.since, rule.days);
            const { userId } = guest;
            return { guest, warning: { userId, seenAt, warnedAt: now, cardId, ...(isListed && { listId }) } };
        });
    });
    // The day is part of the key: a warning that was taken back may be given again.
    const keyOf = ({ warning }: Idle): string =>
        `idle/${warning.userId}/${dayOf(warning)}/warn/${now.toISOString().slice(0, 10)}`;
    const all = ([] as Idle[]).concat(...planned);
    const warned = await takeUp(all, keyOf, ports, async ({ guest, warning }) => {
        await ports.idle.saveWarning(warning);
        const { userId: guestId, username } = guest;
        const target = `@${username}`;
        await ports.auditLog.note({ action: 'inactive_warned', guestId, target, detail: dayOf(warning) });
    });
    await tellWarnings(warned, ports);
}

function warningKey({ userId, warnedAt }: IdleWarning): string {
    return `idle/${userId}/${warnedAt.toISOString()}`;
}

function guestKey(warning: IdleWarning): string {
    return `${warningKey(warning)}/guest`;
}

function namesOf(idle: readonly Idle[]): string {
    return idle
        .map(({ guest }) => `@${guest.username}`)
        .sort()
        .join(', ');
}

/** Each warning to the guest, to the sponsor with the sponsor's others, and to the managers where they are listed. */
async function tellWarnings(idle: readonly Idle[], ports: IdlePorts, turn?: Turn): Promise<void> {
    const options = { atOnce: AT_ONCE, turn, report: reporter(ports) };
    const { inactivityDays } = ports.policy.lifecycle;
    const endOf = ({ warning }: Idle): Date => endDay(warning.seenAt, warning, inactivityDays);
    await workThrough(idle, options, async (one) => {
        const dates = { date: endOf(one) };
        const outcome: Outcome<IdleCode> = { code: 'idle_for_guest', isDone: true, dates };
        await ports.announcements.tellOnce(guestKey(one.warning), one.guest.userId, outcome);
    });
    const cards = groupedBy(idle, ({ warning }) => warning.cardId, MOST_NAMED);
    await workThrough(cards, options, async (card) => {
        const [{ guest, warning }] = card;
        const key = `idle-card/${warning.cardId}`;
        const { sponsorId } = guest;
        if (sponsorId !== undefined && !(await ports.once.isDone(key)) && (await isSponsor(sponsorId, ports))) {
            await ports.announcements.tellOnce(key, sponsorId, listing('idle_for_sponsor', card, endOf(card[0])));
        }
    });
    const listed = groupedBy(
        idle.filter(({ warning }) => warning.listId !== undefined),
        ({ warning }) => warning.listId ?? '',
        MOST_NAMED,
    );
    await workThrough(listed, options, async (list) => {
        const [{ warning }] = list;
        const key = `idle-list/${warning.listId}`;
        await ports.announcements.tellManagersOnce(key, listing('idle_listed', list, endOf(list[0])));
    });
}

function listing(code: IdleCode, idle: readonly Idle[], date: Date): Outcome<IdleCode> {
    return { code, isDone: true, count: idle.length, params: { users: namesOf(idle) }, dates: { date } };
}
