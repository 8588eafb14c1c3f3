import { useCallback, useEffect, useRef, useState } from 'react';

import type { Sight, SurfaceView } from '../../protocol';
import { look, PAUSE, signIn } from './connection';

export interface Seeing {
    sight: Sight | undefined;
    /** The room that the sight was asked for: what is done about a room may be known before it is seen. */
    seenRoomId: string | undefined;
    /** Why the person cannot sign in. */
    refusal: string | undefined;
    signIn: () => void;
}

interface Counts {
    since?: number;
    surfaces?: number;
}

const isSame = (one: Sight, other: Sight): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * What a person sees in a room, looked at again whenever the revision grows. Ephemeral messages and surfaces are those
 * since the person was first looked at, and each surface is handed over once.
 */
export function useSight(
    as: string,
    roomId: string | undefined,
    revision: number,
    onSurface: (surface: SurfaceView) => void,
): Seeing {
    const [seen, setSeen] = useState<{ by: string; roomId: string | undefined; sight: Sight }>();
    const [refusal, setRefusal] = useState<string>();
    const counts = useRef<Counts>({});
    const wanted = useRef({ as, roomId, revision });
    const isLooking = useRef(false);
    const again = useRef<ReturnType<typeof setTimeout>>();
    const surface = useRef(onSurface);
    surface.current = onSurface;
    if (wanted.current.as !== as) {
        counts.current = {};
    }
    wanted.current = { as, roomId, revision };

    /** One look at a time: surfaces that come twice would open twice. */
    const refresh = useCallback(async () => {
        if (isLooking.current || wanted.current.revision < 0) {
            return;
        }
        isLooking.current = true;
        clearTimeout(again.current);
        try {
            for (let last: unknown; last !== wanted.current;) {
                const asked = wanted.current;
                last = asked;
                const { roomId: room } = asked;
                const found = await look({
                    as: asked.as,
                    ...(room !== undefined && { roomId: room }),
                    ...counts.current,
                });
                if (found === 'signed-out') {
                    const answer = await signIn(asked.as);
                    if (answer.ok) {
                        last = undefined;
                        continue;
                    }
                    setSeen(undefined);
                    setRefusal(answer.toast ?? '');
                } else if (found === 'unreachable') {
                    again.current = setTimeout(() => void refresh(), PAUSE);
                } else if (wanted.current.as === asked.as) {
                    counts.current = {
                        // A workspace that was started anew counts anew.
                        since: Math.min(counts.current.since ?? Infinity, found.noticeCount),
                        surfaces: found.surfaceCount,
                    };
                    setRefusal(undefined);
                    // Where nothing has changed, nothing is drawn anew.
                    setSeen((before) =>
                        before?.by === asked.as && before.roomId === room && isSame(before.sight, found)
                            ? before
                            : { by: asked.as, roomId: room, sight: found },
                    );
                    found.surfaces.forEach((each) => surface.current(each));
                }
            }
        } finally {
            isLooking.current = false;
        }
    }, []);
    useEffect(() => () => clearTimeout(again.current), []);

    useEffect(() => {
        void refresh(); // nothing in it rejects
    }, [as, roomId, revision, refresh]);

    // What somebody else has seen is not for the eyes of this person.
    const own = seen?.by === as ? seen : undefined;
    const retry = useCallback(() => void refresh(), [refresh]);
    return { sight: own?.sight, seenRoomId: own?.roomId, refusal, signIn: retry };
}
