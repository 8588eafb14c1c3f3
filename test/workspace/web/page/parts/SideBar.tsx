import { Icon, IconButton } from '@rocket.chat/fuselage';
import React, { useContext } from 'react';
import type { ComponentProps, ReactElement, ReactNode } from 'react';

import { ChromeContext } from './ChromeContext';

interface SideBarProps {
    title: string;
    icon: ComponentProps<typeof Icon>['name'];
    children: ReactNode;
    onClose: () => void;
}

/** The contextual bar at the right of a room. */
export function SideBar({ title, icon, children, onClose }: SideBarProps): ReactElement {
    const { t } = useContext(ChromeContext);
    return (
        <aside
            className="gm-sidebar"
            aria-label={title}
            onKeyDown={({ key }) => {
                if (key === 'Escape') {
                    onClose();
                }
            }}
        >
            <header className="gm-sidebar-head">
                <Icon name={icon} size="x20" aria-hidden />
                <h2>{title}</h2>
                <IconButton small type="button" icon="cross" aria-label={t('close')} onClick={onClose} />
            </header>
            <div className="gm-sidebar-content">{children}</div>
        </aside>
    );
}
