import type { IdleRule, IdleStore } from '../actions/reviewPorts';
import { present } from '../policy/collections';
import type { IdleListing, IdleWarning } from '../policy/inactivity';
import { dateOf, newest, ofKind, oldestFirst, ofUser, textOf } from './records';
import type { Key, Records, Row } from './records';

const WARNING = ofKind('idle-warning');

const LISTING = ofKind('idle-listing');

const RULE: Key = [ofKind('idle-rule')];

/** Listings and warnings of guests who do not log in, one row each, and since when the app has warned at all. */
export class IdleRecords implements IdleStore {
    constructor(private readonly records: Records) {}

    public async listWarnings(): Promise<IdleWarning[]> {
        const rows = oldestFirst(await this.records.read([WARNING]));
        const byUser = new Map(present(rows.map(parse)).map((one): [string, IdleWarning] => [one.userId, one]));
        return [...byUser.values()];
    }

    public async saveWarning(warning: IdleWarning): Promise<void> {
        await this.records.put([ofUser(warning.userId), WARNING], {
            ...warning,
            seenAt: warning.seenAt.toISOString(),
            warnedAt: warning.warnedAt.toISOString(),
            savedAt: new Date().toISOString(),
        });
    }

    public async removeWarning(userId: string): Promise<void> {
        await this.records.remove([ofUser(userId), WARNING]);
    }

    public async listListings(): Promise<IdleListing[]> {
        const rows = oldestFirst(await this.records.read([LISTING]));
        const listings = present(rows.map(parseListing));
        return [...new Map(listings.map((one): [string, IdleListing] => [one.userId, one])).values()];
    }

    public async saveListing(listing: IdleListing): Promise<void> {
        await this.records.put([ofUser(listing.userId), LISTING], {
            ...listing,
            listedAt: listing.listedAt.toISOString(),
            savedAt: new Date().toISOString(),
        });
    }

    public async removeListing(userId: string): Promise<void> {
        await this.records.remove([ofUser(userId), LISTING]);
    }

    public async findRule(): Promise<IdleRule | undefined> {
        const row = newest(await this.records.read(RULE));
        const since = dateOf(row?.since);
        return since && typeof row?.days === 'number' ? { since, days: row.days } : undefined;
    }

    public async saveRule({ since, days }: IdleRule): Promise<void> {
        await this.records.put(RULE, { since: since.toISOString(), days, savedAt: new Date().toISOString() });
    }

    public async clear(): Promise<void> {
        await this.records.remove([WARNING]);
        await this.records.remove([LISTING]);
        await this.records.remove(RULE);
    }
}

/** What cannot be read counts as no warning: then the guest is warned again, and has seven days again. */
function parse(row: Row): IdleWarning | undefined {
    const [userId, cardId] = [textOf(row.userId), textOf(row.cardId)];
    const [seenAt, warnedAt] = [dateOf(row.seenAt), dateOf(row.warnedAt)];
    if (!userId || !cardId || !seenAt || !warnedAt) {
        return undefined;
    }
    const endId = textOf(row.endId);
    return { userId, cardId, seenAt, warnedAt, ...(endId && { endId }) };
}

/** What cannot be read counts as no listing: then the guest is listed again. */
function parseListing(row: Row): IdleListing | undefined {
    const [userId, listId, listedAt] = [textOf(row.userId), textOf(row.listId), dateOf(row.listedAt)];
    return userId && listId && listedAt ? { userId, listId, listedAt } : undefined;
}
