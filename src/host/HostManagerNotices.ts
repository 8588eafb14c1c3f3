import type { IModify, IRead } from '@rocket.chat/apps-engine/definition/accessors';

import type { ManagerNotice, ManagerNotices, ManagerStore } from '../actions/managerNotices';
import type { Notices } from '../actions/ports';
import { fromEntries } from '../policy/collections';
import { isManager } from '../policy/people';
import type { Policy } from '../policy/types';
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
        if (this.policy.noticeRoom !== '' && (await this.writeToRoom(text(pickLanguage(this.policy.language))))) {
            return;
        }
        const ids = await this.store.listManagers();
        await Promise.all(ids.map((id) => this.writeTo(id, text)));
    }

    /** False where the room is gone; then nothing is lost, and the managers are written to. */
    private async writeToRoom(text: string): Promise<boolean> {
        const room = await this.read
            .getRoomReader()
            .getByName(this.policy.noticeRoom)
            .catch(() => undefined);
        const sender = await this.read.getUserReader().getAppUser();
        if (!room || !sender || !this.modify) {
            return false;
        }
        const creator = this.modify.getCreator();
        await creator.finish(creator.startMessage().setRoom(room).setSender(sender).setText(text));
        return true;
    }

    private async writeTo(id: string, text: (language: Language) => string): Promise<void> {
        const user = await this.read.getUserReader().getById(id);
        const person = toPerson(user);
        // Whoever has lost the role since is told nothing any more.
        if (person !== undefined && user.isEnabled !== false && isManager(person, this.policy.access)) {
            await this.notices.write(person, text(pickLanguage(person.language, this.policy.language)));
        }
    }
}

function render({ code, params }: ManagerNotice, language: Language): string {
    const harmless = Object.entries(params ?? {}).map(([name, value]): [string, string | number] => [
        name,
        typeof value === 'string' ? plain(value) : value,
    ]);
    return t(`notice_${code}`, language, fromEntries(harmless));
}
