import { IconButton } from '@rocket.chat/fuselage';
import React, { useContext } from 'react';
import type { ReactElement } from 'react';

import { ChromeContext } from '../parts/ChromeContext';
import { useAsked } from './useAsked';

/** What the app wrote to its log, and the server to its console. */
export function Logs(): ReactElement {
    const { t } = useContext(ChromeContext);
    const { value, ask } = useAsked('logs', {});
    return (
        <>
            <IconButton
                small
                type="button"
                icon="refresh"
                aria-label={t('refresh')}
                title={t('refresh')}
                onClick={ask}
            />
            <Lines title={t('app_logs')} lines={value?.app ?? []} />
            <Lines title={t('server_logs')} lines={value?.server ?? []} />
        </>
    );
}

function Lines({ title, lines }: { title: string; lines: string[] }): ReactElement {
    const { t } = useContext(ChromeContext);
    return (
        <section aria-label={title}>
            <h3>{title}</h3>
            {lines.length === 0 ? (
                <p className="gm-annotation">{t('logs_empty')}</p>
            ) : (
                <pre className="gm-log" tabIndex={0}>
                    {lines.slice(-300).join('\n')}
                </pre>
            )}
        </section>
    );
}
