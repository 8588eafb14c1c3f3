import { formatDay, pickLanguage } from '../../../src/text';
import type { Language, TextKey } from '../../../src/text';
import type { Workspace } from '../../workspace/Workspace';
import { visible, words } from '../ConnectedScene';
import type { Due, Mail, Notice } from './calendar';

const DAY = 86_400_000;

/** The sentences that are due in a year; any other stands in the ledger as it is. */
const SENTENCES: ReadonlyArray<readonly [Notice['subject'], Notice['role'], TextKey]> = [
    ['ends', 'guest', 'outcome_ends_for_guest'],
    ['ends', 'sponsor', 'outcome_ends_for_sponsor'],
    ['ends', 'manager', 'outcome_ends_for_managers'],
    ['ended', 'sponsor', 'outcome_ended_for_sponsor'],
    ['ended', 'manager', 'outcome_ended_for_managers'],
    ['asked', 'sponsor', 'outcome_review_for_sponsor'],
    ['asked', 'manager', 'outcome_review_for_managers'],
    ['silent', 'sponsor', 'outcome_review_silent_for_sponsor'],
    ['silent', 'manager', 'outcome_review_silent_for_managers'],
    ['idle', 'guest', 'outcome_idle_for_guest'],
    ['idle', 'sponsor', 'outcome_idle_for_sponsor'],
    ['idle at once', 'manager', 'outcome_idle_listed'],
    ['idle ended', 'sponsor', 'outcome_idle_ended_for_sponsor'],
    ['idle ended', 'manager', 'outcome_idle_ended_for_managers'],
    ['accepted', 'inviter', 'outcome_accepted'],
    ['lapsed', 'inviter', 'outcome_invitation_lapsed'],
    ['requested', 'manager', 'request_card'],
    ['waits', 'manager', 'outcome_request_waits'],
    ['approved', 'requester', 'outcome_request_approved_told'],
    ['unheard', 'requester', 'outcome_request_lapsed_told'],
    ['terms', 'guest', 'outcome_terms_asked'],
    ['guests entered', 'room', 'room_guests_entered'],
    ['guests left', 'room', 'room_guests_left'],
];

/** What is asked for, in lines of their own below the sentence. */
const DETAILS: readonly TextKey[] = ['request_card'];

const MAILS: ReadonlyArray<readonly [Mail, RegExp]> = [
    ['welcome', /You have been added to/],
    ['password', /Password Changed$/],
    ['invitation', /invited/],
];

/** Stands for any number of guests in the plural forms. */
const SEVERAL = 8_888;

/**
 * Writes down day by day what the app told whom, of one guest a line, which mails went out, and whose account was
 * switched on or off.
 */
export class Ledger {
    public readonly lines: string[] = [];

    private readonly seenMessages = new Set<string>();

    private seenMails = 0;

    private readonly wasActive = new Map<string, boolean>();

    /** Whom a request is for, by its id. */
    private readonly wanted = new Map<string, string>();

    /** What was there before is not in it. */
    constructor(
        private readonly workspace: Workspace,
        private readonly begin: Date,
    ) {
        this.note(0);
        this.lines.length = 0;
    }

    /** Takes down all that is new, as of this day. */
    public note(day: number): void {
        const { server, appUser } = this.workspace;
        const { state } = server;
        for (const message of state.messages.values()) {
            if (message.u._id === appUser.id && !this.seenMessages.has(message._id)) {
                this.seenMessages.add(message._id);
                const who = this.readerOf(message.rid);
                this.lines.push(...this.read(visible(message.msg), who).map((what) => lineOf(day, who, what)));
            }
        }
        for (const { to, subject } of server.mails.slice(this.seenMails)) {
            const known = MAILS.find(([, expression]) => expression.test(subject));
            this.lines.push(lineOf(day, String(to).replace(/@.*/, ''), known?.[0] ?? `mail: ${subject}`));
        }
        this.seenMails = server.mails.length;
        for (const { _id, username = _id, active } of state.users.values()) {
            if (this.wasActive.has(_id) && this.wasActive.get(_id) !== active) {
                this.lines.push(lineOf(day, username, active ? 'activated' : 'deactivated'));
            }
            this.wasActive.set(_id, active);
        }
    }

    /** The line that stands here once this has come. */
    public expected({ day, who, what, notice }: Due): string {
        if (notice === undefined) {
            return lineOf(day, who, what);
        }
        const { subject, role, guest, date } = notice;
        const named = date === undefined ? undefined : new Date(this.begin.getTime() + date * DAY);
        return lineOf(day, who, wordsOf(subject, role, guest, named && formatDay(named, this.languageOf(who))));
    }

    /** What a message says of each guest in it. */
    private read(text: string, who: string): string[] {
        for (const [subject, role, key] of SENTENCES) {
            for (const count of [1, SEVERAL]) {
                const found = expressionFor(key, this.languageOf(who), count).exec(text);
                if (found !== null) {
                    return this.guestsIn(found.groups ?? {}, who).map((guest) =>
                        wordsOf(subject, role, guest, found.groups?.date),
                    );
                }
            }
        }
        return [text];
    }

    /** Those whom a sentence is about: whom it names, or whoever reads it. */
    private guestsIn({ id, email, users }: Partial<Record<string, string>>, who: string): string[] {
        const holder = email?.replace(/@.*/, '') ?? this.wanted.get(id ?? '') ?? who;
        if (id !== undefined) {
            this.wanted.set(id, holder);
        }
        return users === undefined ? [holder] : users.split(', ').map((user) => user.slice(1));
    }

    private languageOf(username: string): Language {
        return pickLanguage(this.workspace.server.state.userByUsername(username)?.settings?.preferences?.language);
    }

    /** The other person of a direct room, or the name of the room. */
    private readerOf(roomId: string): string {
        const { state } = this.workspace.server;
        const room = state.rooms.get(roomId);
        const other = room?.uids?.find((id) => id !== this.workspace.appUser.id);
        return other === undefined ? `#${room?.name ?? roomId}` : (state.users.get(other)?.username ?? other);
    }
}

function lineOf(day: number, who: string, what: string): string {
    return `day ${String(day).padStart(3, '0')}, ${who}: ${what}`;
}

function wordsOf(subject: string, role: string, guest: string, date: string | undefined): string {
    return `${subject}, to the ${role}, of ${guest}${date === undefined ? '' : `, on ${date}`}`;
}

/** Finds a sentence of the app, with the guests, the request and the day that it names. */
function expressionFor(key: TextKey, language: Language, count: number): RegExp {
    const people = { user: '<users>', users: '<users>', requester: '<someone>', manager: '<someone>' };
    const params = { ...people, email: '<email>', guest: '<email>', date: '<date>', id: '<id>' };
    const seen = new Set<string>();
    const pattern = words(key, params, language, count)
        .replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
        .replace(/<(\w+)>/g, (_, name: keyof typeof PARTS) => {
            const isKnown = seen.has(name) || name === 'someone';
            seen.add(name);
            return isKnown ? PARTS[name] : `(?<${name}>${PARTS[name]})`;
        })
        .replace(String(count === SEVERAL ? SEVERAL : '(no number)'), '\\d+');
    return new RegExp(`^${pattern}${DETAILS.includes(key) ? '(\\n• .*)*' : ''}$`);
}

const PARTS = { users: '@.+', someone: '@\\S+', email: '.+', date: '.+', id: '[2-9a-z]{5}' };
