import { Button, Icon, IconButton, Tabs, Throbber } from '@rocket.chat/fuselage';
import React, { useContext } from 'react';
import type { ComponentProps, ReactElement } from 'react';

import { Menu } from '../parts/Menu';
import { ChromeContext } from '../parts/ChromeContext';
import { optionsOf, plain } from './types';
import type { BlockPart, ElementPart, PartProps } from './types';
import { useElement } from './useElement';

type Props = PartProps<ElementPart>;

type IconName = ComponentProps<typeof Icon>['name'];

const nameOf = (icon: ElementPart['icon']): IconName =>
    (typeof icon === 'string' ? icon : (icon?.icon ?? 'info-circled')) as IconName;

export function ButtonPart({ part, context, renderText }: Props): ReactElement {
    const { isBusy, change } = useElement<string | undefined>(part, context);
    return (
        <Button
            small
            type="button"
            disabled={isBusy}
            primary={part.style === 'primary'}
            danger={part.style === 'danger'}
            onClick={() => {
                if (part.url !== undefined) {
                    window.open(part.url, '_blank', 'noopener');
                }
                change(part.value);
            }}
        >
            {isBusy ? <Throbber inheritColor size="x8" /> : renderText(part.text)}
        </Button>
    );
}

export function OverflowPart({ part, context }: Props): ReactElement {
    const { isBusy, change } = useElement(part, context);
    const { t } = useContext(ChromeContext);
    return (
        <Menu
            label={t('menu_more')}
            isDisabled={isBusy}
            items={optionsOf(part).map((option) => ({
                label: plain(option.text),
                onChoose: () => {
                    if (option.url !== undefined) {
                        window.open(option.url, '_blank', 'noopener');
                    }
                    change(option.value);
                },
            }))}
        />
    );
}

export function IconButtonPart({ part, context }: Props): ReactElement {
    const { isBusy, change } = useElement<string | undefined>(part, context);
    return (
        <IconButton
            small
            type="button"
            icon={nameOf(part.icon)}
            disabled={isBusy}
            aria-label={plain(part.label) || part.actionId}
            onClick={() => change(part.value)}
        />
    );
}

export function IconPart({ part }: Pick<Props, 'part'>): ReactElement {
    return <Icon name={nameOf(part.icon)} size="x20" aria-hidden />;
}

function TabPart({ part, context, renderText }: Props): ReactElement {
    const { change } = useElement(part, context);
    const isSelected = (part as { selected?: boolean }).selected === true;
    return (
        <Tabs.Item selected={isSelected} disabled={part.disabled} onClick={() => change(part.value ?? '')}>
            {renderText(part.title as BlockPart['title'])}
        </Tabs.Item>
    );
}

export function TabsPart({ part, context, renderText }: PartProps<BlockPart>): ReactElement {
    return (
        <Tabs>
            {(part.elements ?? []).map((tab) => (
                <TabPart
                    key={tab.actionId}
                    part={{ blockId: part.blockId, appId: part.appId, ...tab }}
                    context={context}
                    renderText={renderText}
                />
            ))}
        </Tabs>
    );
}
