import { Button } from '@rocket.chat/fuselage';
import React, { useContext, useRef } from 'react';
import type { FormEvent, ReactElement } from 'react';

import { ColumnContext } from '../rooms/ColumnContext';
import { SideBar } from '../parts/SideBar';
import { plain } from './types';
import type { ElementPart } from './types';
import type { OpenView } from './useAppViews';
import { groupByBlock, initialValues } from './values';
import { ViewBlocks } from './ViewBlocks';

/**
 * A contextual bar of the app. Enter in a field submits and closes it, as the real client does whether there is a
 * button for that or not.
 * RocketChat/Rocket.Chat, apps/meteor/client/views/room/contextualBar/uikit/UiKitContextualBar.tsx
 */
export function AppBar({ open }: { open: OpenView }): ReactElement {
    const { act, show, closeView } = useContext(ColumnContext);
    const values = useRef(initialValues(open.view.blocks ?? []));
    const { view } = open;
    const submit = view.submit as ElementPart | undefined;
    const close = view.close as ElementPart | undefined;

    const send = async (event: FormEvent): Promise<void> => {
        event.preventDefault();
        closeView('bar');
        const answer = await act('submitView', { view, state: groupByBlock(values.current) });
        if (answer.ok) {
            show(answer.value);
        }
    };
    const leave = (isCleared: boolean): void => {
        closeView('bar');
        // As with a modal.
        void act('closeView', { view, state: groupByBlock(values.current), isCleared });
    };

    return (
        <SideBar title={view.title?.text ?? ''} icon="cube" onClose={() => leave(true)}>
            <form className="gm-bar-form" noValidate onSubmit={(event) => void send(event)}>
                <ViewBlocks open={open} values={values} />
                {/* Without a button of this kind a browser submits a form of several fields by no key. */}
                <button type="submit" hidden aria-hidden tabIndex={-1} />
                {(submit ?? close) && (
                    <div className="gm-row-end gm-bar-footer">
                        {close && (
                            <Button type="button" onClick={() => leave(false)}>
                                {plain(close.text)}
                            </Button>
                        )}
                        {submit && (
                            <Button type="submit" primary>
                                {plain(submit.text)}
                            </Button>
                        )}
                    </div>
                )}
            </form>
        </SideBar>
    );
}
