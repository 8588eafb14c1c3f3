import type { RequestCards, RequestDetails, RequestStore } from '../../src/actions/requestPorts';
import type { GuestRequest } from '../../src/policy/requests';

/** Requests in memory, and what the managers were shown of them. `run` is what every call goes through. */
export class MemoryRequests {
    public readonly rows = new Map<string, GuestRequest>();

    /** Ids of records that no longer parse. */
    public unreadable: string[] = [];

    /** What was shown, drawn anew and forgotten, in this order. */
    public readonly shown: Array<{ how: 'post' | 'post again' | 'redraw' | 'forget'; details?: RequestDetails }> = [];

    public readonly store: RequestStore;

    public readonly cards: RequestCards;

    constructor(run: <T>(method: string, work: () => T) => Promise<T> = async (_method, work) => work()) {
        this.store = {
            findRequest: (id) => run('requests.findRequest', () => this.rows.get(id)),
            saveRequest: (request) => run('requests.saveRequest', () => void this.rows.set(request.id, { ...request })),
            removeRequest: (id) => run('requests.removeRequest', () => void this.rows.delete(id)),
            listRequests: () =>
                run('requests.listRequests', () => ({
                    requests: [...this.rows.values()],
                    unreadable: this.unreadable,
                })),
        };
        this.cards = {
            post: (details, { isAgain }) =>
                run('requestCards.post', () => void this.shown.push({ how: isAgain ? 'post again' : 'post', details })),
            redraw: (details) => run('requestCards.redraw', () => void this.shown.push({ how: 'redraw', details })),
            forget: () => run('requestCards.forget', () => void this.shown.push({ how: 'forget' })),
        };
    }
}
