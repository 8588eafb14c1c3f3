import { Throbber } from '@rocket.chat/fuselage';
import React, { useCallback, useMemo, useState } from 'react';
import type { ReactElement } from 'react';

import type { World } from '../protocol';
import { useSame } from './client/useSame';
import { useAppTexts, useWorld } from './client/useWorld';
import { chromeOf } from './parts/chrome';
import { ChromeContext } from './parts/ChromeContext';
import { ToastProvider } from './parts/Toasts';
import { Column } from './rooms/Column';
import { TopBar } from './tools/TopBar';
import { Tour } from './tools/Tour';
import { useRemembered } from './tools/useRemembered';

/** Who is looked at, and the room that they are to open. */
export interface Seat {
    username: string;
    room?: string;
}

/** Where the tour lies over the columns; as in `narrow.css`. */
const NARROW = '(max-width: 1100px)';

const FIRST: Seat[] = [{ username: 'gus', room: 'project-orion' }];

/** The whole page: tools above, one or two people below, the tour at the side. */
export function App(): ReactElement {
    const { world, isThere } = useWorld();
    // A change that concerns none of this is nothing to the columns but a reason to look again.
    const { now: _now, revision, ...rest } = world;
    const settled = useSame(rest);
    const texts = useAppTexts(world.status === 'ready');
    const [seats, setSeats] = useRemembered<Seat[]>('seats', FIRST);
    const [isTourOpen, setTourOpen] = useRemembered('tour', !window.matchMedia(NARROW).matches);
    const language = world.people.find(({ username }) => username === seats[0]?.username)?.language ?? 'en';
    const chrome = useMemo(() => chromeOf(language, texts), [language, texts]);
    const { t } = chrome;
    /** How often each column was taken somewhere. */
    const [visits, setVisits] = useState([0, 0]);

    const reseat = (index: number, seat: Seat): void => setSeats(seats.map((each, at) => (at === index ? seat : each)));

    /** Takes the first column to somebody's room, and the second where two are needed. */
    const go = useCallback(
        (seat: Seat, beside?: Seat) => {
            const isNarrow = window.matchMedia(NARROW).matches;
            setSeats([seat, ...(beside && !isNarrow ? [beside] : seats.slice(1))]);
            setVisits(([first = 0, second = 0]) => [first + 1, second + (beside ? 1 : 0)]);
            if (isNarrow) {
                // The tour lies over what is to be done.
                setTourOpen(false);
            }
        },
        [seats, setSeats, setTourOpen],
    );

    if (world.status !== 'ready') {
        return <Start world={world} />;
    }
    return (
        <ChromeContext.Provider value={chrome}>
            <ToastProvider>
                <div className="gm-page" lang={chrome.language}>
                    <TopBar
                        world={world}
                        actor={world.people.find(({ roles }) => roles.includes('admin'))?.username ?? ''}
                        isTourOpen={isTourOpen}
                        onTour={() => setTourOpen(!isTourOpen)}
                        hasSecond={seats.length > 1}
                        onSecond={() =>
                            setSeats(seats.length > 1 ? seats.slice(0, 1) : [...seats, { username: other(seats[0]) }])
                        }
                    />
                    {!isThere && (
                        <p className="gm-gone" role="alert">
                            {t('gone')}
                        </p>
                    )}
                    <main className="gm-body">
                        {seats.map((seat, index) => (
                            <Column
                                key={`${index}-${visits[index] ?? 0}`}
                                world={settled}
                                revision={revision}
                                now={world.now}
                                texts={texts}
                                username={seat.username}
                                wantedRoom={seat.room}
                                side={seats.length === 1 ? 'middle' : index === 0 ? 'start' : 'end'}
                                onPerson={(username) => reseat(index, { ...seat, username })}
                                onRoom={(room) => reseat(index, { ...seat, room })}
                                onClose={
                                    seats.length > 1
                                        ? () => setSeats(seats.filter((_seat, at) => at !== index))
                                        : undefined
                                }
                            />
                        ))}
                        {isTourOpen && <Tour world={world} go={go} onClose={() => setTourOpen(false)} />}
                    </main>
                </div>
            </ToastProvider>
        </ChromeContext.Provider>
    );
}

const other = (seat: Seat | undefined): string => (seat?.username === 'ada' ? 'gus' : 'ada');

function Start({ world }: { world: World }): ReactElement {
    const { t } = chromeOf(navigator.language, {});
    const hasFailed = world.status === 'failed';
    return (
        <div className="gm-start" role={hasFailed ? 'alert' : 'status'}>
            <h1>Guest Manager</h1>
            {hasFailed ? <p>{t('failed')}</p> : <Throbber />}
            <pre>{world.progress === '' ? `${t('starting')} …` : world.progress}</pre>
        </div>
    );
}
