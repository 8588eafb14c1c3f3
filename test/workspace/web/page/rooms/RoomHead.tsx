import { Icon, IconButton } from '@rocket.chat/fuselage';
import React, { useContext } from 'react';
import type { ReactElement } from 'react';

import type { ButtonView, RoomView } from '../../protocol';
import { ChromeContext } from '../parts/ChromeContext';
import { Menu } from '../parts/Menu';
import type { MenuItem } from '../parts/Menu';
import { ColumnContext } from './ColumnContext';
import { RoomIcon } from './RoomList';

/** The name of the room, and what can be done with it. */
export function RoomHead({ room, showRooms }: { room: RoomView; showRooms: () => void }): ReactElement {
    const { openMembers } = useContext(ColumnContext);
    const { t } = useContext(ChromeContext);
    return (
        <header className="gm-room-head">
            <span className="gm-burger">
                <IconButton small type="button" icon="burger" aria-label={t('navigation_show')} onClick={showRooms} />
            </span>
            <RoomIcon room={room} />
            <h2 title={room.title}>{room.title}</h2>
            {room.isReadOnly && <Icon name="lock" size="x16" title={t('read_only')} />}
            <span className="gm-topic" title={room.topic}>
                {room.topic}
            </span>
            <IconButton
                small
                type="button"
                icon="members"
                title={`${t('members')}: ${room.memberCount}`}
                aria-label={t('members')}
                onClick={openMembers}
            />
            <RoomMenu room={room} />
        </header>
    );
}

/** RocketChat/Rocket.Chat, apps/meteor/client/hooks/useApplyButtonFilters.ts */
function fitsRoom({ roomTypes }: ButtonView, { type, kind }: RoomView): boolean {
    const side = type === 'c' ? 'public' : 'private';
    const types = type === 'd' ? ['direct'] : [`${side}_channel`, `${side}_${kind}`];
    return !roomTypes || types.some((each) => roomTypes.includes(each));
}

function RoomMenu({ room }: { room: RoomView }): ReactElement {
    const { sight, act, show, openDialog, openRoom } = useContext(ColumnContext);
    const { t, appText } = useContext(ChromeContext);
    const may = (...permissions: string[]): boolean =>
        permissions.some((permission) => sight?.permissions.some((held) => held === permission));
    const mayAdd = may(
        'add-user-to-joined-room',
        room.type === 'c' ? 'add-user-to-any-c-room' : 'add-user-to-any-p-room',
    );
    const press = async (actionId: string): Promise<void> => {
        const answer = await act('pressButton', { actionId, context: 'roomAction', roomId: room.id });
        if (answer.ok) {
            show(answer.value);
        }
    };
    const leave = async (): Promise<void> => {
        const answer = await act('leave', { roomId: room.id });
        const next = sight?.rooms.find(({ id, isJoined }) => id !== room.id && isJoined);
        if (answer.ok && next) {
            openRoom(next.id);
        }
    };
    const isRoom = room.type !== 'd' && room.isJoined;
    const items: MenuItem[] = [
        ...(sight?.buttons ?? [])
            .filter((button) => button.context === 'roomAction' && fitsRoom(button, room))
            .map(({ actionId, labelKey, isDanger }) => ({
                label: appText(labelKey),
                icon: 'cube' as const,
                isDanger,
                // Neither `press` nor `leave` rejects.
                onChoose: () => void press(actionId),
            })),
        ...(isRoom && mayAdd
            ? [{ label: t('add_people'), icon: 'user-plus' as const, onChoose: () => openDialog('people') }]
            : []),
        ...(isRoom && may('create-invite-links')
            ? [{ label: t('invite_link'), icon: 'link' as const, onChoose: () => openDialog('link') }]
            : []),
        ...(isRoom ? [{ label: t('leave'), icon: 'exit' as const, isDanger: true, onChoose: () => void leave() }] : []),
    ];
    return <Menu label={t('menu_room')} items={items} />;
}
