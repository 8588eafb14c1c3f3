import { createRequire } from 'node:module';

import type { AppTexts } from './protocol';

interface Entry {
    entryName: string;
    getData(): Buffer;
}

const AdmZip = createRequire(__filename)('adm-zip') as new (zip: Buffer) => { getEntries(): Entry[] };

export interface PackageContent {
    name: string;
    version: string;
    texts: AppTexts;
}

/** What an app's package says of it, and its texts as the server hands them to its clients. */
export function readPackage(zip: Buffer): PackageContent {
    const texts: AppTexts = {};
    const entries = new AdmZip(zip).getEntries();
    for (const entry of entries) {
        const [, language] = /^i18n\/([\w-]+)\.json$/.exec(entry.entryName) ?? [];
        if (language !== undefined) {
            texts[language] = JSON.parse(entry.getData().toString('utf8')) as Record<string, string>;
        }
    }
    const manifest = entries.find(({ entryName }) => entryName === 'app.json');
    const { name, version } = JSON.parse(manifest?.getData().toString('utf8') ?? '{}') as PackageContent;
    return { name, version, texts };
}
