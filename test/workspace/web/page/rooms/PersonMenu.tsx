import React, { useContext } from 'react';
import type { ReactElement } from 'react';

import { ChromeContext } from '../parts/ChromeContext';
import { Menu } from '../parts/Menu';
import type { MenuItem } from '../parts/Menu';
import { ColumnContext } from './ColumnContext';

/** The user menu: the app's own entries, the administration, a token. */
export function PersonMenu(): ReactElement {
    const { sight, act, show, openAdministration, openDialog } = useContext(ColumnContext);
    const { t, appText } = useContext(ChromeContext);
    const may = (permission: string): boolean => sight?.permissions.some((held) => held === permission) === true;
    const press = async (actionId: string): Promise<void> => {
        const answer = await act('pressButton', { actionId, context: 'userDropdownAction' });
        if (answer.ok) {
            show(answer.value);
        }
    };
    const items: MenuItem[] = [
        ...(may('view-user-administration') || may('manage-apps')
            ? [{ label: t('administration'), icon: 'customize' as const, onChoose: openAdministration }]
            : []),
        ...(may('create-personal-access-tokens')
            ? [{ label: t('token'), icon: 'key' as const, onChoose: () => openDialog('token') }]
            : []),
        ...(sight?.buttons ?? [])
            .filter(({ context }) => context === 'userDropdownAction')
            .map(({ actionId, labelKey, isDanger }) => ({
                label: appText(labelKey),
                icon: 'cube' as const,
                isDanger,
                // `press` does not reject.
                onChoose: () => void press(actionId),
            })),
    ];
    return <Menu label={t('menu_account')} icon="user" items={items} />;
}
