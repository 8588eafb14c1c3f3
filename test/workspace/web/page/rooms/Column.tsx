import React, { useMemo, useState } from 'react';
import type { ReactElement } from 'react';

import type { AppTexts, SettledWorld } from '../../protocol';
import { chromeOf } from '../parts/chrome';
import { ChromeContext } from '../parts/ChromeContext';
import { ToastProvider } from '../parts/Toasts';
import { Client } from './Client';
import { ColumnHead } from './ColumnHead';

interface ColumnProps {
    world: SettledWorld;
    /** Grows with every change. */
    revision: number;
    now: string;
    texts: AppTexts;
    username: string;
    wantedRoom: string | undefined;
    side: 'start' | 'end' | 'middle';
    onPerson: (username: string) => void;
    onRoom: (name: string) => void;
    onClose: (() => void) | undefined;
}

/** A column of the page: who is acting, and their client. */
export function Column(props: ColumnProps): ReactElement {
    const { world, revision, now, texts, username, wantedRoom, side, onPerson, onRoom, onClose } = props;
    // Whoever acts next is in the same room, where they may see it.
    const [lastRoomId, setLastRoomId] = useState<string>();
    const person = world.people.find((each) => each.username === username);
    const chrome = useMemo(() => chromeOf(person?.language ?? 'en', texts), [person?.language, texts]);
    return (
        <ChromeContext.Provider value={chrome}>
            <section className="gm-column" lang={chrome.language} aria-label={person?.name ?? username}>
                <ColumnHead world={world} person={person} onPerson={onPerson} onClose={onClose} />
                {/* What was opened for somebody is not for the eyes of whoever acts next. */}
                <ToastProvider key={username} side={side}>
                    <Client
                        world={world}
                        revision={revision}
                        now={now}
                        person={person}
                        username={username}
                        lastRoomId={lastRoomId}
                        wantedRoom={wantedRoom}
                        onRoom={({ id, name }) => {
                            setLastRoomId(id);
                            onRoom(name);
                        }}
                    />
                </ToastProvider>
            </section>
        </ChromeContext.Provider>
    );
}
