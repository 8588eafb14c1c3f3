import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';

import { findAddressObjection, isAddress, normaliseAddress, parseDomains } from '../../src/policy/addresses';
import { plain } from '../../src/text';

describe('normaliseAddress', () => {
    for (const [typed, expected] of [
        ['Gina@Example.ORG', 'gina@example.org'],
        ['<gina@example.org>', 'gina@example.org'],
        ['gina@example.org,', 'gina@example.org'],
        ['gina@example.org.', 'gina@example.org'],
        ['“gina@example.org”', 'gina@example.org'],
        ['mailto:gina@example.org?subject=Hello', 'gina@example.org'],
        ['(gina@example.org);', 'gina@example.org'],
        ['gina\u200b@example.org', 'gina@example.org'],
        ["o'neil+chat@example.org", "o'neil+chat@example.org"],
    ] as const) {
        it(`makes ${expected} of ${JSON.stringify(typed)}`, () => {
            expect(normaliseAddress(typed)).to.equal(expected);
        });
    }

    it('undoes what the app does to an address in its own messages', () => {
        expect(normaliseAddress(plain('gina.gast-1@mail.example.org'))).to.equal('gina.gast-1@mail.example.org');
    });

    it('changes nothing that it has made', () => {
        fc.assert(
            fc.property(fc.emailAddress(), (email) => {
                const once = normaliseAddress(email);
                expect(normaliseAddress(once)).to.equal(once);
            }),
        );
    });
});

describe('isAddress', () => {
    for (const address of [
        'g@example.org',
        "o'neil@example.org",
        'g.g+x@a.b.example.org',
        'g@xn--d1acpjx3f.xn--p1ai',
    ]) {
        it(`takes ${address}`, () => {
            expect(isAddress(address)).to.be.true;
        });
    }

    for (const address of [
        '',
        'gina',
        '@gina',
        'gina@example',
        'gina@@example.org',
        'gi na@example.org',
        '.gina@example.org',
        'gina.@example.org',
        'gi..na@example.org',
        'gina@-example.org',
        'gina@example-.org',
        'gina@example..org',
        'gina@example.o',
        'gina@127.0.0.1',
        'gïna@example.org',
        `${'g'.repeat(65)}@example.org`,
        `g@${'e'.repeat(250)}.org`,
    ]) {
        it(`does not take "${address.slice(0, 40)}", which the server would drop without a word`, () => {
            expect(isAddress(address)).to.be.false;
        });
    }
});

describe('findAddressObjection', () => {
    const rules = { allowedDomains: ['example.org', '@partner.test'], blockedDomains: ['*.evil.example.org'] };

    for (const [address, objection] of [
        ['g@example.org', undefined],
        ['g@mail.example.org', undefined],
        ['g@partner.test', undefined],
        ['g@notexample.org', 'domain_not_allowed'],
        ['g@example.org.test', 'domain_not_allowed'],
        ['g@evil.example.org', 'domain_blocked'],
        ['g@very.evil.example.org', 'domain_blocked'],
        ['g@example', 'bad_address'],
    ] as const) {
        it(`${objection ?? 'nothing'} speaks against ${address}`, () => {
            expect(findAddressObjection(address, rules)).to.equal(objection);
        });
    }

    it('lets any domain pass that is not blocked where none is allowed by name', () => {
        const open = { allowedDomains: [], blockedDomains: ['evil.test'] };
        expect(findAddressObjection('g@example.org', open)).to.equal(undefined);
        expect(findAddressObjection('g@mail.evil.test', open)).to.equal('domain_blocked');
    });
});

describe('parseDomains', () => {
    it('takes commas, blanks and line breaks, and every usual way to write a domain', () => {
        expect(parseDomains(' Example.org,@a.test;*.b.test\n.c.test a.test ')).to.deep.equal([
            'example.org',
            'a.test',
            'b.test',
            'c.test',
        ]);
    });
});
