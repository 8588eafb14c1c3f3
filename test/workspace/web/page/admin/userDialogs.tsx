import React, { useContext, useState } from 'react';
import type { ReactElement } from 'react';

import type { PersonView } from '../../protocol';
import { ChromeContext } from '../parts/ChromeContext';
import { ColumnContext } from '../rooms/ColumnContext';
import { CheckField, FormDialog, TextField } from '../rooms/dialogs';

function RoleChecks({ roles, onChange }: { roles: string[]; onChange: (roles: string[]) => void }): ReactElement {
    const { world } = useContext(ColumnContext);
    const { t } = useContext(ChromeContext);
    const offered = world.roles.filter(
        ({ scope, id }) => scope === 'Users' && !/^(app|bot|livechat|federated)/.test(id),
    );
    return (
        <fieldset className="gm-options">
            <legend>{t('roles')}</legend>
            {offered.map(({ id, name }) => (
                <CheckField
                    key={id}
                    label={name}
                    value={roles.includes(id)}
                    onChange={(isChosen) => onChange(isChosen ? [...roles, id] : roles.filter((role) => role !== id))}
                />
            ))}
        </fieldset>
    );
}

export function CreateUserDialog({ close }: { close: () => void }): ReactElement {
    const { act } = useContext(ColumnContext);
    const { t } = useContext(ChromeContext);
    const [name, setName] = useState('');
    const [username, setUsername] = useState('');
    const [email, setEmail] = useState('');
    const [roles, setRoles] = useState(['guest']);
    const [isVerified, setVerified] = useState(false);
    const [joins, setJoins] = useState(true);
    const submit = async (): Promise<void> => {
        const answer = await act('createUser', {
            name,
            username,
            email,
            roles,
            isVerified,
            joinsDefaultChannels: joins,
        });
        if (answer.ok) {
            close();
        }
    };
    return (
        <FormDialog title={t('create_user')} submit={t('create')} close={close} onSubmit={submit}>
            <TextField id="user-name" label={t('name')} value={name} onChange={setName} />
            <TextField id="user-username" label={t('username')} value={username} onChange={setUsername} />
            <TextField id="user-email" label={t('email')} value={email} onChange={setEmail} />
            <RoleChecks roles={roles} onChange={setRoles} />
            <CheckField label={t('email_verified')} value={isVerified} onChange={setVerified} />
            <CheckField label={t('joins_default')} value={joins} onChange={setJoins} />
        </FormDialog>
    );
}

export function RegisterDialog({ close }: { close: () => void }): ReactElement {
    const { act } = useContext(ColumnContext);
    const { t } = useContext(ChromeContext);
    const [name, setName] = useState('');
    const [username, setUsername] = useState('');
    const [email, setEmail] = useState('');
    const submit = async (): Promise<void> => {
        const answer = await act('register', { name, username, email });
        if (answer.ok) {
            close();
        }
    };
    return (
        <FormDialog title={t('register')} submit={t('create')} close={close} onSubmit={submit}>
            <p className="gm-annotation">{t('register_hint')}</p>
            <TextField id="register-name" label={t('name')} value={name} onChange={setName} />
            <TextField id="register-username" label={t('username')} value={username} onChange={setUsername} />
            <TextField id="register-email" label={t('email')} value={email} onChange={setEmail} />
        </FormDialog>
    );
}

export function RolesDialog({ person, close }: { person: PersonView; close: () => void }): ReactElement {
    const { act } = useContext(ColumnContext);
    const { t } = useContext(ChromeContext);
    const [roles, setRoles] = useState(person.roles);
    const submit = async (): Promise<void> => {
        const answer = await act('setRoles', { userId: person.id, roles });
        if (answer.ok) {
            close();
        }
    };
    return (
        <FormDialog title={`${t('roles')}: ${person.name}`} submit={t('save')} close={close} onSubmit={submit}>
            <RoleChecks roles={roles} onChange={setRoles} />
        </FormDialog>
    );
}
