import type { ReactElement } from 'react';

/** A text object of the UI kit. */
export interface TextPart {
    type: 'plain_text' | 'mrkdwn';
    text: string;
}

export interface OptionPart {
    text: TextPart;
    value: string;
    description?: TextPart;
    url?: string;
}

/** An element of the UI kit, with the fields of all kinds. */
export interface ElementPart {
    type: string;
    appId?: string;
    blockId?: string;
    actionId: string;
    placeholder?: TextPart;
    text?: TextPart;
    label?: TextPart | string;
    title?: TextPart | string;
    value?: string;
    url?: string;
    style?: string;
    icon?: string | { icon: string };
    options?: OptionPart[];
    optionGroups?: Array<{ label: TextPart; options: OptionPart[] }>;
    option?: OptionPart;
    initialValue?: unknown;
    initialOption?: OptionPart;
    initialOptions?: OptionPart[];
    initialDate?: string;
    initialTime?: string;
    multiline?: boolean;
    disabled?: boolean;
    dispatchActionConfig?: string[];
}

/** A block of the UI kit, with the fields of all kinds. */
export interface BlockPart {
    type: string;
    appId?: string;
    blockId?: string;
    text?: TextPart;
    label?: TextPart;
    title?: TextPart;
    hint?: TextPart;
    optional?: boolean;
    element?: ElementPart;
    elements?: ElementPart[];
    accessory?: ElementPart;
    variant?: 'info' | 'warning' | 'danger' | 'success';
    rows?: Array<{ elements: ElementPart[]; action?: ElementPart }>;
}

export interface PartProps<Part> {
    part: Part;
    /** Where it stands; decides whether a change is told to the app at once. */
    context: number;
    renderText: (text: TextPart | undefined) => ReactElement | null;
}

export const plain = (text: TextPart | string | undefined): string =>
    typeof text === 'string' ? text : (text?.text ?? '');

/** Options with or without groups. */
export const optionsOf = ({ options, optionGroups }: ElementPart): OptionPart[] =>
    options ?? (optionGroups ?? []).flatMap((group) => group.options);
