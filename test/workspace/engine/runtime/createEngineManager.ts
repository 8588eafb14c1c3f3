import type { AppManager } from '@host/apps-engine/server/AppManager';
import type { AppBridges } from '@host/apps-engine/server/bridges';
import { AppRuntimeManager } from '@host/apps-engine/server/managers/AppRuntimeManager';
import type { AppLogStorage } from '@host/apps-engine/server/storage';

import { MemoryMetadata, MemorySource } from '../storage';
import { AppProcess, type ProcessSurroundings } from './AppProcess';
import type { EngineScope } from './engineScope';

/** The engine's manager over memory, whose apps run in processes that a workspace can watch and break. */
export function createEngineManager(
    scope: EngineScope,
    bridges: AppBridges,
    logStorage: AppLogStorage,
    surroundings: ProcessSurroundings,
): AppManager {
    const manager = scope.createManager({
        metadataStorage: new MemoryMetadata(),
        sourceStorage: new MemorySource(),
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
