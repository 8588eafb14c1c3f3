import React, { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReactElement } from 'react';

import type { MessageView, PersonView, RoomView, SettledWorld } from '../../protocol';
import { Administration } from '../admin/Administration';
import { act as actAs } from '../client/connection';
import { useSight } from '../client/useSight';
import { AppBar } from '../kit/AppBar';
import { AppModal } from '../kit/AppModal';
import { PickerContext } from '../kit/pickers';
import { useAppViews } from '../kit/useAppViews';
import { useToast } from '../parts/Toasts';
import { ColumnContext } from './ColumnContext';
import type { ColumnView } from './ColumnContext';
import { RoomDialogs } from './dialogs';
import type { OpenDialog } from './dialogs';
import { MembersBar } from './MembersBar';
import { RoomList } from './RoomList';
import { RoomPane } from './RoomPane';
import { SignedOut } from './SignedOut';
import { ThreadBar } from './ThreadBar';

interface ClientProps {
    world: SettledWorld;
    /** Grows with every change. */
    revision: number;
    now: string;
    person: PersonView | undefined;
    username: string;
    /** The room to open at first: this one, or else one of that name. */
    lastRoomId: string | undefined;
    wantedRoom: string | undefined;
    /** Hears of the room that is looked at. */
    onRoom: (room: RoomView) => void;
}

type Bar = { kind: 'thread'; rootId: string } | { kind: 'members' };

/** The client of one person: rooms, bars, dialogs, and what the app has opened for them. */
export function Client(props: ClientProps): ReactElement {
    const { world, revision, now, person, username, lastRoomId, wantedRoom, onRoom } = props;
    const [roomId, setRoomId] = useState<string>();
    const [bar, setBar] = useState<Bar>();
    const [dialog, setDialog] = useState<OpenDialog>();
    const [lines, setLines] = useState<MessageView[]>([]);
    const [areRoomsShown, setRoomsShown] = useState(false);
    const [isAdministration, setAdministration] = useState(false);
    const { modal, bar: appBar, show: showView, close: closeView } = useAppViews();
    const toast = useToast();

    const show = useCallback<ColumnView['show']>(
        (sent) => {
            const isShown = showView(sent);
            if (isShown) {
                setAdministration(false);
            }
            return isShown;
        },
        [showView],
    );
    const { sight, seenRoomId, refusal, signIn } = useSight(username, roomId, revision, show);

    const act = useCallback<ColumnView['act']>(
        async (name, input) => {
            const answer = await actAs(username, name, input);
            if (!answer.ok && answer.toast !== undefined && answer.toast !== '') {
                toast(answer.toast);
            }
            return answer;
        },
        [username, toast],
    );
    const openRoom = useCallback((id: string) => {
        setRoomId(id);
        setBar(undefined);
        setLines([]);
        setRoomsShown(false);
        setAdministration(false);
    }, []);
    const room = sight?.room;

    useRoomChoice({ sight, seenRoomId, roomId, lastRoomId, wantedRoom, openRoom });
    useEffect(() => {
        if (room !== undefined && room.id === roomId && (room.id !== lastRoomId || room.name !== wantedRoom)) {
            onRoom(room);
        }
    }, [room, roomId, lastRoomId, wantedRoom, onRoom]);

    const clock = useRef(now);
    clock.current = now;
    const value = useMemo<ColumnView>(
        () => ({
            world,
            person,
            sight,
            room,
            act,
            show,
            closeView,
            openRoom,
            openThread: (rootId) => setBar({ kind: 'thread', rootId }),
            openMembers: () => setBar({ kind: 'members' }),
            openAdministration: () => setAdministration(true),
            openDialog: (name, about) => setDialog({ name, ...(about && { about }) }),
            addLine: (text) => setLines((all) => [...all, localLine(text, clock.current, all.length)]),
        }),
        [world, person, sight, room, act, show, closeView, openRoom],
    );
    const pickers = useMemo(
        () => ({
            people: world.people.map(({ username: name, name: full }) => option(`@${name} ${full}`, name)),
            rooms: (sight?.rooms ?? []).map(({ id, title }) => option(title, id)),
        }),
        [world.people, sight?.rooms],
    );
    const isBarOpen = appBar !== undefined || bar !== undefined;

    return useMemo(
        () => (
            <ColumnContext.Provider value={value}>
                <PickerContext.Provider value={pickers}>
                    {refusal !== undefined ? (
                        <SignedOut reason={refusal} onRetry={signIn} />
                    ) : isAdministration ? (
                        <Administration onClose={() => setAdministration(false)} />
                    ) : (
                        <div
                            className={`gm-client${areRoomsShown ? ' gm-rooms-shown' : ''}${isBarOpen ? ' gm-bar-open' : ''}`}
                        >
                            <RoomList />
                            <RoomPane lines={lines} showRooms={() => setRoomsShown(!areRoomsShown)} />
                            {appBar ? (
                                <AppBar key={appBar.key} open={appBar} />
                            ) : bar?.kind === 'thread' ? (
                                <ThreadBar key={bar.rootId} rootId={bar.rootId} onClose={() => setBar(undefined)} />
                            ) : (
                                bar && <MembersBar onClose={() => setBar(undefined)} />
                            )}
                        </div>
                    )}
                    {modal && <AppModal key={modal.key} open={modal} />}
                    {dialog && <RoomDialogs open={dialog} close={() => setDialog(undefined)} />}
                </PickerContext.Provider>
            </ColumnContext.Provider>
        ),
        [
            value,
            pickers,
            refusal,
            signIn,
            isAdministration,
            areRoomsShown,
            isBarOpen,
            lines,
            appBar,
            bar,
            modal,
            dialog,
        ],
    );
}

interface RoomChoice {
    sight: ColumnView['sight'];
    seenRoomId: string | undefined;
    roomId: string | undefined;
    lastRoomId: string | undefined;
    wantedRoom: string | undefined;
    openRoom: (id: string) => void;
}

/** Opens the room that is wanted at first, and another one when the room shown is gone or out of sight. */
function useRoomChoice(choice: RoomChoice): void {
    const { sight, seenRoomId, roomId, lastRoomId, wantedRoom, openRoom } = choice;
    const rooms = sight?.rooms;
    const isAsked = useRef(false);
    useEffect(() => {
        if (!rooms) {
            return;
        }
        const wanted = isAsked.current
            ? undefined
            : (rooms.find(({ id }) => id === lastRoomId) ?? rooms.find(({ name }) => name === wantedRoom));
        isAsked.current = true;
        // A room that was just created is not among the rooms before they are looked at again.
        const isAwaited = roomId !== undefined && seenRoomId !== roomId;
        const isShown = isAwaited || rooms.some(({ id }) => id === roomId);
        const first = rooms.find(({ isJoined, kind }) => isJoined && kind === 'channel') ?? rooms[0];
        const next = wanted ?? (isShown ? undefined : first);
        if (next && next.id !== roomId) {
            openRoom(next.id);
        }
    }, [rooms, seenRoomId, roomId, lastRoomId, wantedRoom, openRoom]);
}

const option = (text: string, value: string): { text: { type: 'plain_text'; text: string }; value: string } => ({
    text: { type: 'plain_text', text },
    value,
});

function localLine(text: string, at: string, index: number): MessageView {
    return {
        id: `line-${index}`,
        text,
        at,
        author: { id: '', username: 'rocket.cat', name: 'Rocket.Cat' },
        isPrivate: true,
        replies: 0,
        attachments: [],
        blocks: [],
        mayEdit: false,
        mayDelete: false,
    };
}
