import { Button, Icon, IconButton } from '@rocket.chat/fuselage';
import React, { useContext, useState } from 'react';
import type { ReactElement } from 'react';

import { TOUR_STEPS } from '../../protocol';
import type { World } from '../../protocol';
import { actSignedIn } from '../client/connection';
import type { Label } from '../labels';
import { ChromeContext } from '../parts/ChromeContext';
import { Menu } from '../parts/Menu';
import { useToast } from '../parts/Toasts';
import { Outbox } from './Outbox';

interface TopBarProps {
    world: World;
    /** Who moves the clock and opens the outbox: tools need somebody who is signed in. */
    actor: string;
    isTourOpen: boolean;
    onTour: () => void;
    hasSecond: boolean;
    onSecond: () => void;
}

const STEPS: ReadonlyArray<{ label: Label; hours: number }> = [
    { label: 'clock_hour', hours: 1 },
    { label: 'clock_day', hours: 24 },
    { label: 'clock_week', hours: 24 * 7 },
    { label: 'clock_month', hours: 24 * 30 },
];

/** What no Rocket.Chat has: a clock to move, an outbox to read, two people at once, the tour. */
export function TopBar({ world, actor, isTourOpen, onTour, hasSecond, onSecond }: TopBarProps): ReactElement {
    const { t, formatDate } = useContext(ChromeContext);
    const toast = useToast();
    const [isOutboxOpen, setOutboxOpen] = useState(false);
    const [isMoving, setMoving] = useState(false);
    const progress = `${world.tour.length}/${TOUR_STEPS.length}`;
    const advance = async (hours: number): Promise<void> => {
        setMoving(true);
        const answer = await actSignedIn(actor, 'advance', { hours });
        setMoving(false);
        if (!answer.ok && answer.toast !== undefined) {
            toast(answer.toast);
        }
    };
    return (
        <header className="gm-top" aria-label={t('tools')}>
            <h1>
                <Icon name="cube" size="x20" aria-hidden /> Guest Manager
            </h1>
            <span className="gm-clock">
                <Icon name="clock" size="x16" aria-hidden />
                <time dateTime={world.now} aria-label={t('clock')}>
                    {formatDate(world.now)}
                </time>
                <Menu
                    label={t('clock_forward')}
                    icon="arrow-forward"
                    isDisabled={isMoving}
                    // `advance` does not reject.
                    items={STEPS.map(({ label, hours }) => ({ label: t(label), onChoose: () => void advance(hours) }))}
                />
            </span>
            <span className="gm-space" />
            <Button
                small
                type="button"
                className="gm-tool"
                title={t('mails')}
                aria-label={`${t('mails')} ${world.mails}`}
                onClick={() => setOutboxOpen(true)}
            >
                <Icon name="mail" size="x16" aria-hidden /> <span className="gm-wide-only">{t('mails')}</span>{' '}
                {world.mails}
            </Button>
            <Button
                small
                type="button"
                className="gm-tool"
                aria-pressed={hasSecond}
                title={t('add_second')}
                aria-label={t('add_second')}
                onClick={onSecond}
            >
                <Icon name="squares" size="x16" aria-hidden /> <span className="gm-wide-only">{t('add_second')}</span>
            </Button>
            <Button
                small
                primary
                type="button"
                className="gm-tool"
                aria-pressed={isTourOpen}
                title={t('tour')}
                aria-label={`${t('tour')} ${progress}`}
                onClick={onTour}
            >
                <Icon name="map-pin" size="x16" aria-hidden /> <span className="gm-wide-only">{t('tour')}</span>{' '}
                {progress}
            </Button>
            <ThemeButton />
            {isOutboxOpen && <Outbox actor={actor} count={world.mails} onClose={() => setOutboxOpen(false)} />}
        </header>
    );
}

function ThemeButton(): ReactElement {
    const { t } = useContext(ChromeContext);
    const [theme, setTheme] = useState(document.documentElement.dataset.theme);
    const turn = (): void => {
        const next = theme === 'dark' ? 'light' : 'dark';
        document.documentElement.dataset.theme = next;
        setTheme(next);
        try {
            localStorage.setItem('theme', next);
        } catch {
            // Kept until the page is closed.
        }
    };
    return (
        <IconButton
            small
            type="button"
            icon={theme === 'dark' ? 'sun' : 'moon'}
            aria-label={t('dark')}
            aria-pressed={theme === 'dark'}
            title={t('dark')}
            onClick={turn}
        />
    );
}
