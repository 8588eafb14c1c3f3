import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';

import ts from 'typescript';

/** How a run of `rc-apps` ended. */
export interface Run {
    code: number;
    /** Both streams, as they came. */
    output: string;
}

const PROGRAM = resolve(__dirname, '../../node_modules/@rocket.chat/apps-cli/bin/run');

/**
 * Runs `rc-apps` in a staged folder. It cannot ask anything, and writes nothing outside the folder.
 *
 * @throws Error when it was ended from outside, or by the signal
 */
export async function runRcApps(folder: string, args: readonly string[], signal?: AbortSignal): Promise<Run> {
    const child = spawn(process.execPath, [PROGRAM, ...args], {
        cwd: folder,
        env: { ...process.env, FORCE_COLOR: '0', XDG_CACHE_HOME: join(folder, '.cache') },
        stdio: ['ignore', 'pipe', 'pipe'],
        // While it compiles it hears of nothing gentler.
        killSignal: 'SIGKILL',
        ...(signal && { signal }),
    });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
    // The caller still has to remove the folder, so an interruption ends the child and not this process.
    const end = (): boolean => child.kill('SIGKILL');
    process.on('SIGINT', end).on('SIGTERM', end);
    try {
        const code = await new Promise<number>((done, fail) => {
            child.on('error', fail).on('close', (exitCode, signal) => {
                if (signal) {
                    fail(new Error(`The packager was ended by ${signal}.`));
                } else {
                    done(exitCode ?? 1);
                }
            });
        });
        return { code, output };
    } finally {
        process.off('SIGINT', end).off('SIGTERM', end);
    }
}

/**
 * What the compiler objects to in a staged folder, a line each, empty if nothing. `rc-apps` reports only the first
 * error, and a class that "must be exported" where it is another error that kept the class from loading.
 * Options: `@rocket.chat/apps-compiler` 0.1.7 `AppsCompiler.js`.
 */
export function diagnose(folder: string, classFile: string): string {
    const program = ts.createProgram([join(folder, classFile)], {
        target: ts.ScriptTarget.ES2017,
        module: ts.ModuleKind.CommonJS,
        moduleResolution: ts.ModuleResolutionKind.Node10,
        strictNullChecks: true,
        noImplicitReturns: true,
        experimentalDecorators: true,
        emitDecoratorMetadata: true,
        types: ['node'],
        typeRoots: [join(folder, 'node_modules', '@types')],
        preserveSymlinks: true,
        noEmit: true,
    });
    return ts.formatDiagnostics(ts.getPreEmitDiagnostics(program), {
        getCanonicalFileName: (name) => name,
        getCurrentDirectory: () => folder,
        getNewLine: () => '\n',
    });
}
