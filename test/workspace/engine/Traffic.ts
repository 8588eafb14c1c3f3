/** Notifications, which answer nothing and wait for nothing. */
const notifications = new Set(['ready', 'log', 'unhandledRejection', 'uncaughtException']);

/** Counts the round trips between the host and the app, by JSON-RPC method. Pings are no JSON-RPC and not counted. */
export class Traffic {
    /** Requests of the host, such as `app:checkPreMessageSentPrevent`. */
    public toApp: Record<string, number> = {};

    /** Accessor calls of the app, such as `accessor:getReader:getUserReader:getById`. */
    public fromApp: Record<string, number> = {};

    /** Hears of every request of the host that the app did not answer, in the context of whatever it was for. */
    public onUnanswered: (method: string) => void = () => undefined;

    public reset(): void {
        this.toApp = {};
        this.fromApp = {};
    }

    public wentToApp(method: string): void {
        this.toApp[method] = (this.toApp[method] ?? 0) + 1;
    }

    public cameFromApp(method: string): void {
        if (!notifications.has(method)) {
            this.fromApp[method] = (this.fromApp[method] ?? 0) + 1;
        }
    }
}
