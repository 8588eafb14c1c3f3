import type { IUser } from '@host/apps-engine/definition/users';
import type { AppManager } from '@host/apps-engine/server/AppManager';
import type { ProxiedApp } from '@host/apps-engine/server/ProxiedApp';
import type { IAppStorageItem } from '@host/apps-engine/server/storage';

import type { EngineOptions } from './engineOptions';
import type { AppStorage } from './runtime/createEngineManager';

/**
 * Installs an app with all permissions that it asks for, and gives its settings their values; it is not enabled yet.
 *
 * @throws Error where it cannot be installed, or has no such setting
 */
export async function addApp(
    manager: AppManager,
    { metadata }: AppStorage,
    { zip, settings = {} }: Pick<EngineOptions, 'zip' | 'settings'>,
    user: IUser,
): Promise<ProxiedApp> {
    await manager.load();
    const { info } = await manager.getParser().unpackageApp(zip);
    const granted = info.permissions && { permissionsGranted: info.permissions };
    const result = await manager.add(zip, { enable: false, user, ...granted });
    const problem = result.getStorageError() || (result.getAppUserError() as { message?: string } | undefined)?.message;
    if (problem) {
        throw new Error(`"${info.name}" could not be installed: ${problem}`);
    }
    const app = result.getApp();
    for (const [id, value] of Object.entries(settings)) {
        const setting = app.getStorageItem().settings[id];
        if (!setting) {
            throw new Error(`The app has no setting "${id}"`);
        }
        setting.value = value;
        await metadata.updateSetting(app.getID(), setting);
    }
    return app;
}

/** Loads an app as it was stored before the server stopped. The package may be another one by now. */
export async function putBack(
    manager: AppManager,
    { source, metadata }: AppStorage,
    stored: IAppStorageItem,
    zip: Buffer,
): Promise<void> {
    const { info, implemented, languageContent } = await manager.getParser().unpackageApp(zip);
    const granted = info.permissions && { permissionsGranted: info.permissions };
    const item = { ...stored, info, languageContent, implemented: implemented.getValues(), ...granted };
    // The keys that sign are those of this process.
    item.signature = await manager.getSignatureManager().signApp(item);
    await source.store(item, zip);
    await metadata.create(item);
    await manager.load();
}
