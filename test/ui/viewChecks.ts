import { isContextualBarView, isModalView } from '@rocket.chat/ui-kit';
import type { LayoutBlock } from '@rocket.chat/ui-kit';
import { expect } from 'chai';

import { CATALOGUE } from '../../src/catalogue';
import type { Language } from '../../src/text';
import type { View } from '../../src/ui/blocks';

export const LANGUAGES = Object.keys(CATALOGUE) as Language[];

const MOST_BLOCKS = 100;

/** Blocks that every surface of a client shows, and what may stand in them. */
const ELEMENTS_OF: Readonly<Record<string, readonly string[]>> = {
    section: ['button', 'overflow', 'static_select', 'plain_text'],
    actions: ['button', 'overflow', 'static_select'],
    input: ['plain_text_input'],
    context: ['plain_text'],
    divider: [],
};

type Part = Readonly<Record<string, unknown>> & { type: string };

interface Element extends Part {
    actionId?: string;
    blockId?: string;
}

/** Fails where a client would refuse, cut or mix up what is in the view. */
export function checkView(view: View, appId = 'app'): void {
    const surface = { ...view, appId };
    const isShown = String(view.type) === 'modal' ? isModalView(surface) : isContextualBarView(surface);
    expect(isShown, 'the validator of Rocket.Chat').to.equal(true);
    expect(view.id).to.match(/^\S/);
    expect(Array.from(view.title.text).length, `title “${view.title.text}”`).to.be.within(1, 24);
    for (const button of [view.close, view.submit]) {
        if (button !== undefined) {
            checkElement(button as Part);
        }
    }
    checkBlocks(view.blocks, appId);
}

export function checkBlocks(blocks: readonly LayoutBlock[], appId = 'app'): void {
    expect(blocks.length).to.be.within(1, MOST_BLOCKS);
    const blockIds: unknown[] = [];
    const actionIds: unknown[] = [];
    for (const block of blocks) {
        expect(ELEMENTS_OF, 'known blocks').to.have.property(block.type);
        expect(block.appId).to.equal(appId);
        expect(block.blockId).to.be.a('string').that.is.not.empty;
        blockIds.push(block.blockId);
        for (const element of elementsOf(block)) {
            expect(ELEMENTS_OF[block.type]).to.include(element.type);
            checkElement(element);
            if (element.type !== 'plain_text') {
                expect(element.blockId).to.equal(block.blockId);
                expect(element.appId).to.equal(appId);
                expect(element.actionId).to.be.a('string').that.is.not.empty;
                actionIds.push(element.actionId);
            }
        }
    }
    expect(new Set(blockIds).size, 'block ids are unique').to.equal(blockIds.length);
    expect(new Set(actionIds).size, 'action ids are unique').to.equal(actionIds.length);
}

/** Everything inside a block that is text or element. */
export function elementsOf(block: LayoutBlock): Element[] {
    if (block.type === 'section') {
        return elements([block.text, ...(block.fields ?? []), block.accessory]);
    }
    if (block.type === 'actions' || block.type === 'context') {
        return elements(block.elements);
    }
    if (block.type === 'input') {
        [block.label, ...(block.hint === undefined ? [] : [block.hint])].forEach((text) => checkText(text));
        return elements([block.element]);
    }
    return [];
}

function elements(parts: readonly unknown[]): Element[] {
    return parts.filter((part): part is Element => part !== undefined);
}

function checkElement(element: Part): void {
    switch (element.type) {
        case 'plain_text':
            checkText(element);
            break;
        case 'button':
            checkText(element.text, 75);
            break;
        case 'overflow':
        case 'static_select': {
            const options = element.options as ReadonlyArray<{ text: unknown; value: string }>;
            expect(options.length).to.be.within(1, 100);
            options.forEach((option) => checkText(option.text, 75));
            expect(new Set(options.map(({ value }) => value)).size).to.equal(options.length);
            break;
        }
        case 'plain_text_input':
            checkText(element.placeholder);
            break;
        default:
            throw new Error(`an element of the type ${element.type}`);
    }
}

/** Plain text, with no key or placeholder left in it; never markup. */
function checkText(text: unknown, most = 3_000): void {
    const { type, text: words } = text as { type: string; text: string };
    expect(type).to.equal('plain_text');
    expect(words).to.be.a('string').that.is.not.empty;
    expect(Array.from(words).length).to.be.at.most(most);
    expect(words).not.to.match(/\{\{\w+\}\}|\n/);
}

/** Every text of blocks, in the order in which it stands. */
export function textsOf(blocks: readonly LayoutBlock[]): string[] {
    const texts: string[] = [];
    const collect = (part: unknown): void => {
        if (Array.isArray(part)) {
            part.forEach(collect);
        } else if (typeof part === 'object' && part !== null) {
            const { type, text } = part as { type?: unknown; text?: unknown };
            if (type === 'plain_text' && typeof text === 'string') {
                texts.push(text);
            } else {
                Object.values(part).forEach(collect);
            }
        }
    };
    collect(blocks);
    return texts;
}

/** The elements that can be pressed or changed, by action id. */
export function controlsOf(blocks: readonly LayoutBlock[]): Map<string, Element> {
    return new Map(
        blocks
            .flatMap(elementsOf)
            .filter(({ actionId }) => actionId !== undefined)
            .map((element) => [String(element.actionId), element]),
    );
}
