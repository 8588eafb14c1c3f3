import { Button, Tabs } from '@rocket.chat/fuselage';
import React, { useContext, useState } from 'react';
import type { ReactElement } from 'react';

import type { Label } from '../labels';
import { ChromeContext } from '../parts/ChromeContext';
import { ColumnContext } from '../rooms/ColumnContext';
import { GuestPermissions } from './GuestPermissions';
import { Jobs } from './Jobs';
import { Logs } from './Logs';
import { Settings } from './Settings';
import { Users } from './Users';

type Page = 'users' | 'guest_permissions' | 'settings' | 'logs' | 'jobs';

const PAGES: ReadonlyArray<{ page: Page; needs: string; isApp: boolean; Content: () => ReactElement }> = [
    { page: 'users', needs: 'view-user-administration', isApp: false, Content: Users },
    { page: 'guest_permissions', needs: 'access-permissions', isApp: false, Content: GuestPermissions },
    { page: 'settings', needs: 'manage-apps', isApp: true, Content: Settings },
    { page: 'logs', needs: 'manage-apps', isApp: true, Content: Logs },
    { page: 'jobs', needs: 'manage-apps', isApp: true, Content: Jobs },
];

/** Users, the guest role's permissions, and the app. */
export function Administration({ onClose }: { onClose: () => void }): ReactElement {
    const { sight, world } = useContext(ColumnContext);
    const { t } = useContext(ChromeContext);
    const pages = PAGES.filter(({ needs }) => sight?.permissions.some((held) => held === needs));
    const [chosen, setChosen] = useState<Page>('users');
    const shown = pages.find(({ page }) => page === chosen) ?? pages[0];
    const labelOf = (page: Page, isApp: boolean): string => {
        const label: Label = page;
        return isApp ? `${world.app?.name ?? ''}: ${t(label)}` : t(label);
    };
    return (
        <section className="gm-admin" aria-label={t('administration')}>
            <header className="gm-room-head">
                <h2>{t('administration')}</h2>
                <span className="gm-topic" />
                <Button small type="button" onClick={onClose}>
                    {t('back_to_chat')}
                </Button>
            </header>
            <div className="gm-tabs">
                <Tabs>
                    {pages.map(({ page, isApp }) => (
                        <Tabs.Item key={page} selected={page === shown?.page} onClick={() => setChosen(page)}>
                            {labelOf(page, isApp)}
                        </Tabs.Item>
                    ))}
                </Tabs>
            </div>
            <div className="gm-admin-content">{shown && <shown.Content />}</div>
        </section>
    );
}
