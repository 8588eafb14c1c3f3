import { rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { packageApp } from './package';
import { runRcApps } from './rcApps';
import type { Run } from './rcApps';
import { stage } from './stage';

/** A server, and who installs the app there. */
export interface Target {
    url: string;
    login: { username: string; password: string; code?: string } | { userId: string; token: string };
    update: boolean;
}

export const USAGE = `npm run deploy -- --url <server> [--update] and one of
  --userid <id> --token <personal access token>
  --username <name> --password <password> [--code <2FA code>]
The environment may hold them instead: RC_URL, RC_USER_ID, RC_TOKEN, RC_USER, RC_PASSWORD, RC_CODE.`;

/** The target that options and environment name; options win. Undefined if something is missing. */
export function readTarget(
    args: readonly string[],
    env: Readonly<Record<string, string | undefined>>,
): Target | undefined {
    const { values } = parseArgs({
        args: [...args],
        options: {
            url: { type: 'string', default: env.RC_URL },
            userid: { type: 'string', default: env.RC_USER_ID },
            token: { type: 'string', default: env.RC_TOKEN },
            username: { type: 'string', default: env.RC_USER },
            password: { type: 'string', default: env.RC_PASSWORD },
            code: { type: 'string', default: env.RC_CODE },
            update: { type: 'boolean', default: false },
        },
    });
    const { url, userid, token, username, password, code, update } = values;
    if (!url) {
        return undefined;
    }
    if (userid && token) {
        return { url, login: { userId: userid, token }, update };
    }
    return username && password ? { url, login: { username, password, code }, update } : undefined;
}

/**
 * Compiles and installs the app, or updates it where it is installed. The login goes to `rc-apps` in the file
 * that it reads, not on its command line, which other people on the machine can see. (Its option `--userid` does not
 * arrive: `@rocket.chat/apps-cli` 1.9.0 `lib/misc/deployHelpers.js` asks for `userId`.)
 */
export async function deploy(root: string, { url, login, update }: Target): Promise<Run> {
    const folder = await stage(root);
    try {
        await writeFile(join(folder, '.rcappsconfig'), JSON.stringify({ url, ...login }), { mode: 0o600 });
        const { code, output } = await runRcApps(folder, ['deploy', ...(update ? ['--update'] : [])]);
        return { code, output: withoutSecrets(output, login) };
    } finally {
        await rm(folder, { recursive: true, force: true });
    }
}

function withoutSecrets(output: string, login: Target['login']): string {
    const secrets = 'token' in login ? [login.token] : [login.password, login.code];
    return secrets.reduce<string>((text, secret) => (secret ? text.split(secret).join('***') : text), output);
}

async function main(): Promise<void> {
    const target = readTarget(process.argv.slice(2), process.env);
    if (target === undefined) {
        console.error(USAGE);
        process.exitCode = 2;
        return;
    }
    const root = resolve(__dirname, '../..');
    await packageApp(root); // says what is wrong with an app that does not compile; rc-apps does not
    const { code, output } = await deploy(root, target);
    console.log(output.trim());
    process.exitCode = code;
}

if (require.main === module) {
    main().catch((error: unknown) => {
        console.error(error instanceof Error ? error.message : error);
        process.exitCode = 1;
    });
}
