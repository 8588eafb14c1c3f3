import { activateGuests } from './actions/activation';
import { refuseUnanswerable } from './actions/answerable';
import { describeGuest, listGuests } from './actions/directory';
import { resendInvitation, revokeInvitation } from './actions/invitations';
import { listOpenRequests } from './actions/requests';
import { checkSetup } from './actions/setup';
import { glanceAtUsage } from './actions/usage';
import { failureSentence, outcomeText } from './commands/outcomes';
import { refusedText } from './commands/refusals';
import { checklistLines } from './commands/setup';
import { openRequests } from './requests';
import { dateFormat, managesGuests } from './session';
import type { Session } from './session';
import type { View } from './ui/blocks';
import { buildSetup } from './ui/cards';
import { buildConfirmation } from './ui/confirmations';
import { buildForm } from './ui/forms';
import { buildDetails } from './ui/guestDetails';
import { guestName } from './ui/guestRow';
import type { AccountAct, InvitationAct } from './ui/guestRow';
import { buildPanel } from './ui/panel';
import type { PanelAction } from './ui/panel';
import { DEFAULT_QUERY, isPanelViewId, panelViewId } from './ui/viewIds';
import type { PanelPlace } from './ui/viewIds';

/** The panel with what it is asked to show; a sentence instead where it cannot be shown. */
export async function drawPanel(
    session: Session,
    place: PanelPlace,
    notice?: string,
): Promise<View | { text: string }> {
    const { call, person, language, appId } = session;
    const [usage, page, requests] = await Promise.all([
        glanceAtUsage(person, call),
        listGuests(person, place.query, call),
        listOpenRequests(person, call),
    ]);
    const failed = 'code' in usage ? usage : 'code' in page ? page : undefined;
    if ('code' in usage || 'code' in page || failed !== undefined) {
        return { text: failed === undefined ? '' : outcomeText(failed, language) };
    }
    return buildPanel({
        appId,
        viewId: place.viewId,
        language,
        now: call.now(),
        formatDate: dateFormat(session),
        usage,
        page,
        query: place.query,
        isConnected: call.connection.isSet(),
        listFailure: page.failure && failureSentence(page.failure, page.failureDetail, language),
        openRequests: 'code' in requests ? 0 : requests.length,
        notice,
    });
}

export function newPanelPlace({ call }: Session, query = DEFAULT_QUERY): PanelPlace {
    return { viewId: panelViewId(call.newId()), query };
}

/** Opens the panel; where it cannot be drawn, resolves with the sentence that says why. */
export async function openPanel(
    session: Session,
    triggerId: string,
    place: PanelPlace = newPanelPlace(session),
    notice?: string,
): Promise<string | undefined> {
    const view = await drawPanel(session, place, notice);
    if ('text' in view) {
        return view.text;
    }
    await session.call.surfaces.open(view, triggerId, session.person.id);
    return undefined;
}

/** What came of an act in the panel: something to tell the person beside what the panel shows. */
export type Told = string | undefined;

/** Draws an open panel anew, with what came of the last act; where it cannot be drawn, that is told. */
export async function refreshPanel(
    session: Session,
    triggerId: string,
    place: PanelPlace,
    notice: string,
): Promise<Told> {
    const { call, person } = session;
    try {
        const view = await drawPanel(session, place, notice);
        if ('text' in view) {
            return notice;
        }
        await call.surfaces.update(view, triggerId, person.id);
        return undefined;
    } catch (error) {
        // The act is over, whatever becomes of the panel.
        call.log('The panel could not be drawn anew', error);
        return notice;
    }
}

/** Does what was chosen in the panel. Every act is authorised by the action behind it; a form, here. */
export async function actInPanel(
    session: Session,
    action: PanelAction,
    { triggerId, viewId }: { triggerId: string; viewId: string },
): Promise<Told> {
    const place: PanelPlace = {
        viewId: isPanelViewId(viewId) ? viewId : newPanelPlace(session).viewId,
        query: action.query,
    };
    switch (action.kind) {
        case 'show':
            return show(session, triggerId, action.isFresh ? newPanelPlace(session, action.query) : place, viewId);
        case 'add':
        case 'invite':
            return openForm(session, triggerId, action.kind, place);
        case 'setup':
            return openSetup(session, triggerId);
        case 'requests':
            return openRequests(session, triggerId);
        case 'guest':
            return actOnGuest(session, triggerId, action, place);
        case 'invitation':
            return actOnInvitation(session, triggerId, action, place);
    }
}

async function show(session: Session, triggerId: string, place: PanelPlace, openViewId: string): Promise<Told> {
    const view = await drawPanel(session, place);
    if ('text' in view) {
        return view.text;
    }
    const isOpen = place.viewId === openViewId;
    await session.call.surfaces[isOpen ? 'update' : 'open'](view, triggerId, session.person.id);
    return undefined;
}

export async function openForm(
    session: Session,
    triggerId: string,
    form: 'add' | 'invite',
    panel?: PanelPlace,
): Promise<Told> {
    if (!managesGuests(session)) {
        return outcomeText({ code: 'not_allowed', isDone: false }, session.language);
    }
    const { appId, language, call, person } = session;
    await call.surfaces.open(buildForm({ appId, language, form, panel }), triggerId, person.id);
    return undefined;
}

/** The form in which managers and the sponsor say how long a guest stays. */
export async function openExtension(
    session: Session,
    triggerId: string,
    userId: string,
    panel?: PanelPlace,
): Promise<Told> {
    const { call, person, language, appId } = session;
    const refusal = await refuseUnanswerable(person, userId, call);
    const details = refusal ?? (await describeGuest(person, userId, call));
    if ('code' in details) {
        return outcomeText(details, language);
    }
    const guest = { userId, name: guestName(details.row) };
    await call.surfaces.open(buildForm({ appId, language, form: 'extend', guest, panel }), triggerId, person.id);
    return undefined;
}

export async function openSetup(session: Session, triggerId: string, isOpen = false): Promise<Told> {
    const { call, language, appId, person } = session;
    if (!managesGuests(session)) {
        return outcomeText({ code: 'not_allowed', isDone: false }, language);
    }
    const view = buildSetup({ appId, language, lines: checklistLines(await checkSetup(call), language) });
    await call.surfaces[isOpen ? 'update' : 'open'](view, triggerId, person.id);
    return undefined;
}

/** Does what was chosen for a guest, or opens the form for it; from a panel, which is drawn anew after it. */
export async function actOnGuest(
    session: Session,
    triggerId: string,
    { act, userId }: { act: AccountAct; userId: string },
    panel?: PanelPlace,
): Promise<Told> {
    const { call, person, language } = session;
    if (act === 'activate') {
        const text = outcomeText(await activateGuests(person, [userId], call), language);
        return panel === undefined ? text : refreshPanel(session, triggerId, panel, text);
    }
    if (act === 'extend') {
        return openExtension(session, triggerId, userId, panel);
    }
    const view = await viewOfGuest(session, act, userId, panel);
    if ('text' in view) {
        return view.text;
    }
    await call.surfaces.open(view, triggerId, person.id);
    return undefined;
}

/** The modal that an act on a guest begins with, or a sentence where there is nothing to begin. */
async function viewOfGuest(
    session: Session,
    act: Exclude<AccountAct, 'activate' | 'extend'>,
    userId: string,
    panel: PanelPlace | undefined,
): Promise<View | { text: string }> {
    const { call, person, language, appId } = session;
    if (act !== 'info' && !managesGuests(session)) {
        return { text: outcomeText({ code: 'not_allowed', isDone: false }, language) };
    }
    const details = await describeGuest(person, userId, call);
    if ('code' in details) {
        return { text: outcomeText(details, language) };
    }
    const { row, roles, addedBy, terms, refused } = details;
    const name = guestName(row);
    switch (act) {
        case 'info':
            return buildDetails({
                appId,
                language,
                now: call.now(),
                formatDate: dateFormat(session),
                row,
                roles,
                addedBy,
                terms,
                refused: refused && refusedText(refused, language),
            });
        case 'limit': {
            const limit = row.record?.roomLimit;
            const values = limit === undefined ? {} : { limit: String(limit) };
            return buildForm({ appId, language, form: 'limit', guest: { userId, name }, panel, values });
        }
        case 'sponsor': {
            const values = row.sponsorUsername === undefined ? {} : { sponsor: `@${row.sponsorUsername}` };
            return buildForm({ appId, language, form: 'sponsor', guest: { userId, name }, panel, values });
        }
        case 'deactivate':
        case 'promote':
            return buildConfirmation({ appId, language, confirmation: act, subject: userId, name, panel });
    }
}

async function actOnInvitation(
    session: Session,
    triggerId: string,
    { act, email }: { act: InvitationAct; email: string },
    panel: PanelPlace,
): Promise<Told> {
    const { call, person, language } = session;
    const work = act === 'resend' ? resendInvitation : revokeInvitation;
    return refreshPanel(session, triggerId, panel, outcomeText(await work(person, email, call), language));
}
