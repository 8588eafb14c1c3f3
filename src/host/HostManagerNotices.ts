import type { IModify, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';
import type { LayoutBlock } from '@rocket.chat/ui-kit';

import type { ManagerNotice, ManagerNotices, ManagerStore } from '../actions/managerNotices';
import type { Notices } from '../actions/ports';
import { fromEntries, present } from '../policy/collections';
import { isManager } from '../policy/people';
import type { Person, Policy } from '../policy/types';
import { pickLanguage, plain, t } from '../text';
import type { Language } from '../text';
import { findMessage } from './HostNotices';
import { toPerson } from './translate';

/** A notice as one reader sees it; blocks stand in place of the text where a client can show them. */
export interface Rendering {
    text: string;
    blocks?: readonly object[];
}

/** In the language of the reader, whose clock is ahead of universal time by so many hours. */
export type Render = (language: Language, utcOffset?: number) => Rendering;

/** Notices to those who manage guests, each in the reader's language; in a room, in the workspace's. */
export class HostManagerNotices implements ManagerNotices {
    constructor(
        private readonly read: IRead,
        private readonly modify: IModify | undefined,
        private readonly policy: Policy,
        private readonly notices: Notices,
        private readonly store: Pick<ManagerStore, 'listManagers'>,
    ) {}

    public async announce(notice: ManagerNotice): Promise<void> {
        await this.write((language) => ({ text: render(notice, language) }));
    }

    /**
     * As `announce`, for what is rendered elsewhere. `since`: some may have read it already, from then on. Rejects where
     * there is nobody to read it, so that it is told once there is.
     */
    public async deliver(rendered: Render, since?: Date): Promise<void> {
        if (!(await this.write(rendered, since))) {
            throw new Error('Nobody who manages guests has used the app yet, and there is no room for notices');
        }
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

    /** Resolves to whether there is anybody to read it. */
    private async write(rendered: Render, since?: Date): Promise<boolean> {
        if (await this.writeToRoom(rendered(pickLanguage(this.policy.language)), since)) {
            return true;
        }
        const people = await this.listPeople();
        await Promise.all(people.map((person) => this.writeTo(person, rendered, since)));
        return people.length > 0;
    }

    /** False where the room is gone; then nothing is lost, and the managers are written to. */
    private async writeToRoom({ text, blocks = [] }: Rendering, since: Date | undefined): Promise<boolean> {
        const room = await this.findRoom();
        const sender = room && (await this.read.getUserReader().getAppUser());
        if (!room || !sender || !this.modify) {
            return false;
        }
        const written = { roomId: room.id, senderId: sender.id, text, since };
        if (since !== undefined && (await findMessage(this.read, written)) !== undefined) {
            return true;
        }
        const creator = this.modify.getCreator();
        const message = creator.startMessage().setRoom(room).setSender(sender).setText(text);
        await creator.finish(blocks.length > 0 ? message.setBlocks(blocks as LayoutBlock[]) : message);
        return true;
    }

    private async writeTo(person: Person, rendered: Render, since: Date | undefined): Promise<void> {
        const { text, blocks } = rendered(pickLanguage(person.language, this.policy.language), person.utcOffset);
        if (since === undefined || !(await this.notices.hasWritten(person, text, since))) {
            await this.notices.write(person, text, blocks);
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
