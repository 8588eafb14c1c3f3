import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';

import type { GuestPage, GuestQuery, GuestRow, GuestState } from '../../src/actions/lifecycle';
import type { UsageGlance } from '../../src/actions/usage';
import { buildPanel, readPanelAction, readPanelSubmit } from '../../src/ui/panel';
import type { PanelContent } from '../../src/ui/panel';
import { buildDetails } from '../../src/ui/guestDetails';
import { oneLine } from '../../src/ui/blocks';
import { DEFAULT_QUERY, GUEST_FILTERS, panelViewId } from '../../src/ui/viewIds';
import { anyText } from '../support/anyText';
import { checkView, controlsOf, LANGUAGES, textsOf } from './viewChecks';

const NOW = new Date('2026-03-01T12:00:00Z');

const QUERY: GuestQuery = { filter: 'active', offset: 0, count: 10 };

const NOBODY: UsageGlance = { active: 0, pending: 0, inactive: 0, cap: 0 };

function guest(index: number, state: GuestState = 'active'): GuestRow {
    const email = `guest${index}@example.org`;
    const [roomIds, invitedBy, invitedAt] = [['r1'], 'ada', NOW];
    return state === 'pending'
        ? { state, email, invitation: { email, roomIds, invitedBy, invitedAt, lapsesAt: new Date('2026-03-08') } }
        : { state, userId: `u${index}`, username: `guest${index}`, name: `Guest ${index}`, rooms: 2, roomLimit: 5 };
}

function guests(total: number, offset = 0): GuestPage {
    const rows = Array.from({ length: Math.max(0, Math.min(10, total - offset)) }, (_, row) => guest(offset + row));
    return { rows, total, offset, source: 'server' };
}

function content(overrides: Partial<PanelContent> = {}): PanelContent {
    return {
        appId: 'app',
        viewId: panelViewId('n1'),
        language: 'en',
        now: NOW,
        formatDate: (date) => date.toISOString().slice(0, 10),
        usage: { ...NOBODY, active: 3 },
        page: guests(3),
        query: QUERY,
        isConnected: true,
        ...overrides,
    };
}

function texts(overrides: Partial<PanelContent>): string[] {
    return textsOf(buildPanel(content(overrides)).blocks);
}

/** What the reader makes of a press on a control, as the client would send it. */
function press(overrides: Partial<PanelContent>, actionId: string, value?: string) {
    const control = controlsOf(buildPanel(content(overrides)).blocks).get(actionId);
    expect(control, actionId).not.to.equal(undefined);
    return readPanelAction(actionId, value ?? control?.value, control?.blockId);
}

describe('a guest under review', () => {
    it('shows it in the panel, and the details tell when the next one is', () => {
        const review = { isOpen: true, at: NOW };
        const row = { ...guest(1), review };
        const page = { ...guests(1), rows: [row] };
        expect(texts({ page })).to.include('review open since 2026-03-01');
        expect(texts({ page: guests(1) }).join()).not.to.include('review');
        const next = { ...row, review: { isOpen: false, at: NOW } };
        expect(texts({ page: { ...page, rows: [next] } }).join()).not.to.include('next on');
        const details = (shown: GuestRow) => textsOf(buildDetails({ ...content(), row: shown }).blocks);
        expect(details(row)).to.include('review open since 2026-03-01');
        expect(details(next)).to.include('next on 2026-03-01');
        expect(details(guest(1)).join()).not.to.include('Review');
    });
});

describe('the panel', () => {
    for (const language of LANGUAGES) {
        for (const total of [0, 1, 10, 11, 50, 10_000]) {
            it(`can be shown with ${total} guests in ${language}`, () => {
                const usage = { ...NOBODY, active: total, pending: 2, inactive: 1, cap: 20, expiring: 1 };
                checkView(buildPanel(content({ language, usage, page: guests(total) })));
                checkView(buildPanel(content({ language, usage: NOBODY, page: guests(total), isConnected: false })));
            });
        }
    }

    it('says how many places are taken, with invited people among them', () => {
        const usage = { ...NOBODY, active: 12, pending: 3, inactive: 7, cap: 20, expiring: 4 };
        expect(texts({ usage }).slice(0, 6)).to.deep.equal([
            '15 of 20 places for guests are taken',
            `${'█'.repeat(15)}${'░'.repeat(5)} 75 %`,
            '12 active',
            '3 invited',
            '7 deactivated',
            '4 end within 14 days',
        ]);
    });

    it('believes the server about the number of active guests', () => {
        const usage = { ...NOBODY, active: 3, serverActive: 5, cap: 10 };
        expect(texts({ usage })).to.include.members(['5 of 10 places for guests are taken', '5 active']);
    });

    it('says at the top what came of an act', () => {
        const view = buildPanel(content({ notice: 'Gina is active again.' }));
        checkView(view);
        expect(textsOf(view.blocks)[0]).to.equal('Gina is active again.');
    });

    it('fills the bar at the cap and not before', () => {
        const bar = (active: number): string => texts({ usage: { ...NOBODY, active, cap: 1_000 } })[1];
        expect(bar(999)).to.equal(`${'█'.repeat(19)}░ 99 %`);
        expect(bar(1_000)).to.equal(`${'█'.repeat(20)} 100 %`);
        expect(bar(2_000)).to.equal(`${'█'.repeat(20)} 200 %`);
    });

    it('shows no bar where there is no cap, and groups digits', () => {
        expect(texts({ usage: { ...NOBODY, active: 10_000 } }).slice(0, 2)).to.deep.equal([
            '10,000 guests, no limit',
            '10,000 active',
        ]);
    });

    it('shows a guest with state, rooms, end of access and sponsor', () => {
        const record = { userId: 'u1', username: 'gina', isActive: true, addedAt: NOW };
        const row: GuestRow = { ...guest(1), name: 'Gina Guest', username: 'gina', sponsorUsername: 'mia' };
        const page = (one: GuestRow): GuestPage => ({ rows: [one], total: 1, offset: 0, source: 'server' });
        const soon = { ...record, expiresAt: new Date('2026-03-20') };
        expect(texts({ page: page({ ...row, record: soon }) })).to.include.members([
            'Gina Guest (@gina)',
            'active',
            '2 of 5 rooms',
            'until March 20, 2026',
            'sponsor: @mia',
        ]);
        const past = { ...record, expiresAt: new Date('2026-02-20') };
        expect(
            texts({ page: page({ ...row, record: past, isExpired: true, sponsorUsername: undefined }) }),
        ).to.include.members(['ended February 20, 2026', 'no sponsor']);
    });

    const MENUS: ReadonlyArray<[GuestState, readonly string[]]> = [
        ['active', ['info:u1', 'extend:u1', 'limit:u1', 'sponsor:u1', 'promote:u1', 'deactivate:u1']],
        ['inactive', ['info:u1', 'activate:u1', 'extend:u1', 'limit:u1', 'sponsor:u1']],
        ['pending', ['resend:guest1@example.org', 'revoke:guest1@example.org']],
    ];
    for (const [state, values] of MENUS) {
        it(`offers what can be done with a guest who is ${state}, and reads it back`, () => {
            const query: GuestQuery = { filter: 'all', offset: 20, count: 10, text: 'a/b c' };
            const page: GuestPage = { rows: [guest(1, state)], total: 21, offset: 20, source: 'server' };
            const view = buildPanel(content({ page, query }));
            checkView(view);
            const options = controlsOf(view.blocks).get('guest-panel-menu-0')?.options as Array<{ value: string }>;
            expect(options.map(({ value }) => value)).to.deep.equal(values);
            for (const value of values) {
                const [act, subject] = value.split(':');
                expect(press({ page, query }, 'guest-panel-menu-0', value)).to.deep.equal(
                    state === 'pending'
                        ? { kind: 'invitation', act, email: subject, query }
                        : { kind: 'guest', act, userId: subject, query },
                );
            }
        });
    }

    it('offers nothing for a row that nobody could act on', () => {
        const page: GuestPage = { rows: [{ state: 'active' }], total: 1, offset: 0, source: 'store' };
        const view = buildPanel(content({ page }));
        checkView(view);
        expect(controlsOf(view.blocks).has('guest-panel-menu-0')).to.equal(false);
    });

    it('turns pages and keeps filter and search', () => {
        const query: GuestQuery = { filter: 'inactive', offset: 10, count: 10, text: 'gina' };
        const overrides = { query, page: guests(25, 10) };
        expect(texts(overrides)).to.include('11 to 20 of 25');
        expect(press(overrides, 'guest-panel-next')).to.deep.equal({
            kind: 'show',
            query: { ...query, offset: 20 },
            isFresh: false,
        });
        expect(press(overrides, 'guest-panel-previous')).to.deep.equal({
            kind: 'show',
            query: { ...query, offset: 0 },
            isFresh: false,
        });
    });

    it('has no further page at either end', () => {
        const controls = (total: number, offset: number): string[] => [
            ...controlsOf(buildPanel(content({ page: guests(total, offset) })).blocks).keys(),
        ];
        expect(controls(10, 0)).not.to.include.members(['guest-panel-next']);
        expect(controls(11, 0)).to.include('guest-panel-next');
        expect(controls(10_000, 9_990)).not.to.include('guest-panel-next');
        expect(controls(10_000, 0)).not.to.include('guest-panel-previous');
    });

    it('leads back to the last page from one that has emptied', () => {
        const overrides = { query: { ...QUERY, offset: 50 }, page: guests(12, 50) };
        checkView(buildPanel(content(overrides)));
        expect(press(overrides, 'guest-panel-previous')).to.have.nested.property('query.offset', 10);
    });

    it('searches and filters from the first page', () => {
        const overrides = { query: { ...QUERY, offset: 10, text: 'gus' }, page: guests(25, 10) };
        expect(press(overrides, 'guest-panel-search', ' gina  g ')).to.deep.equal({
            kind: 'show',
            query: { ...QUERY, text: 'gina g' },
            isFresh: false,
        });
        expect(press(overrides, 'guest-panel-filter', 'pending')).to.deep.equal({
            kind: 'show',
            query: { filter: 'pending', offset: 0, count: 10, text: 'gus' },
            isFresh: false,
        });
        expect(press(overrides, 'guest-panel-search', '')).to.deep.equal({
            kind: 'show',
            query: QUERY,
            isFresh: false,
        });
    });

    it('reads the entries', () => {
        for (const kind of ['add', 'invite'] as const) {
            expect(press({}, `guest-panel-${kind}`)).to.deep.equal({ kind, query: QUERY });
        }
        expect(press({ isConnected: false }, 'guest-panel-setup')).to.deep.equal({ kind: 'setup', query: QUERY });
    });

    it('tells nobody there from nobody found', () => {
        expect(texts({ usage: NOBODY, page: guests(0) })).to.include(
            'There are no guests yet. Add one, or invite somebody by e-mail.',
        );
        const searched = { page: guests(0), query: { ...QUERY, text: 'gina' } };
        expect(texts(searched)).to.include('No guest matches this search.');
        expect(press(searched, 'guest-panel-clear')).to.deep.equal({
            kind: 'show',
            query: { ...QUERY, filter: 'all' },
            isFresh: true,
        });
    });

    it('says what a missing connection means, and where a list comes from', () => {
        expect(texts({ isConnected: false }).join()).to.include('The administrator connection is not set.');
        const page: GuestPage = { ...guests(3), source: 'store' };
        expect(texts({ page }).join()).to.include("The server's list could not be read.");
        expect(texts({}).join()).not.to.include('could not be read').and.not.to.include('not set');
    });

    it('shows names that people chose as one line of plain text', () => {
        const name = '*Gina*\n@all \u202egnp.exe https://evil.example';
        const row: GuestRow = { ...guest(1), name, username: 'gina\u0000' };
        const page: GuestPage = { rows: [row], total: 1, offset: 0, source: 'server' };
        const view = buildPanel(content({ page }));
        checkView(view);
        expect(textsOf(view.blocks)).to.include('*Gina* @all gnp.exe https://evil.example (@gina)');
    });

    it('can be shown whatever names and queries there are', () => {
        const text = anyText(300);
        fc.assert(
            fc.property(text, text, text, fc.constantFrom(...GUEST_FILTERS), (name, username, typed, filter) => {
                const page: GuestPage = {
                    rows: [{ ...guest(1), name, username }],
                    total: 1,
                    offset: 0,
                    source: 'store',
                };
                const view = buildPanel(content({ page, query: { ...QUERY, filter, text: typed } }));
                checkView(view);
                const id = view.blocks[0].blockId;
                expect(readPanelAction('guest-panel-add', undefined, id)).to.have.nested.property(
                    'query.filter',
                    filter,
                );
            }),
        );
    });
});

describe('the reader of the panel', () => {
    const anything = fc.oneof(fc.anything(), fc.string(), fc.constantFrom('guest-panel/x/active/20/y', '__proto__'));

    it('gives back a query as it was written', () => {
        const typed = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replace(/\s+/g, ' ').trim());
        fc.assert(
            fc.property(fc.constantFrom(...GUEST_FILTERS), fc.nat(99), typed, (filter, number, text) => {
                fc.pre(oneLine(text, 100) === text);
                fc.pre(Array.from(text).length <= 60);
                const query: GuestQuery = { filter, offset: number * 10, count: 10, ...(text ? { text } : {}) };
                const [block] = buildPanel(content({ query })).blocks;
                expect(readPanelAction('guest-panel-add', undefined, block.blockId)).to.deep.equal({
                    kind: 'add',
                    query,
                });
            }),
        );
    });

    it('never throws, and takes a default for what makes no sense', () => {
        const actionIds = fc.oneof(
            anything,
            fc.constantFrom('guest-panel-search', 'guest-panel-filter', 'guest-panel-next', 'guest-panel-menu-3'),
        );
        fc.assert(
            fc.property(actionIds, anything, anything, (actionId, value, id) => {
                const action = readPanelAction(actionId, value, id);
                if (action !== undefined) {
                    const { filter, offset, count, text = '' } = action.query;
                    expect(GUEST_FILTERS).to.include(filter);
                    expect(offset % 10).to.equal(0);
                    expect(offset).to.be.within(0, 1_000_000);
                    expect(count).to.equal(10);
                    expect(Array.from(text).length).to.be.at.most(60);
                }
            }),
        );
    });

    it('takes defaults for a forged block id', () => {
        for (const id of ['guest-panel/x/nobody/-5/', 'guest-panel/x/active/1e9/', 'elsewhere', '', undefined, {}]) {
            expect(readPanelAction('guest-panel-add', undefined, id)).to.deep.equal({
                kind: 'add',
                query: DEFAULT_QUERY,
            });
        }
        expect(readPanelAction('guest-panel-next', '13', 'x')).to.have.nested.property('query.offset', 10);
    });

    it('knows no forged menu entry', () => {
        for (const value of [
            'erase:u1',
            'activate:',
            'activate:a b',
            'activate:a/b',
            'toString:u1',
            '',
            undefined,
            7,
            {},
        ]) {
            expect(readPanelAction('guest-panel-menu-0', value, 'x'), JSON.stringify(value)).to.equal(undefined);
        }
        expect(readPanelAction('elsewhere', 'activate:u1', 'x')).to.equal(undefined);
    });

    it('opens the panel again with what was typed when Enter has submitted it', () => {
        const query: GuestQuery = { filter: 'pending', offset: 10, count: 10 };
        const search = controlsOf(buildPanel(content({ query })).blocks).get('guest-panel-search');
        const state = { [String(search?.blockId)]: { 'guest-panel-search': 'gina' } };
        expect(readPanelSubmit(state)).to.deep.equal({ filter: 'pending', offset: 0, count: 10, text: 'gina' });
    });

    it('never throws at what is submitted', () => {
        fc.assert(
            fc.property(anything, (state) => void expect(GUEST_FILTERS).to.include(readPanelSubmit(state).filter)),
        );
    });
});
