import type { ViewState } from '../../protocol';
import type { BlockPart, ElementPart } from './types';

/** Values by action id, with the block that they belong to. */
export type Values = Record<string, { value: unknown; blockId: string }>;

function initialOf(element: ElementPart): unknown {
    const { initialValue, initialOption, initialOptions, initialDate, initialTime } = element;
    return (
        initialValue ?? initialOption?.value ?? initialOptions?.map(({ value }) => value) ?? initialDate ?? initialTime
    );
}

/**
 * What the app put into the fields.
 * RocketChat/Rocket.Chat, apps/meteor/client/uikit/hooks/useUiKitView.ts
 */
export function initialValues(blocks: readonly object[]): Values {
    const values: Values = {};
    for (const block of blocks as BlockPart[]) {
        const { element, accessory, elements = [], blockId = '' } = block;
        for (const part of [element, accessory, ...elements]) {
            const value = part && initialOf(part);
            if (part?.actionId !== undefined && value !== undefined) {
                values[part.actionId] = { value, blockId };
            }
        }
    }
    return values;
}

/** The state that a submission carries; what was left empty is absent. */
export function groupByBlock(values: Values): ViewState {
    const state: ViewState = {};
    for (const [actionId, { value, blockId }] of Object.entries(values)) {
        if (value !== undefined && value !== '') {
            state[blockId] = { ...state[blockId], [actionId]: value };
        }
    }
    return state;
}
