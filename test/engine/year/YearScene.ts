import { expect } from 'chai';

import type { ServerMessage } from '../../workspace/model';
import type { Person, RoomHandle } from '../../workspace/People';
import { buttonFor, ConnectedScene } from '../ConnectedScene';
import type { SceneOptions } from '../support';
import { calendarOf } from './calendar';
import type { GuestStory, Story } from './calendar';
import { Ledger } from './Ledger';

const DAY = 86_400_000;

/** Every round comes a little later in the day than the one before, so that what is due after whole days is due. */
const DRIFT = 20_000;

/** So early in the day that it stays the same day for a year of that. */
const BEGIN = new Date('2027-01-04T00:30:00Z');

function cohort(name: string, count: number, story: Omit<GuestStory, 'name'>): GuestStory[] {
    return Array.from({ length: count }, (_, index) => ({ ...story, name: `${name}${index + 1}` }));
}

const TERMS = 'What you read here stays here.';

/** Forty guests, whose dates lie together, so that most days of the year are as quiet as most days are. */
export const STORY: Story = {
    days: 365,
    rules: { maxExpiryDays: 300, reminderDays: [14, 5, 1], inactivityDays: 120, reviewIntervalDays: 150 },
    managers: ['ada', 'abe'],
    leaving: { mod: 100 },
    invitations: { by: 'ada', on: 0, lapseAfter: 14, forgotten: ['forgetful'] },
    requests: { by: 'mia', on: 20, remindAfter: 7, lapseAfter: 30, unheard: ['unheard'] },
    club: {
        name: 'club',
        owner: 'mia',
        stays: [
            { guest: 'visiting1', enters: 42 },
            { guest: 'visiting2', enters: 43, leaves: 47 },
            { guest: 'extended1', enters: 80, leaves: 90 },
        ],
    },
    guests: [
        { name: 'gus', from: 'before', added: 0 },
        { name: 'gina', from: 'before', added: 0 },
        ...cohort('brief', 6, { from: 'added', added: 0, sponsor: 'mia', lastDay: 60, logins: [0] }),
        ...cohort('extended', 6, {
            ...{ from: 'added', added: 0, sponsor: 'max', lastDay: 90, logins: [0, 100, 200] },
            ...{ extended: { on: 80, lastDay: 280 }, answered: { on: 152, says: 'keep' } },
        }),
        ...cohort('unanswered', 4, { from: 'added', added: 0, sponsor: 'mia', logins: [0, 100, 200] }),
        ...cohort('kept', 2, {
            ...{ from: 'added', added: 0, sponsor: 'mia', logins: [0, 100, 200] },
            ...{ answered: { on: 170, says: 'keep' } },
        }),
        ...cohort('orphaned', 5, { from: 'added', added: 0, sponsor: 'mod', logins: [0, 100] }),
        ...cohort('absent', 5, { from: 'added', added: 0, sponsor: 'ada' }),
        ...cohort('visiting', 4, { from: 'added', added: 40, sponsor: 'max', lastDay: 50 }),
        ...cohort('late', 4, {
            ...{ from: 'added', added: 40, sponsor: 'mia', logins: [40, 155] },
            ...{ answered: { on: 191, says: 'remove' } },
        }),
        { name: 'invited', from: 'invited', added: 5, sponsor: 'max', lastDay: 60 },
        { name: 'wished', from: 'requested', requested: 20, added: 22, sponsor: 'max', lastDay: 60 },
    ],
};

/** Whoever has forgotten an invitation registers so late. */
const TOO_LATE = 30;

/** Runs the app on a day whose round is due, and comes back once there is nothing left to do. */
export type Round = (scene: YearScene, day: number) => Promise<void>;

export class YearScene extends ConnectedScene {
    private club!: RoomHandle;

    /** Ids of requests, by the name of whom they are for. */
    private readonly requests = new Map<string, string>();

    public static options(options: SceneOptions = {}): SceneOptions {
        const { rules } = STORY;
        return {
            startAt: BEGIN,
            shortWaits: 0.1,
            settings: {
                max_expiry_days: rules.maxExpiryDays,
                expiry_reminder_days: rules.reminderDays.join(', '),
                inactivity_days: rules.inactivityDays,
                review_interval_days: rules.reviewIntervalDays,
                review_silence: 'deactivate',
                permission_lock: 'off',
                terms_text: TERMS,
            },
            ...options,
        };
    }

    /** Goes through the year; returns what came of it, and what was to come. */
    public async live(round: Round): Promise<{ told: string[]; expected: string[] }> {
        await this.ask(this.ada, '/guest help');
        await this.ask(this.abe, '/guest help');
        const { name, owner } = STORY.club;
        this.club = this.workspace.addRoom({ name, owner: this.person(owner) });
        const ledger = new Ledger(this.workspace, BEGIN);
        await this.act(0);
        ledger.note(0);
        for (let day = 1; day <= STORY.days; day += 1) {
            this.move(DAY + DRIFT);
            await round(this, day);
            await this.workspace.settled();
            ledger.note(day);
            await this.act(day);
            await this.workspace.settled();
            ledger.note(day);
        }
        return {
            told: ledger.lines.sort(),
            expected: calendarOf(STORY)
                .map((one) => ledger.expected(one))
                .sort(),
        };
    }

    /** The clock moves, and no job runs. */
    public move(milliseconds: number): void {
        this.workspace.server.clock.advance?.(milliseconds);
        this.workspace.engine.advanceClock(milliseconds);
    }

    private async act(day: number): Promise<void> {
        const { guests, leaving, invitations, requests } = STORY;
        for (const guest of guests) {
            await this.actFor(guest, day);
        }
        for (const [name] of Object.entries(leaving).filter(([, on]) => on === day)) {
            const { ok } = await this.as(this.ada).setActive(this.person(name), false, true);
            expect(ok, `${name} leaves`).to.equal(true);
        }
        await this.actInClub(day);
        for (const name of requests.on === day ? requests.unheard : []) {
            await this.request(this.person(requests.by), name);
        }
        for (const name of invitations.forgotten) {
            if (day === invitations.on) {
                await this.ask(this.ada, `/guest invite ${addressOf(name)}`);
            }
            if (day === TOO_LATE) {
                await this.register(addressOf(name), name);
            }
        }
    }

    private async actInClub(day: number): Promise<void> {
        const { owner, stays } = STORY.club;
        for (const { guest, enters, leaves } of stays) {
            if (enters === day) {
                await this.as(this.person(owner)).invite(this.club, this.person(guest));
                await this.acceptTerms(this.person(guest));
            }
            if (leaves === day) {
                await this.as(this.person(owner)).kick(this.club, this.person(guest));
                await this.calm();
            }
        }
    }

    /** Whoever writes is asked; by the button of that message they accept, and write again. */
    private async acceptTerms(guest: Person): Promise<void> {
        const { ok } = await this.as(guest).send(this.club, 'Hello');
        expect(ok, `${guest.username} writes unasked`).to.equal(false);
        await this.until(() => this.cardsOf(guest, /guest-accept-terms/).length > 0);
        const [message] = this.cardsOf(guest, /guest-accept-terms/);
        await this.as(guest).pressBlock({ message, actionId: 'guest-accept-terms' });
        const again = await this.as(guest).send(this.club, 'Hello');
        expect(again.ok, `${guest.username} writes`).to.equal(true);
    }

    private async request(by: Person, name: string, rest = ''): Promise<void> {
        const answer = await this.ask(by, `/guest request ${addressOf(name)}${rest}`);
        const [, id] = / ([2-9a-z]{5}) /.exec(answer) ?? [];
        expect(id, answer).to.be.a('string');
        this.requests.set(name, id);
    }

    private async actFor({ name, from, added, ...guest }: GuestStory, day: number): Promise<void> {
        const { sponsor, lastDay, logins = [], extended, answered } = guest;
        const email = addressOf(name);
        const expires = lastDay === undefined ? '' : ` --expires ${lastDay - day}d`;
        if (from === 'added' && day === added) {
            await this.ask(this.ada, `/guest add ${email} --username ${name} --sponsor @${sponsor}${expires}`);
        }
        if (from === 'invited' && day === STORY.invitations.on) {
            await this.ask(this.ada, `/guest invite ${email} --sponsor @${sponsor}${expires}`);
        }
        if (from === 'invited' && day === added) {
            await this.accept(email, name);
        }
        if (from === 'requested' && day === guest.requested && sponsor !== undefined) {
            await this.request(this.person(sponsor), name, expires);
        }
        if (from === 'requested' && day === added) {
            await this.ask(this.ada, `/guest approve ${this.requests.get(name)}`);
        }
        if (logins.includes(day) && this.person(name).user.active) {
            await this.as(this.person(name)).login();
        }
        if (extended?.on === day && sponsor !== undefined) {
            await this.ask(this.person(sponsor), `/guest extend @${name} ${extended.lastDay - day}d`);
        }
        if (answered?.on === day && sponsor !== undefined) {
            await this.answer(this.person(sponsor), this.person(name), answered.says);
        }
    }

    /** By the button of the last message that asks about this guest. */
    private async answer(sponsor: Person, guest: Person, says: 'keep' | 'remove'): Promise<void> {
        const asking = new RegExp(`${guest.id}~\\d+`);
        const card = this.cardsOf(sponsor, asking).at(-1);
        if (!card) {
            throw new Error(`${sponsor.username} was not asked about ${guest.username}`);
        }
        const value = asking.exec(JSON.stringify(card.blocks))?.[0];
        const actionId = buttonFor(card, `guest-${says}`, value);
        await this.as(sponsor).pressBlock({ message: card, actionId, value });
    }

    /** What the app has written to somebody with such buttons. */
    private cardsOf(person: Person, buttons: RegExp): ServerMessage[] {
        const { state } = this.workspace.server;
        const room = state.directRoomOf([this.workspace.appUser.id, person.id]);
        return state.messagesOf(room?._id ?? '').filter(({ blocks }) => buttons.test(JSON.stringify(blocks ?? [])));
    }

    private person(username: string): Person {
        const known = [this.mia, this.max, this.mod, this.ada, this.gus, this.gina];
        return known.find((person) => person.username === username) ?? this.holder(addressOf(username));
    }
}

/** Of whom somebody asks for, members read the address; nobody's but managers read one of the others. */
function addressOf(name: string): string {
    const isAskedFor = STORY.requests.unheard.includes(name) || STORY.guests.some(isRequested(name));
    return `${name}@${isAskedFor ? 'partner.test' : 'example.org'}`;
}

function isRequested(name: string): (guest: GuestStory) => boolean {
    return (guest) => guest.name === name && guest.from === 'requested';
}
