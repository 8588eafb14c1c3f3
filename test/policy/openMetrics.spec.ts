import { expect } from 'chai';
import { describe, it } from 'mocha';

import { writeOpenMetrics } from '../../src/policy/openMetrics';

describe('writeOpenMetrics', () => {
    it('writes a family for each gauge, and says where the text ends', () => {
        expect(
            writeOpenMetrics([
                { name: 'places', help: 'Places.', samples: [{ value: 3 }] },
                {
                    name: 'guests',
                    help: 'A "quoted" \\ help\nin two lines.',
                    samples: [
                        { labels: { state: 'active', of: 'a "b" \\ c\nd' }, value: 0 },
                        { labels: {}, value: 1.5 },
                    ],
                },
            ]),
        ).to.equal(
            [
                '# TYPE places gauge',
                '# HELP places Places.',
                'places 3',
                '# TYPE guests gauge',
                '# HELP guests A \\"quoted\\" \\\\ help\\nin two lines.',
                'guests{state="active",of="a \\"b\\" \\\\ c\\nd"} 0',
                'guests 1.5',
                '# EOF',
                '',
            ].join('\n'),
        );
    });

    it('is a text of its own where there is nothing to measure', () => {
        expect(writeOpenMetrics([])).to.equal('# EOF\n');
    });
});
