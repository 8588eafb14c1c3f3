import type { ManagerStore } from '../actions/managerNotices';
import { dateOf, newest, ofKind, ofUser, textOf } from './records';
import type { Key, Records } from './records';

/** Which managers have used the app, and which notices about the cap they have had. */
export class ManagerRecords implements ManagerStore {
    constructor(private readonly records: Records) {}

    public async rememberManager(userId: string): Promise<void> {
        await this.records.put([ofUser(userId), ofKind('manager')], { userId });
    }

    public async listManagers(): Promise<string[]> {
        const rows = await this.records.read([ofKind('manager')]);
        return [...new Set(rows.map((row) => textOf(row.userId)).filter((id): id is string => id !== undefined))];
    }

    public async readNoticedLevel(): Promise<{ level: number; since?: Date }> {
        const row = newest(await this.records.read(LEVEL));
        return { level: typeof row?.level === 'number' ? row.level : 0, since: dateOf(row?.savedAt) };
    }

    public async saveNoticedLevel(level: number): Promise<void> {
        await this.records.put(LEVEL, { level, savedAt: new Date().toISOString() });
    }
}

const LEVEL: Key = [ofKind('cap-level')];
