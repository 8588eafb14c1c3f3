import { useEffect, useState } from 'react';

import type { AppTexts, World } from '../../protocol';
import { fetchTexts, listen, STARTING } from './connection';

/** What everybody sees, as it changes, and whether the workspace is still there. */
export function useWorld(): { world: World; isThere: boolean } {
    const [world, setWorld] = useState(STARTING);
    const [isThere, setThere] = useState(true);
    useEffect(() => {
        const hear = (told: World): void => {
            setWorld(told);
            setThere(true);
        };
        return listen(hear, () => setThere(false));
    }, []);
    return { world, isThere };
}

/** The app's texts, once there is an app. */
export function useAppTexts(isReady: boolean): AppTexts {
    const [texts, setTexts] = useState<AppTexts>({});
    useEffect(() => {
        if (isReady) {
            // Without them the page shows the keys, as a real client does.
            fetchTexts().then(setTexts, () => undefined);
        }
    }, [isReady]);
    return texts;
}
