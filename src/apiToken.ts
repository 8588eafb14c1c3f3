import { createHash, timingSafeEqual } from 'crypto';

/** Wrong tokens that are answered one by one; whoever sends more is told to wait. */
const MOST_FAILURES = 20;

/** Milliseconds for which a wrong token counts. */
const WINDOW = 60_000;

export type Admission = 'admitted' | 'refused' | 'throttled';

/**
 * Tells who has the API's token, in a time that says nothing about it. Too many wrong ones are answered with a demand
 * to wait; the right one is let in all the same, or anybody could lock it out.
 */
export class TokenGate {
    private failures: number[] = [];

    public admit(authorization: string, token: string, now: number): Admission {
        if (token !== '' && isSame(tokenIn(authorization), token)) {
            return 'admitted';
        }
        this.failures = this.failures.filter((at) => at > now - WINDOW && at <= now);
        if (this.failures.length >= MOST_FAILURES) {
            return 'throttled';
        }
        this.failures.push(now);
        return 'refused';
    }
}

function tokenIn(authorization: string): string {
    return /^Bearer /i.test(authorization) ? authorization.slice('Bearer '.length).trim() : '';
}

/** Digests are of one length, so comparing them takes one time. */
function isSame(a: string, b: string): boolean {
    const digest = (text: string) => createHash('sha256').update(text).digest();
    return timingSafeEqual(digest(a), digest(b));
}
