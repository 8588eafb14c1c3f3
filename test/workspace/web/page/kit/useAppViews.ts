import { useCallback, useReducer } from 'react';

import type { AppView, InteractionBody, SurfaceView } from '../../protocol';

/** A view of the app that is open; another one gets another key. */
export interface OpenView {
    key: number;
    view: AppView;
    errors: Record<string, string>;
}

export interface AppViews {
    modal: OpenView | undefined;
    bar: OpenView | undefined;
    /** Shows what the app sent, in an answer or by itself; false when there was nothing to show. */
    show: (sent: SurfaceView | InteractionBody) => boolean;
    close: (place: Place) => void;
}

export type Place = 'modal' | 'bar';

interface State {
    count: number;
    modal?: OpenView;
    bar?: OpenView;
}

type Step = { kind: string; view?: AppView; viewId?: string; errors?: Record<string, string> };

const placeOf = (kind: string): Place | undefined =>
    kind.startsWith('modal.') ? 'modal' : kind.startsWith('contextual_bar.') ? 'bar' : undefined;

/** RocketChat/Rocket.Chat, apps/meteor/app/ui-message/client/ActionManager.ts */
function reduce(state: State, { kind, view, viewId, errors }: Step): State {
    if (kind === 'errors') {
        const place = (['modal', 'bar'] as const).find((each) => state[each]?.view.id === (viewId ?? view?.id));
        const open = place && state[place];
        return open ? { ...state, [place]: { ...open, errors: errors ?? {} } } : state;
    }
    const place = placeOf(kind);
    if (!place) {
        return state;
    }
    if (kind.endsWith('.close')) {
        return { ...state, [place]: undefined };
    }
    if (!view) {
        return state;
    }
    const open = state[place];
    if (kind.endsWith('.update')) {
        // An update reaches the view with its id, and nothing else.
        return open?.view.id === view.id ? { ...state, [place]: { ...open, view, errors: {} } } : state;
    }
    return {
        count: state.count + 1,
        modal: state.modal,
        bar: state.bar,
        [place]: { key: state.count, view, errors: {} },
    };
}

export function useAppViews(): AppViews {
    const [{ modal, bar }, step] = useReducer(reduce, { count: 0 });
    const show = useCallback((sent: SurfaceView | InteractionBody): boolean => {
        const { kind, type, view, viewId, errors } = (sent ?? {}) as Partial<Step> & { type?: string };
        const what = kind ?? type ?? '';
        if (what !== 'errors' && placeOf(what) === undefined) {
            return false;
        }
        step({
            kind: what,
            ...(view && { view }),
            ...(viewId !== undefined && { viewId }),
            ...(errors && { errors }),
        });
        return true;
    }, []);
    const close = useCallback(
        (place: Place) => step({ kind: place === 'modal' ? 'modal.close' : 'contextual_bar.close' }),
        [],
    );
    return { modal, bar, show, close };
}
