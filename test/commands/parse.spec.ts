import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';

import { parseArguments, readWords, textsOf } from '../../src/commands/parse';
import type { OptionName, Parsed } from '../../src/commands/parse';
import { plain } from '../../src/text';
import { anyText } from '../support/anyText';
import { commandParameters } from '../workspace/engine/commandParameters';

const OPTIONS: readonly OptionName[] = ['name', 'username', 'expires', 'sponsor', 'note'];

/** What comes of a line as somebody types it. */
function parse(line: string): Parsed {
    return parseArguments(commandParameters(line), OPTIONS);
}

describe('parseArguments', () => {
    describe('options', () => {
        for (const line of [
            'g@example.org --name "Gina Gast"',
            '--name "Gina Gast" g@example.org',
            "g@example.org --name 'Gina Gast'",
            'g@example.org --name="Gina Gast"',
            'g@example.org "--name=Gina Gast"',
            'g@example.org --name = "Gina Gast"',
            'g@example.org --NAME "Gina Gast"',
            'g@example.org —name "Gina Gast"',
            'g@example.org –name "Gina Gast"',
            'g@example.org -name "Gina Gast"',
            'g@example.org --name “Gina Gast”',
            'g@example.org --name „Gina Gast“',
            'g@example.org --name «Gina Gast»',
            'g@example.org --name « Gina Gast »',
            'g@example.org —name=“Gina Gast”',
            'g@example.org --name ‘Gina Gast’',
            'g@example.org\n--name\t"Gina Gast"',
        ]) {
            it(`understands ${JSON.stringify(line)}`, () => {
                const parsed = parse(line);
                expect(parsed.options).to.deep.equal({ name: 'Gina Gast' });
                expect(textsOf(parsed.words, 'address')).to.deep.equal(['g@example.org']);
                expect(parsed.problems).to.deep.equal([]);
            });
        }

        for (const [line, field, expectation, came] of [
            ['--name', 'name', 'text', ''],
            ['--name ""', 'name', 'text', ''],
            ['--expires --sponsor @mia', 'expires', 'time', ''],
            ['--sponsor', 'sponsor', 'known_user', ''],
            ['--expires 3d --expires 4d', 'expires', 'once', '4d'],
            ['--nmae Gina', 'options', 'option', '--nmae (--name?)'],
            ['--xyzzy', 'options', 'option', '--xyzzy'],
            [`--name O'Brien --note "it's late"`, 'name', 'quotes', 'OBrien --note "its'],
        ] as const) {
            it(`names what is wrong with ${line}`, () => {
                expect(parse(line).problems[0]).to.deep.equal({ field, expectation, came });
            });
        }

        it('keeps one apostrophe', () => {
            expect(parse(`--name O'Brien`).options).to.deep.equal({ name: "O'Brien" });
            expect(parse(`--name "O'Brien" --note "it's late"`).options).to.deep.equal({
                name: "O'Brien",
                note: "it's late",
            });
        });

        it('ends a typographic quote that nobody closes at the next option', () => {
            expect(parse('--note “met at --expires 3d').options).to.deep.equal({ note: 'met at', expires: '3d' });
        });

        it('takes no value for an option that has no such name', () => {
            expect(parseArguments(['--page', '2'], ['page']).options).to.deep.equal({ page: '2' });
            expect(parseArguments(['--page', '2']).problems).to.have.lengthOf(1);
        });
    });

    describe('words', () => {
        for (const [line, kind, texts] of [
            ['a@x.org b@x.org', 'address', ['a@x.org', 'b@x.org']],
            ['a@x.org, b@x.org,', 'address', ['a@x.org', 'b@x.org']],
            ['a@x.org;b@x.org', 'address', ['a@x.org', 'b@x.org']],
            ['"a@x.org b@x.org"', 'address', ['a@x.org', 'b@x.org']],
            ['"Gina Gast <a@x.org>"', 'address', ['a@x.org']],
            ['<a@x.org>', 'address', ['a@x.org']],
            ['#general #help', 'room', ['general', 'help']],
            ['#general,#help', 'room', ['general', 'help']],
            ['@gus,@gina', 'user', ['gus', 'gina']],
            ['gus', 'text', ['gus']],
            [`${plain('@gus')} ${plain('@gina-g')}`, 'user', ['gus', 'gina-g']],
            [plain('@_gus_g_'), 'user', ['_gus_g_']],
        ] as const) {
            it(`finds ${texts.length} of kind ${kind} in ${JSON.stringify(line)}`, () => {
                const { words, problems } = parse(line);
                expect(textsOf(words, kind)).to.deep.equal(texts);
                expect(words).to.have.lengthOf(texts.length);
                expect(problems).to.deep.equal([]);
            });
        }
    });

    describe('whatever is typed', () => {
        it('never throws', () => {
            fc.assert(
                fc.property(fc.array(anyText()), (args) => {
                    parseArguments(args, OPTIONS);
                }),
            );
        });

        it('gives back a text in straight double quotes as it was typed', () => {
            const text = anyText()
                .map((value) => value.replace(/["'“”„‟«»‹›‘’‚\\ˍ\u200b\u2060\ufeff]|[-–—―‐‑−]+/g, '').trim())
                .filter((value) => value !== '' && value !== '=');
            fc.assert(
                fc.property(text, text, (name, note) => {
                    const { options, problems } = parse(`g@example.org --name "${name}" #help --note="${note}"`);
                    expect(problems).to.deep.equal([]);
                    expect(options).to.deep.equal({ name, note });
                }),
            );
        });

        it('finds every address, however they are separated', () => {
            const separator = fc.constantFrom(' ', ', ', ',', ';', '; ', '\n', ' , ');
            const address = fc.stringMatching(/^[a-z]{1,8}@[a-z]{1,8}\.org$/);
            fc.assert(
                fc.property(fc.array(address, { minLength: 1 }), separator, (addresses, between) => {
                    expect(textsOf(parse(addresses.join(between)).words, 'address')).to.deep.equal(addresses);
                    expect(textsOf(readWords(addresses.join(between)), 'address')).to.deep.equal(addresses);
                }),
            );
        });
    });
});
