import React, { useContext } from 'react';
import type { ReactElement } from 'react';

import { ChromeContext } from '../parts/ChromeContext';
import type { Suggestion } from './completion';

interface SuggestionListProps {
    id: string;
    suggestions: Suggestion[];
    chosen: number;
    onChoose: (word: string) => void;
}

/** Above the composer; the keyboard stays in the field. */
export function SuggestionList({ id, suggestions, chosen, onChoose }: SuggestionListProps): ReactElement {
    const { t } = useContext(ChromeContext);
    return (
        <ul id={id} role="listbox" aria-label={t('suggestions')} className="gm-suggestions">
            {suggestions.map(({ word, description }, index) => (
                // The keys work in the field that controls the list.
                <li
                    key={word}
                    id={`${id}-${index}`}
                    role="option"
                    aria-selected={index === chosen}
                    className={index === chosen ? 'gm-selected' : ''}
                    onMouseDown={(event) => {
                        event.preventDefault();
                        onChoose(word);
                    }}
                >
                    <strong>{word}</strong> <span className="gm-annotation">{description}</span>
                </li>
            ))}
        </ul>
    );
}
