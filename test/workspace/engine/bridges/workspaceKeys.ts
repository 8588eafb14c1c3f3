import { generateKeyPair } from 'node:crypto';
import { promisify } from 'node:util';

let pair: Promise<{ publicKey: string; privateKey: string }> | undefined;

/** One pair for all workspaces of the process: making one takes a tenth of a second. */
function keys(): Promise<{ publicKey: string; privateKey: string }> {
    pair ??= promisify(generateKeyPair)('rsa', {
        modulusLength: 2048,
        publicKeyEncoding: { type: 'spki', format: 'pem' },
        privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    });
    return pair;
}

/** The workspace's key pair, with which the engine signs what it installs. */
export const workspaceKeys = {
    getPrivateKey: async (): Promise<string> => (await keys()).privateKey,
    getPublicKey: async (): Promise<string> => (await keys()).publicKey,
};
