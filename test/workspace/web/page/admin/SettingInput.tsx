import { NumberInput, PasswordInput, SelectInput, TextAreaInput, TextInput, ToggleSwitch } from '@rocket.chat/fuselage';
import React, { useContext } from 'react';
import type { ChangeEvent, ReactElement } from 'react';

import type { SettingView } from '../../protocol';
import { ChromeContext } from '../parts/ChromeContext';

interface SettingInputProps {
    setting: SettingView;
    value: unknown;
    onChange: (value: unknown) => void;
}

const textOf = (value: unknown): string =>
    typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/** A control of the setting's type. */
export function SettingInput({ setting, value, onChange }: SettingInputProps): ReactElement {
    const { appText } = useContext(ChromeContext);
    const { id, type, isMultiline, choices } = setting;
    const common = {
        id: `setting-${id}`,
        'aria-describedby': `setting-${id}-hint`,
        value: textOf(value),
        onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement>) =>
            onChange(event.target.value),
    };
    switch (type) {
        case 'boolean':
            return (
                <ToggleSwitch
                    id={common.id}
                    aria-describedby={common['aria-describedby']}
                    checked={value === true}
                    onChange={() => onChange(value !== true)}
                />
            );
        case 'int':
            return (
                <NumberInput
                    {...common}
                    onChange={(event: ChangeEvent<HTMLInputElement>) =>
                        onChange(event.target.value === '' ? '' : Number(event.target.value))
                    }
                />
            );
        case 'password':
            return <PasswordInput {...common} autoComplete="off" />;
        case 'select':
            return (
                <SelectInput {...common}>
                    {choices.map((choice) => (
                        <option key={choice.value} value={choice.value}>
                            {appText(choice.labelKey)}
                        </option>
                    ))}
                </SelectInput>
            );
        default:
            return isMultiline ? <TextAreaInput {...common} rows={4} /> : <TextInput {...common} />;
    }
}
