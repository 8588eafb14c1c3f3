import { Field, InputBox, SelectInput, TextAreaInput, TextInput } from '@rocket.chat/fuselage';
import React, { createContext, useContext } from 'react';
import type { ChangeEvent, ReactElement } from 'react';

import { Choice } from '../parts/Choice';
import { optionsOf, plain } from './types';
import type { ElementPart, OptionPart, PartProps } from './types';
import { useElement } from './useElement';

type Props = PartProps<ElementPart>;

/** The id of the label, hint and error around an element, where there are any. */
export const FieldContext = createContext<{ labelId?: string; describedBy?: string }>({});

/** How a control without a visible label of its own is called. */
export function useNaming(part: ElementPart): Record<string, string | undefined> {
    const { labelId, describedBy } = useContext(FieldContext);
    return labelId === undefined
        ? { 'aria-label': plain(part.placeholder) || plain(part.title) || part.actionId }
        : { 'aria-labelledby': labelId, 'aria-describedby': describedBy };
}

export function TextInputPart({ part, context }: Props): ReactElement {
    const { value, error, isBusy, change } = useElement(part, context);
    const props = {
        id: part.actionId,
        name: part.actionId,
        value: value ?? '',
        error,
        disabled: isBusy,
        placeholder: plain(part.placeholder),
        'aria-invalid': error !== undefined,
        ...useNaming(part),
        onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => change(event.target.value),
    };
    return part.multiline ? <TextAreaInput {...props} rows={4} /> : <TextInput {...props} />;
}

export function SelectPart({ part, context }: Props): ReactElement {
    const { value, error, isBusy, change } = useElement(part, context);
    const options = optionsOf(part);
    return (
        <SelectInput
            id={part.actionId}
            value={value ?? part.initialOption?.value ?? ''}
            error={error}
            disabled={isBusy}
            {...useNaming(part)}
            onChange={(event: ChangeEvent<HTMLSelectElement>) => change(event.target.value)}
        >
            {!options.some((option) => option.value === value) && (
                <option value="" disabled>
                    {plain(part.placeholder)}
                </option>
            )}
            {options.map((option) => (
                <option key={option.value} value={option.value}>
                    {plain(option.text)}
                </option>
            ))}
        </SelectInput>
    );
}

/** Several of a list: also for checkboxes, which are the same to whoever reads the form. */
export function ChecksPart({ part, context, renderText }: Props): ReactElement {
    const { value, isBusy, change } = useElement<string[]>(part, context);
    const chosen = value ?? [];
    const toggle = ({ value: own }: OptionPart): void =>
        change(chosen.includes(own) ? chosen.filter((each) => each !== own) : [...chosen, own]);
    return (
        <div role="group" className="gm-options" {...useNaming(part)}>
            {optionsOf(part).map((option) => (
                <Choice
                    key={option.value}
                    kind="check"
                    isChosen={chosen.includes(option.value)}
                    isDisabled={isBusy}
                    onChange={() => toggle(option)}
                >
                    {renderText(option.text)}
                </Choice>
            ))}
        </div>
    );
}

export function TogglesPart({ part, context, renderText }: Props): ReactElement {
    const { value, isBusy, change } = useElement<string[]>(part, context);
    const chosen = value ?? [];
    const toggle = ({ value: own }: OptionPart): void =>
        change(chosen.includes(own) ? chosen.filter((each) => each !== own) : [...chosen, own]);
    return (
        <div role="group" className="gm-options" {...useNaming(part)}>
            {optionsOf(part).map((option) => (
                <Choice
                    key={option.value}
                    kind="toggle"
                    isChosen={chosen.includes(option.value)}
                    isDisabled={isBusy}
                    onChange={() => toggle(option)}
                >
                    {renderText(option.text)}
                </Choice>
            ))}
        </div>
    );
}

export function RadiosPart({ part, context, renderText }: Props): ReactElement {
    const { value, isBusy, change } = useElement(part, context);
    return (
        <div role="radiogroup" className="gm-options" {...useNaming(part)}>
            {optionsOf(part).map((option) => (
                <Choice
                    key={option.value}
                    kind="radio"
                    name={part.actionId}
                    isChosen={value === option.value}
                    isDisabled={isBusy}
                    onChange={() => change(option.value)}
                >
                    {renderText(option.text)}
                </Choice>
            ))}
        </div>
    );
}

function timePart(type: 'date' | 'time'): (props: Props) => ReactElement {
    return function TimePart({ part, context }) {
        const { value, error, isBusy, change } = useElement(part, context);
        return (
            <InputBox
                type={type}
                id={part.actionId}
                value={value ?? part.initialDate ?? part.initialTime ?? ''}
                error={error}
                disabled={isBusy}
                {...useNaming(part)}
                onChange={(event: ChangeEvent<HTMLInputElement>) => change(event.target.value)}
            />
        );
    };
}

export const DatePart = timePart('date');

export const TimePart = timePart('time');

/** Only the error of an element, for the block around it. */
export function ErrorOf({
    part,
    context,
    id,
}: {
    part: ElementPart;
    context: number;
    id: string;
}): ReactElement | null {
    const { error } = useElement(part, context);
    return error === undefined || error === '' ? null : (
        <Field.Error id={id} role="alert">
            {error}
        </Field.Error>
    );
}
