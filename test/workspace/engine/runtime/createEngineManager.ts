import type { AppManager } from '@host/apps-engine/server/AppManager';
import type { AppBridges } from '@host/apps-engine/server/bridges';
import { AppRuntimeManager } from '@host/apps-engine/server/managers/AppRuntimeManager';
import type { AppLogStorage } from '@host/apps-engine/server/storage';

import type { MemoryMetadata, MemorySource } from '../storage';
import { AppProcess, type ProcessSurroundings } from './AppProcess';
import type { EngineScope } from './engineScope';

/** Where a server keeps its apps; every instance of it has the same. */
export interface AppStorage {
    metadata: MemoryMetadata;
    source: MemorySource;
}

/** The engine's manager over memory, whose apps run in processes that a workspace can watch and break. */
export function createEngineManager(
    scope: EngineScope,
    bridges: AppBridges,
    logStorage: AppLogStorage,
    storage: AppStorage,
    surroundings: ProcessSurroundings,
): AppManager {
    const manager = scope.createManager({
        metadataStorage: storage.metadata,
        sourceStorage: storage.source,
        logStorage,
        bridges,
        tempFilePath: surroundings.paths.temp,
    });
    const runtime = new AppRuntimeManager(
        manager,
        (owner, appPackage, storageItem) => new AppProcess(owner, appPackage, storageItem, surroundings),
    );
    // The manager makes its own and offers no way to give it another one.
    (manager as unknown as { runtime: AppRuntimeManager }).runtime = runtime;
    return manager;
}
