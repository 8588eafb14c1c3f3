import { Button, Field, SelectInput, TextInput } from '@rocket.chat/fuselage';
import React, { useContext, useState } from 'react';
import type { ChangeEvent, ReactElement, ReactNode } from 'react';

import type { MessageView, TokenView } from '../../protocol';
import { ChromeContext } from '../parts/ChromeContext';
import { Choice } from '../parts/Choice';
import { Dialog } from '../parts/Dialog';
import { ColumnContext } from './ColumnContext';
import type { DialogName } from './ColumnContext';

export interface OpenDialog {
    name: DialogName;
    about?: MessageView;
}

interface DialogProps {
    about?: MessageView;
    close: () => void;
}

interface TextFieldProps {
    id: string;
    label: string;
    hint?: string;
    value: string;
    onChange: (value: string) => void;
    isReadOnly?: boolean;
}

/** A labelled line of text. */
export function TextField({ id, label, hint, value, onChange, isReadOnly = false }: TextFieldProps): ReactElement {
    return (
        <Field>
            <Field.Label htmlFor={id}>{label}</Field.Label>
            <Field.Row>
                <TextInput
                    id={id}
                    value={value}
                    readOnly={isReadOnly}
                    onChange={(event: ChangeEvent<HTMLInputElement>) => onChange(event.target.value)}
                />
            </Field.Row>
            {hint !== undefined && <Field.Hint>{hint}</Field.Hint>}
        </Field>
    );
}

export function CheckField({
    label,
    value,
    onChange,
}: {
    label: string;
    value: boolean;
    onChange: (value: boolean) => void;
}): ReactElement {
    return (
        <Choice kind="check" isChosen={value} onChange={() => onChange(!value)}>
            {label}
        </Choice>
    );
}

export const namesIn = (text: string): string[] =>
    text
        .split(/[\s,;]+/)
        .map((name) => name.replace(/^@/, ''))
        .filter((name) => name !== '');

interface FormProps {
    title: string;
    submit: string;
    close: () => void;
    onSubmit: () => Promise<void>;
    children: ReactNode;
}

export function FormDialog({ title, submit, close, onSubmit, children }: FormProps): ReactElement {
    const { t } = useContext(ChromeContext);
    return (
        // `act` does not reject, and nothing else is awaited in these forms.
        <Dialog
            title={title}
            onClose={close}
            onSubmit={() => void onSubmit()}
            footer={
                <>
                    <Button type="button" onClick={close}>
                        {t('cancel')}
                    </Button>
                    <Button type="submit" primary>
                        {submit}
                    </Button>
                </>
            }
        >
            {children}
        </Dialog>
    );
}

function RoomDialog({ close }: DialogProps): ReactElement {
    const { act, openRoom, sight } = useContext(ColumnContext);
    const { t } = useContext(ChromeContext);
    const [name, setName] = useState('');
    const [people, setPeople] = useState('');
    const [kind, setKind] = useState<'room' | 'team'>('room');
    const [isPrivate, setPrivate] = useState(sight?.permissions.includes('create-c') === false);
    const [isReadOnly, setReadOnly] = useState(false);
    const submit = async (): Promise<void> => {
        const answer = await act('createRoom', {
            kind: kind === 'team' ? 'team' : isPrivate ? 'group' : 'channel',
            name,
            usernames: namesIn(people),
            isPrivate,
            isReadOnly,
        });
        if (answer.ok) {
            close();
            openRoom(answer.value.roomId);
        }
    };
    return (
        <FormDialog title={t('create_new')} submit={t('create')} close={close} onSubmit={submit}>
            <Field>
                <Field.Label htmlFor="room-kind">{`${t('channel')} / ${t('team')}`}</Field.Label>
                <Field.Row>
                    <SelectInput
                        id="room-kind"
                        value={kind}
                        onChange={(event: ChangeEvent<HTMLSelectElement>) =>
                            setKind(event.target.value === 'team' ? 'team' : 'room')
                        }
                    >
                        <option value="room">{t('channel')}</option>
                        <option value="team">{t('team')}</option>
                    </SelectInput>
                </Field.Row>
            </Field>
            <TextField id="room-name" label={t('name')} value={name} onChange={setName} />
            <TextField
                id="room-people"
                label={t('add_people')}
                hint={t('people_hint')}
                value={people}
                onChange={setPeople}
            />
            <CheckField label={t('private')} value={isPrivate} onChange={setPrivate} />
            <CheckField label={t('read_only')} value={isReadOnly} onChange={setReadOnly} />
        </FormDialog>
    );
}

function DirectDialog({ close }: DialogProps): ReactElement {
    const { act, openRoom } = useContext(ColumnContext);
    const { t } = useContext(ChromeContext);
    const [people, setPeople] = useState('');
    const submit = async (): Promise<void> => {
        const answer = await act('openDirect', { usernames: namesIn(people) });
        if (answer.ok) {
            close();
            openRoom(answer.value.roomId);
        }
    };
    return (
        <FormDialog title={t('direct')} submit={t('create')} close={close} onSubmit={submit}>
            <TextField
                id="direct-people"
                label={t('people')}
                hint={t('people_hint')}
                value={people}
                onChange={setPeople}
            />
        </FormDialog>
    );
}

/** The form closes whatever comes of it, as the real one does. */
function DiscussionDialog({ close, about }: DialogProps): ReactElement {
    const { act, openRoom, room } = useContext(ColumnContext);
    const { t } = useContext(ChromeContext);
    const [name, setName] = useState(about?.text.slice(0, 60) ?? '');
    const [reply, setReply] = useState('');
    const submit = async (): Promise<void> => {
        const answer = await act('createDiscussion', {
            parentId: room?.id ?? '',
            name,
            reply,
            usernames: [],
            ...(about && { messageId: about.id }),
        });
        close();
        if (answer.ok) {
            openRoom(answer.value.roomId);
        }
    };
    return (
        <FormDialog title={t('discussion_start')} submit={t('create')} close={close} onSubmit={submit}>
            <TextField id="discussion-name" label={t('name')} value={name} onChange={setName} />
            <TextField id="discussion-reply" label={t('message')} value={reply} onChange={setReply} />
        </FormDialog>
    );
}

function PeopleDialog({ close }: DialogProps): ReactElement {
    const { act, room } = useContext(ColumnContext);
    const { t } = useContext(ChromeContext);
    const [people, setPeople] = useState('');
    const submit = async (): Promise<void> => {
        const answer = await act('invite', { roomId: room?.id ?? '', usernames: namesIn(people) });
        if (answer.ok) {
            close();
        }
    };
    return (
        <FormDialog title={t('add_people')} submit={t('add')} close={close} onSubmit={submit}>
            <TextField
                id="add-people"
                label={t('people')}
                hint={t('people_hint')}
                value={people}
                onChange={setPeople}
            />
        </FormDialog>
    );
}

function LinkDialog({ close }: DialogProps): ReactElement {
    const { act, room } = useContext(ColumnContext);
    const { t } = useContext(ChromeContext);
    const [link, setLink] = useState('');
    const submit = async (): Promise<void> => {
        const answer = await act('createInviteLink', { roomId: room?.id ?? '' });
        if (answer.ok) {
            setLink(answer.value.link);
        }
    };
    return (
        <FormDialog title={t('invite_link')} submit={t('create')} close={close} onSubmit={submit}>
            <TextField
                id="invite-link"
                label={t('invite_link')}
                hint={t('invite_link_hint')}
                value={link}
                onChange={setLink}
                isReadOnly
            />
        </FormDialog>
    );
}

function UseLinkDialog({ close }: DialogProps): ReactElement {
    const { act, openRoom } = useContext(ColumnContext);
    const { t } = useContext(ChromeContext);
    const [link, setLink] = useState('');
    const submit = async (): Promise<void> => {
        const answer = await act('useInviteLink', { link });
        close();
        if (answer.ok) {
            openRoom(answer.value.roomId);
        }
    };
    return (
        <FormDialog title={t('invite_link_use')} submit={t('join')} close={close} onSubmit={submit}>
            <TextField id="used-link" label={t('invite_link')} value={link} onChange={setLink} />
        </FormDialog>
    );
}

function TokenDialog({ close }: DialogProps): ReactElement {
    const { act } = useContext(ColumnContext);
    const { t } = useContext(ChromeContext);
    const [name, setName] = useState('');
    const [made, setMade] = useState<TokenView>();
    const submit = async (): Promise<void> => {
        const answer = await act('makeToken', { name });
        if (answer.ok) {
            setMade(answer.value);
        }
    };
    return (
        <FormDialog title={t('token')} submit={t('create')} close={close} onSubmit={submit}>
            <TextField id="token-name" label={t('name')} hint={t('token_hint')} value={name} onChange={setName} />
            {made && (
                <>
                    <TextField
                        id="token-user"
                        label={t('token_user')}
                        value={made.userId}
                        onChange={setName}
                        isReadOnly
                    />
                    <TextField id="token-value" label={t('token')} value={made.token} onChange={setName} isReadOnly />
                </>
            )}
        </FormDialog>
    );
}

const DIALOGS: Readonly<Record<DialogName, (props: DialogProps) => ReactElement>> = {
    room: RoomDialog,
    direct: DirectDialog,
    discussion: DiscussionDialog,
    people: PeopleDialog,
    link: LinkDialog,
    use_link: UseLinkDialog,
    token: TokenDialog,
};

/** The client's own forms. */
export function RoomDialogs({ open, close }: { open: OpenDialog; close: () => void }): ReactElement {
    const Shown = DIALOGS[open.name];
    return <Shown close={close} {...(open.about && { about: open.about })} />;
}
