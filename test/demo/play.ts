import { t } from '../../src/text';
import type { Outcome } from '../workspace/attempt';
import { CAST } from './stage';
import type { Stage } from './stage';
import type { Step } from './steps';

/** What came of a step. */
export interface Played {
    outcome: 'done' | 'refused';
    /** Everything that the person saw because of it. */
    shown: readonly string[];
    /** How that differs from what was expected; empty if it does not. */
    faults: readonly string[];
}

export async function play(step: Step, stage: Stage): Promise<Played> {
    const outcome = await step.act(stage.as(step.who), stage);
    return {
        outcome: outcome.ok ? 'done' : 'refused',
        shown: outcome.shown,
        faults: [...outcomeFaults(step, outcome), ...textFaults(step, outcome.shown)],
    };
}

function outcomeFaults({ expected }: Step, outcome: Outcome<unknown>): string[] {
    if (outcome.ok === (expected === 'done')) {
        return [];
    }
    return [outcome.ok ? 'was done, and should have been refused' : `was refused with "${outcome.error}"`];
}

/** Each text exactly once, in the reader's language, and none besides. */
function textFaults({ who, told, besides }: Step, shown: readonly string[]): string[] {
    const expected = [
        ...(told === undefined ? [] : [sentenceStart(t(told, CAST[who].language))]),
        ...(besides === undefined ? [] : [besides]),
    ];
    const faults = expected
        .map((text) => ({ text, times: shown.filter((each) => each.includes(text)).length }))
        .filter(({ times }) => times !== 1)
        .map(({ text, times }) => `was told ${times} times, not once: "${text}"`);
    const others = shown.filter((each) => !expected.some((text) => each.includes(text)));
    return [...faults, ...others.map((text) => `was also told: "${text}"`)];
}

/** As far as it is the same whatever is put into it. */
const sentenceStart = (text: string): string => text.split('{{')[0];
