import { normaliseAddress } from '../policy/addresses';
import { isManager, isRequester } from '../policy/people';
import { toRequestId } from '../policy/requests';
import type { GuestRequest, Verdict } from '../policy/requests';
import type { Person } from '../policy/types';
import { refuseUsername } from './accounts';
import type { AddCode } from './accounts';
import { attempt, nothingDone } from './attempt';
import { refuseDate } from './expiry';
import type { ExpiryCode } from './expiry';
import type { NewGuest, Outcome } from './lifecycle';
import type { LifecyclePorts } from './lifecyclePorts';
import type { Beginning } from './once';
import type { RequestDetails } from './requestPorts';
import { refuseAddress, refusePlan, refuseStranger } from './requirements';

export type RequestCode =
    | AddCode
    | ExpiryCode
    | 'not_requester'
    | 'room_not_joined'
    | 'request_made'
    | 'request_not_shown'
    | 'request_open_already'
    | 'request_being_made'
    | 'request_unknown'
    | 'request_busy'
    | 'request_rooms_left'
    | 'request_stays_open'
    | 'request_unrecorded'
    | 'request_without_sponsor'
    | 'request_declined_begun'
    | 'request_reason'
    | 'request_waits'
    | `request_${Exclude<Verdict, 'lapsed'>}`
    | `request_already_${Verdict}`
    | `request_${Verdict}_told`;

export interface NewRequest extends NewGuest {
    /** Whether access without an end is asked for; where nothing is said about it, the settings hold. */
    isUnending?: boolean;
}

/** What is asked for, as the two who look at it have it. */
type Wish = Pick<NewRequest, 'expiresAt' | 'isUnending'>;

/** Ids that are tried where one is taken. */
const MOST_IDS = 5;

/** Whether somebody may ask the managers for a guest. */
export function mayRequest(acting: Person, { policy }: Pick<LifecyclePorts, 'policy'>): boolean {
    return isRequester(acting, policy.access) || isManager(acting, policy.access);
}

/** Ids of the rooms that somebody may name; undefined for managers, who may name any. */
export async function listNameableRooms(
    acting: Person,
    { policy, workspace }: Pick<LifecyclePorts, 'policy' | 'workspace'>,
): Promise<ReadonlySet<string> | undefined> {
    return isManager(acting, policy.access) ? undefined : new Set(await workspace.listRoomIds(acting.id));
}

/** Undefined where the settings allow access of that length. */
export function refuseEnd(
    acting: Person,
    { expiresAt, isUnending }: Wish,
    ports: LifecyclePorts,
    utcOffset?: number,
): Outcome<ExpiryCode> | undefined {
    return expiresAt === undefined && isUnending !== true ? undefined : refuseDate(acting, expiresAt, ports, utcOffset);
}

/**
 * Puts a request for a guest before the managers. Everything that does not need an administrator is checked now, and
 * again when it is approved. Whoever asks is the sponsor unless they name another member.
 */
export async function requestGuest(
    acting: Person,
    asked: NewRequest,
    ports: LifecyclePorts,
): Promise<Outcome<RequestCode>> {
    const email = normaliseAddress(asked.email);
    const wish = { ...asked, email, roomIds: [...new Set(asked.roomIds)], sponsorId: asked.sponsorId ?? acting.id };
    const refusal =
        (mayRequest(acting, ports) ? undefined : { code: 'not_requester' as const, isDone: false }) ??
        refuseAddress(email, ports) ??
        refuseUsername(wish.username, ports) ??
        refuseEnd(acting, wish, ports) ??
        (await refuseForeignRooms(acting, wish.roomIds, ports)) ??
        (await refusePlan(wish, ports));
    return refusal ?? putRequest(acting, wish, ports);
}

/** The same answer for a room that is there and one that is not: nobody learns of a room by asking. */
async function refuseForeignRooms(
    acting: Person,
    roomIds: readonly string[],
    ports: LifecyclePorts,
): Promise<Outcome<RequestCode> | undefined> {
    if (roomIds.length === 0) {
        return undefined;
    }
    const own = await attempt('server', () => listNameableRooms(acting, ports));
    if (!own.isDone) {
        return nothingDone('lookup', own);
    }
    const isEach = roomIds.every((roomId) => own.value === undefined || own.value.has(roomId));
    return isEach ? undefined : { code: 'room_not_joined', isDone: false };
}

async function putRequest(
    acting: Person,
    wish: NewRequest & { sponsorId: string },
    ports: LifecyclePorts,
): Promise<Outcome<RequestCode>> {
    const { email } = wish;
    const open = { code: 'request_open_already' as const, isDone: false, params: { email } };
    const before = await attempt('records', () => listFor(email, ports));
    if (!before.isDone) {
        return nothingDone('lookup', before);
    }
    const [latest] = before.value;
    if (before.value.some(({ isDecided }) => isDecided !== true)) {
        return open;
    }
    const key = `asked/${email}/${latest?.id ?? ports.now().toISOString().slice(0, 10)}`;
    const made = await attempt('records', async () => {
        if ((await ports.once.begin(key)) === 'taken') {
            return undefined;
        }
        const request = requestOf(acting, wish, await freeId(ports), ports);
        await ports.requests.saveRequest(request);
        await ports.once.finish(key);
        return request;
    });
    if (!made.isDone) {
        return nothingDone('record', made);
    }
    if (made.value === undefined) {
        const meanwhile = await attempt('records', () => listFor(email, ports));
        const isThere = meanwhile.isDone && meanwhile.value.some(({ isDecided }) => isDecided !== true);
        return isThere ? open : { code: 'request_being_made', isDone: false, params: { email } };
    }
    const { id } = made.value;
    await showRequest(made.value, ports);
    const shown = await attempt('records', () => ports.once.isDone(shownKey(id)));
    const told: Outcome<RequestCode> = { code: 'request_made', isDone: true, params: { email, id } };
    return shown.isDone && shown.value
        ? told
        : { ...told, also: [{ code: 'request_not_shown', isDone: false, params: { id } }] };
}

/** Requests for an address, the latest first. */
async function listFor(email: string, { requests }: LifecyclePorts): Promise<GuestRequest[]> {
    const { requests: all } = await requests.listRequests();
    return all
        .filter((request) => request.email === email)
        .sort((a, b) => b.requestedAt.getTime() - a.requestedAt.getTime());
}

function requestOf(
    acting: Person,
    { email, name, username, roomIds, sponsorId, expiresAt, isUnending, note }: NewRequest & { sponsorId: string },
    id: string,
    { now }: LifecyclePorts,
): GuestRequest {
    const wish = { email, name, username, roomIds, sponsorId, expiresAt, isUnending, note };
    return { ...wish, id, requestedBy: acting.id, requestedAt: now(), attempts: 0 };
}

async function freeId({ requests, newId }: LifecyclePorts): Promise<string> {
    for (let tried = 0; tried < MOST_IDS; tried += 1) {
        const id = toRequestId(newId());
        if ((await requests.findRequest(id)) === undefined) {
            return id;
        }
    }
    throw new Error('No id for a request was free');
}

/**
 * Puts a request on record and shows it to those who decide. What fails here is done by the hourly round: the request
 * itself is there.
 */
export async function showRequest(request: GuestRequest, ports: LifecyclePorts): Promise<void> {
    const { id, email, requestedBy } = request;
    const details = await describeRequest(request, ports);
    const actor = { actorId: requestedBy, actor: details.requester };
    await Promise.all([
        doOnce(`request/${id}/noted`, ports, () =>
            ports.auditLog.note({ ...actor, action: 'request_made', target: email, detail: id }),
        ),
        doOnce(shownKey(id), ports, async (beginning) => {
            await ports.requestCards.post(details, { isAgain: beginning === 'stale' });
            const now = await ports.requests.findRequest(id);
            if (now?.isDecided === true) {
                // Somebody has decided by command before they could see it.
                await ports.requestCards.redraw(await describeRequest(now, ports));
            }
        }),
    ]);
}

function shownKey(id: string): string {
    return `request/${id}/shown`;
}

/** Does something that must not be done twice. What fails stays begun, and is tried again by a later round. */
export async function doOnce(
    key: string,
    { once }: Pick<LifecyclePorts, 'once'>,
    work: (beginning: Beginning) => Promise<void>,
): Promise<void> {
    await attempt('records', async () => {
        const beginning = await once.begin(key);
        if (beginning !== 'taken') {
            await work(beginning);
            await once.finish(key);
        }
    });
}

/** A request with the names of people and rooms, as far as they can be looked up. */
export async function describeRequest(
    request: GuestRequest,
    { directory, workspace }: Pick<LifecyclePorts, 'directory' | 'workspace'>,
): Promise<RequestDetails> {
    const nameOf = async (id: string | undefined): Promise<string | undefined> => {
        const found = id === undefined ? undefined : await attempt('server', () => directory.findPerson(id));
        return found?.isDone === true ? found.value?.username : undefined;
    };
    const roomOf = async (id: string): Promise<string> => {
        const found = await attempt('server', () => workspace.findRoom(id));
        return (found.isDone ? found.value?.name : undefined) ?? '–';
    };
    const { requestedBy, sponsorId, decision, roomIds } = request;
    const [requester, sponsor, decider, ...rooms] = await Promise.all([
        nameOf(requestedBy),
        nameOf(sponsorId === requestedBy ? undefined : sponsorId),
        nameOf(decision?.by),
        ...roomIds.map(roomOf),
    ]);
    return { request, requester, sponsor, decider, rooms: rooms };
}

/** Requests that nobody has decided, the oldest first. */
export async function listOpenRequests(
    acting: Person,
    ports: LifecyclePorts,
): Promise<readonly GuestRequest[] | Outcome<RequestCode>> {
    const refusal = refuseStranger(acting, ports);
    if (refusal !== undefined) {
        return refusal;
    }
    const listed = await attempt('records', () => ports.requests.listRequests());
    return listed.isDone
        ? listed.value.requests
              .filter(({ isDecided }) => isDecided !== true)
              .sort((a, b) => a.requestedAt.getTime() - b.requestedAt.getTime())
        : nothingDone('lookup', listed);
}
