import type { UIKitSurfaceType } from '@rocket.chat/apps-engine/definition/uikit/IUIKitSurface';
import type { LayoutBlock } from '@rocket.chat/ui-kit';

import type { RoomPolicy } from '../policy/types';
import { t } from '../text';
import type { TextKey } from '../text';
import { button, context, oneLine, plainText } from './blocks';
import type { View, ViewContext } from './blocks';
import { isSubject } from './viewIds';

export interface GuestHere {
    name: string;
    /** What the reader may see of the guest. */
    facts: readonly string[];
}

export interface GuestsHereContent extends ViewContext {
    roomId: string;
    policy: RoomPolicy;
    /** What came of the last press, and what holds: finished sentences. */
    sentences: readonly string[];
    guests: readonly GuestHere[];
    /** Guests who do not fit in. */
    more: number;
    /** Whether the reader may say what guests may do here. */
    maySet: boolean;
}

/** A view holds 100 blocks, and a guest takes two. */
export const MOST_GUESTS_HERE = 40;

/** The buttons, in this order. */
const POLICIES: ReadonlyArray<{ policy: RoomPolicy; actionId: string; text: TextKey }> = [
    { policy: 'open', actionId: 'guests-here-open', text: 'guests_here_open' },
    { policy: 'read-only', actionId: 'guests-here-read-only', text: 'guests_here_read_only' },
    { policy: 'closed', actionId: 'guests-here-closed', text: 'guests_here_closed' },
];

const VIEW = 'guests-here/';

/** The guests of a room and what they may do in it, with buttons for those who may say so. */
export function buildGuestsHere(content: GuestsHereContent): View {
    const { appId, language, roomId, sentences, guests, more, maySet } = content;
    return {
        id: `${VIEW}${roomId}`,
        type: 'modal' as UIKitSurfaceType.MODAL,
        title: plainText(t('guests_here_title', language)),
        blocks: [
            ...sentences.map((sentence, index): LayoutBlock => ({
                type: 'section',
                appId,
                blockId: `guests-here-sentence-${index}`,
                text: plainText(oneLine(sentence, 500)),
            })),
            ...([] as LayoutBlock[]).concat(...guests.map((guest, index) => guestBlocks(guest, index, appId))),
            ...(more > 0 ? [context(appId, 'guests-here-more', [t('confirm_more', language, {}, more)])] : []),
            ...(maySet ? [policyButtons(content)] : []),
        ],
        close: button(
            content,
            { blockId: 'guests-here-close', actionId: 'guests-here-close' },
            t('details_close', language),
        ),
    };
}

function guestBlocks({ name, facts }: GuestHere, index: number, appId: string): LayoutBlock[] {
    return [
        { type: 'section', appId, blockId: `guests-here-${index}`, text: plainText(oneLine(name)) },
        context(
            appId,
            `guests-here-facts-${index}`,
            facts.map((fact) => oneLine(fact)),
        ),
    ];
}

function policyButtons(content: GuestsHereContent): LayoutBlock {
    const { appId, language, roomId, policy: held } = content;
    const blockId = 'guests-here-policy';
    return {
        type: 'actions',
        appId,
        blockId,
        elements: POLICIES.filter(({ policy }) => policy !== held).map(({ actionId, text }) =>
            button(content, { blockId, actionId }, t(text, language), { value: roomId }),
        ),
    };
}

/** What a button of the view asks for; undefined for one that is not the view's. */
export function readRoomAction(actionId: unknown, value: unknown): { policy: RoomPolicy; roomId: string } | undefined {
    const row = POLICIES.find((known) => known.actionId === actionId);
    return row !== undefined && typeof value === 'string' && isSubject(value)
        ? { policy: row.policy, roomId: value }
        : undefined;
}
