import { UnreadableRecordError } from '../actions/guestPorts';
import type { RequestStore } from '../actions/requestPorts';
import { present } from '../policy/collections';
import type { GuestRequest, RequestDecision, Verdict } from '../policy/requests';
import { dateOf, defined, newest, ofKind, textOf, textsOf } from './records';
import type { Key, Records, Row } from './records';
import { upgrade, VERSION } from './schema';

/** Requests for guests, one row each, found by id. */
export class RequestRecords implements RequestStore {
    constructor(private readonly records: Records) {}

    public async findRequest(id: string): Promise<GuestRequest | undefined> {
        const row = newest(await this.records.read(requestKey(id)));
        if (row === undefined) {
            return undefined;
        }
        const request = parseRequest(row);
        if (request === undefined) {
            throw new UnreadableRecordError('request', id);
        }
        return request;
    }

    public async saveRequest(request: GuestRequest): Promise<void> {
        await this.findRequest(request.id);
        await this.records.put(requestKey(request.id), requestRow(request));
    }

    public async removeRequest(id: string): Promise<void> {
        await this.findRequest(id);
        await this.records.remove(requestKey(id));
    }

    public async listRequests(): Promise<{ requests: GuestRequest[]; unreadable: string[] }> {
        const byId = new Map<string, Row[]>();
        for (const row of await this.records.read([ofKind('request')])) {
            const id = textOf(row.id) ?? '?';
            byId.set(id, [...(byId.get(id) ?? []), row]);
        }
        const parsed = [...byId].map(([id, rows]) => ({ id, request: parseRequest(newest(rows) ?? {}) }));
        return {
            requests: present(parsed.map(({ request }) => request)),
            unreadable: parsed.filter(({ request }) => request === undefined).map(({ id }) => id),
        };
    }
}

/** A message that shows a request, and how its readers read. */
export interface RequestCard {
    requestId: string;
    messageId: string;
    roomId: string;
    language: string;
    utcOffset: number;
    /** Whether people read it who manage no guests. */
    isShared: boolean;
}

/** Which messages show a request, one row each. */
export class CardRecords {
    constructor(private readonly records: Records) {}

    public async addCard(card: RequestCard): Promise<void> {
        await this.records.add(cardKey(card.requestId), { ...card });
    }

    public async listCards(requestId: string): Promise<RequestCard[]> {
        return present((await this.records.read(cardKey(requestId))).map(parseCard));
    }

    public async removeCards(requestId: string): Promise<void> {
        await this.records.remove(cardKey(requestId));
    }
}

function requestKey(id: string): Key {
    return [ofKind(`request:${id}`), ofKind('request')];
}

function cardKey(requestId: string): Key {
    return [ofKind(`request-card:${requestId}`), ofKind('request-card')];
}

function requestRow({ decision, ...request }: GuestRequest): Row {
    return {
        ...request,
        requestedAt: request.requestedAt.toISOString(),
        expiresAt: request.expiresAt?.toISOString(),
        decision: decision && { ...decision, at: decision.at.toISOString() },
        version: VERSION,
        savedAt: new Date().toISOString(),
    };
}

function parseRequest(stored: Row): GuestRequest | undefined {
    const row = upgrade(stored);
    const [id, email, sponsorId, requestedBy] = [row?.id, row?.email, row?.sponsorId, row?.requestedBy].map(textOf);
    const requestedAt = dateOf(row?.requestedAt);
    const decision = parseDecision(row?.decision);
    if (row === undefined || !id || !email || !sponsorId || !requestedBy || !requestedAt || decision === 'unreadable') {
        return undefined;
    }
    return defined({
        id,
        email,
        sponsorId,
        requestedBy,
        requestedAt,
        decision,
        name: textOf(row.name),
        username: textOf(row.username),
        roomIds: textsOf(row.roomIds),
        expiresAt: dateOf(row.expiresAt),
        isUnending: row.isUnending === true || undefined,
        note: textOf(row.note),
        attempts: typeof row.attempts === 'number' ? row.attempts : 0,
        isDecided: row.isDecided === true || undefined,
        guestUsername: textOf(row.guestUsername),
    });
}

const VERDICTS: readonly Verdict[] = ['approved', 'declined', 'lapsed'];

function parseDecision(value: unknown): RequestDecision | undefined | 'unreadable' {
    if (value === undefined || value === null) {
        return undefined;
    }
    const row = Object(value) as Row;
    const verdict = VERDICTS.find((known) => known === row.verdict);
    const at = dateOf(row.at);
    return verdict === undefined || at === undefined
        ? 'unreadable'
        : defined({ verdict, at, by: textOf(row.by), reason: textOf(row.reason) });
}

function parseCard(row: Row): RequestCard | undefined {
    const [requestId, messageId, roomId] = [row.requestId, row.messageId, row.roomId].map(textOf);
    if (!requestId || !messageId || !roomId) {
        return undefined;
    }
    const utcOffset = typeof row.utcOffset === 'number' ? row.utcOffset : 0;
    // Whoever is not known to be alone with it is shown no more than everybody may read.
    const isShared = row.isShared !== false;
    return { requestId, messageId, roomId, utcOffset, isShared, language: textOf(row.language) ?? '' };
}
