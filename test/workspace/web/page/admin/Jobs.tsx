import { Button, Table, TableBody, TableCell, TableHead, TableRow } from '@rocket.chat/fuselage';
import React, { useContext, useState } from 'react';
import type { ReactElement } from 'react';

import { ChromeContext } from '../parts/ChromeContext';
import { ColumnContext } from '../rooms/ColumnContext';
import { useAsked } from './useAsked';

/** The app's scheduled jobs, which can be run without waiting. */
export function Jobs(): ReactElement {
    const { act } = useContext(ColumnContext);
    const { t, formatDate } = useContext(ChromeContext);
    const { value = [], ask } = useAsked('jobs', {});
    const [running, setRunning] = useState<string>();
    const run = async (id: string): Promise<void> => {
        setRunning(id);
        await act('runJob', { id });
        setRunning(undefined);
        ask();
    };
    if (value.length === 0) {
        return <p className="gm-annotation">{t('nothing_found')}</p>;
    }
    return (
        <div className="gm-table">
            <Table fixed={false} striped>
                <TableHead>
                    <TableRow>
                        <TableCell is="th">{t('job')}</TableCell>
                        <TableCell is="th">{t('job_next')}</TableCell>
                        <TableCell is="th">{t('job_interval')}</TableCell>
                        <TableCell is="td" />
                    </TableRow>
                </TableHead>
                <TableBody>
                    {value.map(({ id, processor, when, interval }) => (
                        <TableRow key={id}>
                            <TableCell>{processor}</TableCell>
                            <TableCell>{when === undefined ? '–' : formatDate(when)}</TableCell>
                            <TableCell>{interval ?? '–'}</TableCell>
                            <TableCell>
                                {/* `run` does not reject. */}
                                <Button
                                    small
                                    type="button"
                                    disabled={running !== undefined}
                                    aria-label={`${t('run_now')}: ${processor}`}
                                    onClick={() => void run(id)}
                                >
                                    {t('run_now')}
                                </Button>
                            </TableCell>
                        </TableRow>
                    ))}
                </TableBody>
            </Table>
        </div>
    );
}
