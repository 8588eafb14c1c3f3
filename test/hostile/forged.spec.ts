import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import { UIActionButtonContext } from '@rocket.chat/apps-engine/definition/ui';
import { expect } from 'chai';
import { describe, it } from 'mocha';
import ts from 'typescript';

import { BUTTONS } from '../../src/interactions';
import { MENUS } from '../../src/ui/guestRow';
import { readModalViewId } from '../../src/ui/viewIds';
import { filled, InteractionDriver } from '../support/InteractionDriver';
import { ADA, APP_USER, BOT, GUS, malformed, MAX, MIA, MOD } from '../support/payloads';

const SOURCES = resolve(__dirname, '../../src');

/** Every text in the code that could be the id of a control, so that a new one is among them without being named here. */
function wordsIn(...folders: string[]): string[] {
    const files = folders.flatMap((folder) =>
        readdirSync(join(SOURCES, folder))
            .filter((name) => name.endsWith('.ts') && name !== 'catalogue.ts')
            .map((name) => join(SOURCES, folder, name)),
    );
    const words = new Set<string>();
    const visit = (node: ts.Node): void => {
        if (ts.isStringLiteralLike(node) && /^[a-z][a-z_]*(-[a-z_]+)*-?$/.test(node.text)) {
            words.add(node.text);
        }
        node.forEachChild(visit);
    };
    files.forEach((file) => visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.ES2020)));
    return [...words];
}

const WORDS = wordsIn('.', 'ui', 'actions');

const ACTION_IDS = WORDS.filter((word) => word.includes('-')).flatMap((word) =>
    word.endsWith('-') ? [`${word}0`] : word,
);

const MODALS = WORDS.filter((word) => readModalViewId(`guest-modal/${word}///`) !== undefined);

const SUBJECTS = ['gina-id', 'gus-id', 'mia-id', 'general-id', 'pending@example.org', '__proto__', ''];

const VALUES = [
    ...new Set(
        [...MENUS.active, ...MENUS.inactive, ...MENUS.pending].flatMap((act) => SUBJECTS.map((one) => `${act}:${one}`)),
    ),
    ...SUBJECTS,
];

/** Whatever a form could ask for, filled in with what makes sense. */
const TYPED = {
    ...filled({
        email: 'new@example.org',
        emails: 'new@example.org',
        name: 'New',
        username: 'new',
        rooms: '#general',
        sponsor: '@mia',
        expires: '30d',
        limit: '9',
        note: 'note',
        reason: 'reason',
    }),
    ['__proto__']: { constructor: 'x' },
};

/** Nobody of these may change anything by pressing and submitting what a manager is shown. */
const PEOPLE: Readonly<Record<string, IUser>> = {
    'a guest': GUS,
    'a member': MAX,
    'a moderator of some room': MOD,
    'a sponsor, about guests of others': MIA,
    'a bot': BOT,
    'an app': APP_USER,
    'a manager who is a guest': { ...ADA, id: 'sly-id', username: 'sly', roles: ['guest', 'guest-manager'] },
    'somebody of whom the server sent no roles': malformed<IUser>({ ...MAX, roles: undefined }),
    nobody: malformed<IUser>(undefined),
};

/** What such people may change all the same, by `control` and person; a feature adds its own by a line. */
const MAY_CHANGE: ReadonlyArray<readonly [control: RegExp, person: RegExp]> = [];

function mayChange(control: string, person: string): boolean {
    return MAY_CHANGE.some(([controls, people]) => controls.test(control) && people.test(person));
}

function driver(): InteractionDriver {
    const fresh = new InteractionDriver();
    fresh.world.addGuest('gina');
    fresh.world.addGuest('sly', { roles: ['guest', 'guest-manager'] });
    fresh.world.invitation('pending@example.org');
    fresh.world.records.set('gina-id', { ...fresh.world.records.get('gina-id')!, sponsorId: 'max-id' });
    return fresh;
}

describe('forged interactions', () => {
    it('are tried with all that there is', () => {
        expect(ACTION_IDS).to.include.members(['guest-extend', 'guest-setup', 'guest-panel-menu-0', 'guest-panel-add']);
        expect(MODALS).to.include.members(['add', 'invite', 'extend', 'promote']);
    });

    for (const [who, user] of Object.entries(PEOPLE)) {
        const notSponsored = user === MAX ? SUBJECTS.filter((one) => one !== 'gina-id') : SUBJECTS;

        it(`change nothing and show nothing by any control: ${who}`, async () => {
            const fresh = driver();
            for (const actionId of ACTION_IDS) {
                for (const value of [undefined, ...VALUES]) {
                    if (mayChange(actionId, who) || (user === MAX && value?.includes('gina-id'))) {
                        continue;
                    }
                    await fresh.act(user, actionId, value);
                }
            }
            expect(fresh.changes()).to.deep.equal([]);
            expect(fresh.hooks.host.views).to.deep.equal([]);
            expect(fresh.hooks.host.deactivated).to.deep.equal([]);
        });

        it(`change nothing by any form: ${who}`, async () => {
            const fresh = driver();
            for (const modal of MODALS.filter((one) => !mayChange(one, who))) {
                for (const subject of notSponsored) {
                    const response = await fresh.submit(user, `guest-modal/${modal}/${subject}//`, TYPED);
                    expect(response.view, modal).to.equal(undefined);
                }
            }
            expect(fresh.changes()).to.deep.equal([]);
            expect(fresh.hooks.host.views).to.deep.equal([]);
        });

        it(`change nothing by any button: ${who}`, async () => {
            const fresh = driver();
            for (const { actionId } of BUTTONS) {
                for (const buttonContext of Object.values(UIActionButtonContext)) {
                    await fresh.press(user, { actionId, buttonContext });
                }
            }
            expect(fresh.changes()).to.deep.equal([]);
            expect(fresh.hooks.host.views).to.deep.equal([]);
            expect(fresh.hooks.host.deleted).to.deep.equal([]);
        });
    }

    it('do as much for a manager as the controls say, so that the silence of the others means something', async () => {
        const fresh = driver();
        for (const actionId of ACTION_IDS) {
            await fresh.act(ADA, actionId, 'activate:gina-id');
        }
        expect(fresh.hooks.host.views).to.not.be.empty;
        await fresh.submit(ADA, 'guest-modal/add///', TYPED);
        expect(fresh.changes()).to.not.be.empty;
    });
});
