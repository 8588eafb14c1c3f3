import { countTaken, dueLevel } from './guestCap';
import type { CapPorts } from './guestCap';

/** What the managers are told without having asked; the sentence is looked up under `notice_<code>`. */
export type NoticeCode =
    | 'cap_80'
    | 'cap_100'
    | 'over_cap_deactivated'
    | 'over_cap_kept'
    | 'over_cap_failed'
    | 'permissions_excess'
    | 'permissions_repaired';

export interface ManagerNotice {
    code: NoticeCode;
    /** Text that people chose is made harmless by whoever renders it. */
    params?: Readonly<Record<string, string | number>>;
}

export interface ManagerNotices {
    /** In the room for notices, else by direct message to each manager who has used the app. */
    announce(notice: ManagerNotice): Promise<void>;
}

export interface ManagerStore {
    rememberManager(userId: string): Promise<void>;
    listManagers(): Promise<readonly string[]>;
    /** The percentage of the cap that was last told. */
    readNoticedLevel(): Promise<number>;
    saveNoticedLevel(level: number): Promise<void>;
}

/** Tells the managers once when places reach 80 and 100 per cent of the cap, and again after they had fallen. */
export async function noticeUsage(
    ports: CapPorts & { managers: ManagerNotices; managerStore: ManagerStore },
): Promise<void> {
    const limit = ports.policy.caps.guests;
    if (limit === 0) {
        return;
    }
    const taken = await countTaken(ports);
    const level = dueLevel(taken, ports.policy);
    const told = await ports.managerStore.readNoticedLevel();
    if (level === told) {
        return;
    }
    if (level > told) {
        await ports.managers.announce({ code: level === 100 ? 'cap_100' : 'cap_80', params: { taken, limit } });
    }
    await ports.managerStore.saveNoticedLevel(level);
}
