import { expect } from 'chai';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';

import { dueRequestStep, maskAddress, readRequestId, toRequestId } from '../../src/policy/requests';
import type { GuestRequest, Verdict } from '../../src/policy/requests';
import { days } from '../../src/policy/schedule';

const AT = new Date('2026-03-02T10:00:00.000Z');

function after(count: number): Date {
    return new Date(AT.getTime() + days(count));
}

function request(overrides: Partial<GuestRequest> = {}): GuestRequest {
    return {
        id: 'k7m2q',
        email: 'gina@example.org',
        roomIds: [],
        sponsorId: 'mia-id',
        requestedBy: 'mia-id',
        requestedAt: AT,
        attempts: 0,
        ...overrides,
    };
}

describe('dueRequestStep', () => {
    for (const [count, step] of [
        [0, 'show'],
        [6.99, 'show'],
        [7, 'remind'],
        [29.99, 'remind'],
        [30, 'lapse'],
        [400, 'lapse'],
    ] as const) {
        it(`of an open request after ${count} days is ${step}`, () => {
            expect(dueRequestStep(request(), after(count))).to.equal(step);
        });
    }

    for (const verdict of ['approved', 'declined', 'lapsed'] as Verdict[]) {
        it(`of one that is ${verdict} is to tell for two days, and to forget after ninety`, () => {
            const decided = request({ decision: { verdict, at: AT }, isDecided: true });
            expect([0, 1.99, 2, 89.99, 90].map((count) => dueRequestStep(decided, after(count)))).to.deep.equal([
                'tell',
                'tell',
                undefined,
                undefined,
                'forget',
            ]);
        });
    }

    it('of a decision that was begun is to carry it on, however old', () => {
        const begun = request({ decision: { verdict: 'approved', by: 'ada-id', at: AT } });
        expect([0, 10, 40].map((count) => dueRequestStep(begun, after(count)))).to.deep.equal(
            Array(3).fill('carry_on'),
        );
    });
});

describe('the id of a request', () => {
    it('is short, and has no letters or digits that are taken for others', () => {
        fc.assert(fc.property(fc.string(), (unique) => /^[2-9a-hjkmnp-z]{5}$/.test(toRequestId(unique))));
    });

    it('differs for ids that differ, but for very few', () => {
        const uniques = Array.from({ length: 2_000 }, (_, index) =>
            (index * 7_919 + 13).toString(16).padStart(24, '0'),
        );
        expect(new Set(uniques.map(toRequestId)).size).to.be.greaterThan(1_998);
    });

    it('is read however it is typed', () => {
        for (const typed of ['k7m2q', 'K7M2Q', ' `k7m2q` ', '#k7m2q.', '“k7m2q”']) {
            expect(readRequestId(typed)).to.equal('k7m2q');
        }
        expect(readRequestId('@@')).to.equal('');
    });
});

describe('maskAddress', () => {
    for (const [email, masked] of [
        ['gina@example.org', 'g…@example.org'],
        ['g@example.org', 'g…@example.org'],
        ['@example.org', '…@example.org'],
    ]) {
        it(`makes ${masked} of ${email}`, () => {
            expect(maskAddress(email)).to.equal(masked);
        });
    }
});
