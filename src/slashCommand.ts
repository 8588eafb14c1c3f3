import type { IHttp, IModify, IPersistence, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { App } from '@rocket.chat/apps-engine/definition/App';
import type { ISlashCommand, SlashCommandContext } from '@rocket.chat/apps-engine/definition/slashcommands';

import { enter } from './call';
import type { Call } from './call';
import { dispatch } from './commands/index';
import { toPerson } from './host/translate';
import type { ProcessState } from './processState';
import type { PolicyRefresh } from './settings';
import { pickLanguage, t } from './text';

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
        await answer(enter(this.state, this.app.getLogger(), { read, modify, http, persistence }), context);
    }
}

async function answer(call: Call, context: SlashCommandContext): Promise<void> {
    const sender = toPerson(context.getSender());
    if (sender === undefined) {
        return;
    }
    const { policy } = call.state;
    const language = pickLanguage(sender.language, policy.language);
    let text: string;
    try {
        text = (await dispatch(context.getArguments(), { sender, policy, language })).text;
    } catch (error) {
        call.log('A command could not be run', error);
        text = t('command_failed', language);
    }
    try {
        await call.notices.whisper(sender.id, context.getRoom().id, text);
    } catch (error) {
        call.log('A command could not be answered', error);
        throw error;
    }
}
