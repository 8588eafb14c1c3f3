import { kitContext } from '@rocket.chat/fuselage-ui-kit';
import React, { useContext, useMemo, useRef } from 'react';
import type { ComponentProps, MutableRefObject, ReactElement } from 'react';

import { ColumnContext } from '../rooms/ColumnContext';
import { GuestSurfaceRenderer } from './GuestSurfaceRenderer';
import type { OpenView } from './useAppViews';
import type { Values } from './values';

const renderer = new GuestSurfaceRenderer();

/** What the client waits after a character before it tells the app, in milliseconds. */
const TYPING_PAUSE = 700;

interface ViewBlocksProps {
    open: OpenView;
    values: MutableRefObject<Values>;
}

type KitValue = ComponentProps<typeof kitContext.Provider>['value'];

/**
 * The blocks of a modal or contextual bar. An update changes them in place, as in the real client: what was typed
 * stays.
 */
export function ViewBlocks({ open, values }: ViewBlocksProps): ReactElement {
    const { act, show, world } = useContext(ColumnContext);
    const timer = useRef<ReturnType<typeof setTimeout>>();
    const { view, errors } = open;
    const appId = world.app?.id ?? '';

    const value = useMemo((): KitValue => {
        const keep = ({
            actionId,
            blockId,
            value: kept,
        }: {
            actionId: string;
            blockId: string;
            value: unknown;
        }): void => {
            values.current = { ...values.current, [actionId]: { value: kept, blockId } };
        };
        const tell = async (actionId: string, blockId: string, chosen: unknown): Promise<void> => {
            const container = { type: 'view', id: view.id } as const;
            const answer = await act('blockAction', { actionId, blockId, value: chosen, container, view });
            if (answer.ok) {
                show(answer.value);
            }
        };
        return {
            appId,
            viewId: view.id,
            errors,
            values: values.current as KitValue['values'],
            state: keep,
            action: ({ actionId, blockId, value: chosen, dispatchActionConfig }) => {
                keep({ actionId, blockId, value: chosen });
                clearTimeout(timer.current);
                if (!dispatchActionConfig?.includes('on_character_entered')) {
                    return tell(actionId, blockId, chosen);
                }
                // `tell` does not reject.
                timer.current = setTimeout(() => void tell(actionId, blockId, chosen), TYPING_PAUSE);
                return undefined;
            },
        };
    }, [view, errors, act, show, appId, values]);

    return (
        <kitContext.Provider value={value}>
            <div className="gm-blocks">{renderer.render((view.blocks ?? []) as never)}</div>
        </kitContext.Provider>
    );
}

/** The blocks of a message. */
export function MessageBlocks({ messageId, blocks }: { messageId: string; blocks: object[] }): ReactElement {
    const { act, show, world, room } = useContext(ColumnContext);
    const appId = world.app?.id ?? '';
    const roomId = room?.id;
    const value = useMemo(
        (): KitValue => ({
            appId,
            errors: {},
            values: {},
            state: () => undefined,
            action: async ({ actionId, blockId, value: chosen }) => {
                const answer = await act('blockAction', {
                    actionId,
                    blockId,
                    value: chosen,
                    container: { type: 'message', id: messageId },
                    messageId,
                    ...(roomId !== undefined && { roomId }),
                });
                if (answer.ok) {
                    show(answer.value);
                }
            },
        }),
        [act, show, appId, messageId, roomId],
    );
    return (
        <kitContext.Provider value={value}>
            <div className="gm-blocks gm-message-blocks">{renderer.render(blocks as never)}</div>
        </kitContext.Provider>
    );
}
