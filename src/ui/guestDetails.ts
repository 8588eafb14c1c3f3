import type { UIKitSurfaceType } from '@rocket.chat/apps-engine/definition/uikit/IUIKitSurface';
import type { SectionBlock } from '@rocket.chat/ui-kit';

import type { GuestRow } from '../actions/lifecycle';
import type { TermsState } from '../actions/terms';
import { t } from '../text';
import { button, oneLine, plainText } from './blocks';
import type { View } from './blocks';
import { expiryText, guestName, reviewText, roomsText } from './guestRow';
import type { RowContext } from './guestRow';

export interface DetailsContent extends RowContext {
    row: GuestRow;
    /** Names of the workspace roles. */
    roles?: readonly string[];
    /** User name of whoever added or invited the guest. */
    addedBy?: string;
    /** Absent where there are no terms, or where nobody can tell. */
    terms?: TermsState;
    /** What the guest was refused of late, in words. */
    refused?: string;
}

/** All that is known about one guest, as a modal to read. */
export function buildDetails(content: DetailsContent): View {
    const { appId, language } = content;
    return {
        id: 'guest-details',
        type: 'modal' as UIKitSurfaceType.MODAL,
        title: plainText(t('details_title', language)),
        blocks: [
            { type: 'section', appId, blockId: 'guest-details-name', text: plainText(guestName(content.row)) },
            ...facts(content)
                .filter(([, text]) => text !== '')
                .map(([label, text], index): SectionBlock => ({
                    type: 'section',
                    appId,
                    blockId: `guest-details-${index}`,
                    fields: [plainText(label), plainText(text)],
                })),
        ],
        close: button(
            content,
            { blockId: 'guest-details-close', actionId: 'guest-details-close' },
            t('details_close', language),
        ),
    };
}

function facts(content: DetailsContent): ReadonlyArray<readonly [label: string, text: string]> {
    const { row, roles = [], addedBy = '', terms, refused = '', language, formatDate } = content;
    const { record, invitation } = row;
    const sponsor = oneLine(row.sponsorUsername ?? '');
    const since = record?.addedAt ?? invitation?.invitedAt;
    const neverLoggedIn = row.state === 'pending' ? '' : t('details_never', language);
    return [
        [t('details_state', language), t(`guest_state_${row.state}`, language)],
        [t('details_email', language), oneLine(row.email ?? '', 254)],
        [t('details_roles', language), roles.map((role) => oneLine(role)).join(', ')],
        [t('details_rooms', language), roomsText(row, language)],
        [t('details_sponsor', language), sponsor === '' ? t('guest_no_sponsor', language) : `@${sponsor}`],
        [t('details_expiry', language), expiryText(row, content)],
        [t('details_since', language), since === undefined ? '' : formatDate(since)],
        [t('details_added_by', language), addedBy === '' ? '' : `@${oneLine(addedBy)}`],
        [t('details_last_login', language), row.lastLoginAt ? formatDate(row.lastLoginAt) : neverLoggedIn],
        [t('details_terms', language), terms === undefined ? '' : termsText(terms, content)],
        [t('details_refused', language), refused],
        [t('details_review', language), reviewText(row, content)],
        [t('details_note', language), oneLine(record?.note ?? '', 1_000)],
    ];
}

function termsText({ acceptedAt }: TermsState, { language, formatDate }: DetailsContent): string {
    return acceptedAt === undefined
        ? t('terms_not_accepted', language)
        : t('terms_accepted_on', language, { date: formatDate(acceptedAt) });
}
