import { findSetting } from '../../src/host/settings';
import { t } from '../../src/text';
import type { CapSetting, Scene, Step } from './steps';

const CAPS: readonly CapSetting[] = ['max_active_guests', 'max_rooms_per_guest'];

/** A row of the README's table of limits. */
export interface Cap {
    setting: string;
    byDefault: string;
    /** What is said to people who read English, with `…` for what is put in. */
    sentences: readonly string[];
}

/** @throws Error where the README has no such table, or a row that cannot be read */
export function readCaps(readme: string): Cap[] {
    const lines = readme.split('\n');
    const head = lines.findIndex((line) => /^\| A limit of +\| Setting +\| Default +\| /.test(line));
    if (head < 0) {
        throw new Error('The README has no table of limits.');
    }
    const rows = lines.slice(head + 2);
    const end = rows.findIndex((line) => !line.startsWith('|'));
    return rows.slice(0, end < 0 ? undefined : end).map(readCap);
}

function readCap(line: string): Cap {
    const [, , setting = '', byDefault = '', said = ''] = line.split('|').map((cell) => cell.trim());
    const id = /^`(\w+)`$/.exec(setting)?.[1];
    const sentences = [...said.matchAll(/"([^"]+)"/g)].map(([, sentence]) => sentence);
    if (id === undefined || sentences.length === 0) {
        throw new Error(`This row of the README's table of limits cannot be read: ${line}`);
    }
    return { setting: id, byDefault, sentences };
}

/** Where the README's limits, the app's and the session disagree; empty if nowhere. */
export function compareCaps(caps: readonly Cap[], session: readonly Scene[]): string[] {
    const missing = CAPS.filter((id) => !caps.some(({ setting }) => setting === id));
    return [
        ...missing.map((id) => `The README has no row for ${id}.`),
        ...caps.flatMap((cap) => compareCap(cap, session)),
    ];
}

function compareCap({ setting, byDefault, sentences }: Cap, session: readonly Scene[]): string[] {
    const known = CAPS.find((id) => id === setting);
    if (known === undefined) {
        return [`The README has a row for ${setting}, which is no limit of the app.`];
    }
    const problems: string[] = [];
    const standard = String(findSetting(known)?.default);
    if (standard !== byDefault) {
        problems.push(`The README says ${setting} is ${byDefault} by default; it is ${standard}.`);
    }
    const steps = session.flatMap((scene) => scene.steps).filter(({ cap }) => cap === setting);
    if (steps.length === 0) {
        problems.push(`Nobody tries what ${setting} refuses.`);
    }
    const allowed = steps.filter(({ expected }) => expected !== 'refused').map(({ who, tries }) => `${who}: ${tries}`);
    const told = new Set(steps.flatMap(saidIn));
    return [
        ...problems,
        ...allowed.map((step) => `"${step}" is one too many for ${setting}, and done all the same.`),
        ...sentences.filter((each) => !told.has(each)).map((each) => `${setting}: no step tells "${each}".`),
        ...[...told]
            .filter((each) => !sentences.includes(each))
            .map((each) => `${setting}: the README lacks "${each}".`),
    ];
}

/** Whole sentences; what only introduces a list is left out. */
function saidIn({ told, heard }: Step): string[] {
    return [...told, ...(heard?.told ?? [])]
        .map(({ key, count }) => t(key, 'en', { count: '…' }, count).replace(/\{\{\w+\}\}/g, '…'))
        .filter((sentence) => !sentence.endsWith(':'));
}
