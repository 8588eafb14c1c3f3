import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';

import {
    findAddressObjection,
    isAddress,
    normaliseAddress,
    normaliseDomain,
    parseDomains,
} from '../../src/policy/addresses';
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
        [' ( <gina@example.org> ) ', 'gina@example.org'],
        ['\u200b gina@example.org', 'gina@example.org'],
        ['x-mailto:gina@example.org', 'x-mailto:gina@example.org'],
        ['gina?x@example.org', 'gina?x@example.org'],
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

describe('normaliseDomain', () => {
    for (const [typed, expected] of [
        ['Example.ORG', 'example.org'],
        ['@example.org', 'example.org'],
        ['*.example.org', 'example.org'],
        ['.example.org.', 'example.org'],
        ['exam\u200bple.org', 'example.org'],
        [' example.org ', 'example.org'],
        ['a@example.org', 'a@example.org'],
    ] as const) {
        it(`makes ${expected} of ${JSON.stringify(typed)}`, () => {
            expect(normaliseDomain(typed)).to.equal(expected);
        });
    }
});

describe('isAddress', () => {
    it('takes what is as long as the server takes, and nothing longer', () => {
        const domain = (length: number) => `${`${'b'.repeat(60)}.`.repeat(4).slice(0, length - 4)}.org`;
        const longest = `${'a'.repeat(64)}@${domain(189)}`;
        expect(longest).to.have.lengthOf(254);
        expect(isAddress(longest)).to.be.true;
        expect(isAddress(`${'a'.repeat(64)}@${domain(190)}`)).to.be.false;
        expect(isAddress(`${'a'.repeat(64)}@example.org`)).to.be.true;
        expect(isAddress(`${'a'.repeat(65)}@example.org`)).to.be.false;
        expect(isAddress('gina@example.org/')).to.be.false;
    });

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

describe('a list of domains', () => {
    it('blocks by any of its rules, and an empty rule means nothing', () => {
        const rules = { allowedDomains: [], blockedDomains: ['example.com', '', 'example.org'] };
        expect(findAddressObjection('gina@example.org', rules)).to.equal('domain_blocked');
        expect(findAddressObjection('gina@example.net', rules)).to.be.undefined;
        expect(findAddressObjection('gina@example.net', { allowedDomains: [''], blockedDomains: [] })).to.equal(
            'domain_not_allowed',
        );
    });

    it('is separated by whatever stands between two', () => {
        expect(parseDomains('a.org, ; b.org\n\nc.org')).to.deep.equal(['a.org', 'b.org', 'c.org']);
    });
});
