import { IconButton } from '@rocket.chat/fuselage';
import React, { useContext } from 'react';
import type { ChangeEvent, ReactElement } from 'react';

import { LANGUAGES } from '../../protocol';
import type { PersonView, SettledWorld } from '../../protocol';
import { act } from '../client/connection';
import type { Translate } from '../labels';
import { Avatar } from '../parts/Avatar';
import { ChromeContext } from '../parts/ChromeContext';
import { useToast } from '../parts/Toasts';

interface ColumnHeadProps {
    world: SettledWorld;
    person: PersonView | undefined;
    onPerson: (username: string) => void;
    onClose: (() => void) | undefined;
}

function standingOf({ roles, isActive }: PersonView, t: Translate): string {
    const standing = roles.includes('admin') ? 'is_admin' : roles.includes('guest') ? 'is_guest' : 'is_member';
    return isActive ? t(standing) : `${t(standing)}, ${t('inactive')}`;
}

/** Who is acting, and in which language. */
export function ColumnHead({ world, person, onPerson, onClose }: ColumnHeadProps): ReactElement {
    const { t, language } = useContext(ChromeContext);
    const toast = useToast();
    const speak = async (code: string): Promise<void> => {
        const answer = await act(person?.username ?? '', 'setLanguage', { language: code });
        if (!answer.ok) {
            toast(answer.toast ?? '');
        }
    };
    const people = world.people.filter(({ type, username }) => type === 'user' && username !== '');
    return (
        <div className="gm-column-head">
            <Avatar name={person?.name ?? '?'} size={28} />
            <label className="gm-choice">
                <span className="gm-choice-label">{t('acting_as')}</span>
                <select
                    className="gm-select"
                    aria-label={t('acting_as')}
                    value={person?.username ?? ''}
                    onChange={(event: ChangeEvent<HTMLSelectElement>) => onPerson(event.target.value)}
                >
                    {people.map((each) => (
                        <option key={each.id} value={each.username}>
                            {`${each.name} (${standingOf(each, t)})`}
                        </option>
                    ))}
                </select>
            </label>
            <label className="gm-choice gm-choice-language">
                <span className="gm-choice-label">{t('language')}</span>
                <select
                    className="gm-select"
                    aria-label={t('language')}
                    value={language}
                    onChange={(event: ChangeEvent<HTMLSelectElement>) => {
                        // `speak` does not reject.
                        void speak(event.target.value);
                    }}
                >
                    {Object.entries(LANGUAGES).map(([code, name]) => (
                        <option key={code} value={code} lang={code}>
                            {name}
                        </option>
                    ))}
                </select>
            </label>
            {onClose && (
                <IconButton
                    small
                    type="button"
                    icon="cross"
                    aria-label={t('side_close')}
                    title={t('side_close')}
                    onClick={onClose}
                />
            )}
        </div>
    );
}
