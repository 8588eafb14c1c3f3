import type { PermissionAudit } from '../actions/permissions';
import type { AuditResult, Excess } from '../policy/permissions';
import { dateOf, newest, ofKind, textsOf } from './records';
import type { Key, Records, Row } from './records';

/** What the last audit of the permissions has shown, for every process of the app. */
export class AuditRecords implements PermissionAudit {
    constructor(private readonly records: Records) {}

    /** What cannot be read counts as no audit: nothing is proven by it. */
    public async read(): Promise<AuditResult | undefined> {
        const row = newest(await this.records.read(AUDIT));
        const checkedAt = dateOf(row?.checkedAt);
        if (row === undefined || checkedAt === undefined || !isListOfTexts(row.deletingRoles, row.deletingRoomRoles)) {
            return undefined;
        }
        return {
            checkedAt,
            deletingRoles: textsOf(row.deletingRoles),
            deletingRoomRoles: textsOf(row.deletingRoomRoles),
            excess: Array.isArray(row.excess) ? row.excess.filter(isExcess) : [],
        };
    }

    public async save({ checkedAt, deletingRoles, deletingRoomRoles, excess }: AuditResult): Promise<void> {
        const row: Row = {
            deletingRoles,
            deletingRoomRoles,
            excess,
            checkedAt: checkedAt.toISOString(),
            savedAt: checkedAt.toISOString(),
        };
        await this.records.put(AUDIT, row);
    }
}

const AUDIT: Key = [ofKind('permission-audit')];

function isListOfTexts(...values: unknown[]): boolean {
    return values.every((value) => Array.isArray(value) && value.every((item) => typeof item === 'string'));
}

function isExcess(value: unknown): value is Excess {
    const { role, permission } = (value ?? {}) as Partial<Record<keyof Excess, unknown>>;
    return typeof role === 'string' && typeof permission === 'string';
}
