import { Button, Icon, ProgressBar } from '@rocket.chat/fuselage';
import React, { useContext } from 'react';
import type { ReactElement } from 'react';

import { TOUR_STEPS } from '../../protocol';
import type { World } from '../../protocol';
import type { Seat } from '../App';
import { ChromeContext } from '../parts/ChromeContext';
import { SideBar } from '../parts/SideBar';
import { STEP_TEXTS } from './tourTexts';

interface TourProps {
    world: World;
    go: (seat: Seat, beside?: Seat) => void;
    onClose: () => void;
}

/** Things to try; each is ticked off when it has happened. */
export function Tour({ world, go, onClose }: TourProps): ReactElement {
    const { t, language } = useContext(ChromeContext);
    const index = language.startsWith('de') ? 1 : 0;
    const next = TOUR_STEPS.find((step) => !world.tour.includes(step));
    const count = world.tour.length;
    return (
        <SideBar title={t('tour')} icon="map-pin" onClose={onClose}>
            <p className="gm-annotation" role="status">
                {t('tour_progress', { count, total: TOUR_STEPS.length })}
            </p>
            <ProgressBar percentage={(count / TOUR_STEPS.length) * 100} aria-hidden />
            <ol className="gm-tour">
                {TOUR_STEPS.map((step, place) => {
                    const { title, text, seat, beside } = STEP_TEXTS[step];
                    const isDone = world.tour.includes(step);
                    return (
                        <li
                            key={step}
                            className={isDone ? 'gm-done' : ''}
                            aria-current={step === next ? 'step' : undefined}
                        >
                            {isDone ? (
                                // The icon hides itself from screen readers.
                                <span role="img" aria-label={t('tour_done')}>
                                    <Icon name="circle-check" size="x20" />
                                </span>
                            ) : (
                                <span className="gm-number" aria-hidden>
                                    {place + 1}
                                </span>
                            )}
                            <div>
                                <strong>{title[index]}</strong>
                                {(step === next || !isDone) && <p>{text[index]}</p>}
                                {step === next && (
                                    <Button small type="button" onClick={() => go(seat, beside)}>
                                        {t('tour_go')}
                                    </Button>
                                )}
                            </div>
                        </li>
                    );
                })}
            </ol>
        </SideBar>
    );
}
