import { expect } from 'chai';

import { calendarOf } from './calendar';
import { STORY } from './YearScene';
import type { Round, YearScene } from './YearScene';

/** Milliseconds that a year may take on a busy machine. */
export const PATIENCE = 300_000;

/** Days on which somebody hears something. */
export const eventful = new Set(calendarOf(STORY).map(({ day }) => day));

/** Every mail, message and deactivation, no more, no less, and none twice. */
export async function expectTheYear(scene: YearScene, round: Round): Promise<void> {
    expect(STORY.guests).to.have.lengthOf(40);
    const { told, expected } = await scene.live(round);
    expect(expected.length).to.be.above(200);
    expect({ missing: without(expected, told), surplus: without(told, expected) }).to.deep.equal({
        missing: [],
        surplus: [],
    });
}

/** What is left of the lines when each of the others has taken away one like it. */
function without(lines: readonly string[], others: readonly string[]): string[] {
    const left = [...others];
    return lines.filter((line) => {
        const index = left.indexOf(line);
        left.splice(index, index < 0 ? 0 : 1);
        return index < 0;
    });
}
