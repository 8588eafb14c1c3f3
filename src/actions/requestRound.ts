import { dueRequestStep } from '../policy/requests';
import type { GuestRequest, RequestStep } from '../policy/requests';
import { rotated } from '../policy/rounds';
import type { LifecyclePorts } from './lifecyclePorts';
import { carryOnDecision, claimDecision, conclude, tellDecision } from './requestDecisions';
import { describeRequest, showRequest } from './requests';
import { workThrough } from './turn';
import type { Turn } from './turn';

export type RequestRoundPorts = LifecyclePorts & { log(text: string, error: unknown): void };

/** Requests that are looked after at once. */
const AT_ONCE = 10;

/**
 * What becomes of requests by themselves, until the turn is over: the managers are reminded, nobody waits for ever, and
 * what was cut off is carried on. Each step is told once, however many servers and rounds come to it. One request that
 * cannot be looked after keeps no other from it.
 */
export async function keepRequests(ports: RequestRoundPorts, turn?: Turn): Promise<void> {
    const { requests, unreadable } = await ports.requests.listRequests();
    if (unreadable.length > 0) {
        ports.log('Requests that cannot be read were left alone', unreadable.join(', '));
    }
    const due: Due[] = [];
    for (const request of requests) {
        const step = dueRequestStep(request, ports.now());
        due.push(...(step === undefined ? [] : [{ request, step }]));
    }
    const report = (error: unknown): void => ports.log('A request for a guest could not be looked after', error);
    const options = { atOnce: AT_ONCE, turn, report };
    await workThrough(rotated(due, ports.now()), options, ({ step, request }) => take(step, request, ports));
}

interface Due {
    request: GuestRequest;
    step: RequestStep;
}

async function take(step: RequestStep, request: GuestRequest, ports: RequestRoundPorts): Promise<void> {
    switch (step) {
        case 'show':
            return showRequest(request, ports);
        case 'remind':
            return remind(request, ports);
        case 'lapse':
            return lapse(request, ports);
        case 'carry_on':
            return carryOn(request, ports);
        case 'tell':
            return tellDecision(request, ports);
        case 'forget':
            await ports.requestCards.forget(request.id);
            return ports.requests.removeRequest(request.id);
    }
}

async function remind(request: GuestRequest, ports: RequestRoundPorts): Promise<void> {
    const { id } = request;
    const { requester = '–' } = await describeRequest(request, ports);
    const params = { id, requester: `@${requester}` };
    await ports.announcements.tellManagersOnce(`request/${id}/reminder`, {
        code: 'request_waits',
        isDone: true,
        params,
    });
}

async function lapse(request: GuestRequest, ports: RequestRoundPorts): Promise<void> {
    if (await claimDecision(request, ports)) {
        const decision = { verdict: 'lapsed' as const, at: ports.now() };
        await conclude({ ...request, decision, isDecided: true }, ports);
    }
}

/** Whoever decided was given no answer, so they are told what came of it. */
async function carryOn(request: GuestRequest, ports: RequestRoundPorts): Promise<void> {
    const { id, attempts, decision } = request;
    if (await claimDecision(request, ports)) {
        const outcome = await carryOnDecision(request, ports);
        await (decision?.by && ports.announcements.tellOnce(`request/${id}/${attempts}/told`, decision.by, outcome));
    }
}
