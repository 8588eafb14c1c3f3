import {
    AppBridges,
    CloudWorkspaceBridge,
    type IInternalBridge,
    type IInternalFederationBridge,
    type IListenerBridge,
    LivechatBridge,
    ModerationBridge,
    OutboundMessageBridge,
    VideoConferenceBridge,
} from '@host/apps-engine/server/bridges';
import { ContactBridge } from '@host/apps-engine/server/bridges/ContactBridge';
import { ExperimentalBridge } from '@host/apps-engine/server/bridges/ExperimentalBridge';
import { ListenerBridge } from '@host/apps-engine/server/bridges/ListenerBridge';
import { OAuthAppsBridge } from '@host/apps-engine/server/bridges/OAuthAppsBridge';

import type { Server } from '../../server/Server';
import type { AppPersistence } from '../AppPersistence';
import type { Converters } from '../convert/Converters';
import type { Faults } from '../Faults';
import type { Scheduler } from '../Scheduler';
import { absentBridge } from './absentBridge';
import { ApisBridge } from './ApisBridge';
import { CommandsBridge } from './CommandsBridge';
import { Activation, DetailChanges, Environment, Internal } from './frame';
import { HttpRequests } from './HttpRequests';
import { JobsBridge } from './JobsBridge';
import { MailBridge } from './MailBridge';
import { MessagesBridge } from './MessagesBridge';
import { RecordsBridge } from './RecordsBridge';
import { RolesBridge } from './RolesBridge';
import { RoomsBridge } from './RoomsBridge';
import { SettingsBridge } from './SettingsBridge';
import { SurfacesBridge } from './SurfacesBridge';
import { Threads } from './Threads';
import { UploadsBridge } from './UploadsBridge';
import { UsersBridge } from './UsersBridge';
import { workspaceKeys } from './workspaceKeys';

/** What the bridges stand between. */
export interface Surroundings {
    server: Server;
    convert: Converters;
    persistence: AppPersistence;
    scheduler: Scheduler;
}

/**
 * The engine's ways into the server. Each extends the engine's own class, which checks the app's permissions before it
 * lets a call through. What this workspace has no use for (omnichannel, video, OAuth) answers with an error.
 */
export class Bridges extends AppBridges {
    public readonly commands: CommandsBridge;

    public readonly apis: ApisBridge;

    private readonly users: UsersBridge;

    private readonly rooms: RoomsBridge;

    private readonly messages: MessagesBridge;

    private readonly roles: RolesBridge;

    private readonly records: RecordsBridge;

    public readonly jobs: JobsBridge;

    private readonly uploads: UploadsBridge;

    private readonly mail: MailBridge;

    private readonly settings: SettingsBridge;

    private readonly http: HttpRequests;

    private readonly surfaces: SurfacesBridge;

    private readonly threads: Threads;

    private readonly internal: Internal;

    private readonly environment: Environment;

    private readonly activation = new Activation();

    private readonly detailChanges = new DetailChanges();

    private readonly livechat = absentBridge(LivechatBridge);

    private readonly contacts = absentBridge(ContactBridge);

    private readonly cloud = absentBridge(CloudWorkspaceBridge);

    private readonly video = absentBridge(VideoConferenceBridge);

    private readonly oauthApps = absentBridge(OAuthAppsBridge);

    private readonly moderation = absentBridge(ModerationBridge);

    private readonly outbound = absentBridge(OutboundMessageBridge);

    private readonly experimental = absentBridge(ExperimentalBridge);

    private readonly listener = absentBridge(ListenerBridge);

    constructor(surroundings: Surroundings, faults: Faults) {
        super();
        const { server, convert, persistence, scheduler } = surroundings;
        this.commands = faults.guard('commands', new CommandsBridge());
        this.apis = faults.guard('api', new ApisBridge(convert));
        this.users = faults.guard('users', new UsersBridge(server, convert));
        this.rooms = faults.guard('rooms', new RoomsBridge(server, convert));
        this.messages = faults.guard('messages', new MessagesBridge(server, convert));
        this.roles = faults.guard('roles', new RolesBridge(server));
        this.records = faults.guard('persistence', new RecordsBridge(persistence));
        this.jobs = faults.guard('scheduler', new JobsBridge(scheduler, (line) => server.log.push(line)));
        this.uploads = faults.guard('uploads', new UploadsBridge(server, convert));
        this.mail = faults.guard('email', new MailBridge(server));
        this.settings = faults.guard('settings', new SettingsBridge(server));
        this.http = faults.guard('http', new HttpRequests());
        this.surfaces = faults.guard('ui', new SurfacesBridge(server));
        this.threads = faults.guard('threads', new Threads(server, convert));
        this.internal = faults.guard('internal', new Internal(server));
        this.environment = faults.guard('environment', new Environment());
    }

    public override getCommandBridge(): CommandsBridge {
        return this.commands;
    }

    public override getApiBridge(): ApisBridge {
        return this.apis;
    }

    public override getUserBridge(): UsersBridge {
        return this.users;
    }

    public override getRoomBridge(): RoomsBridge {
        return this.rooms;
    }

    public override getMessageBridge(): MessagesBridge {
        return this.messages;
    }

    public override getRoleBridge(): RolesBridge {
        return this.roles;
    }

    public override getPersistenceBridge(): RecordsBridge {
        return this.records;
    }

    public override getSchedulerBridge(): JobsBridge {
        return this.jobs;
    }

    public override getUploadBridge(): UploadsBridge {
        return this.uploads;
    }

    public override getEmailBridge(): MailBridge {
        return this.mail;
    }

    public override getServerSettingBridge(): SettingsBridge {
        return this.settings;
    }

    public override getHttpBridge(): HttpRequests {
        return this.http;
    }

    public override getUiInteractionBridge(): SurfacesBridge {
        return this.surfaces;
    }

    public override getThreadBridge(): Threads {
        return this.threads;
    }

    public override getInternalBridge(): IInternalBridge {
        return this.internal;
    }

    public override getInternalFederationBridge(): IInternalFederationBridge {
        return workspaceKeys;
    }

    public override getEnvironmentalVariableBridge(): Environment {
        return this.environment;
    }

    public override getAppActivationBridge(): Activation {
        return this.activation;
    }

    public override getAppDetailChangesBridge(): DetailChanges {
        return this.detailChanges;
    }

    public override getLivechatBridge(): LivechatBridge {
        return this.livechat;
    }

    public override getContactBridge(): ContactBridge {
        return this.contacts;
    }

    public override getCloudWorkspaceBridge(): CloudWorkspaceBridge {
        return this.cloud;
    }

    public override getVideoConferenceBridge(): VideoConferenceBridge {
        return this.video;
    }

    public override getOAuthAppsBridge(): OAuthAppsBridge {
        return this.oauthApps;
    }

    public override getModerationBridge(): ModerationBridge {
        return this.moderation;
    }

    public override getOutboundMessageBridge(): OutboundMessageBridge {
        return this.outbound;
    }

    public override getExperimentalBridge(): ExperimentalBridge {
        return this.experimental;
    }

    public override getListenerBridge(): IListenerBridge {
        return this.listener as unknown as IListenerBridge;
    }
}
