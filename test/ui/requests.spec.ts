import { expect } from 'chai';
import { describe, it } from 'mocha';

import type { RequestDetails } from '../../src/actions/requestPorts';
import type { Verdict } from '../../src/policy/requests';
import { formatDay } from '../../src/text';
import { readCardAction } from '../../src/ui/cards';
import { buildRequestMessage, buildRequests } from '../../src/ui/requests';
import { checkBlocks, checkView, controlsOf, LANGUAGES, textsOf } from './viewChecks';

const AT = new Date('2026-03-02T10:00:00.000Z');

const HOSTILE = '@all [x](http://evil.test) `*' + '\u202e\n';

function details(id = 'k7m2q', verdict?: Verdict): RequestDetails {
    return {
        request: {
            id,
            email: 'gina@client.test',
            name: `Gina ${HOSTILE}`,
            note: HOSTILE.repeat(100),
            roomIds: ['a'],
            sponsorId: 'max-id',
            requestedBy: 'mia-id',
            requestedAt: AT,
            expiresAt: AT,
            isUnending: true,
            attempts: 0,
            ...(verdict && { decision: { verdict, at: AT, by: 'ada-id', reason: HOSTILE }, isDecided: true }),
        },
        requester: 'mia',
        sponsor: 'max',
        decider: 'ada',
        rooms: [`room ${HOSTILE}`],
    };
}

for (const language of LANGUAGES) {
    const content = {
        appId: 'app',
        language,
        formatDate: (date: Date) => formatDay(date, language),
        showAddress: (email: string) => email,
        showsRooms: true,
    };

    describe(`requests in ${language}`, () => {
        it('can be shown, open and decided, and nothing that people chose acts', () => {
            for (const verdict of [undefined, 'approved', 'declined', 'lapsed'] as const) {
                const { text, blocks } = buildRequestMessage(details('k7m2q', verdict), content);
                checkBlocks(blocks);
                expect(text).not.to.match(/@all|\[x\]|http:\/\/|\u202e/);
                expect(text.split('\n')).to.have.lengthOf.below(10);
                const acts = [...controlsOf(blocks)].map(([id, control]) =>
                    readCardAction(id, (control as { value?: unknown }).value),
                );
                expect(acts).to.deep.equal(
                    verdict === undefined ? ['approve', 'decline'].map((act) => ({ act, subject: 'k7m2q' })) : [],
                );
            }
        });

        it('can be listed: none, some, and more than a view holds', () => {
            for (const count of [0, 1, 20, 60]) {
                const all = Array.from({ length: count }, (_, index) => details(`req${index}`));
                const view = buildRequests(all, { ...content, notice: 'Done.' });
                checkView(view);
                expect(textsOf(view.blocks)[0]).to.equal('Done.');
            }
        });
    });
}
