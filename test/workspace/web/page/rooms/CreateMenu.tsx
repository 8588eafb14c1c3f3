import React, { useContext } from 'react';
import type { ReactElement } from 'react';

import type { AskedPermission } from '../../protocol';
import { ChromeContext } from '../parts/ChromeContext';
import { Menu } from '../parts/Menu';
import type { MenuItem } from '../parts/Menu';
import { ColumnContext } from './ColumnContext';

/** *Create new*: what the person's permissions allow, as in the real client. */
export function CreateMenu(): ReactElement {
    const { sight, openDialog } = useContext(ColumnContext);
    const { t } = useContext(ChromeContext);
    const may = (...permissions: AskedPermission[]): boolean =>
        permissions.some((permission) => sight?.permissions.includes(permission));
    const items: Array<MenuItem & { isAllowed: boolean }> = [
        {
            label: t('direct'),
            icon: 'balloon',
            isAllowed: may('create-d'),
            onChoose: () => openDialog('direct'),
        },
        {
            label: `${t('channel')} / ${t('team')}`,
            icon: 'hash',
            isAllowed: may('create-c', 'create-p', 'create-team'),
            onChoose: () => openDialog('room'),
        },
        {
            label: t('discussion'),
            icon: 'discussion',
            isAllowed: may('start-discussion'),
            onChoose: () => openDialog('discussion'),
        },
        { label: t('invite_link_use'), icon: 'link', isAllowed: true, onChoose: () => openDialog('use_link') },
    ];
    return <Menu label={t('create_new')} icon="pencil-box" items={items.filter(({ isAllowed }) => isAllowed)} />;
}
