import type { IHttp, IModify, IPersistence, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { App } from '@rocket.chat/apps-engine/definition/App';
import type { ISlashCommand, SlashCommandContext } from '@rocket.chat/apps-engine/definition/slashcommands';

import { enter } from './call';
import type { Call } from './call';
import { dispatch } from './commands/index';
import { toPerson } from './host/translate';
import { openFindings } from './findings';
import { openForm, openPanel } from './panel';
import type { ProcessState } from './processState';
import type { PolicyRefresh } from './settings';
import { commandContextOf, noteManager, noticeCap, openSession } from './session';
import type { Session } from './session';
import { t } from './text';

/** The one command. Rights are checked for each subcommand: the server runs a command for whoever calls it. */
export class GuestCommand implements ISlashCommand {
    public readonly command = 'guest';

    public readonly i18nParamsExample = 'command_params';

    public readonly i18nDescription = 'command_description';

    public readonly providesPreview = false;

    /** The runtime gives `app` the logger of each call, which works only for a property of the command itself. */
    constructor(
        private readonly app: App,
        private readonly state: ProcessState,
        private readonly refresh: PolicyRefresh,
    ) {}

    public async executor(
        context: SlashCommandContext,
        read: IRead,
        modify: IModify,
        http: IHttp,
        persistence: IPersistence,
    ): Promise<void> {
        this.refresh.renewIfOld(read, this.app.getLogger());
        const call = enter(this.state, this.app.getLogger(), { read, modify, http, persistence });
        await answer(call, context, this.app.getID());
    }
}

async function answer(call: Call, context: SlashCommandContext, appId: string): Promise<void> {
    const sender = toPerson(context.getSender());
    if (sender === undefined) {
        return;
    }
    const session = openSession(call, sender, appId);
    let text: string | undefined;
    try {
        await noteManager(session);
        text = await run(session, context);
        await noticeCap(session);
    } catch (error) {
        call.log('A command could not be run', error);
        text = t('command_failed', session.language);
    }
    if (text === undefined) {
        return;
    }
    try {
        await call.notices.whisper(sender.id, context.getRoom().id, text);
    } catch (error) {
        call.log('A command could not be answered', error);
        throw error;
    }
}

/** The answer, or nothing where a view was opened in its place. */
async function run(session: Session, context: SlashCommandContext): Promise<string | undefined> {
    const reply = await dispatch(context.getArguments(), commandContextOf(session));
    const triggerId = context.getTriggerId();
    if (reply.view === undefined || triggerId === undefined || triggerId === '') {
        return reply.text;
    }
    switch (reply.view) {
        case 'panel':
            return openPanel(session, triggerId);
        case 'findings':
            return openFindings(session, { triggerId, viewId: '' }, { report: reply.report });
        case 'add':
        case 'invite':
            return openForm(session, triggerId, reply.view);
    }
}
