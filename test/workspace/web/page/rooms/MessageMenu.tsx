import React, { useContext, useState } from 'react';
import { Button } from '@rocket.chat/fuselage';
import type { ReactElement } from 'react';

import type { MessageView } from '../../protocol';
import { ChromeContext } from '../parts/ChromeContext';
import { Dialog } from '../parts/Dialog';
import { Menu } from '../parts/Menu';
import type { MenuItem } from '../parts/Menu';
import { ColumnContext } from './ColumnContext';

interface MessageMenuProps {
    message: MessageView;
    isThread: boolean;
    onEdit: (message: MessageView) => void;
}

/** What can be done with a message: the client's own entries by permission, the app's by its filters. */
export function MessageMenu({ message, isThread, onEdit }: MessageMenuProps): ReactElement {
    const { sight, act, show, openThread, openDialog } = useContext(ColumnContext);
    const { t, appText } = useContext(ChromeContext);
    const [isAsked, setAsked] = useState(false);
    const press = async (actionId: string): Promise<void> => {
        const answer = await act('pressButton', { actionId, context: 'messageAction', messageId: message.id });
        if (answer.ok) {
            show(answer.value);
        }
    };
    const remove = async (): Promise<void> => {
        setAsked(false);
        await act('delete', { messageId: message.id });
    };
    const items: MenuItem[] = [
        ...(isThread
            ? []
            : [
                  {
                      label: t('reply_thread'),
                      icon: 'thread' as const,
                      onChoose: () => openThread(message.threadId ?? message.id),
                  },
              ]),
        ...(sight?.permissions.includes('start-discussion')
            ? [
                  {
                      label: t('discussion_start'),
                      icon: 'discussion' as const,
                      onChoose: () => openDialog('discussion', message),
                  },
              ]
            : []),
        ...(message.mayEdit ? [{ label: t('edit'), icon: 'edit' as const, onChoose: () => onEdit(message) }] : []),
        ...(sight?.buttons ?? [])
            .filter(({ context }) => context === 'messageAction')
            .map(({ actionId, labelKey, isDanger }) => ({
                label: appText(labelKey),
                icon: 'cube' as const,
                isDanger,
                // Neither `press` nor `remove` rejects.
                onChoose: () => void press(actionId),
            })),
        ...(message.mayDelete
            ? [{ label: t('delete'), icon: 'trash' as const, isDanger: true, onChoose: () => setAsked(true) }]
            : []),
    ];
    return (
        <>
            <Menu label={t('menu_message')} items={items} />
            {isAsked && (
                <Dialog
                    title={t('delete')}
                    onClose={() => setAsked(false)}
                    onSubmit={() => void remove()}
                    footer={
                        <>
                            <Button type="button" onClick={() => setAsked(false)}>
                                {t('cancel')}
                            </Button>
                            <Button type="submit" danger>
                                {t('delete')}
                            </Button>
                        </>
                    }
                >
                    <p>{t('delete_ask')}</p>
                </Dialog>
            )}
        </>
    );
}
