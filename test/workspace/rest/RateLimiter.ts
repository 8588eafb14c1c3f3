import type { Server } from '../server/Server';
import { tooManyRequests } from './answers';
import type { Answer } from './answers';

interface Window {
    since: number;
    callsByAddress: Map<string, number>;
}

/**
 * So many calls per route and address in a window of time, on the server's clock. All addresses share a route's
 * window; refused calls count too.
 * RocketChat/Rocket.Chat, apps/meteor/app/api/server/ApiClass.ts, `enforceRateLimit`
 */
export class RateLimiter {
    private readonly windows = new Map<string, Window>();

    constructor(private readonly server: Server) {}

    /** Counts a call. Undefined where the person is free; else headers for the answer, or the refusal. */
    public count(
        route: string,
        address: string,
        userId: string,
    ): { headers: Record<string, string>; refusal?: Answer } | undefined {
        const { settings, permissions } = this.server;
        if (settings.get('API_Enable_Rate_Limiter') !== true || permissions.has(userId, 'api-bypass-rate-limit')) {
            return undefined;
        }
        const limit = Number(settings.get('API_Enable_Rate_Limiter_Limit_Calls_Default'));
        const length = Number(settings.get('API_Enable_Rate_Limiter_Limit_Time_Default'));
        const now = this.server.now();
        const window = this.windowOf(route, now.getTime(), length);
        const calls = (window.callsByAddress.get(address) ?? 0) + 1;
        window.callsByAddress.set(address, calls);
        const left = window.since + length - now.getTime();
        if (calls > limit) {
            return { headers: {}, refusal: tooManyRequests(Math.ceil(left / 1000), limit, now) };
        }
        return {
            headers: {
                'X-RateLimit-Limit': String(limit),
                'X-RateLimit-Remaining': String(limit - calls),
                'X-RateLimit-Reset': String(now.getTime() + left),
            },
        };
    }

    private windowOf(route: string, now: number, length: number): Window {
        const current = this.windows.get(route);
        if (current && now - current.since <= length) {
            return current;
        }
        const window = { since: now, callsByAddress: new Map<string, number>() };
        this.windows.set(route, window);
        return window;
    }
}
