import { useUiKitState } from '@rocket.chat/fuselage-ui-kit/dist/esm/hooks/useUiKitState';

import type { ElementPart } from './types';

export interface ElementState<Value> {
    value: Value | undefined;
    error: string | undefined;
    isBusy: boolean;
    change: (value: Value) => void;
}

type State = [{ loading: boolean; value: unknown; error?: string }, (event: { target: { value: unknown } }) => void];

/** The renderer's own state of an element, in words that do not depend on the kind of event. */
export function useElement<Value = string>(part: ElementPart, context: number): ElementState<Value> {
    // The kit's types know the elements of its time only.
    const [{ loading, value, error }, action] = (useUiKitState as unknown as (...args: unknown[]) => State)(
        part,
        context,
    );
    return {
        value: value as Value | undefined,
        error,
        isBusy: loading,
        change: (next) => action({ target: { value: next } }),
    };
}
