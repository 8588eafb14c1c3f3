import type { UIKitSurfaceType } from '@rocket.chat/apps-engine/definition/uikit/IUIKitSurface';
import type { LayoutBlock } from '@rocket.chat/ui-kit';

import type { RequestDetails } from '../actions/requestPorts';
import { formatDay, plain, t } from '../text';
import { button, context, oneLine, plainText } from './blocks';
import type { FormatDate, View, ViewContext } from './blocks';
import { offerButtons } from './cards';

export interface RequestContext extends ViewContext {
    formatDate: FormatDate;
    /** The address as these readers may see it. */
    showAddress: (email: string) => string;
    /** Whether these readers may know the names of rooms. */
    showsRooms: boolean;
}

/** A message about one request: the text for notifications, and the blocks that stand in its place. */
export interface RequestMessage {
    text: string;
    blocks: LayoutBlock[];
}

/** The list of open requests. */
export const REQUESTS_VIEW = 'guest-requests-view';

/** A view holds 100 blocks, and a request takes four. */
const MOST_LISTED = 20;

const ACTS = ['approve', 'decline'] as const;

const NAME = 100;

const ADDRESS = 254;

const NOTE = 500;

/** What a request says, with buttons while it is open, and with what was decided after. */
export function buildRequestMessage(details: RequestDetails, content: RequestContext): RequestMessage {
    const inText = sentences(details, content, plain);
    return {
        text: [inText.title, ...inText.facts.map((fact) => `• ${fact}`), ...inText.verdict].join('\n'),
        blocks: requestBlocks(details, content),
    };
}

function requestBlocks(details: RequestDetails, content: RequestContext, index?: number): LayoutBlock[] {
    const { appId } = content;
    const { id, isDecided } = details.request;
    const { title, facts, verdict } = sentences(details, content, (line) => line);
    const blockId = `guest-request-${id}`;
    return [
        { type: 'section', appId, blockId, text: plainText(title) },
        ...(facts.length === 0 ? [] : [context(appId, `${blockId}-facts`, facts)]),
        ...(isDecided === true
            ? []
            : [offerButtons(content, { acts: ACTS, subject: id }, { blockId: `${blockId}-acts`, index })]),
        ...verdict.map((line, part): LayoutBlock => ({
            type: 'section',
            appId,
            blockId: `${blockId}-verdict-${part}`,
            text: plainText(line),
        })),
    ];
}

/** Finished sentences; `harmless` makes text that people chose fit for where they stand, on one line already. */
function sentences(
    { request, requester = '–', sponsor, decider = '–', rooms }: RequestDetails,
    { language, formatDate, showAddress, showsRooms }: RequestContext,
    harmless: (line: string) => string,
): { title: string; facts: string[]; verdict: string[] } {
    const { id, email, name, expiresAt, isUnending, note, decision, isDecided, guestUsername = '' } = request;
    const said = (text: string, most = NAME) => harmless(oneLine(text, most));
    const address = said(showAddress(email), ADDRESS);
    const roomList = showsRooms
        ? rooms.map((room) => said(`#${room}`)).join(' ')
        : t('guest_rooms', language, {}, rooms.length);
    const facts = [
        ...(rooms.length === 0 ? [] : [roomList]),
        ...(expiresAt === undefined ? [] : [t('guest_expires', language, { date: formatDay(expiresAt, language) })]),
        ...(isUnending === true ? [t('guest_no_expiry', language)] : []),
        ...(sponsor === undefined ? [] : [t('guest_sponsor', language, { sponsor: said(`@${sponsor}`) })]),
        ...(note === undefined ? [] : [`${t('details_note', language)}: ${said(note, NOTE)}`]),
    ];
    const guest = name === undefined ? address : `${said(name)} (${address})`;
    const title = t('request_card', language, { id, guest, requester: said(`@${requester}`) });
    if (decision === undefined || isDecided !== true) {
        return { title, facts, verdict: [] };
    }
    const { reason, at } = decision;
    const params = { manager: said(`@${decider}`), date: formatDate(at), user: said(`@${guestUsername}`) };
    const because = reason === undefined ? [] : [t('outcome_request_reason', language, { reason: said(reason, NOTE) })];
    return { title, facts, verdict: [t(`request_card_${decision.verdict}`, language, params), ...because] };
}

/** The open requests as a modal, each with its buttons; `notice` is what came of the last decision. */
export function buildRequests(
    all: readonly RequestDetails[],
    { notice = '', ...content }: RequestContext & { notice?: string },
): View {
    const { appId, language } = content;
    const line = (part: string, text: string): LayoutBlock => ({
        type: 'section',
        appId,
        blockId: `guest-requests-${part}`,
        text: plainText(oneLine(text, 1_000)),
    });
    const rest = all.length - MOST_LISTED;
    return {
        id: REQUESTS_VIEW,
        type: 'modal' as UIKitSurfaceType.MODAL,
        title: plainText(t('requests_title', language)),
        blocks: [
            ...(notice === '' ? [] : [line('notice', notice)]),
            ...(all.length === 0 ? [line('none', t('requests_none', language))] : []),
            ...([] as LayoutBlock[]).concat(
                ...all.slice(0, MOST_LISTED).map((details, index) => requestBlocks(details, content, index)),
            ),
            ...(rest > 0 ? [line('rest', t('confirm_more', language, {}, rest))] : []),
        ],
        close: button(
            content,
            { blockId: 'guest-requests-close', actionId: 'guest-requests-close' },
            t('details_close', language),
        ),
    };
}
