import { States, StatesAction, StatesActions, StatesIcon, StatesSubtitle, StatesTitle } from '@rocket.chat/fuselage';
import React, { useContext } from 'react';
import type { ReactElement } from 'react';

import { ChromeContext } from '../parts/ChromeContext';
import { ColumnContext } from './ColumnContext';

/** What somebody sees whom the server does not let in. */
export function SignedOut({ reason, onRetry }: { reason: string; onRetry: () => void }): ReactElement {
    const { person } = useContext(ColumnContext);
    const { t } = useContext(ChromeContext);
    return (
        <div className="gm-pane gm-signed-out" role="status">
            <States>
                <StatesIcon name="lock" variation="danger" />
                <StatesTitle>{t('signed_out', { name: person?.name ?? '' })}</StatesTitle>
                <StatesSubtitle>{reason}</StatesSubtitle>
                <StatesActions>
                    <StatesAction onClick={onRetry}>{t('sign_in')}</StatesAction>
                </StatesActions>
            </States>
        </div>
    );
}
