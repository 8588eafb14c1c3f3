import type { RocketChatAssociationRecord } from '@host/apps-engine/definition/metadata';
import { PersistenceBridge } from '@host/apps-engine/server/bridges';

import type { AppPersistence, Association } from '../AppPersistence';

/** Passes everything to the collection. */
export class RecordsBridge extends PersistenceBridge {
    private readonly persistence: AppPersistence;

    constructor(persistence: AppPersistence) {
        super();
        this.persistence = persistence;
    }

    protected purge(appId: string): Promise<void> {
        return this.persistence.purge(appId);
    }

    protected create(data: object, appId: string): Promise<string> {
        return this.persistence.create(data, appId);
    }

    protected createWithAssociations(
        data: object,
        associations: RocketChatAssociationRecord[],
        appId: string,
    ): Promise<string> {
        return this.persistence.createWithAssociations(data, plain(associations), appId);
    }

    protected async readById(id: string): Promise<object> {
        return (await this.persistence.readById(id)) as object;
    }

    protected readByAssociations(associations: RocketChatAssociationRecord[], appId: string): Promise<object[]> {
        return this.persistence.readByAssociations(plain(associations), appId);
    }

    protected remove(id: string): Promise<object | undefined> {
        return this.persistence.remove(id);
    }

    protected removeByAssociations(
        associations: RocketChatAssociationRecord[],
        appId: string,
    ): Promise<object[] | undefined> {
        return this.persistence.removeByAssociations(plain(associations), appId);
    }

    protected update(): Promise<never> {
        return this.persistence.update();
    }

    protected updateByAssociations(
        associations: RocketChatAssociationRecord[],
        data: object,
        upsert: boolean,
        appId: string,
    ): Promise<string> {
        return this.persistence.updateByAssociations(plain(associations), data, upsert, appId);
    }
}

/** The pipe carries the private fields of the class and leaves the class behind. */
function plain(associations: RocketChatAssociationRecord[]): Association[] {
    return associations as unknown as Association[];
}
