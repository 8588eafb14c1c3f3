import { pendingInvitations } from '../actions/directory';
import { inviteGuests, resendInvitation, revokeInvitation } from '../actions/invitations';
import { isAddress, normaliseAddress } from '../policy/addresses';
import type { Invitation } from '../policy/guests';
import { formatDay, plain, t } from '../text';
import { usageOf } from './help';
import { nearest } from './nearest';
import { outcomeText } from './outcomes';
import { parseArguments, textsOf } from './parse';
import type { Problem } from './parse';
import { readInvitations } from './plans';
import { problemsReply } from './problems';
import type { CommandContext, Reply, Subcommand } from './types';

export const invite: Subcommand = {
    word: 'invite',
    audience: 'manager',
    usage: 'email … [#room …] [--expires T] [--sponsor @u]',
    summary: 'invite_summary',
    run: async (context): Promise<Reply> =>
        context.args.length === 0 ? { text: usageOf(invite), view: 'invite' } : runInvite(context),
};

async function runInvite(context: CommandContext): Promise<Reply> {
    const { words, options, problems } = parseArguments(context.args, ['expires', 'sponsor']);
    // Every word that is no room was meant to be an address.
    const emails = words.filter(({ kind }) => kind !== 'room').map(({ text }) => text);
    const read = await readInvitations({ ...options, emails, rooms: textsOf(words, 'room') }, context);
    const wrong = [...problems, ...read.problems];
    if (wrong.length > 0) {
        return problemsReply(wrong, invite, context);
    }
    return { text: outcomeText(await inviteGuests(context.sender, read.invitations, context.ports), context.language) };
}

const ACTS = ['resend', 'revoke'] as const;

export const invitations: Subcommand = {
    word: 'invitations',
    audience: 'manager',
    usage: '[resend|revoke email]',
    summary: 'invitations_summary',
    run: async (context): Promise<Reply> => {
        const { words } = parseArguments(context.args);
        const [act, ...rest] = words.map(({ text }) => text);
        if (act === undefined) {
            return { text: await pendingText(context) };
        }
        const known = ACTS.find((candidate) => candidate === act.toLowerCase());
        if (known === undefined) {
            const guess = nearest(act, ACTS);
            const came = guess === undefined ? act : `${act} (${guess}?)`;
            return problemsReply([{ field: 'words', expectation: 'invitation_act', came }], invitations, context);
        }
        const problem = findAddressProblem(rest);
        if (problem !== undefined) {
            return problemsReply([problem], invitations, context);
        }
        const change = known === 'resend' ? resendInvitation : revokeInvitation;
        return { text: outcomeText(await change(context.sender, rest[0], context.ports), context.language) };
    },
};

function findAddressProblem([email = '', ...more]: readonly string[]): Problem | undefined {
    if (more.length > 0) {
        return { field: 'email', expectation: 'one_address', came: [email, ...more].join(', ') };
    }
    return isAddress(normaliseAddress(email)) ? undefined : { field: 'email', expectation: 'address', came: email };
}

const MOST_LISTED = 50;

async function pendingText({ ports, language, utcOffset }: CommandContext): Promise<string> {
    const pending = await pendingInvitations(ports);
    if (pending.length === 0) {
        return t('invitations_none', language);
    }
    pending.sort((a, b) => a.lapsesAt.getTime() - b.lapsesAt.getTime());
    const line = ({ email, roomIds, lapsesAt }: Invitation): string => {
        const facts = [
            ...(roomIds.length === 0 ? [] : [t('guest_rooms', language, {}, roomIds.length)]),
            t('invitation_lapses', language, { date: formatDay(lapsesAt, language, utcOffset) }),
        ];
        return `• ${plain(email)}: ${facts.join(', ')}`;
    };
    const rest = pending.length - MOST_LISTED;
    return [
        t('invitations_title', language, {}, pending.length),
        ...pending.slice(0, MOST_LISTED).map(line),
        ...(rest > 0 ? [t('confirm_more', language, {}, rest)] : []),
        usageOf(invitations),
    ].join('\n');
}
