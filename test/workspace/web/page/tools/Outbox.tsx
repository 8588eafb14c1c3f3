import React, { useContext, useEffect, useState } from 'react';
import type { ReactElement } from 'react';

import type { Answer, MailView } from '../../protocol';
import { actSignedIn } from '../client/connection';
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
    const [answer, setAnswer] = useState<Answer<MailView[]>>({ ok: true, value: [] });
    useEffect(() => {
        // It does not reject.
        void actSignedIn(actor, 'mails', {}).then(setAnswer);
    }, [actor, count]);
    const mails = answer.ok ? answer.value : [];
    return (
        <Dialog title={t('mails')} onClose={onClose} isWide>
            {!answer.ok && <p role="alert">{answer.toast}</p>}
            {answer.ok && mails.length === 0 && <p className="gm-annotation">{t('mails_empty')}</p>}
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
