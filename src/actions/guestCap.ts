import {
    byOrder,
    CLAIM_LAPSES,
    fits,
    isUncounted,
    levelOf,
    standingClaim,
    takenAhead,
    takenNow,
    withoutRepeats,
} from '../policy/admission';
import type { PlaceClaim } from '../policy/places';
import type { Account } from '../policy/guests';
import type { Policy } from '../policy/types';
import type { AccountPage, Connection } from './connectionPort';
import { noteDeactivatedOutside } from './deactivatedOutside';
import type { GuestStore, InvitationStore, PlaceStore, Workspace } from './guestPorts';
import { isGuestAccount } from '../policy/guests';

export interface CapPorts {
    policy: Policy;
    places: PlaceStore;
    guests: GuestStore;
    invitations: InvitationStore;
    connection: Connection;
    now: () => Date;
    newId: () => string;
}

export interface SightedPorts extends CapPorts {
    workspace: Pick<Workspace, 'findAccount'>;
    pause(milliseconds: number): Promise<void>;
}

/** Milliseconds in which another server that judges guests at the same moment has come to an end with one of them. */
const SECOND_LOOK = 250;

/** The most of them: a login waits for it. */
const LONGEST_LOOK = 2_000;

export type Admission = { isAdmitted: true; claim: PlaceClaim } | { isAdmitted: false; limit: number; taken: number };

/**
 * Claims a place under the guest cap for somebody who is no active guest yet. The counter decides while it shows
 * room; where it shows none, everything is counted anew before anybody is refused. A counter that has never counted
 * shows nothing.
 */
export async function claimPlace(subject: string, ports: CapPorts): Promise<Admission> {
    const limit = ports.policy.caps.guests;
    const claim = await queueUp(subject, ports);
    if (limit === 0) {
        return { isAdmitted: true, claim };
    }
    const taken = await orDrop(claim, ports, () => countCarefully(claim, limit, ports));
    if (fits(limit, taken)) {
        return { isAdmitted: true, claim };
    }
    await dropClaim(claim, ports);
    return { isAdmitted: false, limit, taken };
}

/** Places taken ahead of a claim; counted anew before the number refuses anybody. */
async function countCarefully(claim: PlaceClaim, limit: number, ports: CapPorts): Promise<number> {
    const { taken, isCounted } = await countAhead(claim, ports);
    if (isCounted && fits(limit, taken)) {
        return taken;
    }
    await countAnew(ports);
    return (await countAhead(claim, ports)).taken;
}

async function orDrop<T>(claim: PlaceClaim, ports: CapPorts, work: () => Promise<T>): Promise<T> {
    try {
        return await work();
    } catch (error) {
        await dropClaim(claim, ports);
        throw error;
    }
}

/**
 * Keeps the place once the account or invitation exists. False where others were there first: the claim is removed,
 * and what was done is to be undone. The claim is kept before it is judged: whoever claims later sees a kept place,
 * and whoever claimed at the same moment is seen here.
 */
export async function keepPlace(claim: PlaceClaim, ports: CapPorts): Promise<boolean> {
    const limit = ports.policy.caps.guests;
    let kept = claim;
    if (ports.now().getTime() - claim.at.getTime() > CLAIM_LAPSES / 2) {
        // Others may have passed a claim so old by; it goes to the end of the queue.
        await dropClaim(claim, ports);
        kept = await queueUp(claim.subject, ports);
    }
    await ports.places.keepClaim(kept);
    if (
        limit === 0 ||
        fits(limit, (await countAhead(kept, ports)).taken) ||
        (await fitsCountedAnew(kept, limit, ports))
    ) {
        return true;
    }
    await dropClaim(kept, ports);
    return false;
}

/** Where nothing can be counted, the counter's word stands. */
async function fitsCountedAnew(claim: PlaceClaim, limit: number, ports: CapPorts): Promise<boolean> {
    try {
        await countAnew(ports);
        return fits(limit, (await countAhead(claim, ports)).taken);
    } catch {
        return false;
    }
}

/** The act that the place was claimed for failed. */
export async function dropClaim(claim: PlaceClaim, { places }: Pick<CapPorts, 'places'>): Promise<void> {
    await places.removeClaim(claim.id);
}

/**
 * A guest was deactivated or promoted, an invitation revoked or lapsed. A place that no count has seen yet is given
 * back by taking its claim away; one that was counted, by a claim that counts the other way.
 */
export async function givePlaceBack(subject: string, ports: CapPorts): Promise<void> {
    if ((await forgetClaims(subject, ports)) === 0) {
        await ports.places.addClaim({ ...newClaim(subject, -1, ports), isKept: true });
    }
}

/** The place that was claimed for an address belongs to an account now, and is given back under its id. */
export async function passPlaceOn(email: string, userId: string, ports: CapPorts): Promise<void> {
    const own = await recentClaims(email, ports);
    await Promise.all(own.map((claim) => ports.places.keepClaim({ ...claim, subject: userId })));
}

async function recentClaims(subject: string, ports: CapPorts): Promise<PlaceClaim[]> {
    const { claims } = await readPlaces(ports);
    return claims.filter((claim) => claim.change === 1 && claim.subject === subject);
}

/** Records a place that is taken already, where no rule asks whether it may be. */
export async function takePlace(subject: string, ports: CapPorts): Promise<void> {
    await ports.places.addClaim({ ...newClaim(subject, 1, ports), isKept: true });
}

/** Places taken at this moment, by the counter. */
export async function countTaken(ports: Pick<CapPorts, 'places' | 'now'>): Promise<number> {
    const { counted, claims } = await readPlaces(ports);
    return takenNow(counted, withoutRepeats(claims, ports.now()), ports.now());
}

/** `gone`: the account is no active one any more. */
export type Judgement = 'in' | 'over' | 'gone';

/**
 * Judges an active guest whom nobody admitted: an account made, activated or given the role elsewhere. `over` where
 * the cap is exceeded and others were there first. Several servers may judge several such guests at one moment, and
 * each counts those who are not judged yet; so nobody is over before a second look, with the claim still in place.
 * `subject` is what the place is claimed by, where that is not the id.
 */
export async function judgeSighted(userId: string, ports: SightedPorts, subject = userId): Promise<Judgement> {
    const limit = ports.policy.caps.guests;
    const begun = ports.now().getTime();
    const claim = await queueUp(subject, ports);
    const isIn = await orDrop(claim, ports, async () => {
        if (limit === 0 || fits(limit, await countCarefully(claim, limit, ports))) {
            return true;
        }
        // Where the server is slow, others take longer to come to their end, too.
        const took = ports.now().getTime() - begun;
        await ports.pause(Math.min(Math.max(SECOND_LOOK, took * 3), LONGEST_LOOK));
        return (await isKeptByAnother(claim, ports)) || fits(limit, await countCarefully(claim, limit, ports));
    });
    if (!isIn) {
        await dropClaim(claim, ports);
        return 'over';
    }
    if (!(await keepPlace(claim, ports)) && !(await isKeptByAnother(claim, ports))) {
        return 'over';
    }
    // Another server may have found the guest to be over meanwhile, and the account is as somebody has read it before.
    let isGone = true;
    try {
        // Whoever is not to be found keeps the place: a server that shows nobody must not make room.
        isGone = (await ports.workspace.findAccount(userId))?.isActive === false;
    } finally {
        await (isGone && forgetClaims(subject, ports));
    }
    return isGone ? 'gone' : 'in';
}

/** Whoever was deactivated past the cap has no place, whoever has claimed one at the same moment. */
export async function forgetClaims(subject: string, ports: CapPorts): Promise<number> {
    const own = await recentClaims(subject, ports);
    await Promise.all(own.map((claim) => dropClaim(claim, ports)));
    return own.length;
}

/** Whether somebody else has claimed a place for the same guest before, and kept it. */
async function isKeptByAnother(claim: PlaceClaim, ports: CapPorts): Promise<boolean> {
    const { claims } = await readPlaces(ports);
    const standing = standingClaim(claim, claims, ports.now());
    return standing.id !== claim.id && standing.isKept;
}

/**
 * Whether an active guest has a place, where the app knows of none: judged as {@link judgeSighted} does, and by the place
 * that was claimed for this account a moment ago, where it was: whoever claimed it may have been killed since.
 */
export async function findsPlace(account: Account, ports: SightedPorts): Promise<boolean> {
    const subject = (await findClaim(account, ports))?.subject ?? account.id;
    if ((await judgeSighted(account.id, ports, subject)) !== 'in') {
        return false;
    }
    if (subject !== account.id) {
        await passPlaceOn(subject, account.id, ports);
    }
    return true;
}

/**
 * Whether somebody has made this account a guest a moment ago, or is about to; then whoever does so settles its
 * place. The event of a new account may come before or after the answer to the request that made it.
 */
export async function isBeingAdmitted(account: Account, ports: CapPorts): Promise<boolean> {
    return (await findClaim(account, ports)) !== undefined;
}

/** The latest claim of a moment ago, by the id of an account or by one of its addresses. */
async function findClaim({ id, emails }: Account, ports: CapPorts): Promise<PlaceClaim | undefined> {
    const subjects = [id, ...emails.map(({ address }) => address.toLowerCase())];
    const { claims } = await readPlaces(ports);
    return claims
        .filter((claim) => claim.change === 1 && isUncounted(claim, ports.now()) && subjects.includes(claim.subject))
        .sort(byOrder)
        .pop();
}

/** Counts active guests and pending invitations, and corrects the counter by what was found. */
export async function countAnew(ports: CapPorts): Promise<number> {
    const { claims, counted, isCounted } = await readPlaces(ports);
    // A place that is only claimed is nobody's yet, on the server either.
    const kept = claims.filter(({ isKept }) => isKept);
    const before = takenNow(counted, withoutRepeats(kept, ports.now()), ports.now());
    const claimed = new Set(claims.map(({ subject }) => subject));
    const active = await countActive(claimed, ports);
    const { invitations } = await ports.invitations.listInvitations();
    const at = ports.now();
    // Who has claimed a place of late is counted by the claim, and by that alone.
    const late = new Set(claims.filter((claim) => isUncounted(claim, at)).map(({ subject }) => subject));
    const pending = invitations.filter(({ lapsesAt, email }) => lapsesAt > at && !late.has(email));
    if (ports.connection.isSet() && isCounted && active.total + pending.length < before) {
        await noteDeactivatedOutside(ports);
    }
    await ports.places.recordCount(active.total - active.countClaimed(late) + pending.length, at);
    return countTaken(ports);
}

/** The notice that is due at this number of places: at 80 and at 100 per cent. */
export function dueLevel(taken: number, policy: Policy): 0 | 80 | 100 {
    return levelOf(policy.caps.guests, taken);
}

interface ActiveGuests {
    total: number;
    /** How many of these subjects of claims are certainly in the total. */
    countClaimed(subjects: ReadonlySet<string>): number;
}

/** By the server's own number where there is a connection, else by the records. */
async function countActive(claimed: ReadonlySet<string>, ports: CapPorts): Promise<ActiveGuests> {
    if (!ports.connection.isSet()) {
        // Who was deactivated since a look a moment ago would be counted, and the place that it gave back would not.
        const active = (await ports.guests.listGuests('anew')).guests.filter(({ isActive }) => isActive);
        return {
            total: active.length,
            countClaimed: (subjects) => active.filter(({ userId }) => subjects.has(userId)).length,
        };
    }
    // Only who is a guest before and after the server has counted is certainly in its number.
    const before = await findGuestIds([...claimed], ports);
    const total = await countOnServer(ports, true);
    const after = await findGuestIds([...before.keys()], ports);
    return {
        total,
        countClaimed: (subjects) =>
            new Set([...after].filter(([subject]) => subjects.has(subject)).map(([, id]) => id)).size,
    };
}

/** Ids of those of the subjects that are active guests, by subject. */
async function findGuestIds(
    subjects: readonly string[],
    { connection, policy }: Pick<CapPorts, 'connection' | 'policy'>,
): Promise<Map<string, string>> {
    const found = new Map<string, string>();
    for (const subject of subjects) {
        const account = await (subject.includes('@')
            ? connection.findAccountByEmail(subject)
            : connection.findAccount(subject));
        if (account?.isActive === true && isGuestAccount(account, policy)) {
            found.set(subject, account.id);
        }
    }
    return found;
}

const NOBODY: AccountPage = { accounts: [], total: 0 };

/** Accounts with a guest role and no exempt one. Few hold an exempt role, so those are looked at one by one. */
export async function countOnServer(
    { policy, connection }: Pick<CapPorts, 'policy' | 'connection'>,
    isActive: boolean,
): Promise<number> {
    const guestRoles = [...policy.access.guestRoles];
    const [all, exempt] = await Promise.all([
        connection.listAccounts({ roles: guestRoles, isActive, offset: 0, count: 1 }),
        policy.access.exemptRoles.size === 0
            ? NOBODY
            : connection.listAccounts({ roles: [...policy.access.exemptRoles], isActive, offset: 0, count: 100 }),
    ]);
    const exemptGuests = exempt.accounts.filter(({ roles }) => roles.some((role) => guestRoles.includes(role)));
    return all.total - exemptGuests.length;
}

/** A claim behind every place that is kept already, whatever the clocks of the servers say. */
async function queueUp(subject: string, ports: CapPorts): Promise<PlaceClaim> {
    let claim = newClaim(subject, 1, ports);
    for (;;) {
        await ports.places.addClaim(claim);
        const { claims } = await readPlaces(ports);
        const ahead = claims
            .filter(({ change, isKept }) => change === 1 && isKept)
            .sort(byOrder)
            .pop();
        if (ahead === undefined || byOrder(ahead, claim) < 0) {
            return claim;
        }
        await dropClaim(claim, ports);
        claim = { ...newClaim(subject, 1, ports), at: new Date(ahead.at.getTime() + 1) };
    }
}

async function readPlaces({
    places,
}: Pick<CapPorts, 'places'>): Promise<{ counted: number; isCounted: boolean; claims: PlaceClaim[] }> {
    const { counted, countedAt, claims } = await places.readPlaces();
    return {
        counted,
        isCounted: countedAt !== undefined,
        claims: claims.filter((claim) => isUncounted(claim, countedAt)),
    };
}

/** Places taken ahead of this claim, and whether they have ever been counted. */
async function countAhead(claim: PlaceClaim, ports: CapPorts): Promise<{ taken: number; isCounted: boolean }> {
    const { counted, isCounted, claims } = await readPlaces(ports);
    const now = ports.now();
    const taken = takenAhead(standingClaim(claim, claims, now), counted, withoutRepeats(claims, now), now);
    return { taken, isCounted };
}

function newClaim(subject: string, change: 1 | -1, { now, newId }: CapPorts): PlaceClaim {
    return { id: newId(), at: now(), change, subject, isKept: false };
}
