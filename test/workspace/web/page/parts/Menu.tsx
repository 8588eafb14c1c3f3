import { Icon, IconButton } from '@rocket.chat/fuselage';
import React, { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { ComponentProps, KeyboardEvent, ReactElement } from 'react';
import { createPortal } from 'react-dom';

export interface MenuItem {
    label: string;
    icon?: ComponentProps<typeof Icon>['name'];
    isDanger?: boolean;
    isDisabled?: boolean;
    onChoose: () => void;
}

interface MenuProps {
    label: string;
    items: MenuItem[];
    icon?: ComponentProps<typeof Icon>['name'];
    isDisabled?: boolean;
    onOpen?: (isOpen: boolean) => void;
}

const MARGIN = 8;

/** A button that opens a menu: arrows move, Enter chooses, Esc closes and gives the focus back. */
export function Menu({ label, items, icon = 'kebab', isDisabled = false, onOpen }: MenuProps): ReactElement {
    const [isOpen, setOpen] = useState(false);
    const button = useRef<HTMLButtonElement>(null);
    const turn = (next: boolean): void => {
        setOpen(next);
        onOpen?.(next);
    };
    const close = (): void => {
        turn(false);
        button.current?.focus();
    };
    return (
        <>
            <IconButton
                ref={button}
                small
                type="button"
                icon={icon}
                title={label}
                aria-label={label}
                aria-haspopup="menu"
                aria-expanded={isOpen}
                disabled={isDisabled || items.length === 0}
                onClick={() => turn(!isOpen)}
            />
            {isOpen && button.current && (
                <MenuList label={label} items={items} anchor={button.current} close={close} leave={() => turn(false)} />
            )}
        </>
    );
}

interface MenuListProps {
    label: string;
    items: MenuItem[];
    anchor: HTMLElement;
    close: () => void;
    leave: () => void;
}

function MenuList({ label, items, anchor, close, leave }: MenuListProps): ReactElement {
    const list = useRef<HTMLDivElement>(null);
    const [place, setPlace] = useState({ top: 0, left: 0 });

    useLayoutEffect(() => {
        const { width = 0, height = 0 } = list.current?.getBoundingClientRect() ?? {};
        const box = anchor.getBoundingClientRect();
        const isBelow = box.bottom + height + MARGIN < window.innerHeight;
        setPlace({
            top: Math.max(MARGIN, isBelow ? box.bottom + 4 : box.top - height - 4),
            left: Math.max(MARGIN, Math.min(box.right - width, window.innerWidth - width - MARGIN)),
        });
        list.current?.querySelector<HTMLElement>('[role=menuitem]')?.focus();
    }, [anchor]);

    useEffect(() => {
        const outside = (event: Event): void => {
            const target = event.target as Node;
            if (!list.current?.contains(target) && !anchor.contains(target)) {
                leave();
            }
        };
        document.addEventListener('pointerdown', outside);
        return () => document.removeEventListener('pointerdown', outside);
    }, [anchor, leave]);

    const move = (event: KeyboardEvent): void => {
        const entries = [...(list.current?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])];
        const at = entries.indexOf(document.activeElement as HTMLElement);
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step !== undefined) {
            entries[(at + step + entries.length) % entries.length]?.focus();
            event.preventDefault();
        } else if (event.key === 'Escape' || event.key === 'Tab') {
            event.stopPropagation();
            event.preventDefault();
            close();
        }
    };

    return createPortal(
        <div ref={list} role="menu" tabIndex={-1} aria-label={label} className="gm-menu" style={place} onKeyDown={move}>
            {items.map((item) => (
                <button
                    key={item.label}
                    type="button"
                    role="menuitem"
                    className={`gm-menu-item${item.isDanger ? ' gm-danger' : ''}`}
                    disabled={item.isDisabled}
                    onClick={() => {
                        close();
                        item.onChoose();
                    }}
                >
                    {item.icon && <Icon name={item.icon} size="x20" aria-hidden />}
                    <span>{item.label}</span>
                </button>
            ))}
        </div>,
        document.body,
    );
}
