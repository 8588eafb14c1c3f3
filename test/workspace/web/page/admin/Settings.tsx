import { Accordion, Button, Callout, Field } from '@rocket.chat/fuselage';
import React, { useContext, useState } from 'react';
import type { ReactElement } from 'react';

import type { SettingView } from '../../protocol';
import { ChromeContext } from '../parts/ChromeContext';
import { Markdown } from '../parts/Markdown';
import { useToast } from '../parts/Toasts';
import { ColumnContext } from '../rooms/ColumnContext';
import { SettingInput } from './SettingInput';
import { useAsked } from './useAsked';

/** The app's settings in its sections, with its own words. */
export function Settings(): ReactElement {
    const { act, world } = useContext(ColumnContext);
    const { t, appText } = useContext(ChromeContext);
    const toast = useToast();
    const { value = [], ask } = useAsked('settings', {});
    const [changes, setChanges] = useState<Record<string, unknown>>({});
    const [round, setRound] = useState(0);
    const sections = [...new Set(value.map(({ section }) => section))];
    const save = async (): Promise<void> => {
        const answer = await act('saveSettings', { values: changes });
        if (answer.ok) {
            toast(t('saved'), 'success');
            setChanges({});
            setRound(round + 1);
            ask();
        }
    };
    const change = (setting: SettingView, next: unknown): void => {
        const { [setting.id]: _before, ...others } = changes;
        setChanges(next === setting.value ? others : { ...others, [setting.id]: next });
    };
    const isEnabled = world.app?.isEnabled === true;
    return (
        <form
            onSubmit={(event) => {
                event.preventDefault();
                void save(); // `act` does not reject
            }}
        >
            <div className="gm-row gm-sticky">
                <span className="gm-annotation">
                    {world.app?.name} {world.app?.version}
                </span>
                <Button
                    small
                    type="button"
                    danger={isEnabled}
                    onClick={() => void act('setAppEnabled', { isEnabled: !isEnabled })}
                >
                    {isEnabled ? t('disable') : t('enable')}
                </Button>
                <Button small primary type="submit" disabled={Object.keys(changes).length === 0}>
                    {t('save')}
                </Button>
            </div>
            {!isEnabled && <Callout type="warning">{t('app_disabled')}</Callout>}
            <Accordion>
                {sections.map((section, index) => (
                    <Accordion.Item key={section} title={appText(section)} defaultExpanded={index < 2}>
                        {value
                            .filter((setting) => setting.section === section)
                            .map((setting) => (
                                <SettingField
                                    key={`${setting.id}-${round}`}
                                    setting={setting}
                                    value={setting.id in changes ? changes[setting.id] : setting.value}
                                    onChange={(next) => change(setting, next)}
                                />
                            ))}
                    </Accordion.Item>
                ))}
            </Accordion>
        </form>
    );
}

interface SettingFieldProps {
    setting: SettingView;
    value: unknown;
    onChange: (value: unknown) => void;
}

function SettingField({ setting, value, onChange }: SettingFieldProps): ReactElement {
    const { appText } = useContext(ChromeContext);
    const { id, labelKey, descriptionKey } = setting;
    return (
        <Field>
            <Field.Label htmlFor={`setting-${id}`}>{appText(labelKey)}</Field.Label>
            <Field.Row>
                <SettingInput setting={setting} value={value} onChange={onChange} />
            </Field.Row>
            {descriptionKey !== undefined && (
                <Field.Hint id={`setting-${id}-hint`}>
                    <Markdown text={appText(descriptionKey)} isInline />
                </Field.Hint>
            )}
        </Field>
    );
}
