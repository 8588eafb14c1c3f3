import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import type { Outcome } from '../src/actions/lifecycle';
import { createAnnouncements } from '../src/announcements';
import type { Render } from '../src/host/HostManagerNotices';
import { plain, t } from '../src/text';
import type { Language } from '../src/text';
import { MemoryDirectory, MemoryOnce, RecordedNotices } from './support/memoryPorts';
import { member, policyWith } from './support/policyObjects';

const ACCEPTED: Outcome = { code: 'accepted', isDone: true, params: { email: 'gina@example.org', user: '@gina' } };

describe('announcements', () => {
    let directory: MemoryDirectory;
    let notices: RecordedNotices;
    let delivered: string[];
    let logged: string[];
    let failing: Error | undefined;
    let once: MemoryOnce;
    let deliver: ((rendered: Render, since?: Date) => Promise<void>) | undefined;

    beforeEach(() => {
        directory = new MemoryDirectory(member(), member({ id: 'max-id', username: 'max', language: 'de' }));
        notices = new RecordedNotices();
        delivered = [];
        logged = [];
        failing = undefined;
        deliver = undefined;
        once = new MemoryOnce();
    });

    function announcements() {
        return createAnnouncements({
            appId: 'app',
            once,
            policy: policyWith([], { language: 'fr' }),
            directory,
            notices,
            managers: {
                deliver: async (rendered: Render, since?: Date) => {
                    if (deliver !== undefined) {
                        return deliver(rendered, since);
                    }
                    if (failing !== undefined) {
                        throw failing;
                    }
                    delivered.push(rendered('en').text, rendered('de').text);
                },
            },
            log: (text, error) => logged.push(`${text}: ${String(error)}`),
        });
    }

    function accepted(language: Language): string {
        return t('outcome_accepted', language, { email: plain('gina@example.org'), user: plain('@gina') });
    }

    describe('that are told once', () => {
        const ENDS: Outcome = { code: 'ends_for_sponsor', isDone: true, params: { user: '@gus' } };
        const dated = { ...ENDS, dates: { date: new Date('2026-03-31T21:59:59.999Z') } };
        const offer = { acts: ['extend'], subject: 'gus-id' } as const;

        it('are told to the first who comes, with a button, and with days as the reader has them', async () => {
            directory.people.push(member({ id: 'pia-id', username: 'pia', language: 'de', utcOffset: 2 }));
            expect(await announcements().tellOnce('a', 'pia-id', dated, offer)).to.be.true;
            expect(await announcements().tellOnce('a', 'pia-id', dated, offer)).to.be.false;
            expect(await announcements().tellOnce('b', 'max-id', dated)).to.be.true;
            expect(notices.told.map(({ to, text }) => [to, text])).to.deep.equal([
                ['pia-id', t('outcome_ends_for_sponsor', 'de', { user: plain('@gus'), date: '31. März 2026' })],
                ['max-id', t('outcome_ends_for_sponsor', 'de', { user: plain('@gus'), date: '31. März 2026' })],
            ]);
            expect(JSON.stringify(notices.blocks)).to.include('"value":"gus-id"');
        });

        it('are not told again where whoever began was killed after telling, and told where before', async () => {
            await announcements().tellOnce('a', 'max-id', dated);
            once.marks.set('a', 'stale');
            expect(await announcements().tellOnce('a', 'max-id', dated)).to.be.true;
            expect(notices.told).to.have.lengthOf(1);
            once.marks.set('b', 'stale');
            await announcements().tellOnce('b', 'mia-id', dated);
            expect(notices.told).to.have.lengthOf(2);
        });

        it('go to the managers with rows of buttons, and say where they may have been told before', async () => {
            const blocks: unknown[] = [];
            deliver = async (rendered, since) => {
                delivered.push(`${rendered('en').text} ${since !== undefined}`);
                blocks.push(rendered('en', 2).blocks);
            };
            const about = { ...dated, code: 'review_row', dates: { since: dated.dates.date, seen: new Date(0) } };
            const rows = [{ acts: ['keep', 'remove'], subject: 'gus-id~1', about }] as const;
            expect(await announcements().tellManagersOnce('a', dated, rows)).to.be.true;
            once.marks.set('a', 'stale');
            await announcements().tellManagersOnce('a', dated, rows);
            expect(delivered.map((text) => text.split(' ').pop())).to.deep.equal(['false', 'true']);
            expect(JSON.stringify(blocks[0])).to.include('gus-id~1').and.to.include('guest since March 31, 2026');
        });

        it('stay begun where they fail, which is logged', async () => {
            failing = new Error('no room');
            expect(await announcements().tellManagersOnce('a', ENDS)).to.be.false;
            expect(once.marks.get('a')).to.equal('begun');
            expect(logged).to.have.lengthOf(1);
            failing = undefined;
            once.marks.set('a', 'stale');
            expect(await announcements().tellManagersOnce('a', ENDS)).to.be.true;
            expect(delivered).to.have.lengthOf(2);
        });
    });

    it("are told in the reader's language, and in the workspace's where they have none", async () => {
        await announcements().tell('max-id', ACCEPTED);
        await announcements().tell('mia-id', ACCEPTED);
        expect(notices.told).to.deep.equal([
            { to: 'max-id', text: accepted('de') },
            { to: 'mia-id', text: accepted('fr') },
        ]);
    });

    it('name the steps that failed, with what to do', async () => {
        const steps = [{ step: 'room', isDone: false, detail: '#help', failure: 'unknown_room' }] as const;
        await announcements().tell('mia-id', { code: 'rooms_opened_partly', isDone: false, params: {}, steps });
        expect(notices.told[0].text).to.contain(t('failure_unknown_room', 'fr'));
    });

    it('pass over somebody who is not there any more', async () => {
        await announcements().tell('gone-id', ACCEPTED);
        expect(notices.told).to.deep.equal([]);
        expect(logged).to.deep.equal([]);
    });

    it("go to the managers, in each one's language", async () => {
        await announcements().tellManagersOnce('accepted', ACCEPTED);
        expect(delivered).to.deep.equal([accepted('en'), accepted('de')]);
    });

    it('never reject, and log what failed', async () => {
        directory.findPerson = async () => {
            throw new Error('the directory is away');
        };
        failing = new Error('the room is away');
        await announcements().tell('mia-id', ACCEPTED);
        await announcements().tellManagersOnce('accepted', ACCEPTED);
        expect(logged).to.have.lengthOf(2);
        expect(logged.join()).to.contain('the directory is away').and.to.contain('the room is away');
    });
});
