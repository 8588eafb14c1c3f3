import { useRef } from 'react';

/** The value as it was first given, for as long as what is given says the same: nothing needs to be drawn anew. */
export function useSame<T>(given: T): T {
    const kept = useRef<{ value: T; text: string }>();
    const text = JSON.stringify(given);
    if (kept.current?.text !== text) {
        kept.current = { value: given, text };
    }
    return kept.current.value;
}
