import { Button } from '@rocket.chat/fuselage';
import React, { useContext, useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';

import { Dialog } from '../parts/Dialog';
import { ColumnContext } from '../rooms/ColumnContext';
import { plain } from './types';
import type { ElementPart } from './types';
import type { OpenView } from './useAppViews';
import { groupByBlock, initialValues } from './values';
import { ViewBlocks } from './ViewBlocks';

/**
 * A modal of the app. It stays when the app answers with errors or a change, and closes otherwise.
 * RocketChat/Rocket.Chat, apps/meteor/client/uikit/hooks/useModalContextValue.ts
 */
export function AppModal({ open }: { open: OpenView }): ReactElement {
    const { act, show, closeView } = useContext(ColumnContext);
    const values = useRef(initialValues(open.view.blocks ?? []));
    const [isBusy, setBusy] = useState(false);
    const { view } = open;
    const submit = view.submit as ElementPart | undefined;
    const close = view.close as ElementPart | undefined;

    const [firstError] = Object.keys(open.errors);
    useEffect(() => {
        if (firstError !== undefined) {
            document.getElementById(firstError)?.focus();
        }
    }, [open.errors, firstError]);

    const send = async (): Promise<void> => {
        if (isBusy) {
            return;
        }
        setBusy(true);
        const answer = await act('submitView', { view, state: groupByBlock(values.current) });
        setBusy(false);
        if (!answer.ok || !show(answer.value)) {
            closeView('modal');
        }
    };
    const leave = (isCleared: boolean): void => {
        closeView('modal');
        // The answer changes nothing any more, and `act` does not reject.
        void act('closeView', { view, state: groupByBlock(values.current), isCleared });
    };

    return (
        <Dialog
            title={view.title?.text ?? ''}
            onClose={() => leave(true)}
            {...(submit && { onSubmit: () => void send() })}
            footer={
                (submit ?? close) && (
                    <>
                        {close && (
                            <Button type="button" danger={close.style === 'danger'} onClick={() => leave(false)}>
                                {plain(close.text)}
                            </Button>
                        )}
                        {submit && (
                            <Button
                                type="submit"
                                primary={submit.style !== 'danger'}
                                danger={submit.style === 'danger'}
                                aria-disabled={isBusy}
                            >
                                {plain(submit.text)}
                            </Button>
                        )}
                    </>
                )
            }
        >
            <ViewBlocks open={open} values={values} />
        </Dialog>
    );
}
