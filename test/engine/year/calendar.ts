/** Days are counted from the one on which the app was installed, which is 0. */
export interface GuestStory {
    name: string;
    /** `before`: there long before the app was. `requested`: by the sponsor. */
    from: 'before' | 'added' | 'invited' | 'requested';
    /** The day on which the guest is added, or accepts. */
    added: number;
    /** The day of the request, which is approved on the day on which the guest is added. */
    requested?: number;
    /** The last day of access, where one was said. */
    lastDay?: number;
    sponsor?: string;
    logins?: readonly number[];
    extended?: { on: number; lastDay: number };
    answered?: { on: number; says: 'keep' | 'remove' };
}

/** What the settings say. */
export interface Rules {
    maxExpiryDays: number;
    reminderDays: readonly number[];
    inactivityDays: number;
    reviewIntervalDays: number;
}

/** A guest who is in a room between two days, and accepts the terms there before the first message. */
export interface Stay {
    guest: string;
    enters: number;
    leaves?: number;
}

export interface Story {
    days: number;
    rules: Rules;
    guests: readonly GuestStory[];
    /** Those who get the managers' notices. */
    managers: readonly string[];
    /** Those whom a manager invites on one day, beside the guests who accept, do not register until it is too late. */
    invitations: { by: string; on: number; lapseAfter: number; forgotten: readonly string[] };
    /** Those whom a member asks for on one day, and of whom nobody decides. */
    requests: { by: string; on: number; remindAfter: number; lapseAfter: number; unheard: readonly string[] };
    /** A channel of a member's that guests come to and go from. */
    club: { name: string; owner: string; stays: readonly Stay[] };
    /** When members are deactivated, by user name. */
    leaving: Readonly<Record<string, number>>;
}

/** The server sends one of each for an account, and of the last for an invitation. */
export type Mail = 'welcome' | 'password' | 'invitation';

type Role = 'guest' | 'sponsor' | 'manager' | 'inviter' | 'requester' | 'room';

type Subject =
    | 'ends'
    | 'ended'
    | 'asked'
    | 'silent'
    | 'idle'
    | 'idle at once'
    | 'idle ended'
    | 'accepted'
    | 'lapsed'
    | 'requested'
    | 'waits'
    | 'approved'
    | 'unheard'
    | 'terms'
    | 'guests entered'
    | 'guests left';

/** Something that somebody is to be told, of one guest. */
export interface Notice {
    subject: Subject;
    role: Role;
    guest: string;
    /** The day that it names. */
    date?: number;
}

/** What is to happen on a day, in the words of the ledger. */
export type Due = { day: number; who: string } & (
    { notice: Notice; what?: undefined } | { notice?: undefined; what: Mail | 'deactivated' }
);

/** A question that nobody answers goes on, and ends access, after so many days. */
const PATIENCE = 14;

const WARNED_AHEAD = 7;

/** All that a year with these people has to bring, by the product's rules and nothing else. */
export function calendarOf(story: Story): Due[] {
    const left = Object.entries(story.leaving).map(([who, day]): Due => ({ day, who, what: 'deactivated' }));
    const lives = story.guests.flatMap((guest) => new GuestYear(guest, story).live());
    return [...left, ...forgottenInvitations(story), ...unheardRequests(story), ...lives, ...clubYear(story, lives)];
}

function unheardRequests({ requests, managers }: Story): Due[] {
    const { by, on, remindAfter, lapseAfter, unheard } = requests;
    return unheard.flatMap((guest): Due[] => [
        ...managers.flatMap((who): Due[] => [
            { day: on, who, notice: { subject: 'requested', role: 'manager', guest } },
            { day: on + remindAfter, who, notice: { subject: 'waits', role: 'manager', guest } },
        ]),
        { day: on + lapseAfter, who: by, notice: { subject: 'unheard', role: 'requester', guest } },
    ]);
}

/** The room hears of the first guest and of the last, who leaves it, or ceases to be one. */
function clubYear({ club, days }: Story, lives: readonly Due[]): Due[] {
    const ends = new Map(lives.filter(({ what }) => what === 'deactivated').map(({ who, day }) => [who, day]));
    const isIn = ({ guest, enters, leaves = Infinity }: Stay, day: number): boolean =>
        enters <= day && day < leaves && day < (ends.get(guest) ?? Infinity);
    const who = `#${club.name}`;
    const due = club.stays.map(({ guest, enters }): Due => {
        return { day: enters, who: guest, notice: { subject: 'terms', role: 'guest', guest } };
    });
    for (let day = 1; day <= days; day += 1) {
        const [before, now] = [day - 1, day].map((one) => club.stays.some((stay) => isIn(stay, one)));
        if (before !== now) {
            const subject = now ? 'guests entered' : 'guests left';
            due.push({ day, who, notice: { subject, role: 'room', guest: who } });
        }
    }
    return due;
}

function forgottenInvitations({ invitations: { by, on, lapseAfter, forgotten } }: Story): Due[] {
    return forgotten.flatMap((name): Due[] => [
        { day: on, who: name, what: 'invitation' },
        { day: on + lapseAfter, who: by, notice: { subject: 'lapsed', role: 'inviter', guest: name } },
    ]);
}

/** One guest's year, in which the others make no difference. */
class GuestYear {
    private readonly due: Due[] = [];

    private isActive = true;

    private lastDay: number;

    private endKnown: number;

    private rested: number;

    private asked: { since: number; of: 'sponsor' | 'managers' } | undefined;

    private seen: number;

    private warned: number | undefined;

    constructor(
        private readonly guest: GuestStory,
        private readonly story: Story,
    ) {
        const { added, lastDay = added + story.rules.maxExpiryDays } = guest;
        this.lastDay = lastDay;
        [this.endKnown, this.rested] = [added, added];
        this.seen = guest.from === 'before' ? -Infinity : added;
    }

    public live(): Due[] {
        const { name, from, added } = this.guest;
        if (from === 'requested') {
            this.tell(this.guest.requested ?? added, 'requested', 'manager');
            this.tell(added, 'approved', 'requester');
        }
        if (from === 'added' || from === 'requested') {
            this.due.push({ day: added, who: name, what: 'welcome' }, { day: added, who: name, what: 'password' });
        }
        if (from === 'invited') {
            this.due.push({ day: this.story.invitations.on, who: name, what: 'invitation' });
            this.tell(added, 'accepted', 'inviter');
        }
        for (let day = added + 1; day <= this.story.days && this.isActive; day += 1) {
            for (const duty of [this.endAccess, this.review, this.endInactivity]) {
                if (this.isActive) {
                    duty.call(this, day);
                }
            }
            this.act(day);
        }
        return this.due;
    }

    /** On the day after the last; before that, reminders of which there was time to tell. */
    private endAccess(day: number): void {
        const left = this.lastDay + 1 - day;
        if (left <= 0) {
            this.deactivate(day);
            this.tell(day, 'ended', this.answerable(day));
        } else if (this.story.rules.reminderDays.includes(left) && day > this.endKnown) {
            this.tell(day, 'ends', ['guest', this.answerable(day)], this.lastDay);
        }
    }

    private review(day: number): void {
        const sponsor = this.answerable(day);
        if (this.asked === undefined) {
            if (day >= this.rested + this.story.rules.reviewIntervalDays) {
                this.ask(day, sponsor === 'sponsor' ? 'sponsor' : 'managers');
            }
        } else if (this.asked.of === 'sponsor' && (sponsor !== 'sponsor' || day >= this.asked.since + PATIENCE)) {
            this.ask(day, 'managers');
        } else if (this.asked.of === 'managers' && day >= this.asked.since + PATIENCE) {
            this.deactivate(day);
            this.tell(day, 'silent', sponsor === 'sponsor' ? ['sponsor', 'manager'] : ['manager']);
        }
    }

    private ask(day: number, of: 'sponsor' | 'managers'): void {
        this.asked = { since: day, of };
        this.tell(day, 'asked', of === 'sponsor' ? 'sponsor' : 'manager');
    }

    private endInactivity(day: number): void {
        const { inactivityDays } = this.story.rules;
        if (this.warned !== undefined && this.seen > this.warned) {
            this.warned = undefined;
        }
        if (this.warned === undefined) {
            if (day >= this.seen + inactivityDays - WARNED_AHEAD) {
                this.beginInactivity(day);
            }
        } else if (day >= this.idleEnd()) {
            this.deactivate(day);
            this.tell(day, 'idle ended', this.answerable(day));
        }
    }

    /** The first day of the setting only lists, to the managers, whom it hits. */
    private beginInactivity(day: number): void {
        if (this.guest.from === 'before' && day === 1) {
            this.tell(day, 'idle at once', 'manager');
            return;
        }
        this.warned = day;
        const roles: Role[] = this.answerable(day) === 'sponsor' ? ['guest', 'sponsor'] : ['guest'];
        this.tell(day, 'idle', roles, this.idleEnd());
    }

    private idleEnd(): number {
        return Math.max(this.seen + this.story.rules.inactivityDays, (this.warned ?? Infinity) + WARNED_AHEAD);
    }

    /** What people do, which is later in the day than the app's round. */
    private act(day: number): void {
        const { logins = [], extended, answered } = this.guest;
        if (!this.isActive) {
            return;
        }
        if (logins.includes(day)) {
            this.seen = day;
        }
        if (extended?.on === day) {
            [this.lastDay, this.endKnown] = [extended.lastDay, day];
        }
        if (answered?.on === day) {
            this.asked = undefined;
            this.rested = day;
            if (answered.says === 'remove') {
                this.deactivate(day);
            }
        }
    }

    private deactivate(day: number): void {
        this.isActive = false;
        this.due.push({ day, who: this.guest.name, what: 'deactivated' });
    }

    /** The sponsor, while there is one who is active. */
    private answerable(day: number): 'sponsor' | 'manager' {
        const { sponsor } = this.guest;
        return sponsor !== undefined && day <= (this.story.leaving[sponsor] ?? Infinity) ? 'sponsor' : 'manager';
    }

    private tell(day: number, subject: Subject, roles: Role | Role[], date?: number): void {
        const { name: guest, sponsor = '' } = this.guest;
        const { managers, invitations } = this.story;
        const [inviter, room] = [[invitations.by], [`#${this.story.club.name}`]];
        const people = { guest: [guest], sponsor: [sponsor], requester: [sponsor], manager: managers, inviter, room };
        for (const role of [roles].flat()) {
            for (const who of people[role]) {
                this.due.push({ day, who, notice: { subject, role, guest, ...(date !== undefined && { date }) } });
            }
        }
    }
}
