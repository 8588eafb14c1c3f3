import type { Account } from '../policy/guests';
import { about } from './auditLog';
import type { AuditAction, AuditLog } from './auditLog';
import { forgetClaims, givePlaceBack, isBeingAdmitted, judgeSighted } from './guestCap';
import type { CapPorts, SightedPorts } from './guestCap';
import type { Workspace } from './guestPorts';
import { announceOnce, noticeUsage } from './managerNotices';
import type { NoticePorts } from './managerNotices';

export interface SightingPorts extends NoticePorts, SightedPorts {
    workspace: Pick<Workspace, 'deactivate' | 'findAccount'>;
    auditLog: AuditLog;
}

/** `over`: the guest came past the cap and has been deactivated. */
export type Sighting = 'known' | 'admitted' | 'over';

/**
 * Takes note of an active guest that an event has shown. One whom the app did not let in is admitted after the
 * fact, or, past the cap, deactivated; the managers are told. `account` is a guest by its roles.
 */
export async function seeGuest(account: Account, ports: SightingPorts): Promise<Sighting> {
    const record = await ports.guests.findGuest(account.id);
    if (!account.isActive) {
        return 'known';
    }
    if (record?.isActive === true) {
        if (record.username !== account.username) {
            await ports.guests.saveGuest({ ...record, username: account.username }, record);
        }
        return 'known';
    }
    if (await isBeingAdmitted(account, ports)) {
        return 'admitted';
    }
    const judgement = await judgeSighted(account.id, ports);
    if (judgement === 'gone') {
        return 'known';
    }
    const isOver = judgement === 'over';
    const staysActive = !isOver || ports.policy.caps.overCap === 'notify';
    const addedAt = record?.addedAt ?? account.createdAt ?? ports.now();
    await noteSeen(record === undefined ? 'guest_found' : 'guest_activated', account, ports);
    // Read again: whoever added the guest may have written more since.
    const known = await ports.guests.findGuest(account.id);
    const { id: userId, username } = account;
    await ports.guests.saveGuest({ ...known, userId, username, addedAt, isActive: staysActive }, known);
    if (!isOver) {
        await noticeUsage(ports);
        return 'admitted';
    }
    return handleOverCap(account, ports);
}

async function handleOverCap(account: Account, ports: SightingPorts): Promise<Sighting> {
    const params = { username: account.username, limit: ports.policy.caps.guests };
    const once = (code: 'over_cap_kept' | 'over_cap_deactivated'): Promise<boolean> =>
        announceOnce(keyOf(code, account, ports), { code, params }, ports);
    if (ports.policy.caps.overCap === 'notify') {
        await once('over_cap_kept');
        return 'admitted';
    }
    try {
        await ports.workspace.deactivate(account.id, false);
    } catch (error) {
        await ports.managers.announce({ code: 'over_cap_failed', params });
        throw error;
    }
    await forgetClaims(account.id, ports);
    await noteSeen('over_cap_deactivated', account, ports);
    await once('over_cap_deactivated');
    return 'over';
}

/** Somebody who was a guest is none any more, by an act outside the app. */
export async function loseGuest(userId: string, ports: CapPorts & { auditLog: AuditLog }): Promise<void> {
    const record = await ports.guests.findGuest(userId);
    if (record === undefined) {
        return;
    }
    await noteSeen('guest_lost', { id: userId, username: record.username }, ports);
    await endGuest(userId, ports);
}

/** The record of a guest ends, and with it the place that an active one had. */
export async function endGuest(userId: string, ports: CapPorts): Promise<void> {
    const record = await ports.guests.findGuest(userId);
    if (record === undefined) {
        return;
    }
    await ports.guests.removeGuest(userId);
    if (record.isActive) {
        await givePlaceBack(userId, ports);
    }
}

/** A change by an act outside the app. Of those who see it at the same time, one has noted it. */
export async function noteSeen(
    action: AuditAction,
    account: { id: string; username: string },
    { auditLog, now }: { auditLog: AuditLog; now: () => Date },
): Promise<void> {
    await auditLog.note({ ...about(account), action, key: keyOf(action, account, { now }) });
}

/** Whoever sees the same of somebody within a minute sees the same event. */
function keyOf(what: string, { id }: { id: string }, { now }: { now: () => Date }): string {
    return `${what}/${id}/${now().toISOString().slice(0, 16)}`;
}
