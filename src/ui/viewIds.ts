import type { GuestFilter, GuestQuery } from '../actions/lifecycle';
import { oneLine } from './blocks';

/** Guests on one page of the panel. */
export const PAGE_SIZE = 10;

export const GUEST_FILTERS: readonly GuestFilter[] = ['active', 'inactive', 'pending', 'expiring', 'all'];

/** What the panel shows when it opens. */
export const DEFAULT_QUERY: GuestQuery = { filter: 'active', offset: 0, count: PAGE_SIZE };

const MOST_TEXT = 60;

const MOST_OFFSET = 1_000_000;

/** A panel that is open, and what it shows. */
export interface PanelPlace {
    viewId: string;
    query: GuestQuery;
}

const PANEL = 'guest-panel-';

/** The id of a panel about to open; `nonce` (letters, digits, hyphens) is new each time. */
export function panelViewId(nonce: string): string {
    return `${PANEL}${nonce}`;
}

export function isPanelViewId(viewId: unknown): viewId is string {
    return typeof viewId === 'string' && /^guest-panel-[\w-]{1,40}$/.test(viewId);
}

/** What the panel is asked for, whatever was sent: parts that make no sense are replaced by their defaults. */
export function toQuery(filter: unknown, offset: unknown, text: unknown): GuestQuery {
    const number = Math.floor(Number(typeof offset === 'string' && /^\d{1,7}$/.test(offset) ? offset : 0) / PAGE_SIZE);
    const line = typeof text === 'string' ? oneLine(text.slice(0, 10 * MOST_TEXT), 10 * MOST_TEXT) : '';
    const words = Array.from(line).slice(0, MOST_TEXT).join('').trim();
    return {
        filter: GUEST_FILTERS.find((known) => known === filter) ?? DEFAULT_QUERY.filter,
        offset: Math.min(number * PAGE_SIZE, MOST_OFFSET),
        count: PAGE_SIZE,
        ...(words === '' ? {} : { text: words }),
    };
}

/** The text comes last, so that it may contain anything. */
export function writeQuery({ filter, offset, text = '' }: GuestQuery): string {
    return `${filter}/${offset}/${text}`;
}

export function readQuery(written: string): GuestQuery {
    const [, filter, offset, text] = /^([^/]*)\/([^/]*)\/([^]*)$/.exec(written) ?? [];
    return toQuery(filter, offset, text);
}

const MODALS = [
    'add',
    'invite',
    'limit',
    'sponsor',
    'extend',
    'request',
    'decline',
    'deactivate',
    'relinquish',
    'promote',
] as const;

/** Modals that are submitted. */
export type ModalName = (typeof MODALS)[number];

/** What a modal is about; a payload says so and proves nothing. */
export interface ModalPlace {
    modal: ModalName;
    /** Id of a user or a request; absent in forms that are about nobody yet. */
    subject?: string;
    /** The panel from which the modal was opened. */
    panel?: PanelPlace;
}

/** Whether a text can be the id of a user or room, and fits into the id of a view. */
export function isSubject(text: string): boolean {
    return /^[^\s/]{1,100}$/.test(text);
}

/** A view submission carries no room and nothing hidden but the id of the view. */
export function modalViewId({ modal, subject = '', panel }: ModalPlace): string {
    const from = panel === undefined ? '//' : `${panel.viewId.slice(PANEL.length)}/${writeQuery(panel.query)}`;
    return `guest-modal/${modal}/${subject}/${from}`;
}

/** Undefined for the id of a view that is none of these modals. */
export function readModalViewId(viewId: unknown): ModalPlace | undefined {
    const [, name, subject, nonce, query] =
        /^guest-modal\/(\w+)\/([^/\s]{0,100})\/([^/]*)\/([^]*)$/.exec(typeof viewId === 'string' ? viewId : '') ?? [];
    const modal = MODALS.find((known) => known === name);
    if (modal === undefined) {
        return undefined;
    }
    const panelId = panelViewId(nonce);
    return {
        modal,
        ...(subject === '' ? {} : { subject }),
        ...(isPanelViewId(panelId) ? { panel: { viewId: panelId, query: readQuery(query) } } : {}),
    };
}
