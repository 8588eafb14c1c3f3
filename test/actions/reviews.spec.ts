import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { UnreadableRecordError } from '../../src/actions/guestPorts';
import type { Offer } from '../../src/actions/lifecyclePorts';
import { answerReview } from '../../src/actions/reviewDecisions';
import { listOpenReviews, startReviewRound } from '../../src/actions/reviewRounds';
import { advanceReviews } from '../../src/actions/reviews';
import type { GuestRecord } from '../../src/policy/guests';
import { days } from '../../src/policy/schedule';
import { GuestWorld, NOW } from '../support/guestPorts';
import { lifecycle } from '../support/policyObjects';

function world(overrides: Parameters<typeof lifecycle>[0] = {}): GuestWorld {
    const made = new GuestWorld({ lifecycle: lifecycle({ reviewIntervalDays: 20, ...overrides }) });
    made.isConnected = false;
    record(made, 'gus', { sponsorId: 'mia-id' });
    return made;
}

function record(of: GuestWorld, username: string, changes: Partial<GuestRecord>): void {
    const known = of.records.get(`${username}-id`);
    if (known !== undefined) {
        of.records.set(known.userId, { ...known, ...changes });
    }
}

describe('reviews', () => {
    let guests: GuestWorld;

    beforeEach(() => {
        guests = world();
    });

    const sweep = (): Promise<number> => advanceReviews(guests.ports);

    async function sleep(count: number): Promise<void> {
        guests.now = new Date(guests.now.getTime() + days(count));
        await sweep();
    }

    const told = () =>
        guests.told.map(({ to, outcome, offer }) => {
            const { users, user } = outcome.params ?? {};
            const { length } = (offer ?? []) as readonly Offer[];
            return `${to} ${outcome.code} ${users ?? user}${length > 0 ? ` +${length}` : ''}`;
        });

    const noted = () => guests.auditLog.noted.map(({ action, actor = '-' }) => `${action} ${actor}`);

    const offers = (index = 0): readonly Offer[] => (guests.told[index].offer ?? []) as readonly Offer[];

    const answer = (as: string, kind: 'keep' | 'remove', subject = offers()[0].subject) =>
        answerReview(guests.person(as), subject, kind, guests.ports);

    describe('that are due', () => {
        it('are in the log before they are on record, under a name that a second try has, too', async () => {
            // As where the process is killed in between.
            guests.ports.reviews.saveReview = () => new Promise(() => undefined);
            void sweep();
            await new Promise((resolve) => setTimeout(resolve, 20));
            expect(noted()).to.deep.equal(['review_started -']);
            expect(guests.auditLog.noted[0].key).to.match(/^review\/gus-id\/.+\/start$/);
        });

        it('ask the sponsor once, with what helps to decide', async () => {
            expect(await sweep()).to.equal(1);
            expect(await sweep()).to.equal(0);
            expect(told()).to.deep.equal(['mia-id review_for_sponsor @gus +1']);
            expect(offers()).to.deep.equal([
                {
                    acts: ['keep', 'remove'],
                    subject: `gus-id~${NOW.getTime()}`,
                    about: {
                        code: 'review_row_unseen',
                        isDone: true,
                        params: { user: '@gus' },
                        dates: { since: new Date('2025-02-01T00:00:00.000Z') },
                    },
                },
            ]);
            expect(noted()).to.deep.equal(['review_started -']);
        });

        it('are asked of one person in one message, 20 at most, and of each in their own', async () => {
            for (let index = 0; index < 25; index += 1) {
                guests.addGuest(`guest${index}`, { lastLoginAt: NOW });
                record(guests, `guest${index}`, { sponsorId: index < 21 ? 'max-id' : undefined });
            }
            await sweep();
            const sizes = guests.told.map(({ to, offer }) => [to, ((offer ?? []) as Offer[]).length]);
            expect(sizes).to.have.deep.members([
                ['mia-id', 1],
                ['max-id', 20],
                ['max-id', 1],
                ['managers', 4],
            ]);
        });

        it('go to the managers together, whoever was asked before', async () => {
            guests.addGuest('gina');
            record(guests, 'gina', { sponsorId: 'max-id' });
            await sleep(0);
            await sleep(14);
            await sleep(14);
            expect(told().slice(2)).to.deep.equal([
                'managers review_for_managers @gina, @gus +2',
                'managers review_for_reminded @gina, @gus +2',
            ]);
        });

        it('go to the managers at once where the sponsor is none any more', async () => {
            guests.change('mia', { isActive: false });
            await sweep();
            expect(told()).to.deep.equal(['managers review_for_managers @gus +1']);
            guests = world();
            guests.change('mia', { roles: ['guest'] });
            await sweep();
            expect(told()).to.deep.equal(['managers review_for_managers @gus +1']);
        });

        it('go from a sponsor who leaves to the managers, and to another sponsor', async () => {
            await sweep();
            record(guests, 'gus', { sponsorId: 'max-id' });
            await sweep();
            guests.change('max', { isActive: false });
            await sweep();
            await sweep();
            expect(told()).to.deep.equal([
                'mia-id review_for_sponsor @gus +1',
                'max-id review_for_sponsor @gus +1',
                'managers review_for_managers @gus +1',
            ]);
        });

        it('escalate, remind, and begin anew, one step at a time', async () => {
            for (let day = 0; day < 50; day += 1) {
                await sleep(1);
            }
            expect(told()).to.deep.equal([
                'mia-id review_for_sponsor @gus +1',
                'managers review_for_managers @gus +1',
                'managers review_for_reminded @gus +1',
                'mia-id review_for_sponsor @gus +1',
            ]);
            expect(noted()).to.deep.equal(['review_started -', 'review_escalated -', 'review_started -']);
        });

        it('end with the access where silence means that, and tell sponsor and managers once', async () => {
            guests = world({ reviewSilence: 'deactivate' });
            await sleep(0);
            await sleep(14);
            await sleep(14);
            await sleep(1);
            expect(guests.account('gus').isActive).to.be.false;
            expect(told().slice(2)).to.deep.equal([
                'mia-id review_silent_for_sponsor @gus',
                'managers review_silent_for_managers @gus',
            ]);
            expect(noted().slice(2)).to.deep.equal(['review_deactivated -']);
            expect((await answer('ada', 'keep')).code).to.equal('review_was_silent');
        });

        it('are over when the guest is deactivated by anybody, or is none any more', async () => {
            await sweep();
            record(guests, 'gus', { isActive: false });
            await sweep();
            expect((await answer('mia', 'remove')).code).to.equal('review_is_over');
            expect(await guests.reviews.listReviews()).to.have.lengthOf(1);
            guests.records.delete('gus-id');
            await sweep();
            expect(await guests.reviews.listReviews()).to.deep.equal([]);
        });
    });

    describe('whose round is cut off', () => {
        it('are told by a later round, by the same message', async () => {
            guests.addGuest('gina');
            record(guests, 'gina', { sponsorId: 'mia-id' });
            guests.ports.announcements.tellOnce = async (key) => {
                await guests.once.begin(key);
                throw new Error('killed');
            };
            await sweep();
            expect(guests.logged).to.have.lengthOf(1);
            const { announcements } = new GuestWorld().ports;
            expect(announcements).not.to.equal(undefined);
            guests.ports.announcements.tellOnce = async (key, to, outcome, offer) => {
                guests.told.push({ to, outcome, offer });
                await guests.once.finish(key);
                return true;
            };
            await sleep(5 / (24 * 60));
            expect(told()).to.deep.equal([]);
            await sleep(1 / 24);
            await sleep(1 / 24);
            expect(told()).to.deep.equal(['mia-id review_for_sponsor @gina, @gus +2']);
        });

        it('are begun again where nothing was put on record', async () => {
            const { saveReview } = guests.reviews;
            guests.reviews.saveReview = async () => {
                throw new Error('killed');
            };
            await sweep();
            guests.reviews.saveReview = saveReview;
            await sweep();
            expect(told()).to.deep.equal([]);
            [...guests.once.marks.keys()].forEach((key) => guests.once.marks.set(key, 'stale'));
            await sweep();
            expect(told()).to.have.lengthOf(1);
        });

        it('end access that was decided on, however late, and not that of whoever was activated since', async () => {
            await sweep();
            guests.fail('workspace.deactivate', new Error('user-last-owner'));
            const outcome = await answer('mia', 'remove');
            expect(outcome).to.include({ code: 'review_remove_failed', isDone: false });
            expect(outcome.steps?.[0]).to.include({ failure: 'last_owner' });
            await sweep();
            expect(told().slice(1)).to.deep.equal(['managers review_failed @gus']);
            guests.mend();
            await sweep();
            expect(guests.account('gus').isActive).to.be.false;
            expect(noted().slice(1)).to.deep.equal(['review_removed mia']);
            guests.change('gus', { isActive: true });
            record(guests, 'gus', { isActive: true });
            await sweep();
            expect(guests.account('gus').isActive).to.be.true;
            expect(noted().slice(1)).to.deep.equal(['review_removed mia']);
        });

        it('goes on with the others where one sponsor cannot be looked up', async () => {
            guests.addGuest('gina');
            record(guests, 'gina', { sponsorId: 'max-id' });
            guests.fail('workspace.findAccount', new Error('no answer'), { times: 1 });
            await sweep();
            expect(told()).to.deep.equal(['max-id review_for_sponsor @gina +1']);
            expect(guests.logged).to.have.lengthOf(1);
        });

        it('leaves the rest to the next where its turn is over', async () => {
            for (let index = 0; index < 200; index += 1) {
                guests.addGuest(`guest${index}`);
            }
            expect(await advanceReviews(guests.ports, { isOver: () => true })).to.equal(80);
            while ((await advanceReviews(guests.ports, { isOver: () => true })) > 0);
            expect(await guests.reviews.listReviews()).to.have.lengthOf(201);
        });
    });

    describe('that are answered', () => {
        beforeEach(async () => {
            await sweep();
        });

        for (const who of ['ada', 'mia']) {
            it(`listen to ${who === 'ada' ? 'a manager' : 'the sponsor'}`, async () => {
                expect(await answer(who, 'keep')).to.deep.include({ code: 'review_kept', isDone: true });
                expect(guests.account('gus').isActive).to.be.true;
                expect(noted().slice(1)).to.deep.equal([`review_kept ${who}`]);
                expect(await answer('ada', 'remove')).to.deep.include({
                    code: 'review_was_kept',
                    isDone: false,
                    params: { user: '@gus', by: `@${who}` },
                });
                expect(guests.account('gus').isActive).to.be.true;
            });
        }

        it('listen to no other member, no guest, and nobody about a guest without a review', async () => {
            guests.addGuest('gina');
            for (const who of ['max', 'gus', 'gina']) {
                expect((await answer(who, 'remove')).code).to.equal('not_allowed');
            }
            record(guests, 'gus', { sponsorId: 'max-id' });
            expect((await answer('mia', 'remove')).code).to.equal('not_allowed');
            for (const subject of ['gina-id~5', 'gus-id', 'gus-id~1', '~', 'nobody~7', `gus-id~${NOW.getTime()}0`]) {
                expect((await answer('ada', 'remove', subject)).code, subject).to.equal('review_is_over');
            }
            expect(guests.account('gus').isActive).to.be.true;
        });

        it('end access where the answer is to remove', async () => {
            expect(await answer('mia', 'remove')).to.include({ code: 'review_removed', isDone: true });
            expect(guests.account('gus').isActive).to.be.false;
            expect(noted().slice(1)).to.deep.equal(['review_removed mia']);
            expect((await answer('mia', 'keep')).code).to.equal('review_was_removed');
        });

        it('are decided once by two at once', async () => {
            const outcomes = await Promise.all([answer('mia', 'keep'), answer('ada', 'remove')]);
            expect(outcomes.filter(({ isDone }) => isDone)).to.have.lengthOf(1);
            expect(noted().slice(1)).to.deep.equal(['review_kept mia']);
            expect(guests.account('gus').isActive).to.be.true;
        });

        it('say that somebody else is at it, and take over from whoever was killed', async () => {
            const key = `review/gus-id/${NOW.toISOString()}/decision`;
            await guests.once.begin(key);
            expect((await answer('mia', 'keep')).code).to.equal('review_under_way');
            guests.once.marks.set(key, 'stale');
            expect((await answer('mia', 'keep')).code).to.equal('review_kept');
        });

        it('change nothing where the records cannot be read or written', async () => {
            const { saveDecision } = guests.reviews;
            guests.reviews.saveDecision = async () => {
                throw new Error('no store');
            };
            expect((await answer('mia', 'remove')).code).to.equal('nothing_done');
            guests.reviews.saveDecision = saveDecision;
            guests.reviews.findReview = async () => {
                throw new UnreadableRecordError('review', 'gus-id');
            };
            expect((await answer('mia', 'remove')).code).to.equal('nothing_done');
            guests.fail('guests.findGuest', new Error('no store'));
            expect((await answer('ada', 'remove')).code).to.equal('nothing_done');
            expect((await answer('mia', 'remove')).code).to.equal('not_allowed');
            expect(guests.account('gus').isActive).to.be.true;
        });
    });

    describe('that a manager starts', () => {
        beforeEach(() => {
            guests = world({ reviewIntervalDays: 0 });
        });

        const start = (as = 'ada') => startReviewRound(guests.person(as), guests.ports);

        it('ask about every active guest, and about nobody twice', async () => {
            guests.addGuest('gina');
            guests.addGuest('greta', { isActive: false });
            expect(await start()).to.deep.equal({ code: 'review_round', isDone: true, count: 2 });
            expect(told()).to.have.members([
                'mia-id review_for_sponsor @gus +1',
                'managers review_for_managers @gina +1',
            ]);
            expect(noted()).to.deep.equal(['review_started ada', 'review_started ada']);
            guests.now = new Date(NOW.getTime() + 1);
            expect(await start()).to.deep.equal({ code: 'review_round_nobody', isDone: false });
            await answer('ada', 'keep');
            guests.now = new Date(NOW.getTime() + 2);
            expect(await start()).to.include({ code: 'review_round', count: 1 });
        });

        it('go on by themselves, though reviews are off', async () => {
            await start();
            await sleep(14);
            expect(told().slice(1)).to.deep.equal(['managers review_for_managers @gus +1']);
        });

        it('are for managers alone, and begin nothing where the records do not work', async () => {
            expect((await start('mia')).code).to.equal('not_allowed');
            expect(await listOpenReviews(guests.person('mia'), guests.ports)).to.include({ code: 'not_allowed' });
            guests.fail('guests.listGuests', new Error('no store'));
            expect((await start()).code).to.equal('nothing_done');
            expect(await listOpenReviews(guests.person('ada'), guests.ports)).to.include({ code: 'nothing_done' });
            expect(told()).to.deep.equal([]);
        });

        it('are listed with whom they are asked of', async () => {
            guests.addGuest('gina');
            await start();
            expect(await listOpenReviews(guests.person('ada'), guests.ports)).to.have.deep.members([
                { username: 'gus', stage: 'sponsor', startedAt: NOW, sponsor: 'mia' },
                { username: 'gina', stage: 'managers', startedAt: NOW },
            ]);
        });
    });
});
