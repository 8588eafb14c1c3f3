import type { UIKitSurfaceType } from '@rocket.chat/apps-engine/definition/uikit/IUIKitSurface';
import type { LayoutBlock } from '@rocket.chat/ui-kit';

import type { Offer, OfferAct } from '../actions/lifecyclePorts';
import type { CheckState } from '../actions/setup';
import { t } from '../text';
import { button, context, oneLine, plainText } from './blocks';
import type { View, ViewContext } from './blocks';
import { isSubject } from './viewIds';

/** One line of the setup's checklist, with what to do where something is left to do. */
export interface ChecklistLine {
    state: CheckState;
    /** Finished sentences. */
    text: string;
    fix?: string;
}

export interface ChecklistContent extends ViewContext {
    lines: readonly ChecklistLine[];
}

const MARKS: Readonly<Record<CheckState, string>> = { ok: '✅', warning: '⚠️', missing: '❌', unknown: '❔' };

/** A view or message holds 100 blocks, and a line takes two. */
const MOST_LINES = 45;

const MOST_READING_LINES = 60;

/** Characters that a block holds, with room to spare. */
const LONGEST_LINE = 1_000;

const SETUP = 'guest-setup';

/** How the buttons below messages look. Their ids live in messages that were sent long ago: never rename them. */
const OFFERS: Readonly<Record<OfferAct, { actionId: string; style: 'primary' | 'danger' | undefined }>> = {
    extend: { actionId: 'guest-extend', style: 'primary' },
    accept_terms: { actionId: 'guest-accept-terms', style: 'primary' },
    approve: { actionId: 'guest-approve', style: 'primary' },
    decline: { actionId: 'guest-decline', style: 'danger' },
    keep: { actionId: 'guest-keep', style: 'primary' },
    remove: { actionId: 'guest-remove', style: 'danger' },
};

/** The message for whoever installed the app: what is set, what is not, and a button for the setup. */
export function buildFirstSteps(content: ChecklistContent): LayoutBlock[] {
    const { appId, language } = content;
    return [
        { type: 'section', appId, blockId: 'guest-first-steps', text: plainText(t('first_steps', language)) },
        ...checklist(content),
        setupButton(content, t('first_steps_setup', language)),
    ];
}

/** What the setup found, as a modal; its button looks again. */
export function buildSetup(content: ChecklistContent): View {
    const { language } = content;
    return {
        id: 'guest-setup-view',
        type: 'modal' as UIKitSurfaceType.MODAL,
        title: plainText(t('setup_title', language)),
        blocks: [...checklist(content), setupButton(content, t('setup_again', language))],
        close: button(
            content,
            { blockId: 'guest-setup-close', actionId: 'guest-setup-close' },
            t('details_close', language),
        ),
    };
}

function checklist({ appId, lines }: ChecklistContent): LayoutBlock[] {
    return ([] as LayoutBlock[]).concat(
        ...lines.slice(0, MOST_LINES).map(({ state, text, fix }, index): LayoutBlock[] => [
            {
                type: 'section',
                appId,
                blockId: `guest-checklist-${index}`,
                text: plainText(`${MARKS[state]} ${oneLine(text, 500)}`),
            },
            ...(fix === undefined ? [] : [context(appId, `guest-checklist-fix-${index}`, [oneLine(fix, 500)])]),
        ]),
    );
}

function setupButton(content: ViewContext, text: string): LayoutBlock {
    const blockId = 'guest-setup-block';
    return {
        type: 'actions',
        appId: content.appId,
        blockId,
        elements: [button(content, { blockId, actionId: SETUP }, text, { style: 'primary' })],
    };
}

/** One thing that a message offers; `about` is a finished sentence above its buttons. */
export interface OfferRow extends Pick<Offer, 'acts' | 'subject' | 'reading'> {
    about?: string;
}

/** A message with buttons below it, or with several rows that have buttons of their own. */
export function buildOffer({
    offers,
    text,
    ...content
}: ViewContext & { offers: readonly OfferRow[]; text: string }): LayoutBlock[] {
    const heading = section(content.appId, 'guest-offer-text', oneLine(text, 1_000));
    const rows = offers.slice(0, MOST_LINES).map((offer, index) => offerRow(content, offer, index));
    return [heading, ...([] as LayoutBlock[]).concat(...rows)];
}

function offerRow(content: ViewContext, { about, reading = '', ...offer }: OfferRow, index: number): LayoutBlock[] {
    const { appId } = content;
    // Ids are unique within a message.
    const place = index === 0 ? { blockId: 'guest-offer' } : { blockId: `guest-offer-${index}`, index };
    return [
        ...(about === undefined ? [] : [section(appId, `${place.blockId}-about`, oneLine(about, 500))]),
        ...linesToRead(reading).map((line, at) => section(appId, `${place.blockId}-reading-${at}`, line)),
        offerButtons(content, offer, place),
    ];
}

function section(appId: string, blockId: string, text: string): LayoutBlock {
    return { type: 'section', appId, blockId, text: plainText(text) };
}

/**
 * The blocks of a message with a finished sentence in place of the buttons of one offer; undefined where the message
 * does not show them.
 */
export function replaceOffer(
    blocks: readonly object[],
    { subject, text, appId }: { subject: string; text: string; appId: string },
): object[] | undefined {
    const at = blocks.findIndex((block) => offers(block, subject));
    if (at < 0) {
        return undefined;
    }
    const { blockId = 'guest-offer' } = blocks[at] as { blockId?: string };
    const answer = section(appId, `${blockId}-answer`, oneLine(text, 500));
    return blocks.map((block, index) => (index === at ? answer : block));
}

function offers(block: { type?: unknown; elements?: unknown }, subject: string): boolean {
    const elements: unknown[] = block.type === 'actions' && Array.isArray(block.elements) ? block.elements : [];
    return elements.some((element) => (element as { value?: unknown } | null)?.value === subject);
}

/** `index` tells the buttons of one offer from those of the others in the same view. */
export function offerButtons(
    content: ViewContext,
    { acts, subject }: Offer,
    { blockId, index }: { blockId: string; index?: number },
): LayoutBlock {
    return {
        type: 'actions',
        appId: content.appId,
        blockId,
        elements: acts.map((act) => {
            const { style } = OFFERS[act];
            const actionId = index === undefined ? OFFERS[act].actionId : `${OFFERS[act].actionId}-${index}`;
            const look = { value: subject, ...(style && { style }) };
            return button(content, { blockId, actionId }, t(`offer_${act}`, content.language), look);
        }),
    };
}

/**
 * A text in lines that each fit into a block: clients show no line breaks in plain text. One of more lines than a
 * message has room for is shown as running text; nothing of it is left out.
 */
function linesToRead(reading: string): string[] {
    const lines = pieces(reading.split(/[\r\n\u2028\u2029]+/));
    return lines.length <= MOST_READING_LINES ? lines : pieces([lines.join(' ')]);
}

/** Lines that are not empty; one that is too long for a block is broken, between words where there are any. */
function pieces(lines: readonly string[]): string[] {
    const found: string[] = [];
    for (const line of lines) {
        const characters = Array.from(oneLine(line, Infinity));
        while (characters.length > LONGEST_LINE) {
            const space = characters.lastIndexOf(' ', LONGEST_LINE);
            found.push(
                characters
                    .splice(0, space > 0 ? space + 1 : LONGEST_LINE)
                    .join('')
                    .trim(),
            );
        }
        found.push(characters.join('').trim());
    }
    return found.filter((piece) => piece !== '');
}

/** What a button of a card asks for; undefined for one that is not a card's. */
export type CardAction = { act: 'setup' } | { act: OfferAct; subject: string };

export function readCardAction(actionId: unknown, value: unknown): CardAction | undefined {
    if (actionId === SETUP) {
        return { act: 'setup' };
    }
    const [, offered] = /^(\D+?)(?:-\d{1,2})?$/.exec(typeof actionId === 'string' ? actionId : '') ?? [];
    const act = (Object.keys(OFFERS) as OfferAct[]).find((known) => OFFERS[known].actionId === offered);
    return act !== undefined && typeof value === 'string' && isSubject(value) ? { act, subject: value } : undefined;
}
