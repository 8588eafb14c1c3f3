import React, { useContext, useState } from 'react';
import type { ReactElement } from 'react';

import type { MessageView } from '../../protocol';
import { ChromeContext } from '../parts/ChromeContext';
import { SideBar } from '../parts/SideBar';
import { ColumnContext } from './ColumnContext';
import { Composer } from './Composer';
import { MessageList } from './MessageList';

/** A message and its replies. */
export function ThreadBar({ rootId, onClose }: { rootId: string; onClose: () => void }): ReactElement | null {
    const { sight, room, person } = useContext(ColumnContext);
    const { t } = useContext(ChromeContext);
    const [edited, setEdited] = useState<MessageView>();
    const messages = (sight?.messages ?? []).filter(({ id, threadId }) => id === rootId || threadId === rootId);
    if (!room || messages.length === 0) {
        return null;
    }
    return (
        <SideBar title={t('thread')} icon="thread" onClose={onClose}>
            <div className="gm-thread">
                <MessageList messages={messages} isThread editedId={edited?.id} onEdit={setEdited} />
                {room.isJoined && (
                    <Composer
                        room={room}
                        threadId={rootId}
                        edited={edited}
                        onEditEnd={() => setEdited(undefined)}
                        onEditLast={() =>
                            setEdited(
                                [...messages].reverse().find((each) => each.mayEdit && each.author.id === person?.id),
                            )
                        }
                    />
                )}
            </div>
        </SideBar>
    );
}
