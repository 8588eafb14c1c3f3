import type {
    IAppAccessors,
    IConfigurationExtend,
    IConfigurationModify,
    IHttp,
} from '@rocket.chat/apps-engine/definition/accessors';
import type { IApi, IApiEndpoint } from '@rocket.chat/apps-engine/definition/api';
import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import type { IAppInfo } from '@rocket.chat/apps-engine/definition/metadata';
import type { IRoom, IRoomUserJoinedContext } from '@rocket.chat/apps-engine/definition/rooms';
import type { IProcessor } from '@rocket.chat/apps-engine/definition/scheduler';
import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';
import type { ISlashCommand } from '@rocket.chat/apps-engine/definition/slashcommands';
import { SlashCommandContext } from '@rocket.chat/apps-engine/definition/slashcommands';
import { UIActionButtonContext } from '@rocket.chat/apps-engine/definition/ui';
import type { IUIActionButtonDescriptor } from '@rocket.chat/apps-engine/definition/ui';
import {
    UIKitActionButtonInteractionContext,
    UIKitBlockInteractionContext,
    UIKitViewSubmitInteractionContext,
} from '@rocket.chat/apps-engine/definition/uikit';
import type { IUIKitSurface } from '@rocket.chat/apps-engine/definition/uikit';
import { UIKitIncomingInteractionContainerType } from '@rocket.chat/apps-engine/definition/uikit/UIKitIncomingInteractionContainer';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';

import { GuestManagerApp } from '../../GuestManagerApp';
import { FakeHost } from './FakeHost';
import { outcomeOf, outcomeWithoutCheck } from './hostAnswer';
import type { Outcome } from './hostAnswer';
import { ADA, channel, malformed } from './payloads';

const NAME: Partial<IAppInfo> = { id: 'app-id', name: 'Guest Manager', nameSlug: 'guest-manager', version: '0.0.0' };

const HTTP = {} as IHttp;

const CONFIGURATION = {} as IConfigurationModify;

/** The app itself on a fake host, used as a server and its people use it. */
export class AppDriver {
    public readonly settings: ISetting[] = [];

    public readonly commands: ISlashCommand[] = [];

    public readonly endpoints: IApiEndpoint[] = [];

    public readonly buttons: IUIActionButtonDescriptor[] = [];

    public readonly jobs: IProcessor[] = [];

    private readonly app: GuestManagerApp;

    constructor(public readonly host = new FakeHost()) {
        const info = { ...NAME, author: { name: '', homepage: '', support: '' } } as IAppInfo;
        this.app = new GuestManagerApp(info, host.logger, {
            reader: host.read,
            environmentWriter: host.environmentWriter,
        } as IAppAccessors);
    }

    /** What happens once, when an administrator installs the app. */
    public async install(): Promise<void> {
        const { read, writer, modify } = this.host;
        await this.app.onInstall({ user: ADA }, read, HTTP, writer, modify);
    }

    /** What happens whenever a process of the app starts. */
    public async start(): Promise<void> {
        await this.register();
        if (!(await this.app.onEnable(this.host.environment, CONFIGURATION))) {
            throw new Error('The app does not want to be enabled');
        }
    }

    /** The first half of a start, after which the app may be asked. */
    public async register(): Promise<void> {
        const configuration = {
            settings: { provideSetting: async (setting: ISetting) => void this.settings.push(setting) },
            slashCommands: { provideSlashCommand: async (command: ISlashCommand) => void this.commands.push(command) },
            api: { provideApi: async ({ endpoints }: IApi) => void this.endpoints.push(...endpoints) },
            scheduler: { registerProcessors: async (jobs: IProcessor[]) => void this.jobs.push(...jobs) },
            ui: { registerButton: (button: IUIActionButtonDescriptor) => void this.buttons.push(button) },
        };
        await this.app.initialize(configuration as unknown as IConfigurationExtend, this.host.environment);
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

    /** Resolves once the app has looked at a join that happened. */
    public async joined(context: IRoomUserJoinedContext): Promise<void> {
        const { read, writer, modify } = this.host;
        await this.app.executePostRoomUserJoined(context, read, HTTP, writer, modify);
    }

    public async logIn(user: IUser): Promise<Outcome> {
        const { read, writer, modify } = this.host;
        return outcomeWithoutCheck(async () => this.app.executePostUserLoggedIn(user, read, HTTP, writer, modify));
    }

    /** The server has made or changed an account. */
    public async notice(event: 'Created' | 'Updated', user: IUser): Promise<void> {
        const { read, writer, modify } = this.host;
        await this.app[`executePostUser${event}`]({ user }, read, HTTP, writer, modify);
    }

    /** What the scheduler does when a job's time has come. */
    public async runJob(id: string): Promise<void> {
        const { read, writer, modify } = this.host;
        const job = this.jobs.find((candidate) => candidate.id === id);
        await job?.processor.call(malformed(this.app), {}, read, modify, HTTP, writer);
    }

    /** Uses a control of a message. */
    public async act(user: IUser, actionId: string, room: IRoom): Promise<void> {
        const { read, writer, modify } = this.host;
        const context = new UIKitBlockInteractionContext({
            appId: 'app-id',
            user,
            actionId,
            blockId: 'block-id',
            triggerId: 'trigger-id',
            room,
            container: { id: 'message-id', type: UIKitIncomingInteractionContainerType.MESSAGE },
        });
        await this.app.executeBlockActionHandler(context, read, HTTP, writer, modify);
    }

    /** Submits a view. */
    public async submit(user: IUser, viewId: string): Promise<void> {
        const { read, writer, modify } = this.host;
        const view = malformed<IUIKitSurface>({ id: viewId, state: {} });
        const context = new UIKitViewSubmitInteractionContext({ appId: 'app-id', user, view, triggerId: 'trigger-id' });
        await this.app.executeViewSubmitHandler(context, read, HTTP, writer, modify);
    }

    /** Presses a button in the menu of a message, or else of a person. */
    public async press(user: IUser, actionId: string, message?: IMessage): Promise<void> {
        const { read, writer, modify } = this.host;
        const context = new UIKitActionButtonInteractionContext({
            appId: 'app-id',
            user,
            actionId,
            buttonContext: message ? UIActionButtonContext.MESSAGE_ACTION : UIActionButtonContext.USER_DROPDOWN_ACTION,
            triggerId: 'trigger-id',
            room: message?.room ?? channel(),
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
