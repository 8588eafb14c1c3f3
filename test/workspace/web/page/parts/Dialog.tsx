import { IconButton, Modal } from '@rocket.chat/fuselage';
import React, { useContext, useEffect, useRef, useState } from 'react';
import type { FormEvent, KeyboardEvent, ReactElement, ReactNode } from 'react';
import { createPortal } from 'react-dom';

import { ChromeContext } from './ChromeContext';

interface DialogProps {
    title: string;
    children: ReactNode;
    footer?: ReactNode;
    /** By the cross or Esc. */
    onClose: () => void;
    onSubmit?: () => void;
    isWide?: boolean;
}

const FOCUSABLE =
    'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled])';

let count = 0;

/** Of the dialogs that are open, the last lies on top. */
const open: symbol[] = [];

/** A modal that keeps the focus inside and gives it back. */
export function Dialog({ title, children, footer, onClose, onSubmit, isWide = false }: DialogProps): ReactElement {
    const { t } = useContext(ChromeContext);
    const frame = useRef<HTMLDivElement>(null);
    const [id] = useState(() => `dialog-${(count += 1)}`);
    const leave = useRef(onClose);
    leave.current = onClose;

    useEffect(() => {
        const before = document.activeElement as HTMLElement | null;
        const fields = [...(frame.current?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])];
        // The cross comes first in the document, and last in what one wants to do; what stands above the first button
        // is to be read first.
        const wanted =
            fields.find((field) => field.matches('input, select, textarea')) ??
            fields.find((field) => field.closest('[data-footer]')) ??
            fields[0];
        wanted?.focus({ preventScroll: true });
        return () => before?.focus();
    }, []);

    // Where a button that had the focus is gone, the focus is outside.
    useEffect(() => {
        const own = Symbol(id);
        const escape = ({ key }: globalThis.KeyboardEvent): void => {
            if (key === 'Escape' && open.at(-1) === own) {
                leave.current();
            }
        };
        open.push(own);
        document.addEventListener('keydown', escape);
        return () => {
            document.removeEventListener('keydown', escape);
            open.splice(open.indexOf(own), 1);
        };
    }, [id]);

    const keep = (event: KeyboardEvent): void => {
        if (event.key === 'Escape') {
            event.stopPropagation();
            onClose();
            return;
        }
        if (event.key !== 'Tab') {
            return;
        }
        const fields = [...(frame.current?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])];
        const [first] = fields;
        const last = fields.at(-1);
        if (event.shiftKey && document.activeElement === first) {
            last?.focus();
            event.preventDefault();
        } else if (!event.shiftKey && document.activeElement === last) {
            first?.focus();
            event.preventDefault();
        }
    };

    return createPortal(
        <div className="gm-backdrop">
            <div
                ref={frame}
                role="dialog"
                aria-modal="true"
                aria-labelledby={id}
                className={`gm-dialog${isWide ? ' gm-wide' : ''}`}
                onKeyDown={keep}
            >
                <form
                    noValidate
                    onSubmit={(event: FormEvent) => {
                        event.preventDefault();
                        onSubmit?.();
                    }}
                >
                    <Modal.Header>
                        <Modal.Title id={id}>{title}</Modal.Title>
                        <IconButton
                            small
                            type="button"
                            icon="cross"
                            data-close
                            aria-label={t('close')}
                            onClick={onClose}
                        />
                    </Modal.Header>
                    <div className="gm-dialog-content">{children}</div>
                    {footer && (
                        <Modal.Footer>
                            <div className="gm-row-end" data-footer>
                                {footer}
                            </div>
                        </Modal.Footer>
                    )}
                </form>
            </div>
        </div>,
        document.body,
    );
}
