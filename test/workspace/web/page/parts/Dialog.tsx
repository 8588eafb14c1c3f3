import { IconButton, Modal } from '@rocket.chat/fuselage';
import React, { useContext, useEffect, useRef } from 'react';
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

/** A modal that keeps the focus inside and gives it back. */
export function Dialog({ title, children, footer, onClose, onSubmit, isWide = false }: DialogProps): ReactElement {
    const { t } = useContext(ChromeContext);
    const frame = useRef<HTMLDivElement>(null);
    const id = useRef(`dialog-${(count += 1)}`).current;

    useEffect(() => {
        const before = document.activeElement as HTMLElement | null;
        const fields = [...(frame.current?.querySelectorAll<HTMLElement>(FOCUSABLE) ?? [])];
        // The cross comes first in the document, and last in what one wants to do.
        (fields.find((field) => !field.matches('[data-close]')) ?? fields[0])?.focus();
        return () => before?.focus();
    }, []);

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
                            <div className="gm-row-end">{footer}</div>
                        </Modal.Footer>
                    )}
                </form>
            </div>
        </div>,
        document.body,
    );
}
