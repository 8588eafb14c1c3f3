import { AsyncLocalStorage } from 'node:async_hooks';
import { format } from 'node:util';

import { AppManager } from '@host/apps-engine/server/AppManager';

/** Whose engine is running in the present chain of calls. */
interface Scope {
    manager?: AppManager;
    log(line: string): void;
}

const scopes = new AsyncLocalStorage<Scope>();
const managers = new Set<AppManager>();
const consoleMethods = ['debug', 'error', 'info', 'log', 'warn'] as const;
let isRedirected = false;

/**
 * The engine knows one AppManager per process, and uses that knowledge in one place only: to ask which permissions an
 * app has (packages/apps-engine/src/server/managers/AppPermissionManager.ts). This stands in its place and asks the
 * manager at work, so that several workspaces can live in one process.
 */
const dispatcher = {
    getPermissionsById(appId: string) {
        const manager =
            scopes.getStore()?.manager ?? [...managers].find((candidate) => candidate.getOneById(appId) !== undefined);
        return manager?.getPermissionsById(appId) ?? [];
    },
};

/** One workspace's engine: its manager, and where the lines go that the engine writes to the console. */
export class EngineScope {
    private readonly scope: Scope;

    constructor(log: (line: string) => void) {
        this.scope = { log };
    }

    /** Makes the manager of this scope. The class allows no second instance, so it must not see the first. */
    public createManager(...dependencies: ConstructorParameters<typeof AppManager>): AppManager {
        const singleton = AppManager as unknown as { Instance?: unknown };
        singleton.Instance = undefined;
        try {
            this.scope.manager = new AppManager(...dependencies);
        } finally {
            singleton.Instance = dispatcher;
        }
        managers.add(this.scope.manager);
        redirectConsole();
        return this.scope.manager;
    }

    /** Everything that the work starts, timers and pipes included, belongs to this scope. */
    public run<T>(work: () => T): T {
        return scopes.run(this.scope, work);
    }

    /** Whether the present chain of calls belongs to this scope. */
    public isCurrent(): boolean {
        return scopes.getStore() === this.scope;
    }

    public close(): void {
        if (this.scope.manager) {
            managers.delete(this.scope.manager);
        }
    }
}

/**
 * The engine reports to the console; in a workspace that is the server's console, not the test's. For good: what an
 * engine has left undone when it ends it reports afterwards.
 */
function redirectConsole(): void {
    if (isRedirected) {
        return;
    }
    isRedirected = true;
    for (const method of consoleMethods) {
        const plain = console[method].bind(console);
        console[method] = (...args: unknown[]) => {
            const scope = scopes.getStore();
            if (scope) {
                scope.log(format(...args));
            } else {
                plain(...args);
            }
        };
    }
}
