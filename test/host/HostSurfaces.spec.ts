import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { HostSurfaces } from '../../src/host/HostSurfaces';
import type { SurfaceView } from '../../src/host/HostSurfaces';
import { FakeHost } from '../support/FakeHost';
import { malformed } from '../support/payloads';

const VIEW = malformed<SurfaceView>({
    id: 'view-id',
    type: 'modal',
    title: { type: 'plain_text', text: 'Hi' },
    blocks: [],
});

describe('HostSurfaces', () => {
    let host: FakeHost;

    beforeEach(() => {
        host = new FakeHost();
    });

    for (const how of ['open', 'update'] as const) {
        it(`can ${how} a view of one person`, async () => {
            await new HostSurfaces(host.read, host.modify)[how](VIEW, 'trigger-id', 'ada-id');
            expect(host.views).to.deep.equal([{ how, to: 'ada-id', triggerId: 'trigger-id', view: VIEW }]);
        });

        it(`rejects where there is nobody to ${how} it for, or no way to`, async () => {
            const attempts = [
                new HostSurfaces(host.read, host.modify)[how](VIEW, 'trigger-id', 'gone-id'),
                new HostSurfaces(host.read)[how](VIEW, 'trigger-id', 'ada-id'),
            ];
            for (const { status } of await Promise.allSettled(attempts)) {
                expect(status).to.equal('rejected');
            }
            expect(host.views).to.deep.equal([]);
        });
    }
});
