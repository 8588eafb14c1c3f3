import { expect } from 'chai';

import type { Person } from '../../workspace/People';
import { ConnectedScene } from '../ConnectedScene';
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

/** Forty guests, whose dates lie together, so that most days of the year are as quiet as most days are. */
export const STORY: Story = {
    days: 365,
    rules: { maxExpiryDays: 300, reminderDays: [14, 5, 1], inactivityDays: 120, reviewIntervalDays: 150 },
    managers: ['ada', 'abe'],
    leaving: { mod: 100 },
    invitations: { by: 'ada', on: 0, lapseAfter: 14, forgotten: ['forgetful'] },
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
        ...cohort('visiting', 5, { from: 'added', added: 40, sponsor: 'max', lastDay: 50 }),
        ...cohort('late', 4, {
            ...{ from: 'added', added: 40, sponsor: 'mia', logins: [40, 155] },
            ...{ answered: { on: 191, says: 'remove' } },
        }),
        { name: 'invited', from: 'invited', added: 5, sponsor: 'max', lastDay: 60 },
    ],
};

/** Whoever has forgotten an invitation registers so late. */
const TOO_LATE = 30;

/** Runs the app on a day whose round is due, and comes back once there is nothing left to do. */
export type Round = (scene: YearScene, day: number) => Promise<void>;

export class YearScene extends ConnectedScene {
    public static options(options: SceneOptions = {}): SceneOptions {
        const { rules } = STORY;
        return {
            startAt: BEGIN,
            settings: {
                max_expiry_days: rules.maxExpiryDays,
                expiry_reminder_days: rules.reminderDays.join(', '),
                inactivity_days: rules.inactivityDays,
                review_interval_days: rules.reviewIntervalDays,
                review_silence: 'deactivate',
                permission_lock: 'off',
            },
            ...options,
        };
    }

    /** Goes through the year; returns what came of it, and what was to come. */
    public async live(round: Round): Promise<{ told: string[]; expected: string[] }> {
        await this.ask(this.ada, '/guest help');
        await this.ask(this.abe, '/guest help');
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
        const { guests, leaving, invitations } = STORY;
        for (const guest of guests) {
            await this.actFor(guest, day);
        }
        for (const [name] of Object.entries(leaving).filter(([, on]) => on === day)) {
            const { ok } = await this.as(this.ada).setActive(this.person(name), false, true);
            expect(ok, `${name} leaves`).to.equal(true);
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
        const { state } = this.workspace.server;
        const room = state.directRoomOf([this.workspace.appUser.id, sponsor.id]);
        const asking = new RegExp(`${guest.id}~\\d+`);
        const card = state
            .messagesOf(room?._id ?? '')
            .filter(({ blocks }) => asking.test(JSON.stringify(blocks ?? [])))
            .at(-1);
        if (!card) {
            throw new Error(`${sponsor.username} was not asked about ${guest.username}`);
        }
        const value = asking.exec(JSON.stringify(card.blocks))?.[0];
        await this.as(sponsor).pressBlock({ message: card, actionId: `guest-${says}`, value });
    }

    private person(username: string): Person {
        const known = [this.mia, this.max, this.mod, this.ada, this.gus, this.gina];
        return known.find((person) => person.username === username) ?? this.holder(addressOf(username));
    }
}

function addressOf(name: string): string {
    return `${name}@example.org`;
}
