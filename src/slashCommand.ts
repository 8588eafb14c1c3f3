import type { IHttp, IModify, IPersistence, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { App } from '@rocket.chat/apps-engine/definition/App';
import type { ISlashCommand, SlashCommandContext } from '@rocket.chat/apps-engine/definition/slashcommands';

import { enter } from './call';
import type { Call } from './call';
import { dispatch } from './commands/index';
import type { Reply } from './commands/types';
import { toPerson } from './host/translate';
import { openFindings } from './findings';
import { openForm, openPanel } from './panel';
import type { ProcessState } from './processState';
import { openRequestForm } from './requests';
import type { PolicyRefresh } from './settings';
import { commandContextOf, noteManager, noticeCap, openSession } from './session';
import type { Session } from './session';
import { showTerms } from './terms';
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
        await this.refresh.begun(read, this.app.getLogger());
        this.refresh.renewIfOld(read, this.app.getLogger());
        const { environmentWriter } = this.app.getAccessors();
        const accessors = { read, modify, http, persistence, environmentWriter };
        const call = enter(this.state, this.app.getLogger(), accessors);
        await answer(call, context, this.app.getID());
    }
}

async function answer(call: Call, context: SlashCommandContext, appId: string): Promise<void> {
    const sender = toPerson(context.getSender());
    if (sender === undefined) {
        return;
    }
    const session = openSession(call, sender, appId);
    let answered: Answer;
    try {
        await noteManager(session);
        answered = await run(session, context);
        await noticeCap(session);
    } catch (error) {
        call.log('A command could not be run', error);
        answered = { text: t('command_failed', session.language) };
    }
    try {
        await deliver(session, context.getRoom().id, answered);
    } catch (error) {
        call.log('A command could not be answered', error);
        throw error;
    }
}

/** Without a text where a view was opened in its place. */
type Answer = Pick<Reply, 'offersTerms'> & { text?: string };

async function deliver(session: Session, roomId: string, { text, offersTerms }: Answer): Promise<void> {
    if (text !== undefined) {
        await session.call.notices.whisper(session.person.id, roomId, text);
    }
    if (offersTerms === true) {
        await showTerms(session, roomId, 'terms_asked');
    }
}

async function run(session: Session, context: SlashCommandContext): Promise<Answer> {
    const reply = await dispatch(context.getArguments(), {
        ...commandContextOf(session),
        roomId: context.getRoom().id,
    });
    const triggerId = context.getTriggerId();
    if (reply.view === undefined || triggerId === undefined || triggerId === '') {
        return reply;
    }
    switch (reply.view) {
        case 'panel':
            return { text: await openPanel(session, triggerId) };
        case 'findings':
            return { text: await openFindings(session, { triggerId, viewId: '' }, { report: reply.report }) };
        case 'request':
            return { text: await openRequestForm(session, triggerId) };
        case 'add':
        case 'invite':
            return { text: await openForm(session, triggerId, reply.view) };
    }
}
