import type { UIKitSurfaceType } from '@rocket.chat/apps-engine/definition/uikit/IUIKitSurface';
import type { InputBlock, LayoutBlock } from '@rocket.chat/ui-kit';

import { t } from '../text';
import type { Language, TextKey } from '../text';
import { button, oneLine, plainText } from './blocks';
import type { View, ViewContext } from './blocks';
import { modalViewId } from './viewIds';
import type { PanelPlace } from './viewIds';

/** Forms and their fields, in the order in which they stand. */
const FORMS = {
    add: ['email', 'name', 'username', 'rooms', 'sponsor', 'expires', 'note'],
    invite: ['emails', 'rooms', 'sponsor', 'expires'],
    limit: ['limit'],
    sponsor: ['sponsor'],
    extend: ['expires'],
    request: ['email', 'name', 'rooms', 'sponsor', 'expires', 'note'],
    decline: ['reason'],
} as const;

export type FormName = keyof typeof FORMS;

export type Field<F extends FormName = FormName> = (typeof FORMS)[F][number];

const REQUIRED: Readonly<Record<FormName, readonly Field[]>> = {
    add: ['email'],
    invite: ['emails'],
    limit: [],
    sponsor: ['sponsor'],
    extend: ['expires'],
    request: ['email'],
    decline: [],
};

interface Input {
    /** An example of what is typed, the same in every language. */
    placeholder: string;
    hint?: TextKey;
    isMultiline?: boolean;
    /** Characters. */
    most: number;
}

/**
 * Text inputs throughout, though the UI kit has pickers for people, rooms and dates: the pickers for people and rooms
 * keep no initial value and show no error, give ids in some clients and names in others, and the mobile apps have
 * none; a date picker knows no `30d`. What is typed here is what the command takes.
 * Source: RocketChat/Rocket.Chat `packages/fuselage-ui-kit/src/elements/UsersSelectElement`, `ChannelsSelectElement`.
 */
const INPUTS: Readonly<Record<Field, Input>> = {
    email: { placeholder: 'gina@example.org', most: 254 },
    emails: { placeholder: 'gina@example.org', hint: 'form_emails_hint', isMultiline: true, most: 10_000 },
    name: { placeholder: 'Gina Guest', most: 200 },
    username: { placeholder: 'gina', hint: 'form_username_hint', most: 100 },
    rooms: { placeholder: '#project #help', hint: 'form_rooms_hint', most: 2_000 },
    sponsor: { placeholder: '@mia', hint: 'form_sponsor_hint', most: 100 },
    expires: { placeholder: '30d', hint: 'form_expires_hint', most: 40 },
    note: { placeholder: '…', hint: 'form_note_hint', isMultiline: true, most: 1_000 },
    limit: { placeholder: '5', hint: 'form_limit_hint', most: 10 },
    reason: { placeholder: '…', hint: 'form_reason_hint', isMultiline: true, most: 1_000 },
};

/** What stands below a field in one form and not in the others. */
const OWN_HINTS: Readonly<Partial<Record<FormName, Partial<Record<Field, TextKey>>>>> = {
    request: { rooms: 'form_request_rooms_hint', sponsor: 'form_request_sponsor_hint', note: 'form_request_note_hint' },
};

/** One sentence above the fields of a form that is about one guest. */
const INTRODUCTIONS: Readonly<Partial<Record<FormName, TextKey>>> = {
    limit: 'form_limit_introduction',
    sponsor: 'form_sponsor_introduction',
    extend: 'form_extend_introduction',
    decline: 'form_decline_introduction',
};

export interface FormContent<F extends FormName = FormName> extends ViewContext {
    form: F;
    /** Id of whom or what the form is about, and the guest's name; empty where it is not known. */
    guest?: { userId: string; name: string };
    panel?: PanelPlace;
    /** What stands in the fields at first. */
    values?: Partial<Record<Field<F>, string>>;
    /** Why the form is shown again, where no field is to blame: a finished sentence. */
    problem?: string;
}

/** A form as a modal. */
export function buildForm<F extends FormName>(content: FormContent<F>): View {
    const { appId, language, form, guest, panel, problem } = content;
    const values: Partial<Record<string, string>> = content.values ?? {};
    const name: FormName = form;
    const introduction = INTRODUCTIONS[form];
    const sentences: LayoutBlock[] = [
        ...(problem === undefined ? [] : [sentence(appId, 'problem', oneLine(problem, 1_000))]),
        ...(introduction === undefined || guest === undefined || guest.name === ''
            ? []
            : [sentence(appId, 'introduction', t(introduction, language, { name: oneLine(guest.name) }))]),
    ];
    return {
        id: modalViewId({ modal: form, subject: guest?.userId, panel }),
        type: 'modal' as UIKitSurfaceType.MODAL,
        title: plainText(t(`form_title_${name}`, language)),
        blocks: [
            ...sentences,
            ...FORMS[form].map((field) => inputBlock(field, REQUIRED[form].includes(field), values[field], content)),
        ],
        submit: button(
            content,
            { blockId: 'guest-form-submit', actionId: 'guest-form-submit' },
            t(`form_submit_${name}`, language),
            { style: 'primary' },
        ),
        close: button(
            content,
            { blockId: 'guest-form-close', actionId: 'guest-form-close' },
            t('form_close', language),
        ),
    };
}

function sentence(appId: string, part: string, text: string): LayoutBlock {
    return { type: 'section', appId, blockId: `guest-form-${part}`, text: plainText(text) };
}

function inputBlock(
    field: Field,
    isRequired: boolean,
    value: string | undefined,
    { appId, language, form }: FormContent,
): InputBlock {
    const { placeholder, isMultiline, ...input } = INPUTS[field];
    const hint = OWN_HINTS[form]?.[field] ?? input.hint;
    const label = t(`form_${field}`, language);
    return {
        type: 'input',
        appId,
        blockId: blockIdOf(field),
        label: plainText(isRequired ? `${label} *` : label),
        optional: !isRequired,
        element: {
            type: 'plain_text_input',
            appId,
            blockId: blockIdOf(field),
            actionId: actionIdOf(field),
            placeholder: plainText(placeholder),
            ...(isMultiline === true ? { multiline: true } : {}),
            ...(value === undefined ? {} : { initialValue: value }),
        },
        ...(hint === undefined ? {} : { hint: plainText(t(hint, language)) }),
    };
}

function blockIdOf(field: Field): string {
    return `guest-form-block-${field}`;
}

function actionIdOf(field: Field): string {
    return `guest-form-${field}`;
}

/** What is wrong with a field before anybody has tried to understand it. */
export type FieldProblem = 'missing' | 'too_long';

export interface FormReading<F extends FormName = FormName> {
    /** As typed, without blanks around; fields left empty are absent, and what is too long is cut. */
    values: Partial<Record<Field<F>, string>>;
    problems: Partial<Record<Field<F>, FieldProblem>>;
}

/** What was typed into a form; the state of a submitted view is what the client says it is. */
export function readForm<F extends FormName>(form: F, state: unknown): FormReading<F> {
    const values: Partial<Record<Field, string>> = {};
    const problems: Partial<Record<Field, FieldProblem>> = {};
    for (const field of FORMS[form]) {
        const typed = valueIn(valueIn(state, blockIdOf(field)), actionIdOf(field));
        const value = typeof typed === 'string' ? typed.trim() : '';
        const { most } = INPUTS[field];
        if (value !== '') {
            values[field] = value.slice(0, most);
        } else if (REQUIRED[form].includes(field)) {
            problems[field] = 'missing';
        }
        if (value.length > most) {
            problems[field] = 'too_long';
        }
    }
    return { values, problems };
}

function valueIn(object: unknown, key: string): unknown {
    return typeof object === 'object' && object !== null && Object.prototype.hasOwnProperty.call(object, key)
        ? (object as Record<string, unknown>)[key]
        : undefined;
}

/**
 * Errors as the answer to a submission carries them: by action id, which is where the client looks for them, and in
 * modals only. `sentences` are the finished ones of whoever understood the values; one for a field that the form does
 * not have stands at its first field.
 * Source: RocketChat/Rocket.Chat `packages/fuselage-ui-kit/src/hooks/useUiKitState.ts`.
 */
export function buildFormErrors(
    form: FormName,
    language: Language,
    problems: Partial<Record<Field, FieldProblem>>,
    sentences: Partial<Record<string, string>> = {},
): Record<string, string> {
    const fields: readonly Field[] = FORMS[form];
    const errors: Record<string, string> = {};
    for (const [name, text] of Object.entries(sentences)) {
        const field = fields.find((known) => known === name) ?? fields[0];
        if (text !== undefined) {
            errors[actionIdOf(field)] = text;
        }
    }
    for (const field of fields) {
        const problem = problems[field];
        if (problem !== undefined) {
            errors[actionIdOf(field)] = t(`form_error_${problem}`, language, { most: INPUTS[field].most });
        }
    }
    return errors;
}
