import type {
    IUIKitResponse,
    UIKitActionButtonInteractionContext,
    UIKitBlockInteractionContext,
    UIKitViewSubmitInteractionContext,
} from '@rocket.chat/apps-engine/definition/uikit';
import { UIKitIncomingInteractionContainerType } from '@rocket.chat/apps-engine/definition/uikit/UIKitIncomingInteractionContainer';
import type { UIKitInteractionResponder } from '@rocket.chat/apps-engine/definition/uikit/UIKitInteractionResponder';
import { RoomTypeFilter, UIActionButtonContext } from '@rocket.chat/apps-engine/definition/ui';
import type { IUIActionButtonDescriptor } from '@rocket.chat/apps-engine/definition/ui';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';

import { answerReview } from './actions/reviewDecisions';
import { redrawAnswered } from './answeredCards';
import type { PressedOffer } from './answeredCards';
import type { Call } from './call';
import { outcomeText } from './commands/outcomes';
import { pressDeleteGuestMessage } from './deleteGuestMessage';
import { actOnFinding } from './findings';
import { submit } from './formSubmissions';
import type { Submission } from './formSubmissions';
import { openGuestsHere, setPolicyFromView } from './guestsHere';
import { toPerson, toRoom } from './host/translate';
import { actInPanel, drawPanel, newPanelPlace, openExtension, openPanel, openSetup, refreshPanel } from './panel';
import { pressApprove, pressDecline } from './requests';
import { noteManager, noticeCap, openSession } from './session';
import type { Session } from './session';
import { pressAcceptTerms } from './terms';
import { t } from './text';
import type { Language } from './text';
import { readCardAction } from './ui/cards';
import type { CardAction } from './ui/cards';
import { readSubmittedModal } from './ui/confirmations';
import { readFindingAction } from './ui/findings';
import { readRoomAction } from './ui/guestsHere';
import { readPanelAction, readPanelSubmit } from './ui/panel';
import { isPanelViewId } from './ui/viewIds';
import type { ModalPlace } from './ui/viewIds';

const DELETE_GUEST_MESSAGE = 'delete-guest-message';

const OPEN_PANEL = 'open-guest-panel';

const GUESTS_HERE = 'guests-here';

/**
 * The message action is shown to everybody: only the newest clients filter by room roles, older ones would hide a
 * button from the moderators of a room. Source: RocketChat/Rocket.Chat `apps/meteor/client/hooks/useApplyButtonFilters.ts`.
 */
export const BUTTONS: readonly IUIActionButtonDescriptor[] = [
    {
        actionId: DELETE_GUEST_MESSAGE,
        labelI18n: 'button_delete_guest_message',
        context: UIActionButtonContext.MESSAGE_ACTION,
        variant: 'danger',
    },
    {
        actionId: OPEN_PANEL,
        labelI18n: 'button_open_panel',
        context: UIActionButtonContext.USER_DROPDOWN_ACTION,
        // A filter cannot follow the app's settings. Managers without this permission have /guest.
        when: { hasOnePermission: ['view-user-administration'] },
    },
    {
        actionId: GUESTS_HERE,
        labelI18n: 'button_guests_here',
        context: UIActionButtonContext.ROOM_ACTION,
        when: { roomTypes: [RoomTypeFilter.PUBLIC_CHANNEL, RoomTypeFilter.PRIVATE_CHANNEL] },
    },
];

/** Milliseconds after which a person is not kept waiting: five seconds on, the client closes the form by itself. */
const PATIENCE = 4_000;

/** The outcome of an act whose answer came too late is told by direct message. */
type Late = 'late';

/**
 * Every interaction is authorised again behind these: a payload proves who sent it and nothing else, neither that a
 * button was shown nor where. None of them rejects, since the client shows nothing at all for an error.
 */

export async function pressButton(call: Call, context: UIKitActionButtonInteractionContext): Promise<IUIKitResponse> {
    const { user, actionId, triggerId, room, message, appId } = context.getInteractionData();
    await guarded(call, user, toRoom(message?.room ?? room).id, appId, async (session) => {
        if (actionId === DELETE_GUEST_MESSAGE && message !== undefined) {
            return pressDeleteGuestMessage(session, message);
        }
        if (actionId === GUESTS_HERE) {
            return openGuestsHere(session, triggerId, toRoom(room).id);
        }
        return actionId === OPEN_PANEL ? openPanel(session, triggerId) : undefined;
    });
    return context.getInteractionResponder().successResponse();
}

export async function actOnBlock(call: Call, context: UIKitBlockInteractionContext): Promise<IUIKitResponse> {
    const { user, actionId, value, blockId, triggerId, container, room, appId } = context.getInteractionData();
    const roomId = toRoom(room).id;
    await guarded(call, user, roomId, appId, async (session) => {
        const card = readCardAction(actionId, value);
        if (card !== undefined) {
            const isMessage = container.type === UIKitIncomingInteractionContainerType.MESSAGE;
            const messageId = isMessage ? container.id : undefined;
            return actOnCard(session, card, { triggerId, viewId: container.id, messageId, roomId });
        }
        const ofRoom = readRoomAction(actionId, value);
        if (ofRoom !== undefined) {
            return setPolicyFromView(session, ofRoom, triggerId);
        }
        const finding = readFindingAction(actionId, value);
        if (finding !== undefined) {
            return actOnFinding(session, finding, { triggerId, viewId: container.id });
        }
        const action = readPanelAction(actionId, value, blockId);
        return action === undefined ? undefined : actInPanel(session, action, { triggerId, viewId: container.id });
    });
    return context.getInteractionResponder().successResponse();
}

interface Place {
    triggerId: string;
    viewId: string;
    /** Absent where it was no message that was pressed in. */
    messageId?: string;
    roomId: string;
}

function actOnCard(
    session: Session,
    card: CardAction,
    { triggerId, viewId, messageId, roomId }: Place,
): Promise<string | undefined> {
    switch (card.act) {
        case 'setup':
            return openSetup(session, triggerId, viewId === 'guest-setup-view');
        case 'extend':
            return openExtension(session, triggerId, card.subject);
        case 'accept_terms':
            return pressAcceptTerms(session, { subject: card.subject, messageId }, roomId);
        case 'approve':
            return pressApprove(session, { id: card.subject, triggerId, viewId });
        case 'decline':
            return pressDecline(session, { id: card.subject, triggerId });
        case 'keep':
        case 'remove':
            return answerCard(session, { subject: card.subject, messageId }, card.act);
    }
}

async function answerCard(session: Session, offer: PressedOffer, answer: 'keep' | 'remove'): Promise<string> {
    const { call, person, language } = session;
    const outcome = await answerReview(person, offer.subject, answer, call);
    await redrawAnswered(session, offer, outcome);
    return outcomeText(outcome, language, person.utcOffset);
}

export async function submitView(call: Call, context: UIKitViewSubmitInteractionContext): Promise<IUIKitResponse> {
    const { user, view, triggerId, appId } = context.getInteractionData();
    const responder = context.getInteractionResponder();
    let response: IUIKitResponse = responder.successResponse();
    await guarded(call, user, '', appId, async (session) => {
        const { state } = view as { state?: unknown };
        if (isPanelViewId(view.id)) {
            const panel = await drawPanel(session, newPanelPlace(session, readPanelSubmit(state)));
            response = 'text' in panel ? response : responder.openContextualBarViewResponse(panel);
            return 'text' in panel ? panel.text : undefined;
        }
        const place = readSubmittedModal(view);
        if (place === undefined) {
            return undefined;
        }
        const submission = await inTime(session, submit(session, place, state));
        const answered = await answer(session, submission, place, { viewId: view.id, triggerId, responder });
        response = answered.response;
        return answered.told;
    });
    return response;
}

interface Asked {
    viewId: string;
    triggerId: string;
    responder: UIKitInteractionResponder;
}

async function answer(
    session: Session,
    submission: Submission | Late,
    place: ModalPlace,
    { viewId, triggerId, responder }: Asked,
): Promise<{ response: IUIKitResponse; told?: string }> {
    if (submission === 'late') {
        return { response: responder.successResponse() };
    }
    switch (submission.kind) {
        case 'errors':
            return { response: responder.viewErrorResponse({ viewId, errors: submission.errors }) };
        case 'view':
            return { response: responder.updateModalViewResponse(submission.view) };
        case 'outcome': {
            const text = outcomeText(submission.outcome, session.language, session.person.utcOffset);
            if (place.panel === undefined) {
                return { response: responder.successResponse(), told: text };
            }
            const told = await refreshPanel(session, triggerId, place.panel, text);
            return { response: responder.successResponse(), told };
        }
    }
}

/** The submission, or `late`: then its outcome is told by direct message as soon as there is one. */
async function inTime(session: Session, work: Promise<Submission>): Promise<Submission | Late> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<Late>((resolve) => {
        timer = setTimeout(() => resolve('late'), PATIENCE);
    });
    try {
        const first = await Promise.race([work, late]);
        if (first === 'late') {
            void tellLate(session, work); // it never rejects
        }
        return first;
    } finally {
        if (timer !== undefined) {
            clearTimeout(timer);
        }
    }
}

async function tellLate({ call, person, language }: Session, work: Promise<Submission>): Promise<void> {
    let text: string;
    try {
        text = lateText(await work, language, person.utcOffset);
    } catch (error) {
        call.log('A form could not be worked on', error);
        text = t('action_failed', language);
    }
    await call.notices
        .write(person, text)
        .catch((error: unknown) => call.log('A person could not be told what came of a form', error));
}

function lateText(submission: Submission, language: Language, utcOffset: number | undefined): string {
    switch (submission.kind) {
        case 'errors':
            return Object.keys(submission.errors)
                .map((field) => submission.errors[field])
                .join('\n');
        case 'view':
            return submission.text;
        case 'outcome':
            return outcomeText(submission.outcome, language, utcOffset);
    }
}

/** Runs an interaction, tells its outcome where there is one to tell, and answers a failure with a sentence. */
async function guarded(
    call: Call,
    user: IUser,
    roomId: string,
    appId: string,
    work: (session: Session) => Promise<string | undefined>,
): Promise<void> {
    const person = toPerson(user);
    if (person === undefined) {
        return;
    }
    const session = openSession(call, person, appId);
    let told: string | undefined;
    try {
        await noteManager(session);
        told = await work(session);
        await noticeCap(session);
    } catch (error) {
        call.log('An interaction failed', error);
        told = t('action_failed', session.language);
    }
    if (told !== undefined && told !== '') {
        const delivery =
            roomId === '' ? call.notices.write(person, told) : call.notices.whisper(person.id, roomId, told);
        await delivery.catch((error: unknown) =>
            call.log('A person could not be told what came of an interaction', error),
        );
    }
}
