import type { IEmail } from '@host/apps-engine/definition/email';
import { EmailBridge } from '@host/apps-engine/server/bridges';

import { sendMail } from '../../server/mails';
import type { Server } from '../../server/Server';
import { onlyPresent } from '../convert/mapFields';

/** apps/meteor/app/apps/server/bridges/email.ts */
export class MailBridge extends EmailBridge {
    private readonly server: Server;

    constructor(server: Server) {
        super();
        this.server = server;
    }

    /** Through the server's mailer, so the apps see it once more. */
    protected async sendEmail({ to, from, replyTo, subject, text, html }: IEmail): Promise<void> {
        const sender = from || (this.server.settings.get('From_Email') as string);
        await sendMail(this.server, { ...onlyPresent({ replyTo, text, html }), to, subject, from: sender });
    }
}
