import { expect } from 'chai';
import { describe, it } from 'mocha';

import { SampleWorkspace } from '../workspace/engine/SampleWorkspace';

describe('the end of an engine', function () {
    this.timeout(15_000);

    it("while a job runs is told on its server's console, and on no other", async () => {
        const { engine, server } = await SampleWorkspace.start();
        const write = process.stderr.write.bind(process.stderr);
        const complaints: string[] = [];
        process.stderr.write = (text: string | Uint8Array) => complaints.push(String(text)) > 0;
        try {
            engine.persistence.delay('createWithAssociations', 300);
            const run = engine.runJob('hourly');
            await new Promise((done) => setTimeout(done, 50));
            await engine.stop();
            await run;
            // The app's own call is answered when there is nobody any more.
            await new Promise((done) => setTimeout(done, 400));
        } finally {
            process.stderr.write = write;
        }
        expect(complaints).to.deep.equal([]);
        expect(server.log.join()).to.include('The app was stopped');
    });
});
