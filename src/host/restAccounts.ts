import type { PermissionEntry } from '../actions/connectionPort';
import type { Account } from '../policy/guests';
import { asJson, textOf } from './restFailures';
import type { Json } from './restFailures';

/**
 * An account as the REST API shows it; undefined where it lacks id or roles, as it does for a token's owner who may
 * not see the accounts of others. Nothing else of it is kept: answers hold password hashes.
 */
export function toAccount(value: unknown): Account | undefined {
    const user = asJson(value);
    if (user === undefined || textOf(user._id) === '' || !Array.isArray(user.roles)) {
        return undefined;
    }
    return {
        id: textOf(user._id),
        username: textOf(user.username),
        name: textOf(user.name),
        emails: listOf(user.emails).map((email) => ({
            address: textOf(email.address),
            isVerified: email.verified === true,
        })),
        roles: textsOf(user.roles),
        isActive: user.active === true,
        createdAt: toDate(user.createdAt),
        lastLoginAt: toDate(user.lastLogin),
    };
}

export function toPermissionEntries(body: Json): PermissionEntry[] | undefined {
    if (!Array.isArray(body.update)) {
        return undefined;
    }
    return listOf(body.update).map((entry) => ({ id: textOf(entry._id), roles: textsOf(entry.roles) }));
}

export function textsOf(value: unknown): string[] {
    return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string') : [];
}

export function listOf(value: unknown): Json[] {
    const items: unknown[] = Array.isArray(value) ? value : [];
    return items.map(asJson).filter((item): item is Json => item !== undefined);
}

/** A date as text, or in the form of the server's own data protocol. */
function toDate(value: unknown): Date | undefined {
    const raw = asJson(value)?.$date ?? value;
    const date = typeof raw === 'string' || typeof raw === 'number' ? new Date(raw) : undefined;
    return date !== undefined && !Number.isNaN(date.getTime()) ? date : undefined;
}
