import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';

import { buildConfirmation, readSubmittedModal } from '../../src/ui/confirmations';
import type { Confirmation } from '../../src/ui/confirmations';
import { buildForm, buildFormErrors, readForm } from '../../src/ui/forms';
import type { FormName } from '../../src/ui/forms';
import { buildDetails } from '../../src/ui/guestDetails';
import { GUEST_FILTERS, modalViewId, panelViewId, readModalViewId } from '../../src/ui/viewIds';
import type { PanelPlace } from '../../src/ui/viewIds';
import type { View } from '../../src/ui/blocks';
import { checkView, controlsOf, LANGUAGES, textsOf } from './viewChecks';

const FORMS: readonly FormName[] = ['add', 'invite', 'limit', 'sponsor'];

const CONFIRMATIONS: readonly Confirmation[] = ['deactivate', 'relinquish', 'promote'];

const GINA = { userId: 'u1', name: 'Gina Guest (@gina)' };

const PANEL: PanelPlace = {
    viewId: panelViewId('n-1'),
    query: { filter: 'expiring', offset: 30, count: 10, text: 'a/b' },
};

/** Fills the fields as a person does, and folds the values as the client does when it submits. */
function submit(view: View, typed: Readonly<Record<string, string>> = {}): Record<string, Record<string, unknown>> {
    const state: Record<string, Record<string, unknown>> = {};
    for (const [actionId, { blockId, initialValue }] of controlsOf(view.blocks)) {
        const value = typed[actionId.replace('guest-form-', '')] ?? initialValue;
        state[String(blockId)] = { ...state[String(blockId)], [actionId]: value };
    }
    return state;
}

describe('the forms', () => {
    for (const language of LANGUAGES) {
        for (const form of FORMS) {
            it(`can show ${form} in ${language}`, () => {
                checkView(buildForm({ appId: 'app', language, form }));
                checkView(
                    buildForm({
                        appId: 'app',
                        language,
                        form,
                        guest: GINA,
                        panel: PANEL,
                        problem: 'The cap is reached.',
                    }),
                );
            });
        }
    }

    it('give back what was typed, without the blanks around it', () => {
        const typed = {
            email: ' gina@example.org ',
            name: 'Gina Guest',
            username: 'gina',
            rooms: '#project #help',
            sponsor: '@mia',
            expires: '30d',
            note: 'for the\nproject',
        };
        const view = buildForm({ appId: 'app', language: 'en', form: 'add' });
        expect(readForm('add', submit(view, typed))).to.deep.equal({
            values: { ...typed, email: 'gina@example.org' },
            problems: {},
        });
    });

    it('give back what stood in the fields at first', () => {
        const values = { emails: 'gina@example.org\ngus@example.org', rooms: '#project' };
        const view = buildForm({ appId: 'app', language: 'en', form: 'invite', values });
        expect(readForm('invite', submit(view))).to.deep.equal({ values, problems: {} });
    });

    it('say which fields are missing or too long, and no others', () => {
        const read = (form: FormName, typed: Record<string, string>) =>
            readForm(form, submit(buildForm({ appId: 'app', language: 'en', form }), typed)).problems;
        expect(read('add', { email: '  ' })).to.deep.equal({ email: 'missing' });
        expect(read('invite', {})).to.deep.equal({ emails: 'missing' });
        expect(read('sponsor', {})).to.deep.equal({ sponsor: 'missing' });
        expect(read('limit', {})).to.deep.equal({});
        expect(read('add', { email: 'a@b.org', note: 'x'.repeat(1_001) })).to.deep.equal({ note: 'too_long' });
        expect(read('add', { email: 'a@b.org', note: 'x'.repeat(1_000) })).to.deep.equal({});
    });

    it('put every error at its field, by the id of its element', () => {
        const view = buildForm({ appId: 'app', language: 'en', form: 'add' });
        const errors = buildFormErrors('add', 'en', { email: 'missing', note: 'too_long' }, { rooms: 'No such room.' });
        expect(errors).to.deep.equal({
            'guest-form-email': 'Please fill in this field.',
            'guest-form-note': 'This is too long: at most 1000 characters.',
            'guest-form-rooms': 'No such room.',
        });
        expect([...controlsOf(view.blocks).keys()]).to.include.members(Object.keys(errors));
    });

    it('lose no error of a field that the form does not have', () => {
        expect(buildFormErrors('limit', 'en', {}, { email: 'Taken.' })).to.deep.equal({ 'guest-form-limit': 'Taken.' });
    });

    it('name the guest they are about', () => {
        const view = buildForm({ appId: 'app', language: 'en', form: 'limit', guest: { ...GINA, name: 'Gi\nna' } });
        expect(textsOf(view.blocks)).to.include('How many rooms may Gi na be in?');
        expect(readModalViewId(view.id)).to.deep.equal({ modal: 'limit', subject: 'u1' });
    });

    it('never throw at what is submitted', () => {
        const blocks = fc.dictionary(
            fc.constantFrom('guest-form-block-email', 'guest-form-block-note', '__proto__'),
            fc.oneof(
                fc.anything(),
                fc.dictionary(fc.constantFrom('guest-form-email', 'guest-form-note'), fc.anything()),
            ),
        );
        fc.assert(
            fc.property(fc.oneof(fc.anything(), blocks), fc.constantFrom(...FORMS), (state, form) => {
                for (const value of Object.values(readForm(form, state).values)) {
                    expect(value).to.be.a('string').that.is.not.empty;
                    expect(value.length).to.be.at.most(10_000);
                }
            }),
        );
    });
});

describe('the confirmations', () => {
    const build = (confirmation: Confirmation, language = LANGUAGES[0]): View =>
        buildConfirmation({ appId: 'app', language, confirmation, subject: 'u1', name: 'Gina', panel: PANEL });

    for (const language of LANGUAGES) {
        for (const confirmation of CONFIRMATIONS) {
            it(`can ask ${confirmation} in ${language}`, () => {
                checkView(build(confirmation, language));
            });
        }
    }

    it('say what they are about when they come back', () => {
        for (const modal of CONFIRMATIONS) {
            expect(readSubmittedModal(build(modal))).to.deep.equal({ modal, subject: 'u1', panel: PANEL });
        }
    });
});

describe('the ids of modals', () => {
    it('carry what the modal is about and the panel behind it', () => {
        for (const modal of FORMS) {
            expect(readModalViewId(modalViewId({ modal }))).to.deep.equal({ modal });
            expect(readModalViewId(modalViewId({ modal, subject: 'u1', panel: PANEL }))).to.deep.equal({
                modal,
                subject: 'u1',
                panel: PANEL,
            });
        }
    });

    it('are not taken from a forged one', () => {
        for (const id of ['', 'guest-modal/erase/u1///', 'guest-modal/add', 'guest-details', undefined, 7, {}]) {
            expect(readModalViewId(id), JSON.stringify(id)).to.equal(undefined);
        }
        expect(readModalViewId('guest-modal/add/u1/no nonce/x')).to.deep.equal({ modal: 'add', subject: 'u1' });
    });

    it('never make the reader throw', () => {
        const parts = fc.tuple(fc.constantFrom('add', 'limit', 'x'), fc.string(), fc.string(), fc.string());
        const ids = parts.map((rest) => ['guest-modal', ...rest].join('/'));
        fc.assert(
            fc.property(fc.oneof(fc.anything(), ids), (id) => {
                const place = readModalViewId(id);
                expect(GUEST_FILTERS).to.include(place?.panel?.query.filter ?? 'all');
            }),
        );
    });
});

describe('the details of a guest', () => {
    const NOW = new Date('2026-03-01T12:00:00Z');
    const context = { appId: 'app', now: NOW, formatDate: (date: Date) => date.toISOString().slice(0, 10) };

    for (const language of LANGUAGES) {
        it(`can be shown in every state in ${language}`, () => {
            for (const state of ['active', 'inactive', 'pending'] as const) {
                checkView(buildDetails({ ...context, language, row: { state } }));
            }
        });
    }

    it('show all that is known', () => {
        const record = {
            userId: 'u1',
            username: 'gina',
            isActive: true,
            addedAt: new Date('2026-01-02'),
            expiresAt: new Date('2026-04-01'),
            note: 'for *the*\nproject',
        };
        const view = buildDetails({
            ...context,
            language: 'en',
            roles: ['guest', 'tester'],
            addedBy: 'ada',
            terms: { acceptedAt: new Date('2026-02-03') },
            row: {
                state: 'active',
                userId: 'u1',
                username: 'gina',
                name: 'Gina',
                email: 'gina@example.org',
                record,
                sponsorUsername: 'mia',
                rooms: 1,
                roomLimit: 1,
            },
        });
        checkView(view);
        expect(textsOf(view.blocks)).to.deep.equal([
            'Gina (@gina)',
            ...['State', 'active', 'E-mail address', 'gina@example.org', 'Roles', 'guest, tester'],
            ...['Rooms', '1 of 1 room', 'Sponsor', '@mia', 'Access', 'until April 1, 2026'],
            ...['Guest since', '2026-01-02', 'Added by', '@ada', 'Last login', 'never'],
            ...['Terms', 'accepted on 2026-02-03', 'Note', 'for *the* project'],
        ]);
        const open = buildDetails({ ...context, language: 'en', terms: {}, row: { state: 'active' } });
        expect(textsOf(open.blocks)).to.include('not accepted yet');
    });
});
