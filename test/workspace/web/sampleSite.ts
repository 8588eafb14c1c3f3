import { Premises } from '../Premises';
import { seed } from './seed';
import type { Site } from './Site';

interface SampleButton {
    actionId: string;
    context: string;
    labelI18n: string;
    variant?: string;
    when?: Record<string, string[]>;
}

/** The seeded workspace with an app that has buttons and one command, and no engine behind it. */
export function sampleSite(buttons: SampleButton[] = []): Site {
    const premises = new Premises({ startAt: new Date('2026-03-02T09:00:00Z') });
    seed(premises);
    const command = { command: 'guest', i18nParamsExample: 'params', i18nDescription: 'about' };
    const persistence = { records: [] };
    const engine = {
        persistence,
        buttons: () => buttons,
        bridges: { commands: { registered: new Map([['guest', command]]) } },
    };
    // What a sight and a tour read of a site, and nothing else of it.
    return Object.assign(premises, {
        engine,
        tour: new Set(),
    }) as unknown as Site;
}
