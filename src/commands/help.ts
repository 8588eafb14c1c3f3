import { findHeldPolicy } from '../actions/roomPolicy';
import { findTermsState } from '../actions/terms';
import { isGuest, isManager, isRequester } from '../policy/people';
import { RESTRICTIONS } from '../policy/restrictions/index';
import type { Access, Person } from '../policy/types';
import { formatDay, plain, t } from '../text';
import { nearest } from './nearest';
import type { Audience, CommandContext, Reply, Subcommand } from './types';

/** Whether the person belongs to those whom a subcommand is for. */
export function mayRun(audience: Audience, person: Person, access: Access): boolean {
    switch (audience) {
        case 'everybody':
            return true;
        case 'member':
            return !isGuest(person, access);
        case 'requester':
            return isRequester(person, access) || isManager(person, access);
        case 'manager':
            return isManager(person, access);
    }
}

/** `help` describes the list that it stands in, so it is made from that list. */
export function createHelp(list: () => readonly Subcommand[]): Subcommand {
    return {
        word: 'help',
        audience: 'everybody',
        usage: '[subcommand]',
        summary: 'help_summary',
        run: (context) => (context.args.length === 0 ? overview(list(), context) : details(list(), context)),
    };
}

/** What this person can run; for a guest, what guests can and cannot do here, and for how long. */
export async function overview(list: readonly Subcommand[], context: CommandContext): Promise<Reply> {
    const { sender, policy, language } = context;
    if (isGuest(sender, policy.access)) {
        const { lines, isOpen } = await acceptanceOf(context);
        const rights = [guestRights(context), ...(await guestRoom(context)), ...(await guestTerms(context))];
        return { text: [...rights, ...lines].join('\n'), ...(isOpen && { offersTerms: true }) };
    }
    const lines = runnable(list, context).map((subcommand) => line(subcommand, context));
    const closing = isManager(sender, policy.access) ? [] : [whomToAsk(context)];
    return { text: [t('help_title', language), ...lines, ...closing].join('\n') };
}

/** Whom a member without rights turns to. */
export function whomToAsk({ policy, language }: CommandContext): string {
    const roles = [...policy.access.managerRoles].map((role) => plain(role)).join(', ');
    return t('ask_managers', language, { roles });
}

/** The answer to a word that is no subcommand. */
export function unknownWord(list: readonly Subcommand[], word: string, context: CommandContext): Reply {
    const guess = nearest(
        word,
        runnable(list, context).map((subcommand) => subcommand.word),
    );
    const params = { word: plain(word), guess: guess ?? '' };
    const { language } = context;
    return { text: t(guess === undefined ? 'unknown_subcommand' : 'unknown_subcommand_nearest', language, params) };
}

async function details(list: readonly Subcommand[], context: CommandContext): Promise<Reply> {
    const { args, sender, policy } = context;
    const subcommand = list.find((candidate) => candidate.word === args[0].toLowerCase());
    if (subcommand !== undefined && mayRun(subcommand.audience, sender, policy.access)) {
        return { text: line(subcommand, context) };
    }
    return turnAway(list, args[0], subcommand, context);
}

/** The answer to a word that is no subcommand, or none for this person. */
export async function turnAway(
    list: readonly Subcommand[],
    word: string,
    subcommand: Subcommand | undefined,
    context: CommandContext,
): Promise<Reply> {
    if (isGuest(context.sender, context.policy.access)) {
        return overview(list, context);
    }
    return subcommand === undefined ? unknownWord(list, word, context) : { text: whomToAsk(context) };
}

function runnable(list: readonly Subcommand[], { sender, policy }: CommandContext): readonly Subcommand[] {
    return list.filter((subcommand) => mayRun(subcommand.audience, sender, policy.access));
}

function line(subcommand: Subcommand, { language }: CommandContext): string {
    return `${usageOf(subcommand)} ${t(subcommand.summary, language)}`;
}

/** How a subcommand is written. */
export function usageOf({ word, usage }: Pick<Subcommand, 'word' | 'usage'>): string {
    return `\`/guest ${word}${usage === '' ? '' : ` ${usage}`}\``;
}

/** What a guest sees of their own rights: from the list of restrictions, so that none can be forgotten. */
export function guestRights({ policy, language }: CommandContext): string {
    const denied = RESTRICTIONS.filter(({ id }) => policy.restrictions[id]).map(
        ({ id }) => `• ${t(`cannot_${id}`, language)}`,
    );
    const heading = denied.length > 0 ? [t('guest_cannot', language)] : [t('guest_unrestricted', language)];
    return [t('guest_can', language), ...heading, ...denied].join('\n');
}

/** What holds for guests in the room in which they ask, where that is not everything. What fails is left out. */
async function guestRoom({ roomId, policy, language, ports }: CommandContext): Promise<string[]> {
    try {
        const room = roomId === undefined ? undefined : await ports.workspace.findRoom(roomId);
        const held = room && (await findHeldPolicy(room, { policy, roomPolicies: ports.roomPolicies }));
        if (held === undefined || held.policy === 'open') {
            return [];
        }
        return [t(held.policy === 'closed' ? 'denied_room_closed' : 'denied_room_read_only', language)];
    } catch {
        return [];
    }
}

/** Who answers for a guest, and until when they have access. What cannot be looked up is left out. */
async function guestTerms({ sender, language, ports }: CommandContext): Promise<string[]> {
    const record = await ports.guests.findGuest(sender.id).catch(() => undefined);
    const { sponsorId, expiresAt } = record ?? {};
    const sponsor =
        sponsorId === undefined ? undefined : await ports.directory.findPerson(sponsorId).catch(() => undefined);
    return [
        ...(sponsor === undefined
            ? []
            : [t('guest_your_sponsor', language, { sponsor: plain(`@${sponsor.username}`) })]),
        ...(expiresAt === undefined
            ? []
            : [t('guest_your_access_ends', language, { date: formatDay(expiresAt, language) })]),
    ];
}

/** Whether a guest has accepted the terms; nothing where there are none, or where nobody can tell. */
async function acceptanceOf(context: CommandContext): Promise<{ lines: string[]; isOpen: boolean }> {
    const { sender, language, utcOffset, ports } = context;
    const state = await findTermsState(sender.id, ports);
    if (state === undefined) {
        return { lines: [], isOpen: false };
    }
    if (state.acceptedAt === undefined) {
        return { lines: [t('guest_terms_open', language)], isOpen: true };
    }
    const date = formatDay(state.acceptedAt, language, utcOffset);
    return { lines: [t('outcome_terms_accepted_on', language, { date })], isOpen: false };
}
