import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { expect } from 'chai';
import { after, afterEach, before, describe, it } from 'mocha';

import { packageApp } from '../../tools/package';
import { PATHS } from './protocol';
import type { Sight } from './protocol';
import { ROOT, Run } from './Run';

describe('the end of npm start', function () {
    this.timeout(60_000);

    let folder: string;
    let run: Run;

    before(async function () {
        this.timeout(120_000);
        await packageApp(ROOT);
        folder = await mkdtemp(join(tmpdir(), 'ending-'));
    });

    afterEach(() => run.kill());

    after(() => rm(folder, { recursive: true }));

    const moments: ReadonlyArray<[string, RegExp]> = [
        ['before anything has begun', /http/],
        ['while the app starts', /Starting/],
    ];
    for (const [moment, pattern] of moments) {
        it(`is in order ${moment}`, async () => {
            run = new Run();
            await run.until(pattern);
            await run.interrupt();
            expect(await run.faults()).to.deep.equal([]);
        });
    }

    it('is in order while somebody listens and the app is asked much, and keeps what was done', async () => {
        const file = join(folder, 'workspace');
        run = new Run('--data', file);
        await run.until(/Ready/);
        const { url } = run;
        const events = await fetch(`${url}${PATHS.events}`);
        const act = (as: string, name: string, input: object): Promise<unknown> =>
            fetch(`${url}${PATHS.act}${name}`, { method: 'POST', body: JSON.stringify({ as, input }) });
        const look = async (as: string, room: string): Promise<Sight> =>
            (await (await fetch(`${url}${PATHS.sight}?as=${as}&room=${room}`)).json()) as Sight;
        await act('ada', 'signIn', {});
        const roomId = (await look('ada', '')).rooms.find(({ name }) => name === 'general')?.id ?? '';
        await act('ada', 'send', { roomId, text: 'to be kept' });
        const asked = [
            act('ada', 'runCommand', { roomId, line: '/guest setup' }),
            act('ada', 'runCommand', { roomId, line: '/guest usage' }),
            act('ada', 'advance', { hours: 24 * 30 }),
        ].map((answer) => answer.catch(() => undefined));
        await new Promise((done) => setTimeout(done, 30));
        await run.interrupt();
        await Promise.all(asked);
        await events.text().catch(() => undefined);
        expect(await run.faults()).to.deep.equal([]);

        run = new Run('--data', file);
        await run.until(/Ready/);
        await fetch(`${run.url}${PATHS.act}signIn`, { method: 'POST', body: '{"as":"ada","input":{}}' });
        const again = await fetch(`${run.url}${PATHS.sight}?as=ada&room=${roomId}`);
        expect(((await again.json()) as Sight).messages.map(({ text }) => text)).to.include('to be kept');
    });

    it('is in order when Ctrl-C reaches the app too', async () => {
        run = new Run();
        await run.until(/Ready/);
        await run.interrupt('group');
        expect(await run.faults()).to.deep.equal([]);
    });
});
