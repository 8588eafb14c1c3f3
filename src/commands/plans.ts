import type { NewGuest, NewInvitations } from '../actions/lifecycle';
import { listNameableRooms } from '../actions/requests';
import type { NewRequest } from '../actions/requests';
import type { Plan } from '../actions/requirements';
import { isAddress, normaliseAddress } from '../policy/addresses';
import { daysByDefault, mostDays } from '../policy/expiry';
import { defaultExpiry, MOST_DAYS, parseTime } from '../policy/schedule';
import type { TimeProblem } from '../policy/schedule';
import { findRoom, findUser } from './lookup';
import { readWords } from './parse';
import type { Expectation, Problem } from './parse';
import type { CommandContext } from './types';

/** What it takes to understand what somebody typed. */
export type ReadingContext = Pick<CommandContext, 'ports' | 'policy' | 'utcOffset'> & {
    /** Ids of the rooms that may be named; absent where any may. */
    nameableRooms?: ReadonlySet<string>;
};

/** What the command and the form say about when, where and under whom, as typed. */
interface PlanWords {
    rooms: readonly string[];
    sponsor?: string;
    expires?: string;
}

export interface GuestWords extends PlanWords {
    emails: readonly string[];
    name?: string;
    username?: string;
    note?: string;
}

export interface InvitationWords extends PlanWords {
    emails: readonly string[];
}

/** The fields of a form, as typed; those left empty are absent. */
export type FormValues<Name extends string> = Readonly<Partial<Record<Name, string>>>;

/** For access that has no end, though the settings say when it ends by default. */
const NEVER = 'never';

/** A new guest. Where there is a problem, the guest is not complete. */
export async function readGuest(
    words: GuestWords,
    context: ReadingContext,
): Promise<{ guest: NewGuest; problems: Problem[] }> {
    const { name, username, note } = words;
    const { emails, problems } = readAddresses(words.emails, 'email');
    const { plan, problems: others } = await readPlan(words, context);
    const tooMany: Problem[] =
        emails.length > 1 && problems.length === 0
            ? [{ field: 'email', expectation: 'one_address', came: emails.join(', ') }]
            : [];
    return {
        guest: { ...plan, email: emails[0] ?? '', name, username: username?.replace(/^@/, ''), note },
        problems: [...problems, ...tooMany, ...others],
    };
}

type GuestFormValues = FormValues<'email' | 'name' | 'username' | 'rooms' | 'sponsor' | 'expires' | 'note'>;

export function readGuestForm(
    values: GuestFormValues,
    context: ReadingContext,
): Promise<{ guest: NewGuest; problems: Problem[] }> {
    return readGuest(guestWords(values), context);
}

/**
 * A guest whom somebody asks for. They name no room but their own, and are told the same of a room that is not there.
 * Where they say nothing of when access ends, nothing is decided about it yet.
 */
export async function readRequest(
    words: GuestWords,
    context: RequestReadingContext,
): Promise<{ guest: NewRequest; problems: Problem[] }> {
    const { sender, ports } = context;
    const nameableRooms = words.rooms.length === 0 ? undefined : await listNameableRooms(sender, ports);
    const { guest, problems } = await readGuest(words, { ...context, nameableRooms });
    return words.expires === undefined
        ? { guest: { ...guest, expiresAt: undefined }, problems }
        : { guest: { ...guest, isUnending: guest.expiresAt === undefined || undefined }, problems };
}

export function readRequestForm(
    values: GuestFormValues,
    context: RequestReadingContext,
): Promise<{ guest: NewRequest; problems: Problem[] }> {
    return readRequest(guestWords(values), context);
}

type RequestReadingContext = ReadingContext & Pick<CommandContext, 'sender'>;

function guestWords(values: GuestFormValues): GuestWords {
    return { ...values, emails: split(values.email), rooms: split(values.rooms) };
}

export async function readInvitations(
    words: InvitationWords,
    context: ReadingContext,
): Promise<{ invitations: NewInvitations; problems: Problem[] }> {
    const { emails, problems } = readAddresses(words.emails, 'emails');
    const { plan, problems: others } = await readPlan(words, context);
    return { invitations: { ...plan, emails }, problems: [...problems, ...others] };
}

export function readInvitationsForm(
    values: FormValues<'emails' | 'rooms' | 'sponsor' | 'expires'>,
    context: ReadingContext,
): Promise<{ invitations: NewInvitations; problems: Problem[] }> {
    return readInvitations({ ...values, emails: split(values.emails), rooms: split(values.rooms) }, context);
}

function split(text = ''): string[] {
    return readWords(text).map((word) => word.text);
}

function readAddresses(typed: readonly string[], field: 'email' | 'emails'): { emails: string[]; problems: Problem[] } {
    const emails = [...new Set(typed.map(normaliseAddress))];
    const wrong = emails.length === 0 ? [''] : emails.filter((email) => !isAddress(email));
    return { emails, problems: wrong.map((came) => ({ field, expectation: 'address', came })) };
}

async function readPlan(
    { rooms, sponsor, expires }: PlanWords,
    context: ReadingContext,
): Promise<{ plan: Plan; problems: Problem[] }> {
    const problems: Problem[] = [];
    const roomIds: string[] = [];
    for (const name of rooms) {
        const room = await findRoom(name, context.ports);
        if (room === undefined || context.nameableRooms?.has(room.id) === false) {
            const expectation = context.nameableRooms === undefined ? 'known_room' : 'joined_room';
            problems.push({ field: 'rooms', expectation, came: name });
        } else {
            roomIds.push(room.id);
        }
    }
    const person = sponsor === undefined ? undefined : await findUser(sponsor, context.ports);
    if (sponsor !== undefined && person === undefined) {
        problems.push({ field: 'sponsor', expectation: 'known_user', came: sponsor });
    }
    const { expiresAt, problem } = readExpiry(expires, context);
    return {
        plan: { roomIds: [...new Set(roomIds)], sponsorId: person?.id, expiresAt },
        problems: problem === undefined ? problems : [...problems, problem],
    };
}

const EXPECTED: Readonly<Record<TimeProblem, Expectation>> = {
    nonsense: 'time',
    past: 'future_time',
    too_far: 'near_time',
};

/** When access ends, as typed; undefined for never. */
export function readExpiry(
    typed: string | undefined,
    { policy, ports, utcOffset }: ReadingContext,
): { expiresAt?: Date; problem?: Problem } {
    const { maxExpiryDays } = policy.lifecycle;
    if (typed === undefined) {
        const count = daysByDefault(policy.invitations.defaultExpiryDays, maxExpiryDays);
        return { expiresAt: defaultExpiry(ports.now(), utcOffset, count) };
    }
    const isNever = typed.trim().toLowerCase() === NEVER;
    if (isNever && maxExpiryDays === 0) {
        return {};
    }
    const most = mostDays(maxExpiryDays, MOST_DAYS);
    const time = isNever ? { problem: 'too_far' as const } : parseTime(typed, ports.now(), utcOffset, most);
    if (time.problem === 'too_far' && maxExpiryDays > 0) {
        return { problem: { field: 'expires', expectation: 'allowed_time', came: typed, most } };
    }
    return time.problem === undefined
        ? { expiresAt: time.at }
        : { problem: { field: 'expires', expectation: EXPECTED[time.problem], came: typed } };
}
