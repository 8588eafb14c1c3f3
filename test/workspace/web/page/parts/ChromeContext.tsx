import { createContext } from 'react';

import { translator } from '../labels';
import type { Translate } from '../labels';

export interface Chrome {
    language: string;
    t: Translate;
    /** A text of the app by its key; the key where the app has no such text, as in a real client. */
    appText: (key: string) => string;
    formatTime: (iso: string) => string;
    formatDay: (iso: string) => string;
    formatDate: (iso: string) => string;
}

/** The words around the messages, in the language of whoever is looking. */
export const ChromeContext = createContext<Chrome>({
    language: 'en',
    t: translator('en'),
    appText: (key) => key,
    formatTime: (iso) => iso,
    formatDay: (iso) => iso,
    formatDate: (iso) => iso,
});
