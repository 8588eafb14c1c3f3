import { Button, States, StatesAction, StatesActions, StatesIcon, StatesTitle } from '@rocket.chat/fuselage';
import React, { useContext, useState } from 'react';
import type { ReactElement } from 'react';

import type { MessageView } from '../../protocol';
import { ChromeContext } from '../parts/ChromeContext';
import { ColumnContext } from './ColumnContext';
import { Composer } from './Composer';
import { MessageList } from './MessageList';
import { RoomHead } from './RoomHead';

interface RoomPaneProps {
    /** Lines that only the client wrote. */
    lines: MessageView[];
    showRooms: () => void;
}

/** The room in the middle. */
export function RoomPane({ lines, showRooms }: RoomPaneProps): ReactElement {
    const { sight, room, act, person } = useContext(ColumnContext);
    const { t } = useContext(ChromeContext);
    const [edited, setEdited] = useState<MessageView>();
    if (!room || !sight) {
        return (
            <div className="gm-pane">
                <States>
                    <StatesIcon name="balloons" />
                    <StatesTitle>{t('no_room')}</StatesTitle>
                    <StatesActions>
                        <StatesAction onClick={showRooms}>{t('navigation_show')}</StatesAction>
                    </StatesActions>
                </States>
            </div>
        );
    }
    const messages = [...sight.messages, ...lines]
        .filter(({ threadId }) => threadId === undefined)
        .sort((one, other) => one.at.localeCompare(other.at));
    const editLast = (): void =>
        setEdited([...messages].reverse().find(({ author, mayEdit }) => mayEdit && author.id === person?.id));
    return (
        <div className="gm-pane">
            <RoomHead room={room} showRooms={showRooms} />
            <MessageList messages={messages} editedId={edited?.id} onEdit={setEdited} />
            {room.isJoined ? (
                <Composer
                    key={room.id}
                    room={room}
                    edited={edited}
                    onEditEnd={() => setEdited(undefined)}
                    onEditLast={editLast}
                />
            ) : (
                <div className="gm-join">
                    <span>{t('join_hint')}</span>
                    {/* `act` does not reject. */}
                    <Button primary small type="button" onClick={() => void act('join', { roomId: room.id })}>
                        {t('join')}
                    </Button>
                </div>
            )}
        </div>
    );
}
