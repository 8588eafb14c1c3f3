import { ServerError } from '../model';
import type { ServerMail } from '../model';
import { sendMail } from '../server/mails';
import type { Server } from '../server/Server';

type Letter = Pick<ServerMail, 'to' | 'subject' | 'text'>;

/** The mails of the REST API, through the server's own mailer. */
export class Mailer {
    /** What the mail server says to the next mails; undefined when it takes them. */
    constructor(
        private readonly server: Server,
        private readonly trouble: string | undefined,
    ) {}

    /** @throws ServerError `error-email-send-failed` */
    public async send(letter: Letter): Promise<void> {
        try {
            await this.post(letter);
        } catch (error) {
            const reason = error instanceof Error ? error.message : String(error);
            throw new ServerError('error-email-send-failed', `Error trying to send email: ${reason}`, {
                message: reason,
            });
        }
    }

    /** Nobody waits for it, and nobody hears when it fails. */
    public sendLater(letter: Letter): void {
        this.server.background(this.post(letter), 'mail');
    }

    private async post({ to, subject, text }: Letter): Promise<void> {
        if (this.trouble !== undefined) {
            throw new Error(this.trouble);
        }
        const name = String(this.server.settings.get('Site_Name'));
        const from = String(this.server.settings.get('From_Email'));
        await sendMail(this.server, { to, from, subject: subject.replaceAll('[Site_Name]', name), text });
    }
}
