import type { LayoutBlock } from '@rocket.chat/ui-kit';

import type { GuestRow, GuestState } from '../actions/lifecycle';
import { formatDay, t } from '../text';
import type { Language } from '../text';
import { context, oneLine, plainText } from './blocks';
import type { FormatDate, ViewContext } from './blocks';

/** What the menu of a guest with an account offers. */
export type AccountAct = 'activate' | 'deactivate' | 'extend' | 'limit' | 'sponsor' | 'promote' | 'info';

/** What the menu of a pending invitation offers. */
export type InvitationAct = 'resend' | 'revoke';

/** What can be done with a guest, by state. */
export const MENUS: Readonly<
    Record<Exclude<GuestState, 'pending'>, readonly AccountAct[]> & Record<'pending', readonly InvitationAct[]>
> = {
    active: ['info', 'extend', 'limit', 'sponsor', 'promote', 'deactivate'],
    inactive: ['info', 'activate', 'extend', 'limit', 'sponsor'],
    pending: ['resend', 'revoke'],
};

export interface RowContext extends ViewContext {
    now: Date;
    formatDate: FormatDate;
}

/** How a view calls a guest: name and user name, or the address of somebody who has no account yet. */
export function guestName(row: Pick<GuestRow, 'name' | 'username' | 'email' | 'record'>): string {
    const username = oneLine(row.username ?? row.record?.username ?? '');
    const name = oneLine(row.name ?? '');
    if (username === '') {
        return name || oneLine(row.email ?? '', 254) || '–';
    }
    return name === '' || name === username ? `@${username}` : `${name} (@${username})`;
}

/** One guest of the panel: name with menu, and a line of facts. */
export function guestRow(
    row: GuestRow,
    ids: { section: string; facts: string; menu: string },
    content: RowContext,
): LayoutBlock[] {
    const { appId, language } = content;
    const subject = row.state === 'pending' ? row.email : row.userId;
    const acts: ReadonlyArray<AccountAct | InvitationAct> = MENUS[row.state];
    const options = acts.map((act) => ({
        text: plainText(t(`guest_act_${act}`, language)),
        value: `${act}:${subject ?? ''}`,
    }));
    return [
        {
            type: 'section',
            appId,
            blockId: ids.section,
            text: plainText(guestName(row)),
            ...(subject === undefined
                ? {}
                : { accessory: { type: 'overflow', appId, blockId: ids.section, actionId: ids.menu, options } }),
        },
        context(appId, ids.facts, guestFacts(row, content)),
    ];
}

function guestFacts(row: GuestRow, content: RowContext): string[] {
    const { language } = content;
    const sponsor = oneLine(row.sponsorUsername ?? '');
    return [
        t(`guest_state_${row.state}`, language),
        ...(row.state === 'pending' ? [lapse(row, content)] : [roomsText(row, language)]),
        expiryText(row, content),
        sponsor === '' ? t('guest_no_sponsor', language) : t('guest_sponsor', language, { sponsor: `@${sponsor}` }),
        row.review?.isOpen === true ? reviewText(row, content) : '',
    ].filter((fact) => fact !== '');
}

/** Rooms of the limit; empty where neither is known. */
export function roomsText({ rooms, roomLimit = 0 }: GuestRow, language: Language): string {
    if (rooms === undefined) {
        return roomLimit === 0 ? '' : t('guest_room_limit', language, {}, roomLimit);
    }
    return roomLimit === 0
        ? t('guest_rooms', language, {}, rooms)
        : t('guest_rooms_of_limit', language, { rooms }, roomLimit);
}

/** Since when a review is open, or when the next one begins; empty where there is neither. */
export function reviewText({ review }: GuestRow, { language, formatDate }: RowContext): string {
    if (review === undefined) {
        return '';
    }
    return t(review.isOpen ? 'guest_review_open' : 'guest_review_next', language, { date: formatDate(review.at) });
}

/** Until when a guest has access, or had. */
export function expiryText({ record, invitation, isExpired }: GuestRow, { language }: RowContext): string {
    const at = record?.expiresAt ?? invitation?.expiresAt;
    if (at === undefined) {
        return t('guest_no_expiry', language);
    }
    return t(isExpired === true ? 'guest_expired' : 'guest_expires', language, { date: formatDay(at, language) });
}

function lapse({ invitation }: GuestRow, { language, now, formatDate }: RowContext): string {
    if (invitation === undefined) {
        return '';
    }
    const { lapsesAt } = invitation;
    return t(lapsesAt <= now ? 'invitation_lapsed' : 'invitation_lapses', language, { date: formatDate(lapsesAt) });
}
