import { createContext } from 'react';

import type {
    ActInput,
    ActName,
    ActOutput,
    Answer,
    InteractionBody,
    MessageView,
    PersonView,
    RoomView,
    SettledWorld,
    Sight,
    SurfaceView,
} from '../../protocol';
import { STARTING } from '../client/connection';
import type { Place } from '../kit/useAppViews';

export type DialogName = 'room' | 'direct' | 'discussion' | 'people' | 'link' | 'use_link' | 'token';

export interface ColumnView {
    world: SettledWorld;
    person: PersonView | undefined;
    sight: Sight | undefined;
    room: RoomView | undefined;
    /** Does something as the person of this column; a failure is shown as the real client shows it. */
    act: <Name extends ActName>(name: Name, input: ActInput<Name>) => Promise<Answer<ActOutput<Name>>>;
    show: (sent: SurfaceView | InteractionBody) => boolean;
    closeView: (place: Place) => void;
    openRoom: (roomId: string) => void;
    openThread: (messageId: string) => void;
    openMembers: () => void;
    openAdministration: () => void;
    openDialog: (name: DialogName, about?: MessageView) => void;
    /** A line that only the client writes, as for an unknown command. */
    addLine: (text: string) => void;
}

const nothing = (): undefined => undefined;

/** What the parts of one person's client share. */
export const ColumnContext = createContext<ColumnView>({
    world: STARTING,
    person: undefined,
    sight: undefined,
    room: undefined,
    act: async () => ({ ok: false }),
    show: () => false,
    closeView: nothing,
    openRoom: nothing,
    openThread: nothing,
    openMembers: nothing,
    openAdministration: nothing,
    openDialog: nothing,
    addLine: nothing,
});
