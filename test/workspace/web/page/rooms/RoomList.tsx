import { Icon } from '@rocket.chat/fuselage';
import React, { useContext, useEffect, useRef } from 'react';
import type { ComponentProps, ReactElement } from 'react';

import type { RoomView } from '../../protocol';
import type { Label } from '../labels';
import { Avatar } from '../parts/Avatar';
import { ChromeContext } from '../parts/ChromeContext';
import { ColumnContext } from './ColumnContext';
import { CreateMenu } from './CreateMenu';
import { PersonMenu } from './PersonMenu';

const ICONS: Readonly<Record<RoomView['kind'], ComponentProps<typeof Icon>['name']>> = {
    channel: 'hash',
    group: 'hashtag-lock',
    team: 'team',
    discussion: 'discussion',
    direct: 'at',
};

const SECTIONS: ReadonlyArray<{ label: Label; holds: (room: RoomView) => boolean }> = [
    { label: 'teams', holds: ({ kind, isJoined }) => isJoined && kind === 'team' },
    { label: 'discussions', holds: ({ kind, isJoined }) => isJoined && kind === 'discussion' },
    { label: 'channels', holds: ({ kind, isJoined }) => isJoined && (kind === 'channel' || kind === 'group') },
    { label: 'directs', holds: ({ kind, isJoined }) => isJoined && kind === 'direct' },
    { label: 'directory', holds: ({ isJoined }) => !isJoined },
];

export function RoomIcon({ room }: { room: Pick<RoomView, 'kind' | 'type'> }): ReactElement {
    return (
        <Icon
            name={room.kind === 'team' && room.type === 'p' ? 'team-lock' : ICONS[room.kind]}
            size="x16"
            aria-hidden
        />
    );
}

/** Rooms and direct conversations, those with something new in bold. */
export function RoomList(): ReactElement {
    const { sight } = useContext(ColumnContext);
    const { t } = useContext(ChromeContext);
    const isUnread = useUnread();
    const rooms = sight?.rooms ?? [];
    return (
        <nav className="gm-rooms" aria-label={t('navigation')}>
            <div className="gm-rooms-head">
                <PersonMenu />
                <CreateMenu />
            </div>
            <div className="gm-rooms-list">
                {SECTIONS.map(({ label, holds }) => {
                    const held = rooms.filter(holds).sort((one, other) => one.title.localeCompare(other.title));
                    return held.length === 0 ? null : (
                        <section key={label} aria-label={t(label)}>
                            <h2>{t(label)}</h2>
                            <ul>
                                {held.map((room) => (
                                    <RoomItem key={room.id} room={room} isUnread={isUnread(room)} />
                                ))}
                            </ul>
                        </section>
                    );
                })}
            </div>
        </nav>
    );
}

function RoomItem({ room, isUnread }: { room: RoomView; isUnread: boolean }): ReactElement {
    const { room: shown, openRoom } = useContext(ColumnContext);
    const isShown = shown?.id === room.id;
    return (
        <li>
            <button
                type="button"
                className={`gm-room${isShown ? ' gm-selected' : ''}${isUnread ? ' gm-unread' : ''}`}
                aria-current={isShown ? 'page' : undefined}
                onClick={() => openRoom(room.id)}
            >
                <Avatar name={room.title} size={20} />
                <RoomIcon room={room} />
                <span className="gm-room-title">{room.title}</span>
                {isUnread && <span className="gm-dot" aria-hidden />}
            </button>
        </li>
    );
}

/** Whether a room holds more than when the person last looked; what is there at first has been read. */
function useUnread(): (room: RoomView) => boolean {
    const { sight, room: shown, person } = useContext(ColumnContext);
    const read = useRef<{ who?: string; counts: Map<string, number> }>({ counts: new Map() });
    if (read.current.who !== person?.username && sight) {
        read.current = {
            who: person?.username,
            counts: new Map(sight.rooms.map((room) => [room.id, room.messageCount])),
        };
    }
    useEffect(() => {
        if (shown) {
            read.current.counts.set(shown.id, shown.messageCount);
        }
    });
    return (room) => {
        const count = read.current.counts.get(room.id) ?? 0;
        return room.isJoined && room.id !== shown?.id && room.messageCount > count;
    };
}
