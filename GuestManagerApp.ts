import type {
    IAppInstallationContext,
    IConfigurationExtend,
    IConfigurationModify,
    IEnvironmentRead,
    IHttp,
    IModify,
    IPersistence,
    IRead,
} from '@rocket.chat/apps-engine/definition/accessors';
import { App } from '@rocket.chat/apps-engine/definition/App';
import type {
    IMessage,
    IPreMessageDeletePrevent,
    IPreMessageSentPrevent,
    IPreMessageUpdatedPrevent,
} from '@rocket.chat/apps-engine/definition/messages';
import type {
    IPostRoomCreate,
    IPostRoomUserJoined,
    IPostRoomUserLeave,
    IPreRoomCreatePrevent,
    IPreRoomUserJoined,
    IRoom,
    IRoomUserJoinedContext,
    IRoomUserLeaveContext,
} from '@rocket.chat/apps-engine/definition/rooms';
import type { ISetting } from '@rocket.chat/apps-engine/definition/settings';
import type { ISettingUpdateContext } from '@rocket.chat/apps-engine/definition/settings/ISettingUpdateContext';
import type {
    IUIKitResponse,
    UIKitActionButtonInteractionContext,
    UIKitBlockInteractionContext,
    UIKitViewSubmitInteractionContext,
} from '@rocket.chat/apps-engine/definition/uikit';
import type { IUIKitInteractionHandler } from '@rocket.chat/apps-engine/definition/uikit/IUIKitActionHandler';
import type { IPreFileUpload } from '@rocket.chat/apps-engine/definition/uploads';
import type { IFileUploadContext } from '@rocket.chat/apps-engine/definition/uploads/IFileUploadContext';
import type {
    IPostUserCreated,
    IPostUserLoggedIn,
    IPostUserUpdated,
    IUser,
} from '@rocket.chat/apps-engine/definition/users';
import type { IUserContext } from '@rocket.chat/apps-engine/definition/users/IUserContext';

import { createApi } from './src/api';
import { enter } from './src/call';
import type { Accessors, Call } from './src/call';
import { toHostSettings } from './src/host/settings';
import {
    judgeCreating,
    judgeDeleting,
    judgeEditing,
    judgeJoining,
    judgeSending,
    judgeUpload,
    objectsToCreating,
    objectsToDeleting,
    objectsToEditing,
    objectsToSending,
} from './src/hooks';
import { welcomeInstaller } from './src/firstSteps';
import { actOnBlock, BUTTONS, pressButton, submitView } from './src/interactions';
import { createJobs } from './src/jobs';
import { followCreation, followJoin, followLeave } from './src/membershipHooks';
import { ProcessState } from './src/processState';
import { PolicyRefresh } from './src/settings';
import { GuestCommand } from './src/slashCommand';
import { judgeLogin, noteCreated, noteUpdated } from './src/userHooks';

export class GuestManagerApp
    extends App
    implements
        IPreMessageSentPrevent,
        IPreMessageUpdatedPrevent,
        IPreMessageDeletePrevent,
        IPreRoomCreatePrevent,
        IPostRoomCreate,
        IPreRoomUserJoined,
        IPostRoomUserJoined,
        IPostRoomUserLeave,
        IPreFileUpload,
        IPostUserCreated,
        IPostUserUpdated,
        IPostUserLoggedIn,
        IUIKitInteractionHandler
{
    private readonly state = ProcessState.beginning();

    private readonly refresh = new PolicyRefresh(this.state);

    public override async onInstall(
        context: IAppInstallationContext,
        read: IRead,
        http: IHttp,
        persistence: IPersistence,
        modify: IModify,
    ): Promise<void> {
        // The host registers the settings only afterwards.
        const call = enter(this.state, this.getLogger(), { read, http, persistence, modify });
        await call.conversations.rememberInstalledAt(call.now());
        await welcomeInstaller(call, context.user, this.getID());
    }

    public override async onEnable(
        environment: IEnvironmentRead,
        _configuration: IConfigurationModify,
    ): Promise<boolean> {
        await this.refresh.reload(environment, this.getAccessors().reader, this.getLogger());
        return true;
    }

    public override async onPreSettingUpdate(
        context: ISettingUpdateContext,
        _configuration: IConfigurationModify,
        read: IRead,
        _http: IHttp,
    ): Promise<ISetting> {
        // The typings know no "as it is", for which the host takes an empty answer.
        return (await this.refresh.check(context, read)) as ISetting;
    }

    public override async onSettingUpdated(
        setting: ISetting,
        _configuration: IConfigurationModify,
        read: IRead,
        _http: IHttp,
    ): Promise<void> {
        await this.refresh.update(setting, read);
    }

    public async checkPreMessageSentPrevent(message: IMessage): Promise<boolean> {
        return objectsToSending(this.state, message);
    }

    public async executePreMessageSentPrevent(
        message: IMessage,
        read: IRead,
        http: IHttp,
        persistence: IPersistence,
        modify?: IModify,
    ): Promise<boolean> {
        await judgeSending(await this.enter({ read, http, persistence, modify }), message);
        return false;
    }

    public async checkPreMessageUpdatedPrevent(message: IMessage): Promise<boolean> {
        return objectsToEditing(this.state, message);
    }

    public async executePreMessageUpdatedPrevent(
        message: IMessage,
        read: IRead,
        http: IHttp,
        persistence: IPersistence,
        modify?: IModify,
    ): Promise<boolean> {
        return judgeEditing(await this.enter({ read, http, persistence, modify }), message);
    }

    public async checkPreMessageDeletePrevent(message: IMessage): Promise<boolean> {
        return objectsToDeleting(this.state, message);
    }

    public async executePreMessageDeletePrevent(
        message: IMessage,
        read: IRead,
        http: IHttp,
        persistence: IPersistence,
    ): Promise<boolean> {
        return judgeDeleting(await this.enter({ read, http, persistence }), message);
    }

    public async checkPreRoomCreatePrevent(room: IRoom): Promise<boolean> {
        return objectsToCreating(this.state, room);
    }

    public async executePreRoomCreatePrevent(
        room: IRoom,
        read: IRead,
        http: IHttp,
        persistence: IPersistence,
        modify?: IModify,
    ): Promise<boolean> {
        await judgeCreating(await this.enter({ read, http, persistence, modify }), room);
        return false;
    }

    public async executePreRoomUserJoined(
        context: IRoomUserJoinedContext,
        read: IRead,
        http: IHttp,
        persistence: IPersistence,
    ): Promise<void> {
        await judgeJoining(await this.enter({ read, http, persistence }), context);
    }

    public async executePreFileUpload(
        context: IFileUploadContext,
        read: IRead,
        http: IHttp,
        persistence: IPersistence,
        modify: IModify,
    ): Promise<void> {
        await judgeUpload(await this.enter({ read, http, persistence, modify }), context);
    }

    public async executePostRoomCreate(
        room: IRoom,
        read: IRead,
        http: IHttp,
        persistence: IPersistence,
        modify?: IModify,
    ): Promise<void> {
        await followCreation(await this.enter({ read, http, persistence, modify }), room);
    }

    public async executePostRoomUserJoined(
        context: IRoomUserJoinedContext,
        read: IRead,
        http: IHttp,
        persistence: IPersistence,
        modify?: IModify,
    ): Promise<void> {
        await followJoin(await this.enter({ read, http, persistence, modify }), context);
    }

    public async executePostRoomUserLeave(
        context: IRoomUserLeaveContext,
        read: IRead,
        http: IHttp,
        persistence: IPersistence,
        modify?: IModify,
    ): Promise<void> {
        followLeave(await this.enter({ read, http, persistence, modify }), context);
    }

    public async executePostUserCreated(
        context: IUserContext,
        read: IRead,
        http: IHttp,
        persistence: IPersistence,
        modify: IModify,
    ): Promise<void> {
        await noteCreated(await this.enter({ read, http, persistence, modify }), context);
    }

    /** The typings name this method after another event; the server calls it by this name. */
    public async executePostUserUpdated(
        context: IUserContext,
        read: IRead,
        http: IHttp,
        persistence: IPersistence,
        modify: IModify,
    ): Promise<void> {
        await noteUpdated(await this.enter({ read, http, persistence, modify }), context);
    }

    public async executePostUserLoggedIn(
        user: IUser,
        read: IRead,
        http: IHttp,
        persistence: IPersistence,
        modify: IModify,
    ): Promise<void> {
        await judgeLogin(await this.enter({ read, http, persistence, modify }), user);
    }

    public async executeActionButtonHandler(
        context: UIKitActionButtonInteractionContext,
        read: IRead,
        http: IHttp,
        persistence: IPersistence,
        modify: IModify,
    ): Promise<IUIKitResponse> {
        return pressButton(await this.enter({ read, http, persistence, modify }), context);
    }

    public async executeBlockActionHandler(
        context: UIKitBlockInteractionContext,
        read: IRead,
        http: IHttp,
        persistence: IPersistence,
        modify: IModify,
    ): Promise<IUIKitResponse> {
        return actOnBlock(await this.enter({ read, http, persistence, modify }), context);
    }

    public async executeViewSubmitHandler(
        context: UIKitViewSubmitInteractionContext,
        read: IRead,
        http: IHttp,
        persistence: IPersistence,
        modify: IModify,
    ): Promise<IUIKitResponse> {
        return submitView(await this.enter({ read, http, persistence, modify }), context);
    }

    protected override async extendConfiguration(configuration: IConfigurationExtend): Promise<void> {
        this.state.appId = this.getID();
        await Promise.all(toHostSettings().map((setting) => configuration.settings.provideSetting(setting)));
        await configuration.scheduler.registerProcessors(createJobs(this.state));
        BUTTONS.forEach((button) => configuration.ui.registerButton(button));
        await configuration.api.provideApi(createApi(this, this.state, this.refresh));
        // Last: when the app is enabled again the host has the command already, and what follows would be skipped.
        await configuration.slashCommands.provideSlashCommand(new GuestCommand(this, this.state, this.refresh));
    }

    private async enter(accessors: Accessors): Promise<Call> {
        await this.refresh.begun(accessors.read, this.getLogger());
        this.refresh.renewIfOld(accessors.read, this.getLogger());
        const { environmentWriter } = this.getAccessors();
        return enter(this.state, this.getLogger(), { ...accessors, environmentWriter });
    }
}
