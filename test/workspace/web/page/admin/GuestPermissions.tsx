import { CheckBox, TextInput, ToggleSwitch } from '@rocket.chat/fuselage';
import React, { useContext, useState } from 'react';
import type { ChangeEvent, ReactElement } from 'react';

import { ChromeContext } from '../parts/ChromeContext';
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
                <label className="gm-option">
                    <CheckBox checked={isHeldOnly} onChange={() => setHeldOnly(!isHeldOnly)} />
                    <span>{t('held_only')}</span>
                </label>
            </div>
            <ul className="gm-permissions">
                {shown.map(({ id, isHeld }) => (
                    <li key={id}>
                        <label className="gm-option">
                            {/* `turn` does not reject. */}
                            <ToggleSwitch checked={isHeld} onChange={() => void turn(id, !isHeld)} />
                            <code>{id}</code>
                        </label>
                    </li>
                ))}
            </ul>
            {shown.length === 0 && <p className="gm-annotation">{t('nothing_found')}</p>}
        </>
    );
}
