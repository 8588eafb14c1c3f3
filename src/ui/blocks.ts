import type { IUIKitSurface } from '@rocket.chat/apps-engine/definition/uikit/IUIKitSurface';
import type { ButtonElement, ContextBlock, LayoutBlock, PlainText } from '@rocket.chat/ui-kit';

import type { Language } from '../text';

/** A modal or contextual bar, as the app's UI controller and the responders of interactions take it. */
export type View = Pick<IUIKitSurface, 'id' | 'type' | 'title' | 'close' | 'submit'> & { blocks: LayoutBlock[] };

/** What every view needs besides its content. */
export interface ViewContext {
    appId: string;
    /** Of the person who reads the view. */
    language: Language;
}

/** A date as the reader of the view writes it, in their time zone. */
export type FormatDate = (date: Date) => string;

/**
 * Text that no client takes for a mention, a link or markup. Sentences that are messages too put commands between
 * backticks, which would stay visible here.
 */
export function plainText(text: string): PlainText {
    return { type: 'plain_text', text: text.replace(/`([^`\n]+)`/g, '$1') };
}

export function button(
    { appId }: ViewContext,
    ids: { blockId: string; actionId: string },
    text: string,
    extra: Pick<ButtonElement, 'style' | 'value'> = {},
): ButtonElement {
    return { type: 'button', appId, ...ids, text: plainText(text), ...extra };
}

/** A line of small text in parts. */
export function context(appId: string, blockId: string, texts: readonly string[]): ContextBlock {
    return { type: 'context', appId, blockId, elements: texts.map(plainText) };
}

/** Whole numbers as the language groups their digits. */
export function numberFormat(language: Language): (number: number) => string {
    const format = new Intl.NumberFormat(language);
    return (number) => format.format(number);
}

/**
 * Text that people chose, for `plain_text` only: one line, without control or direction characters that would
 * disguise what stands beside it, and at most so many characters.
 */
export function oneLine(text: string, most = 100): string {
    const line = text
        // eslint-disable-next-line no-control-regex -- control characters are what is taken out
        .replace(/[\s\u0000-\u001f\u007f-\u009f\u200e\u200f\u2028-\u202e\u2066-\u2069]+/g, ' ')
        // With the flag, only halves of a pair that stand alone.
        .replace(/[\ud800-\udfff]/gu, '')
        .trim();
    const characters = Array.from(line);
    return characters.length <= most ? line : `${characters.slice(0, most - 1).join('')}…`;
}
