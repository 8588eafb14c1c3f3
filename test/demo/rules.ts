import { RESTRICTIONS } from '../../src/policy/restrictions/index';
import { t } from '../../src/text';
import { PLAYERS } from './stage';
import type { Scene, Step } from './steps';

/** A row of the README's table of rules. */
export interface Rule {
    setting: string;
    isOnByDefault: boolean;
    /** What a guest who reads English is told. */
    sentences: readonly string[];
}

/** @throws Error where the README has no such table, or a row that cannot be read */
export function readRules(readme: string): Rule[] {
    const lines = readme.split('\n');
    const head = lines.findIndex((line) => /^\| A guest cannot +\| Setting +\| Default +\| /.test(line));
    if (head < 0) {
        throw new Error('The README has no table of rules.');
    }
    const rows = lines.slice(head + 2);
    const end = rows.findIndex((line) => !line.startsWith('|'));
    return rows.slice(0, end < 0 ? undefined : end).map(readRule);
}

function readRule(line: string): Rule {
    const [, , setting = '', byDefault = '', seen = ''] = line.split('|').map((cell) => cell.trim());
    const id = /^`(\w+)`$/.exec(setting)?.[1];
    const sentences = [...seen.matchAll(/"([^"]+)"/g)].map(([, sentence]) => sentence);
    if (id === undefined || !['on', 'off'].includes(byDefault) || sentences.length === 0) {
        throw new Error(`This row of the README's table of rules cannot be read: ${line}`);
    }
    return { setting: id, isOnByDefault: byDefault === 'on', sentences };
}

/** Where the README's rules, the app's and the session disagree; empty if nowhere. */
export function compareRules(rules: readonly Rule[], session: readonly Scene[]): string[] {
    const missing = RESTRICTIONS.filter(({ id }) => !rules.some(({ setting }) => setting === id));
    return [
        ...missing.map(({ id }) => `The README has no row for ${id}.`),
        ...rules.flatMap((rule) => compareRule(rule, session)),
    ];
}

function compareRule(rule: Rule, session: readonly Scene[]): string[] {
    const { setting, isOnByDefault, sentences } = rule;
    const restriction = RESTRICTIONS.find(({ id }) => id === setting);
    if (!restriction) {
        return [`The README has a row for ${setting}, which is no rule of the app.`];
    }
    const problems: string[] = [];
    if (restriction.isOnByDefault !== isOnByDefault) {
        problems.push(`The README says ${setting} is ${state(isOnByDefault)} by default; it is not.`);
    }
    const steps = stepsOf(rule, session);
    const refusals = steps.filter(({ step, isOn }) => isGuests(step) && isOn);
    if (refusals.length === 0) {
        problems.push(`No guest tries ${setting} while it is on.`);
    }
    if (!isOnByDefault && !steps.some(({ step, isOn }) => isGuests(step) && !isOn)) {
        problems.push(`No guest tries ${setting} while it is off, as it is by default.`);
    }
    if (!steps.some(({ step, isOn }) => !isGuests(step) && isOn)) {
        problems.push(`No member does what ${setting} refuses to guests.`);
    }
    const told = refusals.flatMap(({ step }) => step.told.map(({ key }) => t(key, 'en')));
    return [
        ...problems,
        ...steps.flatMap(contradiction),
        ...sentences.filter((each) => !told.includes(each)).map((each) => `${setting}: no step tells "${each}".`),
        ...told.filter((each) => !sentences.includes(each)).map((each) => `${setting}: the README lacks "${each}".`),
    ];
}

interface StepOfRule {
    step: Step;
    /** Whether the rule is on when the step is played, by the README's default and the switches turned before. */
    isOn: boolean;
}

function stepsOf({ setting, isOnByDefault }: Rule, session: readonly Scene[]): StepOfRule[] {
    let isOn = isOnByDefault;
    const steps: StepOfRule[] = [];
    for (const step of session.flatMap((scene) => scene.steps)) {
        if (step.turns?.rule === setting) {
            isOn = step.turns.on;
        }
        if (step.rule === setting) {
            steps.push({ step, isOn });
        }
    }
    return steps;
}

function contradiction({ step, isOn }: StepOfRule): string[] {
    const expected = isOn && isGuests(step) ? 'refused' : 'done';
    return step.expected === expected
        ? []
        : [`"${step.who} tries to ${step.tries}": the README says ${expected}, the session ${step.expected}.`];
}

const isGuests = ({ who }: Step): boolean => PLAYERS[who].is === 'guest';

const state = (isOn: boolean): string => (isOn ? 'on' : 'off');
