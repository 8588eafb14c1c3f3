import type { AppEvents } from '../model';

/** A server without apps: nothing is refused, nothing changed. */
export const noApps: AppEvents = {
    messagePre: async () => undefined,
    messageChange: async (_phase, message) => message,
    messagePost: async () => undefined,
    roomPre: async () => undefined,
    roomChange: async (room) => room,
    roomPost: async () => undefined,
    membership: async () => undefined,
    fileUpload: async () => undefined,
    emailSent: async (mail) => mail,
    user: async () => undefined,
    command: async () => false,
    interaction: async () => undefined,
};
