import { addGuest } from './actions/accounts';
import { deactivateGuests } from './actions/activation';
import { refuseUnanswerable } from './actions/answerable';
import { extendAccess } from './actions/expiry';
import { inviteGuests } from './actions/invitations';
import type { Outcome } from './actions/lifecycle';
import type { OutcomeCode } from './actions/outcomeCodes';
import { setRoomLimit, setSponsor } from './actions/records';
import { declineRequest } from './actions/requestDecisions';
import { mayRequest, requestGuest } from './actions/requests';
import { promoteGuest } from './actions/roles';
import { findUser } from './commands/lookup';
import { fieldOf, outcomeText } from './commands/outcomes';
import { readExpiry, readGuestForm, readInvitationsForm, readRequestForm } from './commands/plans';
import { fieldSentences } from './commands/problems';
import type { Problem } from './commands/parse';
import { readLimit } from './commands/records';
import { commandContextOf, managesGuests } from './session';
import type { Session } from './session';
import type { View } from './ui/blocks';
import { buildConfirmation } from './ui/confirmations';
import { buildForm, buildFormErrors, readForm } from './ui/forms';
import type { FormContent, FormName, FormReading } from './ui/forms';
import type { ModalPlace } from './ui/viewIds';

/** What a submitted form is answered: errors at its fields, another view in its place, or what came of it. */
export type Submission =
    | { kind: 'errors'; errors: Record<string, string> }
    /** `text`: why, where the view cannot be shown any more. */
    | { kind: 'view'; view: View; text: string }
    | { kind: 'outcome'; outcome: Outcome<OutcomeCode> };

type Understood = { outcome: Outcome<OutcomeCode> } | { problems: readonly Problem[] };

/**
 * Does what a submitted modal asks for. The payload is the client's word: who submits is known, whether they may is
 * decided by the action, and whom it is about is looked up again.
 */
export async function submit(session: Session, place: ModalPlace, state: unknown): Promise<Submission> {
    const { call, person } = session;
    const { subject = '' } = place;
    if (place.modal === 'extend') {
        return extendByForm(session, place, state);
    }
    if (place.modal === 'request') {
        return requestByForm(session, place, state);
    }
    if (!managesGuests(session)) {
        // Asked before anything is read: errors at fields would tell which rooms and people there are.
        return toSubmission({ code: 'not_allowed', isDone: false });
    }
    switch (place.modal) {
        case 'add':
            return submitForm(session, place, 'add', state, ({ values }) => addFromForm(session, values));
        case 'invite':
            return submitForm(session, place, 'invite', state, ({ values }) => inviteFromForm(session, values));
        case 'limit':
            return submitForm(session, place, 'limit', state, ({ values }) =>
                limitFromForm(session, subject, values.limit),
            );
        case 'sponsor':
            return submitForm(session, place, 'sponsor', state, ({ values }) =>
                sponsorFromForm(session, subject, values.sponsor ?? ''),
            );
        case 'decline':
            return submitForm(session, place, 'decline', state, async ({ values }) => ({
                outcome: await declineRequest(person, subject, values.reason, call),
            }));
        case 'promote':
            return toSubmission(await promoteGuest(person, subject, call));
        case 'deactivate':
            return deactivate(session, place, [subject], false);
        case 'relinquish':
            return deactivate(session, place, [subject], true);
    }
}

async function submitForm<F extends FormName>(
    session: Session,
    place: ModalPlace,
    form: F,
    state: unknown,
    work: (reading: FormReading<F>) => Promise<Understood>,
): Promise<Submission> {
    const { language, appId } = session;
    const reading = readForm(form, state);
    if (Object.keys(reading.problems).length > 0) {
        return { kind: 'errors', errors: buildFormErrors(form, language, reading.problems) };
    }
    const understood = await work(reading);
    if ('problems' in understood) {
        const sentences = fieldSentences(understood.problems, language);
        return { kind: 'errors', errors: buildFormErrors(form, language, {}, sentences) };
    }
    const { outcome } = understood;
    const field = outcome.isDone ? undefined : fieldOf(outcome);
    const text = outcomeText(outcome, language, session.person.utcOffset);
    if (field !== undefined) {
        return { kind: 'errors', errors: buildFormErrors(form, language, {}, { [field]: text }) };
    }
    if (MAY_PASS.includes(outcome.code)) {
        // Nothing that was typed is lost: the form stays, with the reason above its fields.
        const guest = await guestOf(session, place);
        const view = buildForm({
            appId,
            language,
            form,
            guest,
            panel: place.panel,
            values: reading.values,
            problem: text,
        });
        return { kind: 'view', view, text };
    }
    return toSubmission(outcome);
}

/** Refusals whose reason may pass, so that the same form can be submitted again. */
const MAY_PASS: readonly OutcomeCode[] = ['nothing_done', 'unclear', 'not_connected', 'cap_reached'];

/** Whom a form is about; without a name where that cannot be looked up now. */
async function guestOf({ call }: Session, { subject }: ModalPlace): Promise<FormContent['guest']> {
    if (subject === undefined) {
        return undefined;
    }
    const person = await call.directory.findPerson(subject).catch(() => undefined);
    return { userId: subject, name: person === undefined ? '' : `@${person.username}` };
}

function toSubmission(outcome: Outcome<OutcomeCode>): Submission {
    return { kind: 'outcome', outcome };
}

async function addFromForm(session: Session, values: FormReading<'add'>['values']): Promise<Understood> {
    const { guest, problems } = await readGuestForm(values, commandContextOf(session));
    return problems.length > 0 ? { problems } : { outcome: await addGuest(session.person, guest, session.call) };
}

async function inviteFromForm(session: Session, values: FormReading<'invite'>['values']): Promise<Understood> {
    const { invitations, problems } = await readInvitationsForm(values, commandContextOf(session));
    return problems.length > 0
        ? { problems }
        : { outcome: await inviteGuests(session.person, invitations, session.call) };
}

/** An empty field brings the workspace's own limit back. */
async function limitFromForm({ person, call }: Session, userId: string, typed = 'default'): Promise<Understood> {
    const { limit, problem } = readLimit(typed);
    return problem === undefined
        ? { outcome: await setRoomLimit(person, userId, limit, call) }
        : { problems: [problem] };
}

async function sponsorFromForm({ person, call }: Session, userId: string, typed: string): Promise<Understood> {
    const sponsor = await findUser(typed, call);
    return sponsor === undefined
        ? { problems: [{ field: 'sponsor', expectation: 'known_user', came: typed }] }
        : { outcome: await setSponsor(person, userId, sponsor.id, call) };
}

/** The one form that is open to sponsors as well; whose it is, is asked before anything is read. */
async function extendByForm(session: Session, place: ModalPlace, state: unknown): Promise<Submission> {
    const { person, call } = session;
    const { subject = '' } = place;
    const refusal = await refuseUnanswerable(person, subject, call);
    if (refusal !== undefined) {
        return toSubmission(refusal);
    }
    return submitForm(session, place, 'extend', state, async ({ values }) => {
        const { expiresAt, problem } = readExpiry(values.expires, commandContextOf(session));
        return problem === undefined
            ? { outcome: await extendAccess(person, subject, expiresAt, call) }
            : { problems: [problem] };
    });
}

/** Open to requesters. Whether somebody is one is asked before anything is read. */
async function requestByForm(session: Session, place: ModalPlace, state: unknown): Promise<Submission> {
    const { person, call } = session;
    if (!mayRequest(person, call)) {
        return toSubmission({ code: 'not_requester', isDone: false });
    }
    return submitForm(session, place, 'request', state, async ({ values }) => {
        const { guest, problems } = await readRequestForm(values, commandContextOf(session));
        return problems.length > 0 ? { problems } : { outcome: await requestGuest(person, guest, call) };
    });
}

async function deactivate(
    session: Session,
    place: ModalPlace,
    userIds: readonly string[],
    confirmRelinquish: boolean,
): Promise<Submission> {
    const { call, person, language, appId } = session;
    const outcome = await deactivateGuests(person, userIds, call, { confirmRelinquish });
    const owner = outcome.steps?.find(({ failure }) => failure === 'last_owner');
    if (owner === undefined || confirmRelinquish || place.subject === undefined) {
        return toSubmission(outcome);
    }
    const text = outcomeText(outcome, language);
    const view = buildConfirmation({
        appId,
        language,
        confirmation: 'relinquish',
        subject: place.subject,
        name: owner.detail ?? '',
        panel: place.panel,
        problem: text,
    });
    return { kind: 'view', view, text };
}
