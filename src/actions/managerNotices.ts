import { countTaken, dueLevel } from './guestCap';
import type { CapPorts } from './guestCap';
import type { OnceStore } from './once';

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
    /** The percentage of the cap that was last told, and when that was put down; 0 where nothing ever was. */
    readNoticedLevel(): Promise<{ level: number; since?: Date }>;
    saveNoticedLevel(level: number): Promise<void>;
}

export interface NoticePorts extends CapPorts {
    managers: ManagerNotices;
    managerStore: ManagerStore;
    once: OnceStore;
}

/** Tells the managers once when places reach 80 and 100 per cent of the cap, and again after they had fallen. */
export async function noticeUsage(ports: NoticePorts): Promise<void> {
    const limit = ports.policy.caps.guests;
    if (limit === 0) {
        return;
    }
    const taken = await countTaken(ports);
    const level = dueLevel(taken, ports.policy);
    const { level: told, since } = await ports.managerStore.readNoticedLevel();
    if (level === told) {
        return;
    }
    if (level < told) {
        await ports.managerStore.saveNoticedLevel(level);
        return;
    }
    const key = `cap_${level}/${since?.toISOString() ?? 'first'}`;
    const notice: ManagerNotice = { code: level === 100 ? 'cap_100' : 'cap_80', params: { taken, limit } };
    // Where telling it fails, a later round does; whoever told it may have been killed before the level was put down.
    if ((await announceOnce(key, notice, ports)) || (await ports.once.isDone(key))) {
        await ports.managerStore.saveNoticedLevel(level);
    }
}

/** Tells the managers, of all who come to it at the same moment, once. Resolves to whether it was told now. */
export async function announceOnce(
    key: string,
    notice: ManagerNotice,
    { managers, once }: Pick<NoticePorts, 'managers' | 'once'>,
): Promise<boolean> {
    if ((await once.begin(key)) === 'taken') {
        return false;
    }
    await managers.announce(notice);
    await once.finish(key);
    return true;
}
