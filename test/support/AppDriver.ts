import type {
    IAppAccessors,
    IConfigurationExtend,
    IConfigurationModify,
    IHttp,
} from '@rocket.chat/apps-engine/definition/accessors';
import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import type { IAppInfo } from '@rocket.chat/apps-engine/definition/metadata';
import type { IRoom, IRoomUserJoinedContext } from '@rocket.chat/apps-engine/definition/rooms';
import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';
import type { ISlashCommand } from '@rocket.chat/apps-engine/definition/slashcommands';
import { SlashCommandContext } from '@rocket.chat/apps-engine/definition/slashcommands';
import { UIActionButtonContext } from '@rocket.chat/apps-engine/definition/ui';
import type { IUIActionButtonDescriptor } from '@rocket.chat/apps-engine/definition/ui';
import { UIKitActionButtonInteractionContext } from '@rocket.chat/apps-engine/definition/uikit';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';

import { GuestManagerApp } from '../../GuestManagerApp';
import { FakeHost } from './FakeHost';
import { outcomeOf, outcomeWithoutCheck } from './hostAnswer';
import type { Outcome } from './hostAnswer';
import { ADA, channel } from './payloads';

const NAME: Partial<IAppInfo> = { id: 'app-id', name: 'Guest Manager', nameSlug: 'guest-manager', version: '0.0.0' };

const HTTP = {} as IHttp;

const CONFIGURATION = {} as IConfigurationModify;

/** The app itself on a fake host, used as a server and its people use it. */
export class AppDriver {
    public readonly settings: ISetting[] = [];

    public readonly commands: ISlashCommand[] = [];

    public readonly buttons: IUIActionButtonDescriptor[] = [];

    private readonly app: GuestManagerApp;

    constructor(public readonly host = new FakeHost()) {
        const info = { ...NAME, author: { name: '', homepage: '', support: '' } } as IAppInfo;
        this.app = new GuestManagerApp(info, host.logger, { reader: host.read } as IAppAccessors);
    }

    /** What happens once, when an administrator installs the app. */
    public async install(): Promise<void> {
        const { read, writer, modify } = this.host;
        await this.app.onInstall({ user: ADA }, read, HTTP, writer, modify);
    }

    /** What happens whenever a process of the app starts. */
    public async start(): Promise<void> {
        const configuration = {
            settings: { provideSetting: async (setting: ISetting) => void this.settings.push(setting) },
            slashCommands: { provideSlashCommand: async (command: ISlashCommand) => void this.commands.push(command) },
            ui: { registerButton: (button: IUIActionButtonDescriptor) => void this.buttons.push(button) },
        };
        await this.app.initialize(configuration as unknown as IConfigurationExtend, this.host.environment);
        if (!(await this.app.onEnable(this.host.environment, CONFIGURATION))) {
            throw new Error('The app does not want to be enabled');
        }
    }

    public async stop(): Promise<void> {
        await this.app.onDisable(CONFIGURATION);
    }

    /**
     * An administrator saves a setting; resolves with the setting as it is then. What the app throws stops nothing.
     * Source: RocketChat/Rocket.Chat `packages/apps-engine/src/server/managers/AppSettingsManager.ts`.
     */
    public async set(id: string, value: unknown): Promise<ISetting> {
        const known = this.settings.find((setting) => setting.id === id);
        if (known === undefined) {
            throw new Error(`There is no setting ${id}`);
        }
        const context = { oldSetting: known, newSetting: { ...known, value } };
        const answer = this.app.onPreSettingUpdate(context, CONFIGURATION, this.host.read, HTTP);
        const saved = (await answer.catch(() => undefined)) ?? context.newSetting;
        this.settings.splice(this.settings.indexOf(known), 1, saved);
        this.host.settings.set(id, saved.value);
        await this.app.onSettingUpdated(saved, CONFIGURATION, this.host.read, HTTP);
        return saved;
    }

    public async send(message: IMessage): Promise<Outcome> {
        const { read, writer } = this.host;
        return outcomeOf(
            async () => this.app.checkPreMessageSentPrevent(message),
            async () => this.app.executePreMessageSentPrevent(message, read, HTTP, writer),
        );
    }

    public async edit(message: IMessage): Promise<Outcome> {
        const { read, writer } = this.host;
        return outcomeOf(
            async () => this.app.checkPreMessageUpdatedPrevent(message),
            async () => this.app.executePreMessageUpdatedPrevent(message, read, HTTP, writer),
        );
    }

    public async delete(message: IMessage): Promise<Outcome> {
        const { read, writer } = this.host;
        return outcomeOf(
            async () => this.app.checkPreMessageDeletePrevent(message),
            async () => this.app.executePreMessageDeletePrevent(message, read, HTTP, writer),
        );
    }

    public async create(room: IRoom): Promise<Outcome> {
        const { read, writer, modify } = this.host;
        return outcomeOf(
            async () => this.app.checkPreRoomCreatePrevent(room),
            async () => this.app.executePreRoomCreatePrevent(room, read, HTTP, writer, modify),
        );
    }

    public async join(context: IRoomUserJoinedContext): Promise<Outcome> {
        const { read, writer } = this.host;
        return outcomeWithoutCheck(async () => this.app.executePreRoomUserJoined(context, read, HTTP, writer));
    }

    public async upload(userId: string): Promise<Outcome> {
        const { read, writer, modify } = this.host;
        const file = { name: 'plan.pdf', size: 1, type: 'application/pdf', rid: 'channel-id', userId };
        const context = { file, content: Buffer.from('x') };
        return outcomeWithoutCheck(async () => this.app.executePreFileUpload(context, read, HTTP, writer, modify));
    }

    /** Presses a button in the menu of a message. */
    public async press(user: IUser, actionId: string, message: IMessage): Promise<void> {
        const { read, writer, modify } = this.host;
        const context = new UIKitActionButtonInteractionContext({
            appId: 'app-id',
            user,
            actionId,
            buttonContext: UIActionButtonContext.MESSAGE_ACTION,
            triggerId: 'trigger-id',
            room: message.room,
            message,
        });
        await this.app.executeActionButtonHandler(context, read, HTTP, writer, modify);
    }

    /** Types `/guest` and these words in a channel; resolves with what the person is shown. */
    public async type(user: IUser, ...words: string[]): Promise<string | undefined> {
        const { read, writer, modify } = this.host;
        const before = this.host.notices.length;
        await this.commands[0].executor(new SlashCommandContext(user, channel(), words), read, modify, HTTP, writer);
        return this.host.notices.slice(before).find(({ to }) => to === user.id)?.text;
    }
}
