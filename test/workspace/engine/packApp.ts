import { createRequire } from 'node:module';

interface Zip {
    addFile(name: string, content: Buffer): void;
    toBuffer(): Buffer;
}

const AdmZip = createRequire(__filename)('adm-zip') as new () => Zip;

/** What an `app.json` must say, and what it may. */
export interface AppInfo {
    id: string;
    nameSlug: string;
    implements?: string[];
    /** Absent: the engine's default set. */
    permissions?: Array<{ name: string }>;
    essentials?: string[];
}

/**
 * An app's package made by hand: one file of plain JavaScript whose first export is the app's class.
 *
 * @param source CommonJS, as the server's runtime loads it
 */
export function packApp(info: AppInfo, source: string): Buffer {
    const zip = new AdmZip();
    const manifest = {
        version: '1.0.0',
        requiredApiVersion: '^1.58.0',
        name: info.nameSlug,
        description: 'An app for tests',
        author: { name: 'Tests', homepage: 'https://example.com', support: 'https://example.com' },
        classFile: 'SampleApp.js',
        iconFile: 'icon.png',
        ...info,
    };
    zip.addFile('app.json', Buffer.from(JSON.stringify(manifest)));
    zip.addFile('SampleApp.js', Buffer.from(source));
    return zip.toBuffer();
}
