import { useEffect, useState } from 'react';

import type { AppTexts, World } from '../../protocol';
import { fetchTexts, listen, STARTING } from './connection';

/** What everybody sees, as it changes. */
export function useWorld(): World {
    const [world, setWorld] = useState(STARTING);
    useEffect(() => listen(setWorld), []);
    return world;
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
