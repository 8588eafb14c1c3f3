import { present } from '../policy/collections';
import type { Account, GuestRecord } from '../policy/guests';
import { beginningOf, dueIdleStep, endDay, lastSeen } from '../policy/inactivity';
import type { IdleListing, IdleWarning } from '../policy/inactivity';
import { groupedBy } from '../policy/rounds';
import { isSponsor, tellAnswerable } from './answerable';
import { deactivateOnce } from './ending';
import { eachActiveGuest } from './guestAccounts';
import { ABANDONED, keepListings, listIdle, MOST_NAMED, namesOf, wasListed } from './idleList';
import type { IdleListCode, IdlePorts } from './idleList';
import type { Outcome } from './lifecycle';
import { takeUp } from './once';
import type { IdleRule } from './reviewPorts';
import { UNHURRIED, workThrough } from './turn';
import type { Turn } from './turn';

export type IdleCode =
    | IdleListCode
    | 'idle_for_guest'
    | 'idle_for_sponsor'
    | 'idle_ended_for_sponsor'
    | 'idle_ended_for_managers'
    | 'idle_failed';

/** A guest with what is known of their absence. */
interface Idle {
    guest: GuestRecord;
    warning: IdleWarning;
}

const AT_ONCE = 10;

/** Milliseconds until what two servers have saved at once can be seen. */
const SECOND_LOOK = 250;

/**
 * Warns guests who have not logged in for long, and deactivates those who still do not. Nobody is deactivated whom a
 * warning has not reached seven days before. Those whom the setting hits when it is switched on are named to the
 * managers, and warned by a later round.
 */
export async function endInactivity(ports: IdlePorts, turn: Turn = UNHURRIED): Promise<void> {
    const { inactivityDays } = ports.policy.lifecycle;
    const stored = await ports.idle.findRule();
    if (inactivityDays === 0) {
        await (stored && ports.idle.clear());
        return;
    }
    const rule = stored?.days === inactivityDays ? stored : await beginRule(inactivityDays, ports);
    const [{ guests, unreadable }, warnings] = await Promise.all([
        ports.guests.listGuests(),
        ports.idle.listWarnings(),
    ]);
    await followUp(warnings, guests, { ports, turn, unreadable });
    const warned = new Set(warnings.map(({ userId }) => userId));
    const others = guests.filter(({ userId, isActive }) => isActive && !warned.has(userId));
    const byId = new Map(others.map((guest): [string, GuestRecord] => [guest.userId, guest]));
    const isOver = (userId: string): boolean => !byId.has(userId) && !unreadable.includes(userId);
    const listings = await ports.idle.listListings();
    await keepListings(listings, { guests: byId, isOver }, ports, turn);
    await eachActiveGuest(others, ports, turn, (found) => begin(found, { rule, listings }, ports));
}

/** The moment from which the setting counts as switched on: the same one for all servers that come to it at once. */
async function beginRule(days: number, ports: IdlePorts): Promise<IdleRule> {
    const rule = { since: ports.now(), days };
    await ports.idle.saveRule(rule);
    await ports.pause(SECOND_LOOK);
    return (await ports.idle.findRule()) ?? rule;
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
            ports.once,
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

async function finishEnds(ending: readonly Idle[], ports: IdlePorts): Promise<void> {
    const done: Idle[] = [];
    for (const one of [...ending].sort((a, b) => (a.guest.userId < b.guest.userId ? -1 : 1))) {
        done.push(...((await isEnded(one, ports)) ? [one] : []));
    }
    if (done.length === 0) {
        return;
    }
    const [{ guest, warning }] = done;
    const told = { isDone: true, count: done.length, params: { users: namesOf(done.map((one) => one.guest)) } };
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

/** Whoever has not been there for long is listed to the managers, or warned; whoever came back meanwhile is listed no more. */
async function begin(
    found: ReadonlyArray<{ guest: GuestRecord; account: Account }>,
    { rule, listings }: { rule: IdleRule; listings: readonly IdleListing[] },
    ports: IdlePorts,
): Promise<void> {
    const now = ports.now();
    const listed = new Map(listings.map((one): [string, IdleListing] => [one.userId, one]));
    const steps = await Promise.all(
        found.map(async ({ guest, account }) => {
            const seenAt = lastSeen(account, guest);
            const step = beginningOf(seenAt, listed.get(guest.userId), now, rule);
            // Whoever was activated again after that is not listed a second time.
            const isKnown = step === 'list' && (await wasListed(guest.userId, rule, ports));
            return { guest, seenAt, step: isKnown ? 'warn' : step };
        }),
    );
    const toList = steps.filter(({ step }) => step === 'list');
    await listIdle(
        toList.map(({ guest }) => guest),
        rule,
        ports,
    );
    await warnIdle(
        steps.filter(({ step }) => step === 'warn'),
        ports,
    );
    const back = steps.filter(({ step }) => step === 'forget');
    await Promise.all(back.map(({ guest }) => ports.idle.removeListing(guest.userId)));
}

/** The warning is put on record, and then told. */
async function warnIdle(due: ReadonlyArray<{ guest: GuestRecord; seenAt: Date }>, ports: IdlePorts): Promise<void> {
    const now = ports.now();
    const groups = groupedBy(due, ({ guest }) => guest.sponsorId ?? '', MOST_NAMED);
    const planned = groups.map((group) => {
        const cardId = ports.newId();
        return group.map(({ guest, seenAt }): Idle => {
            return { guest, warning: { userId: guest.userId, seenAt, warnedAt: now, cardId } };
        });
    });
    // The day is part of the key: a warning that was taken back may be given again.
    const keyOf = ({ warning }: Idle): string =>
        `idle/${warning.userId}/${dayOf(warning)}/warn/${now.toISOString().slice(0, 10)}`;
    const all = ([] as Idle[]).concat(...planned);
    const warned = await takeUp(all, keyOf, ports.once, async ({ guest, warning }) => {
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

/** Each warning to the guest, and to the sponsor with the sponsor's others. */
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
            const outcome: Outcome<IdleCode> = {
                ...{ code: 'idle_for_sponsor', isDone: true, count: card.length },
                ...{ params: { users: namesOf(card.map((one) => one.guest)) }, dates: { date: endOf(card[0]) } },
            };
            await ports.announcements.tellOnce(key, sponsorId, outcome);
        }
    });
}
