import { Icon, IconButton } from '@rocket.chat/fuselage';
import React, { createContext, useCallback, useContext, useRef, useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { createPortal } from 'react-dom';

import { ChromeContext } from './ChromeContext';

interface Toast {
    id: number;
    text: string;
    isError: boolean;
}

type ShowToast = (text: string, kind?: 'error' | 'success') => void;

const ToastContext = createContext<ShowToast>(() => undefined);

export const useToast = (): ShowToast => useContext(ToastContext);

/** Milliseconds. */
const LIFETIME = 6_000;

interface ToastProviderProps {
    children: ReactNode;
    /** Of two columns, the one whose person is told. */
    side?: 'start' | 'end' | 'middle';
}

/** Short messages as the client shows for what failed: above, since what a refused guest reads stands below. */
export function ToastProvider({ children, side = 'middle' }: ToastProviderProps): ReactElement {
    const { t } = useContext(ChromeContext);
    const [toasts, setToasts] = useState<Toast[]>([]);
    const next = useRef(0);
    const drop = useCallback((id: number) => setToasts((all) => all.filter((each) => each.id !== id)), []);
    const show = useCallback<ShowToast>(
        (text, kind = 'error') => {
            const id = (next.current += 1);
            setToasts((all) => [...all.slice(-3), { id, text, isError: kind === 'error' }]);
            setTimeout(() => drop(id), LIFETIME);
        },
        [drop],
    );
    return (
        <ToastContext.Provider value={show}>
            {children}
            {createPortal(
                <div className="gm-toasts" data-side={side} role="status" aria-live="polite">
                    {toasts.map(({ id, text, isError }) => (
                        <div key={id} className={`gm-toast${isError ? ' gm-error' : ''}`}>
                            <Icon name={isError ? 'ban' : 'circle-check'} size="x20" aria-hidden />
                            <span>{text}</span>
                            <IconButton
                                mini
                                type="button"
                                icon="cross"
                                aria-label={t('close')}
                                onClick={() => drop(id)}
                            />
                        </div>
                    ))}
                </div>,
                document.body,
            )}
        </ToastContext.Provider>
    );
}
