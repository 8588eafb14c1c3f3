import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { expect } from 'chai';
import { describe, it } from 'mocha';

import { compareCaps, readCaps } from './caps';
import type { Cap } from './caps';
import { SESSION } from './session';

const README = readFileSync(join(resolve(__dirname, '../..'), 'README.md'), 'utf8');

const CAPS = readCaps(README);

const withCap = (setting: string, changes: Partial<Cap>): Cap[] =>
    CAPS.map((cap) => (cap.setting === setting ? { ...cap, ...changes } : cap));

describe("the README's table of limits", () => {
    it('says what the app and the session say', () => {
        expect(CAPS).to.have.lengthOf(2);
        expect(compareCaps(CAPS, SESSION)).to.deep.equal([]);
    });

    it('must have a row for each limit, and none for another', () => {
        expect(compareCaps(withCap('max_active_guests', { setting: 'max_emoji' }), SESSION)).to.deep.equal([
            'The README has no row for max_active_guests.',
            'The README has a row for max_emoji, which is no limit of the app.',
        ]);
    });

    it('must have the defaults of the app, and the sentences that the session expects', () => {
        const wrong = withCap('max_rooms_per_guest', { byDefault: '3', sentences: ['Too many.'] });
        const problems = compareCaps(wrong, SESSION);
        expect(problems).to.include('The README says max_rooms_per_guest is 3 by default; it is 0.');
        expect(problems).to.include('max_rooms_per_guest: no step tells "Too many.".');
        expect(problems.join('\n')).to.include('max_rooms_per_guest: the README lacks "You cannot join: guests can be');
    });

    it('needs somebody who is one too many, and is refused', () => {
        const none = SESSION.map((scene) => ({ ...scene, steps: scene.steps.filter(({ cap }) => !cap) }));
        expect(compareCaps(CAPS, none)).to.include('Nobody tries what max_active_guests refuses.');
        const lenient = SESSION.map((scene) => ({
            ...scene,
            steps: scene.steps.map((step) => (step.cap ? { ...step, expected: 'done' as const } : step)),
        }));
        expect(compareCaps(CAPS, lenient).join('\n')).to.include('too many for max_rooms_per_guest, and done');
    });

    it('must be there, and be readable', () => {
        expect(() => readCaps('# Guest Manager')).to.throw('no table of limits');
        expect(() => readCaps(README.replace('`max_active_guests`', 'max_active_guests'))).to.throw('cannot be read');
    });
});
