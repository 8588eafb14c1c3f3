import { Button, Icon, Tag } from '@rocket.chat/fuselage';
import React, { useContext } from 'react';
import type { ReactElement } from 'react';

import type { MessageView, PersonView } from '../../protocol';
import { MessageBlocks } from '../kit/ViewBlocks';
import { isLabel } from '../labels';
import { Avatar } from '../parts/Avatar';
import { ChromeContext } from '../parts/ChromeContext';
import { Markdown } from '../parts/Markdown';
import { Attachments } from './Attachments';
import { ColumnContext } from './ColumnContext';
import { MessageMenu } from './MessageMenu';

interface MessageItemProps {
    message: MessageView;
    isSequential: boolean;
    isThread: boolean;
    isEdited: boolean;
    onEdit: (message: MessageView) => void;
}

/** One message, with its head unless it follows another of the same author. */
export function MessageItem({ message, isSequential, isThread, isEdited, onEdit }: MessageItemProps): ReactElement {
    const { formatTime } = useContext(ChromeContext);
    const { author, isPrivate, systemType } = message;
    const classes = [
        'gm-message',
        ...(isPrivate ? ['gm-private'] : []),
        ...(isSequential ? ['gm-sequential'] : []),
        ...(isEdited ? ['gm-editing'] : []),
    ];
    return (
        <article className={classes.join(' ')} aria-label={`${author.name}, ${formatTime(message.at)}`}>
            <div className="gm-message-left">
                {!isSequential && <Avatar name={author.name} size={systemType === undefined ? 36 : 20} />}
            </div>
            <div className="gm-message-body">
                {!isSequential && <MessageHead message={message} />}
                {systemType === undefined || systemType === 'e2e' ? (
                    <MessageContent message={message} isThread={isThread} />
                ) : (
                    <SystemLine message={message} />
                )}
            </div>
            {!isPrivate && (systemType === undefined || systemType === 'e2e') && (
                <div className="gm-message-menu">
                    <MessageMenu message={message} isThread={isThread} onEdit={onEdit} />
                </div>
            )}
        </article>
    );
}

const isGuest = (person: PersonView | undefined): boolean => person?.roles.includes('guest') === true;

function MessageHead({
    message: { author, at, editedAt, editedBy, isPrivate },
}: {
    message: MessageView;
}): ReactElement {
    const { world, sight } = useContext(ColumnContext);
    const { t, formatTime, formatDate } = useContext(ChromeContext);
    const person = world.people.find(({ id }) => id === author.id);
    const roomRoles = sight?.members.find(({ username }) => username === author.username)?.roles ?? [];
    const roles = [
        ...(person?.type === 'app' ? ['App'] : []),
        ...(isGuest(person) ? [t('role_guest')] : []),
        ...(person?.roles.includes('admin') ? [t('role_admin')] : []),
        ...(roomRoles.includes('owner') ? [t('role_owner')] : []),
        ...(roomRoles.includes('moderator') ? [t('role_moderator')] : []),
    ];
    return (
        <div className="gm-message-head">
            <strong>{author.name}</strong>
            <span className="gm-annotation">@{author.username}</span>
            {roles.map((role) => (
                <Tag key={role}>{role}</Tag>
            ))}
            <time className="gm-annotation" dateTime={at} title={formatDate(at)}>
                {formatTime(at)}
            </time>
            {editedAt !== undefined && (
                <span className="gm-annotation" title={`${editedBy ?? ''} ${formatDate(editedAt)}`}>
                    ({t('edited')})
                </span>
            )}
            {isPrivate && (
                <span className="gm-annotation">
                    <Icon name="eye" size="x16" aria-hidden /> {t('only_you')}
                </span>
            )}
        </div>
    );
}

/**
 * Blocks take the place of the text.
 * RocketChat/Rocket.Chat, apps/meteor/client/components/message/variants/room/RoomMessageContent.tsx
 */
function MessageContent({ message, isThread }: { message: MessageView; isThread: boolean }): ReactElement {
    const { person, openThread, openRoom } = useContext(ColumnContext);
    const { t } = useContext(ChromeContext);
    const { id, text, attachments, blocks, replies, discussionId, systemType } = message;
    return (
        <>
            {systemType === 'e2e' ? (
                <em>{t('sys_e2e')}</em>
            ) : (
                text !== '' && blocks.length === 0 && <Markdown text={text} username={person?.username ?? ''} />
            )}
            {attachments.length > 0 && <Attachments attachments={attachments} />}
            {blocks.length > 0 && <MessageBlocks messageId={id} blocks={blocks} />}
            {!isThread && replies > 0 && (
                <Button small type="button" onClick={() => openThread(id)}>
                    <Icon name="thread" size="x16" aria-hidden />{' '}
                    {replies === 1 ? t('reply_one') : t('replies', { count: replies })}
                </Button>
            )}
            {discussionId !== undefined && (
                <Button small type="button" onClick={() => openRoom(discussionId)}>
                    {t('open')}
                </Button>
            )}
        </>
    );
}

const NAMES: Readonly<Record<string, string>> = { 'discussion-created': 'sys_discussion_created' };

function SystemLine({ message }: { message: MessageView }): ReactElement {
    const { openRoom } = useContext(ColumnContext);
    const { t } = useContext(ChromeContext);
    const { systemType = '', text, discussionId } = message;
    const key = NAMES[systemType] ?? `sys_${systemType}`;
    return (
        <p className="gm-system">
            {isLabel(key) ? t(key, { name: text }) : `${systemType} ${text}`}
            {discussionId !== undefined && (
                <Button small type="button" onClick={() => openRoom(discussionId)}>
                    {t('open')}
                </Button>
            )}
        </p>
    );
}
