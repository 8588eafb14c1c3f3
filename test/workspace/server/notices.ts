import type { Notice } from '../model';
import type { Server } from './Server';

/** Shows an ephemeral message: to one person, or without `to` to everybody who looks at the room. Stored nowhere. */
export function notifyEphemeral(server: Server, notice: Omit<Notice, 'at'>): void {
    const shown = { ...notice, at: server.now() };
    server.notices.push(shown);
    server.timeline.push({ kind: 'notice', notice: shown });
}
