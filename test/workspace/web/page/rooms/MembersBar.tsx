import { Button, Tag } from '@rocket.chat/fuselage';
import React, { useContext } from 'react';
import type { ReactElement } from 'react';

import { Avatar } from '../parts/Avatar';
import { ChromeContext } from '../parts/ChromeContext';
import { Menu } from '../parts/Menu';
import { SideBar } from '../parts/SideBar';
import { ColumnContext } from './ColumnContext';

/** Who is in the room. */
export function MembersBar({ onClose }: { onClose: () => void }): ReactElement | null {
    const { sight, room, act, openDialog, openRoom, person } = useContext(ColumnContext);
    const { t } = useContext(ChromeContext);
    if (!room || !sight) {
        return null;
    }
    const mayRemove = sight.permissions.includes('remove-user') && room.type !== 'd';
    const mayAdd =
        room.type !== 'd' &&
        (['add-user-to-joined-room', 'add-user-to-any-c-room', 'add-user-to-any-p-room'] as const).some((permission) =>
            sight.permissions.includes(permission),
        );
    const write = async (username: string): Promise<void> => {
        const answer = await act('openDirect', { usernames: [username] });
        if (answer.ok) {
            openRoom(answer.value.roomId);
        }
    };
    return (
        <SideBar title={t('members')} icon="members" onClose={onClose}>
            {mayAdd && (
                <Button small type="button" onClick={() => openDialog('people')}>
                    {t('add_people')}
                </Button>
            )}
            <ul className="gm-members">
                {sight.members.map(({ username, name, roles, isActive }) => (
                    <li key={username}>
                        <Avatar name={name} size={28} />
                        <span className="gm-member-name">
                            {name} <span className="gm-annotation">@{username}</span>
                            {!isActive && <Tag>{t('inactive')}</Tag>}
                            {(['guest', 'owner', 'moderator'] as const)
                                .filter((role) => roles.includes(role))
                                .map((role) => (
                                    <Tag key={role}>{t(`role_${role}`)}</Tag>
                                ))}
                        </span>
                        {username !== person?.username && (
                            <Menu
                                label={`${t('menu_more')}: ${name}`}
                                items={[
                                    // `write` and `act` do not reject.
                                    { label: t('direct'), icon: 'balloon', onChoose: () => void write(username) },
                                    ...(mayRemove
                                        ? [
                                              {
                                                  label: t('remove'),
                                                  icon: 'cross' as const,
                                                  isDanger: true,
                                                  onChoose: () => void act('kick', { roomId: room.id, username }),
                                              },
                                          ]
                                        : []),
                                ]}
                            />
                        )}
                    </li>
                ))}
            </ul>
        </SideBar>
    );
}
