import { TextInput } from '@rocket.chat/fuselage';
import React, { useContext, useState } from 'react';
import type { ChangeEvent, ReactElement } from 'react';

import { ChromeContext } from '../parts/ChromeContext';
import { Choice } from '../parts/Choice';
import { ColumnContext } from '../rooms/ColumnContext';
import { useAsked } from './useAsked';

/** *Permissions*, the column of the guest role. */
export function GuestPermissions(): ReactElement {
    const { act } = useContext(ColumnContext);
    const { t } = useContext(ChromeContext);
    const { value = [], ask } = useAsked('guestPermissions', {});
    const [filter, setFilter] = useState('');
    const [isHeldOnly, setHeldOnly] = useState(true);
    const turn = async (permission: string, isHeld: boolean): Promise<void> => {
        await act('setGuestPermission', { permission, isHeld });
        ask();
    };
    const shown = value.filter(({ id, isHeld }) => id.includes(filter.trim()) && (isHeld || !isHeldOnly));
    return (
        <>
            <p className="gm-annotation">{t('guest_permissions_hint')}</p>
            <div className="gm-row">
                <TextInput
                    aria-label={t('filter')}
                    placeholder={t('filter')}
                    value={filter}
                    onChange={(event: ChangeEvent<HTMLInputElement>) => setFilter(event.target.value)}
                />
                <Choice kind="check" isChosen={isHeldOnly} onChange={() => setHeldOnly(!isHeldOnly)}>
                    {t('held_only')}
                </Choice>
            </div>
            <ul className="gm-permissions">
                {shown.map(({ id, isHeld }) => (
                    <li key={id}>
                        {/* `turn` does not reject. */}
                        <Choice kind="toggle" isChosen={isHeld} onChange={() => void turn(id, !isHeld)}>
                            <code>{id}</code>
                        </Choice>
                    </li>
                ))}
            </ul>
            {shown.length === 0 && <p className="gm-annotation">{t('nothing_found')}</p>}
        </>
    );
}
