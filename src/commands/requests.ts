import { approveRequest, declineRequest } from '../actions/requestDecisions';
import { describeRequest, listOpenRequests, requestGuest } from '../actions/requests';
import type { RequestDetails } from '../actions/requestPorts';
import { formatDay, plain, t } from '../text';
import { GUEST_USAGE, parseGuest } from './accounts';
import { usageOf } from './help';
import { outcomeText } from './outcomes';
import { readRequest } from './plans';
import { problemsReply } from './problems';
import type { CommandContext, Reply, Subcommand } from './types';

export const request: Subcommand = {
    word: 'request',
    audience: 'requester',
    usage: GUEST_USAGE,
    summary: 'request_summary',
    run: async (context): Promise<Reply> =>
        context.args.length === 0 ? { text: usageOf(request), view: 'request' } : runRequest(context),
};

async function runRequest(context: CommandContext): Promise<Reply> {
    const { sender, ports, language, utcOffset } = context;
    const { words, problems } = parseGuest(context.args);
    const read = await readRequest(words, context);
    const wrong = [...problems, ...read.problems];
    return wrong.length > 0
        ? problemsReply(wrong, request, context)
        : { text: outcomeText(await requestGuest(sender, read.guest, ports), language, utcOffset) };
}

export const approve: Subcommand = {
    word: 'approve',
    audience: 'manager',
    usage: '[request-id ["reason"]]',
    summary: 'approve_summary',
    run: (context): Promise<Reply> => decide(approveRequest, context),
};

export const decline: Subcommand = {
    word: 'decline',
    audience: 'manager',
    usage: '[request-id ["reason"]]',
    summary: 'decline_summary',
    run: (context): Promise<Reply> => decide(declineRequest, context),
};

/** Without an id, and for one that is none, the open requests. */
async function decide(act: typeof approveRequest, context: CommandContext): Promise<Reply> {
    const { args, sender, ports, language, utcOffset } = context;
    const [id, ...reason] = args.filter((item) => item.trim() !== '');
    if (id === undefined) {
        return { text: await openText(context) };
    }
    const outcome = await act(sender, id, reason.join(' '), ports);
    const text = outcomeText(outcome, language, utcOffset);
    return { text: outcome.code === 'request_unknown' ? `${text}\n${await openText(context)}` : text };
}

const MOST_LISTED = 50;

async function openText(context: CommandContext): Promise<string> {
    const { sender, ports, language } = context;
    const open = await listOpenRequests(sender, ports);
    if ('code' in open) {
        return outcomeText(open, language);
    }
    if (open.length === 0) {
        return t('requests_none', language);
    }
    const rest = open.length - MOST_LISTED;
    const shown = await Promise.all(open.slice(0, MOST_LISTED).map((one) => describeRequest(one, ports)));
    return [
        t('requests_open', language, {}, open.length),
        ...shown.map((details) => openLine(details, context)),
        ...(rest > 0 ? [t('confirm_more', language, {}, rest)] : []),
        usageOf(approve),
        usageOf(decline),
    ].join('\n');
}

function openLine(
    { request: { id, email, name, note, requestedAt }, requester = '–', rooms }: RequestDetails,
    { language, utcOffset }: CommandContext,
): string {
    const guest = name === undefined ? plain(email) : `${plain(name)} (${plain(email)})`;
    const facts = [
        `@${requester}`,
        ...rooms.map((room) => `#${room}`),
        formatDay(requestedAt, language, utcOffset),
        ...(note === undefined ? [] : [note]),
    ];
    return `• \`${id}\` ${guest}: ${facts.map(plain).join(', ')}`;
}
