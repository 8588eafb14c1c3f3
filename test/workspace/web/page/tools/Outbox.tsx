import React, { useContext, useEffect, useState } from 'react';
import type { ReactElement } from 'react';

import type { MailView } from '../../protocol';
import { act } from '../client/connection';
import { ChromeContext } from '../parts/ChromeContext';
import { Dialog } from '../parts/Dialog';

interface OutboxProps {
    actor: string;
    /** Asked for again whenever there is another mail. */
    count: number;
    onClose: () => void;
}

/** The mails that the workspace has sent, the newest first. */
export function Outbox({ actor, count, onClose }: OutboxProps): ReactElement {
    const { t, formatDate } = useContext(ChromeContext);
    const [mails, setMails] = useState<MailView[]>([]);
    useEffect(() => {
        const load = async (): Promise<void> => {
            const answer = await act(actor, 'mails', {});
            if (answer.ok) {
                setMails(answer.value);
            }
        };
        void load(); // `act` does not reject
    }, [actor, count]);
    return (
        <Dialog title={t('mails')} onClose={onClose} isWide>
            {mails.length === 0 && <p className="gm-annotation">{t('mails_empty')}</p>}
            {mails.map(({ to, subject, text, at }, index) => (
                <details key={mails.length - index} className="gm-mail" open={index === 0}>
                    <summary>
                        <strong>{subject}</strong> → {to} <time className="gm-annotation">{formatDate(at)}</time>
                    </summary>
                    <pre>{text}</pre>
                </details>
            ))}
        </Dialog>
    );
}
