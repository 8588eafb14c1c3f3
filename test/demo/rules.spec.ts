import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { expect } from 'chai';
import { describe, it } from 'mocha';

import { compareRules, readRules } from './rules';
import type { Rule } from './rules';
import { SESSION } from './session';
import type { Scene, Step } from './steps';

const README = readFileSync(join(resolve(__dirname, '../..'), 'README.md'), 'utf8');

const RULES = readRules(README);

const withRule = (setting: string, changes: Partial<Rule>): Rule[] =>
    RULES.map((rule) => (rule.setting === setting ? { ...rule, ...changes } : rule));

const withSteps = (change: (step: Step) => Step[]): Scene[] =>
    SESSION.map((scene) => ({ ...scene, steps: scene.steps.flatMap(change) }));

describe("the README's table of rules", () => {
    it('says what the app and the session say', () => {
        expect(RULES).to.have.lengthOf(9);
        expect(compareRules(RULES, SESSION)).to.deep.equal([]);
    });

    it('must have a row for every rule, and none for another', () => {
        const others = withRule('block_file_upload', { setting: 'block_emoji' });
        expect(compareRules(others, SESSION)).to.deep.equal([
            'The README has no row for block_file_upload.',
            'The README has a row for block_emoji, which is no rule of the app.',
        ]);
    });

    it('must have the defaults of the app', () => {
        const problems = compareRules(withRule('block_mention_here', { isOnByDefault: false }), SESSION);
        expect(problems).to.include('The README says block_mention_here is off by default; it is not.');
        expect(problems.join('\n')).to.include('the README says done, the session refused');
    });

    it('must have the sentences that the session expects', () => {
        const problems = compareRules(withRule('block_file_upload', { sentences: ['No files.'] }), SESSION);
        expect(problems).to.deep.equal([
            'block_file_upload: no step tells "No files.".',
            'block_file_upload: the README lacks "Guests cannot upload files here.".',
        ]);
    });

    it('needs a guest who is refused and a member who is not', () => {
        const isUploadBy = (step: Step, who: string): boolean => step.rule === 'block_file_upload' && step.who === who;
        const noGuest = withSteps((step) => (isUploadBy(step, 'gina') ? [] : [step]));
        expect(compareRules(RULES, noGuest)).to.include.members([
            'No guest tries block_file_upload while it is on.',
            'No guest tries block_file_upload while it is off, as it is by default.',
        ]);
        const noMember = withSteps((step) => (isUploadBy(step, 'max') ? [] : [step]));
        expect(compareRules(RULES, noMember)).to.deep.equal([
            'No member does what block_file_upload refuses to guests.',
        ]);
    });

    it('is contradicted by a step that expects the other outcome', () => {
        const lenient = withSteps((step) =>
            step.rule === 'block_channel_creation' && step.who === 'gus' ? [{ ...step, expected: 'done' }] : [step],
        );
        expect(compareRules(RULES, lenient)).to.deep.equal([
            '"gus tries to create the channel #guests": the README says refused, the session done.',
        ]);
    });

    it('must be there, and be readable', () => {
        expect(() => readRules('# Guest Manager')).to.throw('no table of rules');
        expect(() => readRules(README.replace('`block_file_upload`', 'block_file_upload'))).to.throw('cannot be read');
    });
});
