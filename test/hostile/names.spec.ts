import { expect } from 'chai';
import { describe, it } from 'mocha';

import { SUBCOMMANDS } from '../../src/commands/index';
import { DEFAULT_USERNAME_PATTERN, mentionExpression } from '../../src/policy/restrictions/mentions';
import { type } from '../support/commandContext';
import { GuestWorld } from '../support/guestPorts';
import { InteractionDriver } from '../support/InteractionDriver';
import { ADA } from '../support/payloads';

/** Texts that people could choose for a name, and what of them must not be left as it is. */
const HOSTILE: Readonly<Record<string, string>> = {
    'a mention of everybody': '@all',
    'a mention on a line of its own': 'x\n@here',
    'a mention of somebody': '@mia',
    'a channel': '#elsewhere',
    'a link': '[free](https://evil.example)',
    'an address of the web': 'https://evil.example/x',
    'bold and code': '*bold* `code` ~gone~ _it_',
    'a picture': '![x](https://evil.example/x.png)',
    'a heading and a quote': '# big\n> quote',
    'marks of direction': 'a\u202eb\u2066c\u200fd',
    'control characters': 'a\u0000b\u0007c\u001bd\u2028e',
    'an emoji code and a formula': ':smile: $x$ ||spoiler||',
};

// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const DIRECTIONS_AND_CONTROLS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]/;

/** What guests are told they cannot do, by a notice that is theirs alone. */
const OWN_WORDS = /^• mention @(all|here)$/gm;

/** What the client and the server would make of it. */
function harmIn(text: string, hostile: string): string[] {
    const others = text.replace(OWN_WORDS, '');
    const mentioned = others.match(mentionExpression(DEFAULT_USERNAME_PATTERN)) ?? [];
    return [
        ...(hostile.length > 2 && others.includes(hostile) ? [`says ${JSON.stringify(hostile)} as it is`] : []),
        ...mentioned.filter((one) => /@(all|here)$/.test(one)),
        ...(DIRECTIONS_AND_CONTROLS.test(text) ? ['hides something'] : []),
        ...(/https?:\/\/evil/.test(text) ? ['links'] : []),
    ];
}

function worldOf(name: string): GuestWorld {
    const world = new GuestWorld();
    world.addAccount('sponsor', { name });
    world.addRoom('bad', { name });
    world.addGuest('bad', { name, username: name, id: 'bad-id' }, [name]);
    world.addGuest('late', { name, isActive: false });
    const record = world.records.get('bad-id');
    if (record !== undefined) {
        world.records.set('bad-id', { ...record, username: name, note: name, sponsorId: 'sponsor-id', roomLimit: 1 });
    }
    world.invitation(`${name}@example.org`);
    return world;
}

describe('names, notes and rooms that are more than words', () => {
    for (const [what, name] of Object.entries(HOSTILE)) {
        it(`come out as words in every answer: ${what}`, async () => {
            for (const { word } of SUBCOMMANDS) {
                const lines = [word, `${word} @late`, `${word} "@${name}"`, `${word} "#${name}"`, `${word} "${name}"`];
                for (const line of lines) {
                    for (const as of ['ada', 'mia', 'gus']) {
                        const { text } = await type(worldOf(name), `/guest ${line} ${word === 'list' ? 'all' : ''}`, {
                            as,
                        });
                        expect(harmIn(text, name), `${as}: ${line}\n${text}`).to.deep.equal([]);
                    }
                }
            }
        });

        it(`disguise nothing in any view: ${what}`, async () => {
            const driver = new InteractionDriver();
            const bad = driver.world.addGuest('bad', { name }, []);
            await driver.press(ADA);
            for (const act of ['info', 'limit', 'sponsor', 'extend', 'promote', 'deactivate']) {
                await driver.act(ADA, 'guest-panel-menu-0', `${act}:${bad.id}`);
            }
            const views = JSON.stringify(driver.hooks.host.views.map(({ view }) => view));
            const shown = [...views.matchAll(/"type":"(\w+)","text":("(?:[^"\\]|\\.)*")/g)].map(
                ([, kind, text]) => [kind, JSON.parse(text) as string] as const,
            );
            expect(shown).to.not.be.empty;
            expect(shown.filter(([kind]) => kind !== 'plain_text')).to.deep.equal([]);
            expect(shown.filter(([, text]) => DIRECTIONS_AND_CONTROLS.test(text))).to.deep.equal([]);
        });
    }
});
