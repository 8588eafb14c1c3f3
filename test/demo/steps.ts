import type { SettingId } from '../../src/host/settings';
import type { RestrictionId } from '../../src/policy/types';
import type { TextKey, TextParams } from '../../src/text';
import type { Acting } from '../workspace/Acting';
import type { Outcome } from '../workspace/attempt';
import type { Player, Stage } from './stage';

export type Act = (me: Acting, stage: Stage) => Promise<Outcome<unknown>>;

/** A text of the app. Without params, as far as it is the same whatever is put into it. */
export interface Told {
    key: TextKey;
    params?: TextParams;
    count?: number;
}

export type CapSetting = Extract<SettingId, 'max_active_guests' | 'max_rooms_per_guest'>;

/** Something that somebody tries, and what must come of it. */
export interface Step {
    who: Player;
    /** Read as "tries to …". */
    tries: string;
    act: Act;
    expected: 'done' | 'refused';
    /** What the app tells them, in their language, and nothing else. */
    told: readonly Told[];
    /** What server and client say besides, in the server's own words. */
    besides?: string;
    /** Who else hears of it by a message of the app, and what. */
    heard?: { by: Player; told: readonly Told[] };
    /** The rule that refuses this to a guest while it is on. */
    rule?: RestrictionId;
    /** The limit that this step is one too many for. */
    cap?: CapSetting;
    /** The switch that this step turns. */
    turns?: { rule: RestrictionId; on: boolean };
}

export interface Scene {
    title: string;
    steps: readonly Step[];
}

export const text = (key: TextKey, params?: TextParams, count?: number): Told => ({ key, params, count });

type Details = Pick<Step, 'rule' | 'cap' | 'besides' | 'heard'> & { told?: TextKey | readonly Told[] };

export const done = (who: Player, tries: string, act: Act, { told = [], ...details }: Details = {}): Step => ({
    who,
    tries,
    act,
    expected: 'done',
    told: typeof told === 'string' ? [{ key: told }] : told,
    ...details,
});

export const refused = (who: Player, tries: string, act: Act, details: Details): Step => ({
    ...done(who, tries, act, details),
    expected: 'refused',
});

/** The administrator saves settings; the page has no word for it. */
const save =
    (values: Readonly<Partial<Record<SettingId, string | number | boolean>>>): Act =>
    async (_me, { workspace }) => {
        for (const [id, value] of Object.entries(values)) {
            await workspace.engine.updateSetting(id, value);
        }
        return { ok: true, result: undefined, shown: [] };
    };

export const turn = (rule: RestrictionId, on: boolean): Step => ({
    ...done('ada', `switch ${rule} ${on ? 'on' : 'off'}`, save({ [rule]: on })),
    turns: { rule, on },
});

export const set = (id: SettingId, value: string | number): Step =>
    done('ada', `set ${id} to ${value}`, save({ [id]: value }));

/**
 * Types `/guest` and the rest in #general. A command answers whatever came of it, so `isDone`, where it is given,
 * looks at the workspace instead.
 */
export const command = (rest: string, isDone: (stage: Stage) => boolean = () => true): Act =>
    effect((me, { general }) => me.run(rest === '' ? '/guest' : `/guest ${rest}`, general), isDone);

/** An act whose answer says too little: what became of the workspace tells. */
export const effect =
    (act: Act, isDone: (stage: Stage) => boolean): Act =>
    async (me, stage) => {
        const outcome = await act(me, stage);
        return outcome.ok && !isDone(stage) ? { ...outcome, ok: false, code: 'undone', error: '' } : outcome;
    };

export const say =
    (message: string): Act =>
    (me, { general }) =>
        me.send(general, message);

export const remove =
    (author: Player, how: 'delete' | 'button'): Act =>
    async (me, stage) => {
        const message = stage.message(author, 'Something that was written.');
        const outcome =
            how === 'delete' ? await me.delete(message) : await me.pressMessageAction('delete-guest-message', message);
        // A button answers nothing; what became of the message tells.
        return outcome.ok && !stage.isGone(message) ? { ...outcome, ok: false, code: 'kept', error: '' } : outcome;
    };
