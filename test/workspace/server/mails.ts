import type { EventPayloads } from '../model';
import type { Server } from './Server';

/**
 * Sends a mail as the apps leave it. An app's exception keeps it back and reaches whoever sends.
 * RocketChat/Rocket.Chat, apps/meteor/app/mailer/server/api.ts
 */
export async function sendMail(server: Server, mail: Omit<EventPayloads['mail'], 'at'>): Promise<void> {
    const sent = await server.apps.emailSent({ ...mail, at: server.now() });
    server.mails.push(sent);
}
