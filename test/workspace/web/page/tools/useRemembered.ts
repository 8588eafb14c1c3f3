import { useCallback, useState } from 'react';

/** State that survives a reload of the page, where the browser keeps anything. */
export function useRemembered<T>(key: string, initial: T): [T, (value: T) => void] {
    const [value, setValue] = useState<T>(() => {
        try {
            const kept = localStorage.getItem(key);
            return kept === null ? initial : (JSON.parse(kept) as T);
        } catch {
            return initial;
        }
    });
    const remember = useCallback(
        (next: T) => {
            setValue(next);
            try {
                localStorage.setItem(key, JSON.stringify(next));
            } catch {
                // A private window keeps nothing; the page works all the same.
            }
        },
        [key],
    );
    return [value, remember];
}
