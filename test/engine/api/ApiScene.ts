import { expect } from 'chai';

import { OPERATIONS } from '../../../src/api';
import { expectForeseen } from '../../support/apiDocument';
import type { ApiAnswer } from '../../workspace/engine/bridges/ApisBridge';
import { ConnectedScene } from '../ConnectedScene';

export const API_TOKEN = 'a-token-that-nobody-guesses';

interface Asking {
    token?: string;
    headers?: Record<string, string>;
    content?: unknown;
}

/** A connected workspace in which scripts have a token. Every answer has to be one that the API's document foresees. */
export class ApiScene extends ConnectedScene {
    /** What was answered so far, as `id status`. */
    public readonly seen = new Set<string>();

    /** Asks as the network does, at the whole address. */
    public async script(method: string, path: string, asking: Asking = {}): Promise<ApiAnswer> {
        const { token = API_TOKEN, headers = {}, content } = asking;
        const { engine } = this.workspace;
        const answered = await engine.api({
            method,
            path: `/api/apps/public/${engine.appId}/${path}`,
            headers: { ...(token !== '' && { Authorization: `Bearer ${token}` }), ...headers },
            ...(content !== undefined && { content }),
        });
        const route = path.split('?')[0].replace(/^guests\/.+/, 'guests/:username');
        const operation = OPERATIONS.find((one) => one.path === route && one.method === method);
        const isOfServer = answered.status === 404 && answered.content === 'Not Found';
        if (operation !== undefined && !isOfServer) {
            expectForeseen(method, `/${route.replace(':username', '{username}')}`, answered);
            this.seen.add(`${operation.id} ${answered.status}`);
        }
        expect(JSON.stringify(answered), 'says the token').to.not.include(API_TOKEN);
        return answered;
    }

    /** The answer's content; the test fails for another status. */
    public async ok(status: number, ...asked: Parameters<ApiScene['script']>): Promise<Record<string, unknown>> {
        const answered = await this.script(...asked);
        expect(answered.status, JSON.stringify(answered.content)).to.equal(status);
        return answered.content as Record<string, unknown>;
    }

    /** The app's own words in its log, and those of the server beside it, without the token. */
    public override async expectDiscretion(): Promise<void> {
        await super.expectDiscretion();
        const { engine, server } = this.workspace;
        const said = [...(await engine.logs()), ...server.log, ...server.notices.map(({ msg }) => msg)];
        expect(said.filter((text) => text.includes(API_TOKEN))).to.deep.equal([]);
    }

    protected override async start(options: Parameters<ConnectedScene['start']>[0]): Promise<void> {
        await super.start(options);
        await this.workspace.engine.updateSetting('api_token', API_TOKEN);
    }
}
