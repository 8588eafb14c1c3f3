import { days } from './schedule';

/** Somebody whom a requester would have as a guest, and what became of it. */
export interface GuestRequest {
    /** Short enough to type. */
    id: string;
    email: string;
    name?: string;
    username?: string;
    roomIds: readonly string[];
    /** User id of the member who would answer for the guest. */
    sponsorId: string;
    /** The last moment of access. Where nothing is said about it, the settings hold once the request is approved. */
    expiresAt?: Date;
    /** Whether access without an end was asked for. */
    isUnending?: boolean;
    note?: string;
    requestedBy: string;
    requestedAt: Date;
    /** Decisions so far that came to nothing. */
    attempts: number;
    /** On record before anything is done about it, so that it is carried on where whoever decided was cut off. */
    decision?: RequestDecision;
    /** Whether what was decided is done. */
    isDecided?: boolean;
    /** User name of the account that was made for it. */
    guestUsername?: string;
}

export type Verdict = 'approved' | 'declined' | 'lapsed';

export interface RequestDecision {
    verdict: Verdict;
    /** Absent where nobody decided in time. */
    by?: string;
    at: Date;
    reason?: string;
}

/** What the hourly round has to do about a request. */
export type RequestStep = 'show' | 'remind' | 'lapse' | 'carry_on' | 'tell' | 'forget';

/** Days after which the managers are reminded, once. */
const REMINDED = 7;

/** Days after which nobody decides any more. */
export const LAPSES = 30;

/** Days after a decision in which whoever was not told of it yet still is. */
const TOLD = 2;

/** Days for which a decided request is kept; the log remembers longer. */
const KEPT = 90;

/** What is due: the farthest step, since every step before it can be done again and changes nothing then. */
export function dueRequestStep(request: GuestRequest, now: Date): RequestStep | undefined {
    const { decision, isDecided = false, requestedAt } = request;
    const isSince = (from: Date, count: number) => now.getTime() >= from.getTime() + days(count);
    if (decision !== undefined && isDecided) {
        if (isSince(decision.at, KEPT)) {
            return 'forget';
        }
        return isSince(decision.at, TOLD) ? undefined : 'tell';
    }
    if (decision !== undefined) {
        return 'carry_on';
    }
    if (isSince(requestedAt, LAPSES)) {
        return 'lapse';
    }
    return isSince(requestedAt, REMINDED) ? 'remind' : 'show';
}

/** Letters and digits that nobody takes for one another. */
const ALPHABET = '23456789abcdefghjkmnpqrstuvwxyz';

const ID_LENGTH = 5;

/** An id to type, from one that is unique. */
export function toRequestId(unique: string): string {
    let number = 0;
    for (const character of unique) {
        number = (number * 31 + (character.codePointAt(0) ?? 0)) % 4_294_967_291;
    }
    let id = '';
    while (id.length < ID_LENGTH) {
        id += ALPHABET[number % ALPHABET.length];
        number = Math.floor(number / ALPHABET.length);
    }
    return id;
}

/** An id as people type or paste it. */
export function readRequestId(typed: string): string {
    return typed.toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** An address for those who may not read it: enough to tell one request from another. */
export function maskAddress(email: string): string {
    const at = email.lastIndexOf('@');
    return `${email.slice(0, Math.min(1, at))}…${email.slice(at)}`;
}
