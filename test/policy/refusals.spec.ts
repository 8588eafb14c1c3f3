import { expect } from 'chai';
import { describe, it } from 'mocha';

import { sumRefusals } from '../../src/policy/refusals';

describe('sumRefusals', () => {
    it('adds up what several processes have counted, the most frequent first', () => {
        const rows = [
            { id: 'a', day: '2026-03-01', counts: { mention_all: 2, room_cap: 1 } },
            { id: 'b', day: '2026-03-02', counts: { mention_all: 1, file_upload: 5 } },
        ];
        expect(sumRefusals(rows)).to.deep.equal({
            total: 9,
            reasons: [
                { reason: 'file_upload', count: 5 },
                { reason: 'mention_all', count: 3 },
                { reason: 'room_cap', count: 1 },
            ],
        });
    });

    it('makes nothing of nothing', () => {
        expect(sumRefusals([])).to.deep.equal({ total: 0, reasons: [] });
    });
});
