import type { IEnvironmentRead, ILogger, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';
import type { ISettingUpdateContext } from '@rocket.chat/apps-engine/definition/settings/ISettingUpdateContext';

import { within } from './call';
import { findObjection } from './host/settingCheck';
import type { Objection } from './host/settingCheck';
import { buildPolicy, KnownWorkspace, readApiToken, readConnection, readSettings } from './host/readPolicy';
import { Records } from './host/records';
import { RoomPolicyRecords } from './host/RoomPolicyRecords';
import { descriptionOf, ROOM_POLICY_STAMP, SETTINGS } from './host/settings';
import { isLaterStamp } from './policy/changeStamp';
import type { ProcessState } from './processState';
import { DEADLINE } from './refusal';

/** Milliseconds after which a policy is old: no event tells that a role or a server setting has changed. */
const OLD = 5 * 60_000;

/** The same for a policy with a role in it that could not be looked up. */
const SOON = 5_000;

/** Milliseconds that a reading may take; without a bound one that hangs would keep all later ones waiting. */
const READING = 10_000;

/** Milliseconds that a check may take; the server stores a value unchecked when it gets no answer. */
const CHECKING = 2_000;

/** Milliseconds after which a first reading is tried again that failed, and then always after the last of them. */
const AGAIN: readonly number[] = [1_000, 3_000, 10_000, 30_000];

/** Keeps the policy of a process current, so that no hook has to read a setting. */
export class PolicyRefresh {
    private values = new Map<string, unknown>();

    private readAt = 0;

    /** One refresh at a time, so that an older reading never overwrites a newer one. */
    private queue: Promise<void> = Promise.resolve();

    /** Whether everything was read at least once. */
    private isRead = false;

    private isTryingAgain = false;

    private readonly known = new KnownWorkspace();

    constructor(
        private readonly state: ProcessState,
        private readonly pause = pauseFor,
    ) {}

    /**
     * Resolves once the first reading has ended, or has taken as long as anybody may wait for a verdict: a process that
     * has just started is asked before it has been enabled.
     */
    public async begun(read: IRead, logger: ILogger): Promise<void> {
        if (this.state.awaitsPolicy) {
            const reading = this.readAt > 0 ? this.queue : this.reload(read.getEnvironmentReader(), read, logger);
            await within(DEADLINE, reading).catch(() => undefined); // it logs by itself
        }
    }

    /** Reads everything. What cannot be read stays as it was; what was never read is read again until it can be. */
    public reload(environment: IEnvironmentRead, read: IRead, logger: ILogger): Promise<void> {
        this.readAt = Date.now();
        return this.enqueue(async () => {
            try {
                this.values = await within(READING, readSettings(environment));
                await this.build(environment, read);
                const account = await within(READING, read.getUserReader().getAppUser());
                this.state.appUserId = account?.id ?? this.state.appUserId;
            } catch (error) {
                logger.error('The settings could not be read; the last known ones hold', String(error));
            } finally {
                this.state.awaitsPolicy = false;
            }
            if (!this.isRead) {
                void this.reloadAgain(environment, read, logger); // it never rejects
            }
            try {
                await this.readRoomPolicies(read);
            } catch (error) {
                logger.error('The policies of rooms could not be read; they are looked up one by one', String(error));
            }
        });
    }

    private async reloadAgain(environment: IEnvironmentRead, read: IRead, logger: ILogger): Promise<void> {
        if (this.isTryingAgain) {
            return;
        }
        this.isTryingAgain = true;
        for (let turn = 0; !this.isRead; turn += 1) {
            await this.pause(AGAIN[Math.min(turn, AGAIN.length - 1)]);
            await this.reload(environment, read, logger);
        }
        this.isTryingAgain = false;
    }

    /**
     * Reads everything again, in the background, where the last reading is old. Called where the app has something to
     * do anyway, never for a message that passes. No timer does it: one would keep the process alive after its server.
     */
    public renewIfOld(read: IRead, logger: ILogger): void {
        const fresh = this.known.unknownRoles.size > 0 ? SOON : OLD;
        if (this.readAt > 0 && Date.now() - this.readAt > fresh) {
            this.reload(read.getEnvironmentReader(), read, logger).catch(() => undefined); // it logs by itself
        }
    }

    /** Takes over one changed value; the event carries it, so this works while the settings cannot be read. */
    public update({ id, value }: ISetting, read: IRead): Promise<void> {
        if (id === ROOM_POLICY_STAMP) {
            this.state.roomPolicies.forget();
            return this.readRoomPolicies(read);
        }
        return this.enqueue(async () => {
            this.values.set(id, value);
            await this.build(read.getEnvironmentReader(), read);
        });
    }

    /**
     * Keeps the old value where the new one makes no sense, and shows the reason as the setting's description until a
     * sensible value is saved: the host stores a value in spite of any exception that is thrown here. Undefined where
     * nothing is to be changed; the host writes an answer to the log, and a value may be secret.
     * Source: RocketChat/Rocket.Chat `packages/apps-engine/deno-runtime/handlers/app/handler.ts`.
     */
    public async check({ oldSetting, newSetting }: ISettingUpdateContext, read: IRead): Promise<ISetting | undefined> {
        if (newSetting.id === ROOM_POLICY_STAMP) {
            const isLater = isLaterStamp(newSetting.value, oldSetting.value);
            return isLater ? undefined : { ...newSetting, value: oldSetting.value as unknown };
        }
        if (isShared(oldSetting, newSetting)) {
            return undefined;
        }
        let objection: Objection | undefined;
        try {
            objection = await within(CHECKING, findObjection(newSetting.id, newSetting.value, this.values, read));
        } catch {
            objection = 'invalid_unchecked';
        }
        if (objection !== undefined) {
            return { ...newSetting, value: oldSetting.value as unknown, i18nDescription: objection };
        }
        const row = SETTINGS.find(({ id }) => id === newSetting.id);
        const isExplained = [oldSetting, newSetting].some((setting) => setting.i18nDescription?.startsWith('invalid_'));
        return isExplained && row !== undefined && row.is.kind !== 'secret'
            ? { ...newSetting, i18nDescription: descriptionOf(row.id) }
            : undefined;
    }

    private readRoomPolicies(read: IRead): Promise<void> {
        const store = new RoomPolicyRecords(new Records(read.getPersistenceReader()), () => new Date());
        return within(READING, this.state.roomPolicies.refresh(store));
    }

    private async build(environment: IEnvironmentRead, read: IRead): Promise<void> {
        this.state.apiToken = readApiToken(this.values);
        this.state.connection = await within(READING, readConnection(this.values, environment, this.known));
        const building = buildPolicy(this.values, environment, read.getRoleReader(), this.known);
        this.state.policy = await within(READING, building);
        this.isRead = this.isRead || this.known.unknownRoles.size === 0;
    }

    private enqueue(work: () => Promise<void>): Promise<void> {
        const done = this.queue.then(work);
        this.queue = done.catch(() => undefined);
        return done;
    }
}

/** The timer holds up no process that has nothing else to do, where the host knows such timers. */
function pauseFor(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
        const timer: { unref?: () => void } = setTimeout(resolve, milliseconds);
        timer.unref?.();
    });
}

/**
 * Whether another instance of the server has kept the old value with the reason, and this one hears of it. Every
 * instance asks the app again, with the setting as the first has stored it.
 * Source: RocketChat/Rocket.Chat `apps/meteor/ee/server/apps/communication/websockets.ts`.
 */
function isShared(oldSetting: ISetting, newSetting: ISetting): boolean {
    const isRefused = newSetting.i18nDescription?.startsWith('invalid_') === true;
    // What nobody has ever saved has no value, which arrives as null.
    const [before, now] = [oldSetting, newSetting].map(({ value, packageValue }) => (value ?? packageValue) as unknown);
    return isRefused && before === now;
}
