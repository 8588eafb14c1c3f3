import React, { createContext, useContext } from 'react';
import type { ReactElement } from 'react';

import { ChecksPart, SelectPart } from './inputs';
import type { ElementPart, OptionPart, PartProps } from './types';

/** The people and rooms that a picker offers: what the acting person may see. */
export const PickerContext = createContext<{ people: OptionPart[]; rooms: OptionPart[] }>({ people: [], rooms: [] });

type Choice = (lists: { people: OptionPart[]; rooms: OptionPart[] }) => OptionPart[];

const CHOICES: Readonly<Record<string, Choice>> = {
    users_select: ({ people }) => people,
    multi_users_select: ({ people }) => people,
    channels_select: ({ rooms }) => rooms,
    multi_channels_select: ({ rooms }) => rooms,
    conversations_select: ({ people, rooms }) => [...rooms, ...people],
    multi_conversations_select: ({ people, rooms }) => [...rooms, ...people],
};

/** A list of people or rooms to choose from, one or several. */
export function PickerPart(props: PartProps<ElementPart>): ReactElement {
    const lists = useContext(PickerContext);
    const { part } = props;
    const options = CHOICES[part.type]?.(lists) ?? [];
    const filled = { ...props, part: { ...part, options } };
    return part.type.startsWith('multi_') ? <ChecksPart {...filled} /> : <SelectPart {...filled} />;
}
