import { parseArgs } from 'node:util';

export interface WebOptions {
    /** Tried first; a free port is taken where somebody else has it, unless it was asked for. */
    port: number;
    isPortFixed: boolean;
    opensBrowser: boolean;
    /** The file that keeps the workspace across restarts. */
    file?: string;
    isHelpAsked: boolean;
}

export const USAGE = `Opens a page with a small Rocket.Chat and Guest Manager in it.

  --port N      the port (3000, or a free one where that is taken)
  --data FILE   keep the workspace in this file
  --no-open     only print the address
  --help        this text`;

const DEFAULT_PORT = 3000;

/** @throws Error for what it does not know, with the usage */
export function readOptions(args: string[]): WebOptions {
    try {
        const { values } = parseArgs({
            args,
            options: {
                port: { type: 'string' },
                data: { type: 'string' },
                'no-open': { type: 'boolean' },
                help: { type: 'boolean', short: 'h' },
            },
        });
        const port = values.port === undefined ? DEFAULT_PORT : Number(values.port);
        if (!Number.isInteger(port) || port < 0 || port > 65_535) {
            throw new Error(`--port ${values.port} is no port: a whole number up to 65535 is.`);
        }
        return {
            port,
            isPortFixed: values.port !== undefined,
            opensBrowser: values['no-open'] !== true,
            ...(values.data !== undefined && { file: values.data }),
            isHelpAsked: values.help === true,
        };
    } catch (error) {
        throw new Error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`, { cause: error });
    }
}
