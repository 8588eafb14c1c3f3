import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import type { Outcome } from '../src/actions/lifecycle';
import { createAnnouncements } from '../src/announcements';
import { plain, t } from '../src/text';
import type { Language } from '../src/text';
import { MemoryDirectory, RecordedNotices } from './support/memoryPorts';
import { member, policyWith } from './support/policyObjects';

const ACCEPTED: Outcome = { code: 'accepted', isDone: true, params: { email: 'gina@example.org', user: '@gina' } };

describe('announcements', () => {
    let directory: MemoryDirectory;
    let notices: RecordedNotices;
    let delivered: string[];
    let logged: string[];
    let failing: Error | undefined;

    beforeEach(() => {
        directory = new MemoryDirectory(member(), member({ id: 'max-id', username: 'max', language: 'de' }));
        notices = new RecordedNotices();
        delivered = [];
        logged = [];
        failing = undefined;
    });

    function announcements() {
        return createAnnouncements({
            policy: policyWith([], { language: 'fr' }),
            directory,
            notices,
            managers: {
                deliver: async (text: (language: Language) => string) => {
                    if (failing !== undefined) {
                        throw failing;
                    }
                    delivered.push(text('en'), text('de'));
                },
            },
            log: (text, error) => logged.push(`${text}: ${String(error)}`),
        });
    }

    function accepted(language: Language): string {
        return t('outcome_accepted', language, { email: plain('gina@example.org'), user: plain('@gina') });
    }

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
        await announcements().tellManagers(ACCEPTED);
        expect(delivered).to.deep.equal([accepted('en'), accepted('de')]);
    });

    it('never reject, and log what failed', async () => {
        directory.findPerson = async () => {
            throw new Error('the directory is away');
        };
        failing = new Error('the room is away');
        await announcements().tell('mia-id', ACCEPTED);
        await announcements().tellManagers(ACCEPTED);
        expect(logged).to.have.lengthOf(2);
        expect(logged.join()).to.contain('the directory is away').and.to.contain('the room is away');
    });
});
