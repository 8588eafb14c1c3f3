import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';

import type { Fix } from '../../src/policy/findings';
import { buildFindings, isFindingsViewId, MOST_FINDINGS, readFindingAction } from '../../src/ui/findings';
import type { FindingLine, FindingsContent } from '../../src/ui/findings';
import { checkView, controlsOf, LANGUAGES, textsOf } from './viewChecks';

const FIXES: readonly Fix[] = [
    'panel',
    'repair',
    'limit',
    'leave',
    'demote',
    'info',
    'sponsor',
    'extend',
    'deactivate',
];

const LINES: readonly FindingLine[] = FIXES.map((fix, index) => ({
    text: `Something is wrong (${index}).`,
    fix,
    ...(index < 2 ? {} : { userId: `guest-${index}` }),
}));

function content(overrides: Partial<FindingsContent> = {}): FindingsContent {
    return { appId: 'app', language: 'en', headline: '8 findings', lines: LINES, remarks: [], ...overrides };
}

describe('the findings', () => {
    for (const language of LANGUAGES) {
        it(`can be shown in ${language}`, () => {
            checkView(buildFindings(content({ language, remarks: ['There are more.'], notice: 'Done.' })));
            checkView(buildFindings(content({ language, lines: [] })));
        });
    }

    it('have a button each, which says what is to be done and with whom', () => {
        const view = buildFindings(content());
        expect(isFindingsViewId(view.id)).to.equal(true);
        const read = [...controlsOf(view.blocks)].map(([actionId, { value }]) => readFindingAction(actionId, value));
        expect(read.filter((action) => action?.act === 'fix')).to.deep.equal(
            LINES.map(({ fix, userId = 'all' }) => ({ act: 'fix', fix, userId })),
        );
        expect(read).to.deep.include({ act: 'again' });
    });

    it('show no backticks, which mark code in messages alone', () => {
        const lines = [{ ...LINES[1], text: 'The guest roles hold `create-c` and `create-p`. It`s so.' }];
        expect(textsOf(buildFindings(content({ lines })).blocks)).to.include(
            'The guest roles hold create-c and create-p. It`s so.',
        );
    });

    it('are as many as a view can show', () => {
        const lines = Array.from({ length: 500 }, () => LINES[2]);
        const remarks = Array.from({ length: 5 }, () => 'There are more.');
        const view = buildFindings(content({ lines, remarks, notice: 'Done.' }));
        checkView(view);
        expect(textsOf(view.blocks).filter((text) => text === LINES[2].text)).to.have.lengthOf(MOST_FINDINGS);
    });

    it('know no button of anybody else, and take nothing that cannot be a user', () => {
        for (const [actionId, value] of [
            ['guest-panel-add', undefined],
            ['guest-finding-0', undefined],
            ['guest-finding-0', 'limit'],
            ['guest-finding-0', 'limit:'],
            ['guest-finding-0', 'limit:a b'],
            ['guest-finding-0', 'constructor:gus-id'],
            ['guest-finding-0', `limit:${'x'.repeat(101)}`],
            [7, 'limit:gus-id'],
        ]) {
            expect(readFindingAction(actionId, value)).to.equal(undefined);
        }
        fc.assert(
            fc.property(fc.anything(), fc.anything(), (actionId, value) => {
                expect(readFindingAction(actionId, value)).to.equal(undefined);
            }),
        );
    });
});
