import { MessageDivider } from '@rocket.chat/fuselage';
import React, { Fragment, useCallback, useContext, useEffect, useRef } from 'react';
import type { ReactElement } from 'react';

import type { MessageView } from '../../protocol';
import { ChromeContext } from '../parts/ChromeContext';
import { MessageItem } from './MessageItem';

interface MessageListProps {
    messages: MessageView[];
    /** In a thread, replies need no mark of their own. */
    isThread?: boolean;
    editedId: string | undefined;
    onEdit: (message: MessageView) => void;
}

/** As good as the end, in pixels. */
const NEAR = 40;

/** Messages one after the other; new ones are read out and scrolled to. */
export function MessageList({ messages, isThread = false, editedId, onEdit }: MessageListProps): ReactElement {
    const { t, formatDay } = useContext(ChromeContext);
    const list = useRef<HTMLDivElement>(null);
    const last = messages.at(-1);
    const isAtEnd = useRef(true);
    const toEnd = useCallback(() => {
        const { current } = list;
        current?.scrollTo({ top: current.scrollHeight });
    }, []);
    const stay = useCallback(() => {
        if (isAtEnd.current) {
            toEnd();
        }
    }, [toEnd]);
    useEffect(toEnd, [toEnd, last?.id, messages.length]);
    useEffect(() => {
        const observer = new ResizeObserver(stay);
        if (list.current) {
            observer.observe(list.current);
        }
        return () => observer.disconnect();
    }, [stay]);
    return (
        // Somebody who only has a keyboard scrolls it, too.
        <div
            ref={list}
            className="gm-messages"
            role="log"
            aria-label={t('conversation')}
            tabIndex={0}
            onLoadCapture={stay}
            onScroll={({ currentTarget: { scrollTop, scrollHeight, clientHeight } }) => {
                isAtEnd.current = scrollHeight - scrollTop - clientHeight < NEAR;
            }}
        >
            <div className="gm-messages-space" />
            {messages.map((message, index) => (
                <Fragment key={message.id}>
                    {isNewDay(messages[index - 1], message) && <MessageDivider>{formatDay(message.at)}</MessageDivider>}
                    <MessageItem
                        message={message}
                        isSequential={!isThread && follows(messages[index - 1], message)}
                        isThread={isThread}
                        isEdited={message.id === editedId}
                        onEdit={onEdit}
                    />
                </Fragment>
            ))}
        </div>
    );
}

/** Messages of one author within five minutes share a head. */
const SEQUENCE = 300_000;

function follows(before: MessageView | undefined, message: MessageView): boolean {
    return (
        before !== undefined &&
        before.author.id === message.author.id &&
        before.systemType === undefined &&
        message.systemType === undefined &&
        before.isPrivate === message.isPrivate &&
        Date.parse(message.at) - Date.parse(before.at) < SEQUENCE
    );
}

const isNewDay = (before: MessageView | undefined, message: MessageView): boolean =>
    before === undefined || new Date(before.at).toDateString() !== new Date(message.at).toDateString();
