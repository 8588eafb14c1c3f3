import type { IModify, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';

import type { ManagerNotice, ManagerNotices, ManagerStore } from '../actions/managerNotices';
import type { Notices } from '../actions/ports';
import { fromEntries, present } from '../policy/collections';
import { isManager } from '../policy/people';
import type { Person, Policy } from '../policy/types';
import { pickLanguage, plain, t } from '../text';
import type { Language } from '../text';
import { toPerson } from './translate';

/** Notices to those who manage guests, each in the reader's language; in a room, in the workspace's. */
export class HostManagerNotices implements ManagerNotices {
    constructor(
        private readonly read: IRead,
        private readonly modify: IModify | undefined,
        private readonly policy: Policy,
        private readonly notices: Notices,
        private readonly store: Pick<ManagerStore, 'listManagers'>,
    ) {}

    public announce(notice: ManagerNotice): Promise<void> {
        return this.deliver((language) => render(notice, language));
    }

    /** As `announce`, for a text that is rendered elsewhere. */
    public async deliver(text: (language: Language) => string): Promise<void> {
        if (await this.writeToRoom(text(pickLanguage(this.policy.language)))) {
            return;
        }
        const ids = await this.store.listManagers();
        await Promise.all(ids.map((id) => this.writeTo(id, text)));
    }

    /** The room for notices; undefined where none is set, or it is gone. */
    public async findRoom(): Promise<IRoom | undefined> {
        const { noticeRoom } = this.policy;
        const reader = this.read.getRoomReader();
        return noticeRoom === ''
            ? undefined
            : ((await reader.getByName(noticeRoom).catch(() => undefined)) ?? undefined);
    }

    /** Whoever manages guests and has used the app. */
    public async listPeople(): Promise<Person[]> {
        const ids = await this.store.listManagers();
        return present(await Promise.all(ids.map((id) => this.findManager(id))));
    }

    /** False where the room is gone; then nothing is lost, and the managers are written to. */
    private async writeToRoom(text: string): Promise<boolean> {
        const room = await this.findRoom();
        const sender = room && (await this.read.getUserReader().getAppUser());
        if (!room || !sender || !this.modify) {
            return false;
        }
        const creator = this.modify.getCreator();
        await creator.finish(creator.startMessage().setRoom(room).setSender(sender).setText(text));
        return true;
    }

    private async writeTo(id: string, text: (language: Language) => string): Promise<void> {
        const person = await this.findManager(id);
        if (person !== undefined) {
            await this.notices.write(person, text(pickLanguage(person.language, this.policy.language)));
        }
    }

    /** Whoever has lost the role since is told nothing any more. */
    private async findManager(id: string): Promise<Person | undefined> {
        const user = await this.read.getUserReader().getById(id);
        const person = toPerson(user);
        const isOne = person !== undefined && user.isEnabled !== false && isManager(person, this.policy.access);
        return isOne ? person : undefined;
    }
}

function render({ code, params }: ManagerNotice, language: Language): string {
    const harmless = Object.entries(params ?? {}).map(([name, value]): [string, string | number] => [
        name,
        typeof value === 'string' ? plain(value) : value,
    ]);
    return t(`notice_${code}`, language, fromEntries(harmless));
}
