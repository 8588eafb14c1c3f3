import { approveRequest, findOpenRequest } from './actions/requestDecisions';
import { describeRequest, listOpenRequests, mayRequest } from './actions/requests';
import { outcomeText } from './commands/outcomes';
import { dateFormat, managesGuests } from './session';
import type { Session } from './session';
import { oneLine } from './ui/blocks';
import type { View } from './ui/blocks';
import { buildForm } from './ui/forms';
import { buildRequests, REQUESTS_VIEW } from './ui/requests';

/** Requests as people see them who decide or ask; a sentence where something cannot be shown. */

export async function openRequestForm(session: Session, triggerId: string): Promise<string | undefined> {
    const { call, person, language, appId } = session;
    if (!mayRequest(person, call)) {
        return outcomeText({ code: 'not_requester', isDone: false }, language);
    }
    await call.surfaces.open(buildForm({ appId, language, form: 'request' }), triggerId, person.id);
    return undefined;
}

export async function openRequests(session: Session, triggerId: string): Promise<string | undefined> {
    const view = await drawRequests(session);
    if ('text' in view) {
        return view.text;
    }
    await session.call.surfaces.open(view, triggerId, session.person.id);
    return undefined;
}

async function drawRequests(session: Session, notice?: string): Promise<View | { text: string }> {
    const { call, person, language, appId } = session;
    const open = await listOpenRequests(person, call);
    if ('code' in open) {
        return { text: outcomeText(open, language) };
    }
    const all = await Promise.all(open.map((request) => describeRequest(request, call)));
    const showAddress = (email: string) => email;
    return buildRequests(all, {
        ...{ appId, language, notice, showAddress },
        formatDate: dateFormat(session),
        showsRooms: true,
    });
}

/** Where a button was pressed: in a message, or in the list of requests. */
interface Pressed {
    id: string;
    triggerId: string;
    viewId: string;
}

/** What came of it is told, or stands in the list where that is where the button was. */
export async function pressApprove(session: Session, { id, triggerId, viewId }: Pressed): Promise<string | undefined> {
    const { call, person, language } = session;
    const outcome = await approveRequest(person, id, undefined, call);
    const text = outcomeText(outcome, language, person.utcOffset);
    if (viewId !== REQUESTS_VIEW || !managesGuests(session)) {
        return text;
    }
    try {
        const view = await drawRequests(session, text);
        if ('text' in view) {
            return text;
        }
        await call.surfaces.update(view, triggerId, person.id);
        return undefined;
    } catch (error) {
        // It is decided, whatever becomes of the list.
        call.log('The list of requests could not be drawn anew', error);
        return text;
    }
}

/** The form that asks for the reason. */
export async function pressDecline(
    session: Session,
    { id, triggerId }: Omit<Pressed, 'viewId'>,
): Promise<string | undefined> {
    const { call, person, language, appId } = session;
    if (!managesGuests(session)) {
        return outcomeText({ code: 'not_allowed', isDone: false }, language);
    }
    const request = await findOpenRequest(id, call);
    if ('code' in request) {
        return outcomeText(request, language, person.utcOffset);
    }
    const { name, email } = request;
    const guest = { userId: request.id, name: name === undefined ? email : `${oneLine(name)} (${email})` };
    await call.surfaces.open(buildForm({ appId, language, form: 'decline', guest }), triggerId, person.id);
    return undefined;
}
