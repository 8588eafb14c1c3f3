import { Box, Callout, Field, Tile } from '@rocket.chat/fuselage';
import { FuselageSurfaceRenderer } from '@rocket.chat/fuselage-ui-kit/dist/esm/surfaces/FuselageSurfaceRenderer';
import React from 'react';
import type { ReactElement } from 'react';

import { Markdown } from '../parts/Markdown';
import { ButtonPart, IconButtonPart, IconPart, OverflowPart, TabsPart } from './actions';
import {
    ChecksPart,
    DatePart,
    ErrorOf,
    FieldContext,
    RadiosPart,
    SelectPart,
    TextInputPart,
    TimePart,
    TogglesPart,
} from './inputs';
import { PickerPart } from './pickers';
import { plain } from './types';
import type { BlockPart, ElementPart, PartProps, TextPart } from './types';

/** Where an element stands, by the kit's own numbers. */
const IN_BLOCK = 0;
const IN_SECTION = 1;
const IN_ACTIONS = 2;
const IN_FORM = 3;

/** Blocks that the renderer of that time does not let through. */
const LATER_BLOCKS = ['callout', 'tab_navigation', 'info_card', 'video_conf'];

type Component = (props: PartProps<ElementPart>) => ReactElement;

/** Elements that the renderer of that time lacks, and those that it draws without a name for screen readers. */
const ELEMENTS: Readonly<Record<string, Component>> = {
    button: ButtonPart,
    overflow: OverflowPart,
    icon_button: IconButtonPart,
    icon: IconPart,
    plain_text_input: TextInputPart,
    static_select: SelectPart,
    multi_static_select: ChecksPart,
    checkbox: ChecksPart,
    toggle_switch: TogglesPart,
    radio_button: RadiosPart,
    datepicker: DatePart,
    time_picker: TimePart,
    users_select: PickerPart,
    multi_users_select: PickerPart,
    channels_select: PickerPart,
    multi_channels_select: PickerPart,
    conversations_select: PickerPart,
    multi_conversations_select: PickerPart,
};

/**
 * Rocket.Chat's renderer of the UI kit, with what its newer versions have as well: markdown, hints, the elements of
 * forms, callouts, cards and tabs.
 */
export class GuestSurfaceRenderer extends FuselageSurfaceRenderer {
    constructor() {
        super();
        const allowed = this.allowedLayoutBlockTypes as unknown as Set<string>;
        LATER_BLOCKS.forEach((type) => allowed.add(type));
        for (const [type, Element] of Object.entries(ELEMENTS)) {
            // The kit looks its methods up by the element's type.
            Object.assign(this, {
                [type]: (part: ElementPart, context: number): ReactElement | null =>
                    context === IN_BLOCK ? null : (
                        <Element
                            key={part.actionId}
                            part={part}
                            context={context}
                            renderText={(text) => this.show(text)}
                        />
                    ),
            });
        }
    }

    public override mrkdwn({ text = '' }: { text?: string }, context: number, index: number): ReactElement | null {
        return context === IN_BLOCK ? null : <Markdown key={index} text={text} isInline />;
    }

    public override input(part: object, context: number, index: number): ReactElement | null {
        const block = part as BlockPart;
        const { element, label, hint } = block;
        if (context !== IN_BLOCK || !element) {
            return null;
        }
        const whole = { appId: block.appId, blockId: block.blockId, ...element };
        const id = element.actionId;
        return (
            <Field key={id || index}>
                <Field.Label id={`${id}-label`} is="span">
                    {plain(label)}
                </Field.Label>
                <FieldContext.Provider value={{ labelId: `${id}-label`, describedBy: `${id}-error ${id}-hint` }}>
                    <Field.Row>{this.renderInputBlockElement(whole as never, 0)}</Field.Row>
                </FieldContext.Provider>
                <ErrorOf part={whole} context={IN_FORM} id={`${id}-error`} />
                {hint && <Field.Hint id={`${id}-hint`}>{plain(hint)}</Field.Hint>}
            </Field>
        );
    }

    public override context(part: object, context: number, index: number): ReactElement | null {
        const { appId, blockId, elements = [] } = part as BlockPart;
        return context === IN_BLOCK ? (
            <div key={index} className="gm-context">
                {elements.map((element, place) => (
                    <span key={place}>
                        {this.renderContextBlockElement({ ...element, appId, blockId } as never, place)}
                    </span>
                ))}
            </div>
        ) : null;
    }

    public callout(block: BlockPart, _context: number, index: number): ReactElement {
        const type = block.variant === 'info' ? undefined : block.variant;
        return (
            <Callout key={index} type={type} title={plain(block.title)}>
                {this.show(block.text)}
                {block.accessory && this.renderSectionAccessoryBlockElement(block.accessory as never, 0)}
            </Callout>
        );
    }

    public tab_navigation(block: BlockPart, _context: number, index: number): ReactElement {
        return <TabsPart key={index} part={block} context={IN_ACTIONS} renderText={(text) => this.show(text)} />;
    }

    public info_card(block: BlockPart, _context: number, index: number): ReactElement {
        return (
            <Tile key={index} padding="x12">
                {(block.rows ?? []).map((row, at) => (
                    <Box key={at} display="flex" alignItems="center" justifyContent="space-between">
                        <span>
                            {row.elements.map((each, place) => this.renderContextBlockElement(each as never, place))}
                        </span>
                        {row.action && this.renderSectionAccessoryBlockElement(row.action as never, IN_SECTION)}
                    </Box>
                ))}
            </Tile>
        );
    }

    public video_conf(_block: BlockPart, _context: number, index: number): ReactElement {
        return (
            <Tile key={index} padding="x12">
                Conference call
            </Tile>
        );
    }

    private show(text: TextPart | undefined): ReactElement | null {
        if (text === undefined) {
            return null;
        }
        return text.type === 'mrkdwn' ? <Markdown text={text.text} isInline /> : <>{text.text}</>;
    }
}
