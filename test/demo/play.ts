import { plain, t } from '../../src/text';
import type { TextParams } from '../../src/text';
import type { Outcome } from '../workspace/attempt';
import { textsFor } from '../workspace/shown';
import { PLAYERS } from './stage';
import type { Player, Stage } from './stage';
import type { Step, Told } from './steps';

/** What came of a step. */
export interface Played {
    outcome: 'done' | 'refused';
    /** Everything that the person saw because of it. */
    shown: readonly string[];
    /** Everything that the app told the other who should hear of it. */
    heard: readonly string[];
    /** How that differs from what was expected; empty if it does not. */
    faults: readonly string[];
}

export async function play(step: Step, stage: Stage): Promise<Played> {
    const { timeline } = stage.workspace.server;
    const start = timeline.length;
    const outcome = await step.act(stage.as(step.who), stage);
    const { server } = stage.workspace;
    const heard = step.heard ? textsFor(server, stage.person(step.heard.by), timeline.slice(start)) : [];
    return {
        outcome: outcome.ok ? 'done' : 'refused',
        shown: outcome.shown,
        heard,
        faults: [
            ...outcomeFaults(step, outcome),
            ...textFaults(step.who, step.told, step.besides, outcome.shown),
            ...(step.heard ? textFaults(step.heard.by, step.heard.told, undefined, heard) : []),
        ],
    };
}

function outcomeFaults({ expected }: Step, outcome: Outcome<unknown>): string[] {
    if (outcome.ok === (expected === 'done')) {
        return [];
    }
    return [outcome.ok ? 'was done, and should have been refused' : `was refused with "${outcome.error}"`];
}

/** Each text exactly once, in the reader's language, and none besides. */
function textFaults(
    who: Player,
    told: readonly Told[],
    besides: string | undefined,
    shown: readonly string[],
): string[] {
    const expected = [...told.map((each) => expectedText(each, who)), ...(besides === undefined ? [] : [besides])];
    const faults = expected
        .map((text) => ({ text, times: shown.filter((each) => each.includes(text)).length }))
        .filter(({ times }) => times !== 1)
        .map(({ text, times }) => `${who} was told ${times} times, not once: "${text}"`);
    const others = shown.filter((each) => !expected.some((text) => each.includes(text)));
    return [...faults, ...others.map((text) => `${who} was also told: "${text}"`)];
}

/**
 * As far as it is known: up to the first thing put into it that the step does not name.
 *
 * @throws Error where that is nothing, which every text would contain
 */
function expectedText({ key, params, count }: Told, who: Player): string {
    const text = t(key, PLAYERS[who].language, harmless(params), count).split('{{')[0];
    if (text.trim() === '') {
        throw new Error(`The session must say what is put into ${key}.`);
    }
    return text;
}

/** As the app puts it into a message. */
const harmless = (params: TextParams = {}): TextParams =>
    Object.fromEntries(
        Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? plain(value) : value]),
    );
