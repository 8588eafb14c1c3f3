import { IconButton } from '@rocket.chat/fuselage';
import React, { useContext, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ChangeEvent, KeyboardEvent, ReactElement } from 'react';

import type { MessageView, RoomView } from '../../protocol';
import { ChromeContext } from '../parts/ChromeContext';
import { ColumnContext } from './ColumnContext';
import { complete, suggestionsFor } from './completion';
import { SuggestionList } from './SuggestionList';

interface ComposerProps {
    room: RoomView;
    threadId?: string;
    edited: MessageView | undefined;
    onEditEnd: () => void;
    /** The last message of one's own, which the arrow up edits. */
    onEditLast: () => void;
}

/** Where messages and commands are written: Enter sends, Shift and Enter breaks the line. */
export function Composer({ room, threadId, edited, onEditEnd, onEditLast }: ComposerProps): ReactElement {
    const { act, sight, world, addLine } = useContext(ColumnContext);
    const { t, appText } = useContext(ChromeContext);
    const [text, setText] = useState('');
    const [cursor, setCursor] = useState(0);
    const [chosen, setChosen] = useState(0);
    const [isDismissed, setDismissed] = useState(false);
    const field = useRef<HTMLTextAreaElement>(null);
    /** Where the cursor goes with the text that was just put in. */
    const place = useRef<number>();
    const file = useRef<HTMLInputElement>(null);
    const listId = `suggestions-${room.id}-${threadId ?? ''}`;

    useEffect(() => {
        setText(edited ? (edited.attachments[0]?.description ?? edited.text) : '');
        if (edited) {
            field.current?.focus();
        }
    }, [edited]);

    const suggestions =
        sight && !isDismissed && !edited
            ? suggestionsFor(text.slice(0, cursor), { sight, world, describe: appText })
            : [];
    const change = (value: string, at: number): void => {
        setText(value);
        setCursor(at);
        setChosen(0);
        setDismissed(false);
    };
    const choose = (word: string): void => {
        const completed = complete(text, cursor, word);
        change(completed.text, completed.cursor);
        field.current?.focus();
        place.current = completed.cursor;
    };
    // At once, with the text: a frame later it would go before what was typed meanwhile.
    useLayoutEffect(() => {
        if (place.current !== undefined) {
            field.current?.setSelectionRange(place.current, place.current);
            place.current = undefined;
        }
    });

    const label = threadId === undefined ? t('message_to', { room: room.title }) : t('reply_thread');
    const where = { roomId: room.id, ...(threadId !== undefined && { threadId }) };
    const send = async (): Promise<void> => {
        const written = text.trim();
        if (written === '') {
            return;
        }
        change('', 0);
        if (edited) {
            onEditEnd();
            await act('edit', { messageId: edited.id, text: written });
        } else if (/^\/[a-z]/i.test(written)) {
            const answer = await act('runCommand', { ...where, line: written });
            if (!answer.ok && answer.line !== undefined) {
                addLine(answer.line);
            }
        } else {
            await act('send', { ...where, text: written });
        }
    };
    const upload = async ({ target }: ChangeEvent<HTMLInputElement>): Promise<void> => {
        const [chosenFile] = target.files ?? [];
        if (chosenFile) {
            const { name, type } = chosenFile;
            const base64 = await base64Of(chosenFile);
            target.value = '';
            const answer = await act('upload', { ...where, name, type, base64, text: text.trim() });
            if (answer.ok) {
                change('', 0);
            }
        }
    };

    const press = (event: KeyboardEvent): void => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        const picked = suggestions[chosen];
        const isWhole = event.key === 'Enter' && picked?.word === /\S*$/.exec(text.slice(0, cursor))?.[0];
        if (suggestions.length > 0 && step !== undefined) {
            setChosen((chosen + step + suggestions.length) % suggestions.length);
        } else if (picked && !isWhole && (event.key === 'Tab' || event.key === 'Enter') && !event.shiftKey) {
            choose(picked.word);
        } else if (event.key === 'Enter' && !event.shiftKey) {
            void send(); // `act` does not reject
        } else if (event.key === 'Escape' && (suggestions.length > 0 || edited)) {
            setDismissed(true);
            onEditEnd();
        } else if (event.key === 'ArrowUp' && text === '') {
            onEditLast();
        } else {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
    };

    return (
        <div className="gm-composer">
            {suggestions.length > 0 && (
                <SuggestionList id={listId} suggestions={suggestions} chosen={chosen} onChoose={choose} />
            )}
            {edited && <p className="gm-annotation gm-composer-note">{t('editing')}</p>}
            <div className="gm-composer-box">
                <textarea
                    ref={field}
                    rows={Math.min(6, Math.max(1, text.split('\n').length))}
                    value={text}
                    role="combobox"
                    aria-autocomplete="list"
                    aria-expanded={suggestions.length > 0}
                    aria-controls={listId}
                    aria-activedescendant={suggestions.length > 0 ? `${listId}-${chosen}` : undefined}
                    aria-label={label}
                    placeholder={label}
                    onChange={({ target }) => change(target.value, target.selectionStart)}
                    onSelect={({ currentTarget }) => setCursor(currentTarget.selectionStart)}
                    onKeyDown={press}
                />
                {/* Of the browser's own button nothing is to be seen. */}
                <input ref={file} type="file" hidden onChange={(event) => void upload(event)} />
                <IconButton
                    small
                    type="button"
                    icon="clip"
                    aria-label={t('attach')}
                    title={t('attach')}
                    onClick={() => file.current?.click()}
                />
                <IconButton
                    small
                    type="button"
                    icon="send-filled"
                    info={text.trim() !== ''}
                    aria-label={t('send')}
                    title={t('send')}
                    onClick={() => void send()}
                />
            </div>
        </div>
    );
}

async function base64Of(file: File): Promise<string> {
    const bytes = new Uint8Array(await file.arrayBuffer());
    let binary = '';
    bytes.forEach((byte) => (binary += String.fromCharCode(byte)));
    return btoa(binary);
}
