import { AsyncLocalStorage } from 'node:async_hooks';

const numbers = new AsyncLocalStorage<number>();

let last = 0;

/** Everything that the work causes belongs to one request of a client, as far as a load balancer is concerned. */
export function asRequest<T>(work: () => T): T {
    last += 1;
    return numbers.run(last, work);
}

/** Of the request that is being answered; undefined for what no client has asked for. */
export function requestNumber(): number | undefined {
    return numbers.getStore();
}
