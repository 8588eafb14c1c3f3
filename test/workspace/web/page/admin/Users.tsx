import { Button, Table, TableBody, TableCell, TableHead, TableRow, Tag, TextInput } from '@rocket.chat/fuselage';
import React, { useContext, useState } from 'react';
import type { ChangeEvent, ReactElement } from 'react';

import type { PersonView } from '../../protocol';
import { ChromeContext } from '../parts/ChromeContext';
import { Dialog } from '../parts/Dialog';
import { Menu } from '../parts/Menu';
import type { MenuItem } from '../parts/Menu';
import { ColumnContext } from '../rooms/ColumnContext';
import { CreateUserDialog, RegisterDialog, RolesDialog } from './userDialogs';

type Open = { kind: 'create' } | { kind: 'register' } | { kind: 'roles' | 'relinquish'; person: PersonView };

/** *Users*: create, roles, activate and deactivate. */
export function Users(): ReactElement {
    const { world } = useContext(ColumnContext);
    const { t } = useContext(ChromeContext);
    const [filter, setFilter] = useState('');
    const [open, setOpen] = useState<Open>();
    const close = (): void => setOpen(undefined);
    const wanted = filter.trim().toLowerCase();
    const people = world.people.filter(({ name, username, emails }) =>
        [name, username, ...emails.map(({ address }) => address)].some((text) => text.toLowerCase().includes(wanted)),
    );
    return (
        <>
            <div className="gm-row">
                <TextInput
                    aria-label={t('filter')}
                    placeholder={t('filter')}
                    value={filter}
                    onChange={(event: ChangeEvent<HTMLInputElement>) => setFilter(event.target.value)}
                />
                <Button small primary type="button" onClick={() => setOpen({ kind: 'create' })}>
                    {t('create_user')}
                </Button>
                <Button small type="button" onClick={() => setOpen({ kind: 'register' })}>
                    {t('register')}
                </Button>
            </div>
            <div className="gm-table">
                <Table fixed={false} striped>
                    <TableHead>
                        <TableRow>
                            <TableCell is="th">{t('name')}</TableCell>
                            <TableCell is="th">{t('email')}</TableCell>
                            <TableCell is="th">{t('roles')}</TableCell>
                            <TableCell is="th">{t('state')}</TableCell>
                            <TableCell is="td" />
                        </TableRow>
                    </TableHead>
                    <TableBody>
                        {people.map((person) => (
                            <UserRow key={person.id} person={person} onOpen={setOpen} />
                        ))}
                    </TableBody>
                </Table>
            </div>
            {open?.kind === 'create' && <CreateUserDialog close={close} />}
            {open?.kind === 'register' && <RegisterDialog close={close} />}
            {open?.kind === 'roles' && <RolesDialog person={open.person} close={close} />}
            {open?.kind === 'relinquish' && <RelinquishDialog person={open.person} close={close} />}
        </>
    );
}

function UserRow({ person, onOpen }: { person: PersonView; onOpen: (open: Open) => void }): ReactElement {
    const { act } = useContext(ColumnContext);
    const { t } = useContext(ChromeContext);
    const { id, name, username, emails, roles, isActive, type } = person;
    const setActive = async (): Promise<void> => {
        const answer = await act('setActive', { userId: id, isActive: !isActive, confirmRelinquish: false });
        if (!answer.ok && answer.toast?.includes('user-last-owner')) {
            onOpen({ kind: 'relinquish', person });
        }
    };
    const items: MenuItem[] = [
        { label: t('roles'), icon: 'key', onChoose: () => onOpen({ kind: 'roles', person }) },
        // Neither of the two rejects.
        {
            label: isActive ? t('deactivate') : t('activate'),
            icon: isActive ? 'ban' : 'check',
            isDanger: isActive,
            onChoose: () => void setActive(),
        },
        ...(emails.some(({ verified }) => !verified)
            ? [
                  {
                      label: t('email_verify'),
                      icon: 'mail' as const,
                      onChoose: () => void act('verifyEmail', { userId: id }),
                  },
              ]
            : []),
    ];
    return (
        <TableRow>
            <TableCell>
                <strong>{name}</strong>
                <br />
                <span className="gm-annotation">@{username}</span>
            </TableCell>
            <TableCell>
                {emails.map(({ address, verified }) => (
                    <span key={address}>
                        {address} {!verified && <Tag>{t('unverified')}</Tag>}
                    </span>
                ))}
            </TableCell>
            <TableCell>{roles.join(', ')}</TableCell>
            <TableCell>{isActive ? t('active') : <Tag variant="danger">{t('inactive')}</Tag>}</TableCell>
            <TableCell>{type === 'user' && <Menu label={`${t('menu_more')}: ${name}`} items={items} />}</TableCell>
        </TableRow>
    );
}

function RelinquishDialog({ person, close }: { person: PersonView; close: () => void }): ReactElement {
    const { act } = useContext(ColumnContext);
    const { t } = useContext(ChromeContext);
    const submit = async (): Promise<void> => {
        close();
        await act('setActive', { userId: person.id, isActive: false, confirmRelinquish: true });
    };
    return (
        <Dialog
            title={t('deactivate')}
            onClose={close}
            onSubmit={() => void submit()}
            footer={
                <>
                    <Button type="button" onClick={close}>
                        {t('cancel')}
                    </Button>
                    <Button type="submit" danger>
                        {t('deactivate')}
                    </Button>
                </>
            }
        >
            <p>{t('relinquish')}</p>
        </Dialog>
    );
}
