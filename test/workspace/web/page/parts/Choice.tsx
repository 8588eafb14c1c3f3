import { CheckBox, RadioButton, ToggleSwitch } from '@rocket.chat/fuselage';
import React, { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';

const CONTROLS = { check: CheckBox, toggle: ToggleSwitch, radio: RadioButton };

interface ChoiceProps {
    kind: keyof typeof CONTROLS;
    isChosen: boolean;
    onChange: () => void;
    isDisabled?: boolean;
    /** Of the group of a radio button. */
    name?: string;
    children: ReactNode;
}

let count = 0;

/** A control with its text beside it. It has a label of its own around it, so this one names it by its id. */
export function Choice({ kind, isChosen, onChange, isDisabled = false, name, children }: ChoiceProps): ReactElement {
    const [id] = useState(() => `choice-${(count += 1)}`);
    const Control = CONTROLS[kind];
    return (
        <div className="gm-option">
            <Control id={id} name={name} checked={isChosen} disabled={isDisabled} onChange={onChange} />
            <label htmlFor={id}>{children}</label>
        </div>
    );
}
