import React from 'react';
import type { ReactElement } from 'react';

const COLOURS = ['#9b1325', '#095ad2', '#106d4f', '#7f1b9f', '#974809', '#10529e', '#5f1477', '#0d5940', '#713607'];

/** A square with an initial, as Rocket.Chat draws it for somebody without a picture. */
export function Avatar({ name, size = 36 }: { name: string; size?: number }): ReactElement {
    const sum = [...name].reduce((total, letter) => total + (letter.codePointAt(0) ?? 0), 0);
    const style = { width: size, height: size, fontSize: size / 2, background: COLOURS[sum % COLOURS.length] };
    return (
        <span className="gm-avatar" style={style} aria-hidden>
            {(name[0] ?? '?').toUpperCase()}
        </span>
    );
}
