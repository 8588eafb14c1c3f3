import { randomUUID } from 'node:crypto';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { EssentialAppDisabledException } from '@host/apps-engine/definition/exceptions';
import { AppInterface } from '@host/apps-engine/definition/metadata';
import type { AppManager } from '@host/apps-engine/server/AppManager';
import type { IMessage } from '@host/apps-engine/definition/messages';
import type { IRoom } from '@host/apps-engine/definition/rooms';

import { type AppEvents, type EventPayloads, type Interaction, ServerError, type ServerMessage } from '../model';
import type { Server } from '../server/Server';
import type { Converters } from './convert/Converters';
import { onlyPresent } from './convert/mapFields';
import { interactionFromClient } from './interactionFromClient';

type Payload<Name extends keyof AppEvents> = Parameters<AppEvents[Name]>;

/** What the engine starts without awaiting it, by the name of its own methods. */
const notAwaited = [
    'executePostMessageSent',
    'executePostSystemMessageSent',
    'executePostMessageUpdated',
    'executePostMessageDelete',
    'executePostRoomCreate',
    'executePostRoomDeleted',
] as const;

/**
 * Hands the server's events to the engine's listener manager, converted as the server converts them
 * (apps/meteor/app/apps/server/bridges/listeners.ts, apps/meteor/ee/server/apps/orchestrator.ts).
 */
export class Listeners {
    private readonly manager: AppManager;

    private readonly server: Server;

    private readonly convert: Converters;

    constructor(manager: AppManager, server: Server, convert: Converters) {
        this.manager = manager;
        this.server = server;
        this.convert = convert;
        this.followNotAwaited();
    }

    public async messagePre(...[event, message]: Payload<'messagePre'>): Promise<unknown> {
        return this.execute(event, this.convert.message(message));
    }

    public async messageChange(...[phase, message]: Payload<'messageChange'>): Promise<ServerMessage> {
        let changed: ServerMessage | undefined = message;
        for (const step of ['Extend', 'Modify'] as const) {
            const event = `IPreMessage${phase}${step}` as const;
            if (this.hears(event)) {
                const payload = changed && this.convert.message(changed);
                const answer = (await this.execute(event, payload)) as IMessage | null | undefined;
                changed = answer ? (this.convert.messageFromApp(answer) as ServerMessage) : undefined;
            }
        }
        return changed ? { ...message, ...changed } : message;
    }

    public async messagePost(...[event, message, actor]: Payload<'messagePost'>): Promise<unknown> {
        const converted = this.convert.message(message);
        if (event === 'IPostMessageDeleted') {
            return this.execute(event, { message: converted, user: this.convert.user(actor) });
        }
        return this.execute(event, converted);
    }

    public async roomPre(...[event, room]: Payload<'roomPre'>): Promise<unknown> {
        return this.execute(event, this.convert.room(room));
    }

    public async roomChange(...[room]: Payload<'roomChange'>): Promise<EventPayloads['room']> {
        let changed: EventPayloads['room'] | undefined = room;
        for (const event of ['IPreRoomCreateExtend', 'IPreRoomCreateModify'] as const) {
            if (this.hears(event)) {
                const payload = changed && this.convert.room(changed);
                const answer = (await this.execute(event, payload)) as IRoom | null | undefined;
                changed = answer ? (this.convert.roomFromApp(answer) as EventPayloads['room']) : undefined;
            }
        }
        return changed ? { ...room, ...changed } : room;
    }

    public async roomPost(...[event, room]: Payload<'roomPost'>): Promise<unknown> {
        return this.execute(event, this.convert.room(room));
    }

    public async membership(...[event, { room, user, actor }]: Payload<'membership'>): Promise<unknown> {
        const [about, by] = event.endsWith('Joined')
            ? (['joiningUser', 'inviter'] as const)
            : (['leavingUser', 'removedBy'] as const);
        return this.execute(event, {
            room: this.convert.room(room),
            [about]: this.convert.user(user),
            // Named also where there is nobody, which the pipe makes null.
            [by]: this.convert.user(actor),
        });
    }

    /** The content goes to the app in a file. */
    public async fileUpload(...[{ file, content }]: Payload<'fileUpload'>): Promise<unknown> {
        const path = join(this.manager.getTempFilePath(), randomUUID());
        await writeFile(path, content);
        const { name, size, type, rid, userId } = file;
        try {
            const details = { name, size, type, rid, userId, visitorToken: undefined };
            return await this.execute('IPreFileUpload', { file: details, path });
        } finally {
            await rm(path, { force: true });
        }
    }

    public async emailSent(...[mail]: Payload<'emailSent'>): Promise<EventPayloads['mail']> {
        const { at, to, from, replyTo, subject, html, text, headers } = mail;
        const email = { to, from, replyTo, subject, html, text, headers };
        const answer = (await this.execute('IPreEmailSent', { context: undefined, email })) as typeof email | undefined;
        return onlyPresent({ ...(answer ?? email), at });
    }

    public async user(...[event, { user, previousData, performedBy }]: Payload<'user'>): Promise<unknown> {
        const { convert } = this;
        switch (event) {
            case 'IPostUserLoggedIn':
            case 'IPostUserLoggedOut':
                return this.execute(event, convert.user(user));
            case 'IPostUserUpdated':
                return this.execute(event, {
                    user: convert.user(user),
                    performedBy: convert.user(performedBy),
                    previousData: convert.user(previousData),
                });
            case 'IPostUserCreated': {
                // All that the server loads of a new account (apps/meteor/app/authentication/server/startup/index.js).
                const { _id, username, type, roles } = user;
                const loaded = { _id, type, roles, ...(username !== undefined && { username }) };
                return this.execute(event, { user: convert.user(loaded), performedBy: convert.user(performedBy) });
            }
            case 'IPostUserDeleted':
                return this.execute(event, { user: convert.user(user), performedBy: convert.user(performedBy) });
        }
    }

    public async interaction(appId: string, call: Interaction): Promise<unknown> {
        return this.execute('IUIKitInteractionHandler', interactionFromClient(this.convert, appId, call));
    }

    private hears(event: keyof typeof AppInterface): boolean {
        return this.manager.getListenerManager().getListeners(AppInterface[event]).length > 0;
    }

    private async execute(event: keyof typeof AppInterface, payload: unknown): Promise<unknown> {
        const manager = this.manager.getListenerManager();
        try {
            // Each event's payload is what its case in the engine expects; the type is one overload per event.
            return await manager.executeListener(AppInterface[event] as AppInterface.IPreEmailSent, payload as never);
        } catch (error) {
            if (error instanceof EssentialAppDisabledException) {
                throw new ServerError('error-essential-app-disabled');
            }
            throw asError(error);
        }
    }

    /** So that the server knows when it is at rest, and sees the rejections that nobody else sees. */
    private followNotAwaited(): void {
        type Execute = (payload: unknown) => Promise<void>;
        const manager = this.manager.getListenerManager() as unknown as Record<string, Execute>;
        for (const name of notAwaited) {
            const original = manager[name]?.bind(manager) ?? unknownMethod(name);
            manager[name] = async (payload) => {
                this.server.background(
                    original(payload).catch((error: unknown) => Promise.reject(asError(error))),
                    name,
                );
            };
        }
    }
}

/** Another version of the engine, in which not everything is where this looks for it. */
function unknownMethod(name: string): never {
    throw new Error(`The engine has no ${name}`);
}

/** The engine passes errors of the pipe as they come from there, which is not as an Error. */
export function asError(error: unknown): Error {
    if (error instanceof Error) {
        return error;
    }
    const { message, code } = error as { message?: string; code?: number };
    return Object.assign(new Error(message ?? String(error)), { code });
}
