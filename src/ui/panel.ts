import type { UIKitSurfaceType } from '@rocket.chat/apps-engine/definition/uikit/IUIKitSurface';
import type { LayoutBlock } from '@rocket.chat/ui-kit';

import type { GuestPage, GuestQuery } from '../actions/lifecycle';
import type { UsageGlance } from '../actions/usage';
import { t } from '../text';
import { button, context, numberFormat, oneLine, plainText } from './blocks';
import type { View } from './blocks';
import { guestRow, MENUS } from './guestRow';
import type { AccountAct, InvitationAct, RowContext } from './guestRow';
import { usageBlocks } from './usage';
import { DEFAULT_QUERY, GUEST_FILTERS, isSubject, PAGE_SIZE, readQuery, toQuery, writeQuery } from './viewIds';

export interface PanelContent extends RowContext {
    /** From `panelViewId`. An update reaches an open panel only under the id with which it was opened. */
    viewId: string;
    usage: UsageGlance;
    page: GuestPage;
    query: GuestQuery;
    /** Whether the administrator connection is set. */
    isConnected: boolean;
    /** Why the server's list could not be read, though there is a connection: a finished sentence. */
    listFailure?: string;
    /** Requests that wait for a decision. */
    openRequests?: number;
    /** What came of the last act: a finished sentence. */
    notice?: string;
}

/** What somebody did in the panel, and what it showed. */
export type PanelAction =
    /** `isFresh`: open a new panel, since an update does not empty the search field. */
    | { kind: 'show'; query: GuestQuery; isFresh: boolean }
    | { kind: 'add' | 'invite' | 'setup' | 'requests'; query: GuestQuery }
    | { kind: 'guest'; act: AccountAct; userId: string; query: GuestQuery }
    | { kind: 'invitation'; act: InvitationAct; email: string; query: GuestQuery };

const ACTIONS = {
    add: 'guest-panel-add',
    invite: 'guest-panel-invite',
    setup: 'guest-panel-setup',
    requests: 'guest-panel-requests',
    search: 'guest-panel-search',
    filter: 'guest-panel-filter',
    clear: 'guest-panel-clear',
    previous: 'guest-panel-previous',
    next: 'guest-panel-next',
} as const;

const MENU = 'guest-panel-menu-';

/**
 * What the panel shows travels in the ids of its blocks, which come back with every block action. It cannot travel in
 * the id of the view: the client hands an update to the view of the same id.
 * Source: RocketChat/Rocket.Chat `apps/meteor/app/ui-message/client/ActionManager.ts`.
 */
function blockId(part: string, query: GuestQuery): string {
    return `guest-panel/${part}/${writeQuery(query)}`;
}

function queryOf(id: unknown): GuestQuery {
    const [, written] = /^guest-panel\/[\w-]+\/([^]*)$/.exec(typeof id === 'string' ? id : '') ?? [];
    return readQuery(written ?? '');
}

/** The panel of managers: usage against the cap, search and filter, a page of guests. */
export function buildPanel(content: PanelContent): View {
    return {
        id: content.viewId,
        type: 'contextualBar' as UIKitSurfaceType.CONTEXTUAL_BAR,
        title: plainText(t('panel_title', content.language)),
        blocks: [
            ...noticeBlock(content),
            ...usageBlocks(content.usage, (part) => blockId(part, content.query), content),
            ...connectionHint(content),
            ...requestsHint(content),
            ...entryBlocks(content),
            ...(content.page.rows.length === 0 ? emptyState(content) : rowBlocks(content)),
            ...pageBlocks(content),
        ],
    };
}

function noticeBlock({ appId, query, notice }: PanelContent): LayoutBlock[] {
    const text = oneLine(notice ?? '', 1_000);
    return text === '' ? [] : [{ type: 'section', appId, blockId: blockId('notice', query), text: plainText(text) }];
}

function connectionHint(content: PanelContent): LayoutBlock[] {
    const { appId, language, query, isConnected, listFailure } = content;
    if (isConnected) {
        return listFailure === undefined
            ? []
            : [context(appId, blockId('source', query), [t('panel_from_store', language), listFailure])];
    }
    const id = blockId('hint', query);
    const accessory = button(content, { blockId: id, actionId: ACTIONS.setup }, t('panel_setup', language));
    return [{ type: 'section', appId, blockId: id, text: plainText(t('panel_no_connection', language)), accessory }];
}

function requestsHint(content: PanelContent): LayoutBlock[] {
    const { appId, language, query, openRequests = 0 } = content;
    if (openRequests === 0) {
        return [];
    }
    const id = blockId('requests', query);
    const accessory = button(content, { blockId: id, actionId: ACTIONS.requests }, t('panel_decide', language));
    const text = plainText(t('requests_open', language, {}, openRequests));
    return [{ type: 'section', appId, blockId: id, text, accessory }];
}

function entryBlocks(content: PanelContent): LayoutBlock[] {
    const { appId, language, query } = content;
    const entries = blockId('entries', query);
    const search = blockId('search', query);
    const filter = blockId('filter', query);
    return [
        {
            type: 'actions',
            appId,
            blockId: entries,
            elements: [
                button(content, { blockId: entries, actionId: ACTIONS.add }, t('panel_add', language), {
                    style: 'primary',
                }),
                button(content, { blockId: entries, actionId: ACTIONS.invite }, t('panel_invite', language)),
            ],
        },
        { type: 'divider', appId, blockId: blockId('line', query) },
        {
            type: 'input',
            appId,
            blockId: search,
            label: plainText(t('panel_search', language)),
            element: {
                type: 'plain_text_input',
                appId,
                blockId: search,
                actionId: ACTIONS.search,
                placeholder: plainText(t('panel_search_placeholder', language)),
                dispatchActionConfig: ['on_character_entered'],
                ...(query.text === undefined ? {} : { initialValue: query.text }),
            },
        },
        {
            type: 'actions',
            appId,
            blockId: filter,
            elements: [
                {
                    type: 'static_select',
                    appId,
                    blockId: filter,
                    actionId: ACTIONS.filter,
                    placeholder: plainText(t('panel_filter', language)),
                    initialValue: query.filter,
                    options: GUEST_FILTERS.map((value) => ({
                        text: plainText(t(`guest_filter_${value}`, language)),
                        value,
                    })),
                },
            ],
        },
    ];
}

function rowBlocks(content: PanelContent): LayoutBlock[] {
    const rows = content.page.rows.slice(0, PAGE_SIZE).map((row, index) => {
        const ids = {
            section: blockId(`guest-${index}`, content.query),
            facts: blockId(`facts-${index}`, content.query),
            menu: `${MENU}${index}`,
        };
        return guestRow(row, ids, content);
    });
    return ([] as LayoutBlock[]).concat(...rows);
}

function emptyState(content: PanelContent): LayoutBlock[] {
    const { appId, language, query, usage, page } = content;
    const id = blockId('empty', query);
    const isNobodyThere = usage.active + usage.inactive + usage.pending === 0 && page.total === 0;
    if (isNobodyThere && query.text === undefined) {
        return [{ type: 'section', appId, blockId: id, text: plainText(t('panel_none_yet', language)) }];
    }
    const accessory = button(content, { blockId: id, actionId: ACTIONS.clear }, t('panel_clear', language));
    return [{ type: 'section', appId, blockId: id, text: plainText(t('panel_none_found', language)), accessory }];
}

function pageBlocks(content: PanelContent): LayoutBlock[] {
    const { appId, language, query, page } = content;
    const { offset, total } = page;
    const shown = Math.min(page.rows.length, PAGE_SIZE);
    const id = blockId('pages', query);
    const number = numberFormat(language);
    const turn = (actionId: string, text: string, to: number) =>
        button(content, { blockId: id, actionId }, text, { value: String(to) });
    const buttons = [
        ...(offset > 0 ? [turn(ACTIONS.previous, t('panel_previous', language), previousOffset(offset, total))] : []),
        ...(shown > 0 && offset + shown < total
            ? [turn(ACTIONS.next, t('panel_next', language), offset + PAGE_SIZE)]
            : []),
    ];
    const range = { from: number(offset + 1), to: number(offset + shown), total: number(total) };
    return [
        ...(shown > 0 ? [context(appId, blockId('range', query), [t('panel_range', language, range)])] : []),
        ...(buttons.length > 0 ? [{ type: 'actions' as const, appId, blockId: id, elements: buttons }] : []),
    ];
}

/** From a page past the end, back to the last one. */
function previousOffset(offset: number, total: number): number {
    const last = Math.max(0, Math.ceil(total / PAGE_SIZE) - 1) * PAGE_SIZE;
    return Math.max(0, Math.min(offset - PAGE_SIZE, last));
}

/**
 * What a block action of the panel asks for; undefined for one that is not the panel's. Everything is client input:
 * who may do it is decided elsewhere, and what makes no sense falls back to what the panel shows when it opens.
 */
export function readPanelAction(actionId: unknown, value: unknown, id: unknown): PanelAction | undefined {
    const query = queryOf(id);
    switch (actionId) {
        case ACTIONS.add:
            return { kind: 'add', query };
        case ACTIONS.invite:
            return { kind: 'invite', query };
        case ACTIONS.setup:
            return { kind: 'setup', query };
        case ACTIONS.requests:
            return { kind: 'requests', query };
        case ACTIONS.search:
            return { kind: 'show', query: toQuery(query.filter, '0', value), isFresh: false };
        case ACTIONS.filter:
            return { kind: 'show', query: toQuery(value, '0', query.text), isFresh: false };
        case ACTIONS.clear:
            return { kind: 'show', query: { ...DEFAULT_QUERY, filter: 'all' }, isFresh: true };
        case ACTIONS.previous:
        case ACTIONS.next:
            return { kind: 'show', query: toQuery(query.filter, value, query.text), isFresh: false };
        default:
            return typeof actionId === 'string' && actionId.startsWith(MENU) ? readMenu(value, query) : undefined;
    }
}

function readMenu(value: unknown, query: GuestQuery): PanelAction | undefined {
    const [, word, subject] = /^(\w+):(\S{1,254})$/.exec(typeof value === 'string' ? value : '') ?? [];
    const invitationAct = MENUS.pending.find((known) => known === word);
    if (invitationAct !== undefined) {
        return { kind: 'invitation', act: invitationAct, email: subject, query };
    }
    const act = [...MENUS.active, ...MENUS.inactive].find((known) => known === word);
    return act !== undefined && isSubject(subject) ? { kind: 'guest', act, userId: subject, query } : undefined;
}

/**
 * What to show after the panel was submitted. It has no button for that, but the client closes it and submits it when
 * Enter is pressed in the search field, so it is opened again with what was typed.
 * Source: RocketChat/Rocket.Chat `apps/meteor/client/views/room/contextualBar/uikit/UiKitContextualBar.tsx`.
 */
export function readPanelSubmit(state: unknown): GuestQuery {
    for (const [id, values] of Object.entries(Object(state) as Record<string, unknown>)) {
        const fields = Object(values) as Record<string, unknown>;
        if (Object.prototype.hasOwnProperty.call(fields, ACTIONS.search)) {
            return toQuery(queryOf(id).filter, '0', fields[ACTIONS.search]);
        }
    }
    return DEFAULT_QUERY;
}
