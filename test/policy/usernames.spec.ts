import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';

import { fitsUsernamePattern, proposeName, proposeUsernames } from '../../src/policy/usernames';
import { anyText } from '../support/anyText';

const EMAIL = 'gina.gast+chat@example.org';

describe('proposeUsernames', () => {
    for (const [title, name, pattern, first] of [
        ['the name', 'Gina Gast', '', 'gina.gast'],
        ['a name with accents', 'Jürgen Groß-Ørsted', '', 'jurgen.gross.orsted'],
        ['the address, where there is no name', undefined, '', 'gina.gast'],
        ['the address, where the name is in another script', 'Джина', '', 'gina.gast'],
        ['another separator, where the pattern allows no dot', 'Gina Gast', '[a-z-]+', 'gina-gast'],
        ['no separator, where the pattern allows none', 'Gina Gast', '[a-z]+', 'ginagast'],
        ['a name that is not reserved', 'Admin', '', 'admin.guest'],
        ['a name that mentions nobody', 'All', '', 'all.guest'],
        ['a name that mentions nobody who is here', 'Here', '', 'here.guest'],
        ['a name that is not the system', 'System', '', 'system.guest'],
        ['a name that is nobody in particular', 'User', '', 'user.guest'],
        ['a name that is not reserved either', 'Administrator', '', 'administrator.guest'],
        [
            'letters that have no accent to lose',
            'Æsa Œuf Đorđe Ðan Łoś Þór Aslı Øre ß',
            '',
            'aesa.oeuf.dorde.dan.los.thor.asli.ore.ss',
        ],
        ['a name with several accents on a letter', 'Ha\u0302\u0301n', '', 'han'],
        ['a name with signs of every kind', 'Gina – “Gast”', '', 'gina.gast'],
        ['an underscore, where the pattern allows nothing else', 'Gina Gast', '[a-z_]+', 'gina_gast'],
        ['the default pattern, where the setting is blank', 'Gina Gast', '  ', 'gina.gast'],
        ['the beginning of an endless name', 'a'.repeat(100), '', 'a'.repeat(60)],
        ['the default pattern, where the setting does not compile', 'Gina Gast', '[', 'gina.gast'],
    ] as const) {
        it(`takes ${title}`, () => {
            expect(proposeUsernames({ name, email: EMAIL }, pattern)[0]).to.equal(first);
        });
    }

    it('goes on with numbers, where they fit the pattern', () => {
        expect(proposeUsernames({ email: 'gina@example.org' }, '').slice(0, 3)).to.deep.equal([
            'gina',
            'gina2',
            'gina3',
        ]);
        expect(proposeUsernames({ email: 'gina@example.org' }, '').pop()).to.equal('gina9');
        expect(proposeUsernames({ email: 'gina@example.org' }, '[a-z]+')).to.deep.equal(['gina']);
    });

    it('has nothing to offer where the pattern lets nothing of the kind pass', () => {
        expect(proposeUsernames({ name: 'Gina', email: EMAIL }, '[0-9]+')).to.deep.equal([]);
    });

    it('fits the pattern, whatever the name', () => {
        fc.assert(
            fc.property(anyText(), fc.emailAddress(), (name, email) => {
                const proposals = proposeUsernames({ name, email }, '');
                expect(proposals).not.to.be.empty;
                proposals.forEach((proposal) => expect(fitsUsernamePattern(proposal, '')).to.be.true);
            }),
        );
    });
});

describe('fitsUsernamePattern', () => {
    it('looks at the whole name', () => {
        expect(fitsUsernamePattern('gina gast', '')).to.be.false;
        expect(fitsUsernamePattern('gina', 'a|gina')).to.be.true;
        expect(fitsUsernamePattern('ginax', 'a|gina')).to.be.false;
    });
});

describe('proposeName', () => {
    it('makes a name of an address', () => {
        expect(proposeName(EMAIL)).to.equal('Gina Gast');
        expect(proposeName('g_g-2@example.org')).to.equal('G G 2');
        expect(proposeName('_gina--gast_@example.org')).to.equal('Gina Gast');
        expect(proposeName('---@example.org')).to.equal('---@example.org');
    });
});
