import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import type { IRoom, IRoomUserJoinedContext } from '@rocket.chat/apps-engine/definition/rooms';
import {
    AppsEngineException,
    FileUploadNotAllowedException,
    UserNotAllowedException,
} from '@rocket.chat/apps-engine/definition/exceptions';
import type { IUploadDetails } from '@rocket.chat/apps-engine/definition/uploads/IUploadDetails';
import type { IFileUploadContext } from '@rocket.chat/apps-engine/definition/uploads/IFileUploadContext';

import { canBeOwnDeletion } from './actions/messages';
import { isAnswered } from './actions/directRooms';
import { within } from './call';
import type { Call } from './call';
import { isNoteworthy, takeNote } from './directMessages';
import { hasFile, initialMembers, isEncrypted, toAuthor, toPerson, toRoom, toWriting } from './host/translate';
import { present } from './policy/collections';
import { decide } from './policy/decide';
import { areOnlyGuests, isGuest } from './policy/people';
import { isSaying } from './policy/terms';
import { deny } from './policy/types';
import type { Decision, Fact, GuestAction, Person, Room } from './policy/types';
import type { ProcessState } from './processState';
import { countRefusal, DEADLINE, languageOf, refuse, sentence, tell } from './refusal';
import { judgeInitialMembers, judgeRoomCap, mayExceedRooms } from './roomHooks';
import { judgeEntering, judgeGuestsOfNewRoom, lookUpRoomPolicy } from './roomPolicyHooks';
import { hasAccepted, knowsAccepted, lookUpAccepted, offerTerms } from './terms';

/**
 * Events of the server, translated, judged and answered.
 *
 * `objectsTo…` is asked first, needs nothing but its argument, and never throws: the server takes an exception there
 * for consent. `judge…` follows where something was objected, and refuses by the host's exception, the only answer
 * that is both obeyed and shown. Source: RocketChat/Rocket.Chat `packages/apps-engine/src/server/ProxiedApp.ts`.
 */

export function objectsToSending(state: ProcessState, message: IMessage): boolean {
    try {
        const author = toAuthor(message);
        if (!state.awaitsPolicy && author !== undefined && !isGuest(author, state.policy.access)) {
            // Most messages are members', and what else is in one of those is not even looked at.
            return isNoteworthy(state, message);
        }
    } catch {
        return true;
    }
    return objects(state, () => sendingOf(state, message));
}

export function judgeSending(call: Call, message: IMessage): Promise<void> {
    return closed(
        call,
        () => toAuthor(message),
        async () => {
            if (isNoteworthy(call.state, message)) {
                takeNote(call, message);
                return;
            }
            const author = toAuthor(message);
            const decision = await judge(call, author, () => sendingOf(call.state, message));
            offerTerms(call, decision, author);
            refuse(call, decision, author);
        },
    );
}

export function objectsToEditing(state: ProcessState, message: IMessage): boolean {
    return objects(state, () => editingOf(state, message));
}

/**
 * The web client shows neither the text nor the code of a refused edit, so the author is told by a notice of the app.
 * Source: RocketChat/Rocket.Chat `apps/meteor/client/lib/chats/flows/processMessageEditing.ts`.
 */
export async function judgeEditing(call: Call, message: IMessage): Promise<boolean> {
    return judgeStored(call, message, () => editingOf(call.state, message));
}

export function objectsToDeleting(state: ProcessState, message: IMessage): boolean {
    return !isOwnDeletion(state, message) && objects(state, () => deletingOf(message));
}

/** Not every client shows the text of a refused deletion, so the author is told by a notice of the app. */
export async function judgeDeleting(call: Call, message: IMessage): Promise<boolean> {
    return !isOwnDeletion(call.state, message) && judgeStored(call, message, () => deletingOf(message));
}

export function objectsToCreating(state: ProcessState, room: IRoom): boolean {
    return objects(state, () => creatingOf(state, room)) || mayExceedRooms(state, room);
}

export function judgeCreating(call: Call, room: IRoom): Promise<void> {
    return closed(
        call,
        () => toPerson(room.creator),
        () => judgeNewRoom(call, room),
    );
}

async function judgeNewRoom(call: Call, room: IRoom): Promise<void> {
    const creator = toPerson(room.creator);
    if (toRoom(room).type === 'direct') {
        await judgeDirectRoom(call, initialMembers(room));
        return judgeInitialMembers(call, room);
    }
    const decision = await judge(call, creator, () => creatingOf(call.state, room));
    if (decision.verdict === 'deny' && decision.reason === 'team_creation' && creator !== undefined) {
        // The server answers every failed team with a bare code, so the sentence goes by direct message.
        await tell(call, call.notices.write(creator, sentence(call, decision.reason, creator)));
    }
    const { parentId } = toRoom(room);
    if (decision.verdict === 'deny' && parentId !== undefined && creator !== undefined) {
        // The web client shows nothing at all for a failed discussion.
        await tell(call, call.notices.whisper(creator.id, parentId, sentence(call, decision.reason, creator)));
    }
    refuse(call, decision, creator);
    await judgeGuestsOfNewRoom(call, room);
    await judgeInitialMembers(call, room);
}

export function judgeJoining(call: Call, context: IRoomUserJoinedContext): Promise<void> {
    return closed(
        call,
        () => toPerson(context.joiningUser),
        async () => {
            const person = toPerson(context.joiningUser);
            const isInvited = toPerson(context.inviter) !== undefined || isOwnAddition(call.state, context);
            const joining = (): GuestAction => ({ kind: 'join', person, room: toRoom(context.room), isInvited });
            refuse(call, await judge(call, person, joining), person);
            await judgeEntering(call, context);
            await judgeRoomCap(call, context);
        },
    );
}

export async function judgeUpload(call: Call, context: IFileUploadContext): Promise<void> {
    const { policy, state } = call;
    const { userId = '', rid: roomId = '' } = (context.file as Partial<IUploadDetails> | null) ?? {};
    const mayBeHeld = policy.terms.text !== '' && !hasAccepted(state, userId);
    const mayWrite = state.roomPolicies.isOpenById(roomId, policy.rooms.byDefault);
    if (!userId || (mayWrite && !policy.restrictions.block_file_upload && !mayBeHeld)) {
        return;
    }
    let person: Person | undefined;
    try {
        person = await within(DEADLINE, call.directory.findPerson(userId));
    } catch (error) {
        call.log('The uploader could not be looked up', error);
    }
    if (person === undefined) {
        // It may be a member's upload, which must not be held up. A guest's file goes no further: the message that
        // carries it is judged with the sender at hand.
        state.noteUnjudgedUpload(userId, Date.now());
        return;
    }
    const hasAcceptedTerms = hasAccepted(state, userId) || undefined;
    const roomPolicy = mayWrite ? 'open' : undefined;
    const uploading = (): GuestAction => ({ kind: 'upload', person, roomId, roomPolicy, hasAcceptedTerms });
    const decision = await judge(call, person, uploading);
    offerTerms(call, decision, person);
    if (decision.verdict === 'deny') {
        countRefusal(call, person, decision.reason);
        throw new FileUploadNotAllowedException(sentence(call, decision.reason, person));
    }
}

/** Judges a change to a message that is there already; true refuses it, and the author is told in its room. */
async function judgeStored(call: Call, message: IMessage, describe: () => GuestAction): Promise<boolean> {
    try {
        const author = toAuthor(message);
        const decision = await judge(call, author, describe);
        if (decision.verdict !== 'deny') {
            return false;
        }
        offerTerms(call, decision, author);
        countRefusal(call, author, decision.reason);
        if (author !== undefined) {
            const text = sentence(call, decision.reason, author);
            await tell(call, call.notices.whisper(author.id, toRoom(message.room).id, text));
        }
    } catch (error) {
        call.log('A change to a message was refused because nobody could judge it', error);
        countRefusal(
            call,
            knownPerson(() => toAuthor(message)),
            'cannot_check',
        );
    }
    return true;
}

/**
 * Whatever goes wrong on the way to a verdict refuses, since the server takes any other exception for consent. Who
 * is known to be a member passes all the same.
 */
async function closed(call: Call, who: () => Person | undefined, work: () => Promise<void>): Promise<void> {
    try {
        await work();
    } catch (error) {
        if (error instanceof AppsEngineException) {
            throw error;
        }
        call.log('A rule failed', error);
        if (!isKnownMember(call, who)) {
            countRefusal(call, knownPerson(who), 'cannot_check');
            throw new UserNotAllowedException(sentence(call, 'cannot_check', knownPerson(who)));
        }
    }
}

function isKnownMember(call: Call, who: () => Person | undefined): boolean {
    const person = knownPerson(who);
    return person !== undefined && !isGuest(person, call.policy.access);
}

/** Undefined, too, where what the server sent cannot be read. */
function knownPerson(who: () => Person | undefined): Person | undefined {
    try {
        return who();
    } catch {
        return undefined;
    }
}

/** An error answers true: the look that follows can refuse, an exception here could not. */
function objects(state: ProcessState, describe: () => GuestAction): boolean {
    try {
        return state.awaitsPolicy || decide(describe(), state.policy).verdict !== 'allow';
    } catch {
        return true;
    }
}

/** Judges an act, with the look-up it needs. A member is allowed before anything can fail; failures deny a guest. */
async function judge(call: Call, person: Person | undefined, describe: () => GuestAction): Promise<Decision> {
    if (person !== undefined && !isGuest(person, call.policy.access)) {
        return { verdict: 'allow' };
    }
    try {
        const action = describe();
        const decision = decide(action, call.policy);
        return decision.verdict === 'ask'
            ? await within(DEADLINE, decideByLookUp(call, action, decision.fact))
            : decision;
    } catch (error) {
        call.log('A guest was refused because a rule could not be evaluated', error);
        return deny('cannot_check');
    }
}

/** Looks up one fact after the other, until the rules need no more. */
async function decideByLookUp(call: Call, action: GuestAction, fact: Fact): Promise<Decision> {
    const known = await lookUp(call, action, fact);
    const decision = decide(known, call.policy);
    if (decision.verdict !== 'ask') {
        return decision;
    }
    if (decision.fact === fact) {
        throw new Error(`A look-up has not told ${fact}`);
    }
    return decideByLookUp(call, known, decision.fact);
}

/** The act with the fact that a rule asked for. */
async function lookUp(call: Call, action: GuestAction, fact: Fact): Promise<GuestAction> {
    if (fact === 'roomPolicy') {
        return { ...action, roomPolicy: await lookUpRoomPolicy(call, action) } as GuestAction;
    }
    if (fact === 'hasAcceptedTerms' && isSaying(action)) {
        return { ...action, hasAcceptedTerms: await lookUpAccepted(call, action.person) };
    }
    if (action.kind === 'send') {
        const onUnrecorded = (roomId: string): void => call.state.unmarkRecorded(roomId);
        const answered = await isAnswered(action.room, call.policy.access, { ...call, onUnrecorded });
        if (answered) {
            call.state.markAnswered(action.room.id);
        }
        return { ...action, isAnswered: answered };
    }
    if (action.kind === 'delete') {
        return { ...action, canBeOwn: await canBeOwnDeletion(action.person, action.room.id, call) };
    }
    throw new Error(`Nobody looks up ${fact}`);
}

/**
 * Who opens a direct room is not known. Where the members cannot be looked up it may be a member, so the room comes
 * to be; what a guest writes there is judged again. The reason is in the language that all members read, if there is
 * one.
 */
async function judgeDirectRoom(call: Call, members: readonly string[]): Promise<void> {
    const { policy } = call;
    if (decide({ kind: 'createDirect' }, policy).verdict === 'allow') {
        return;
    }
    let people: ReadonlyArray<Person | undefined>;
    try {
        const lookUps = members.map((username) => call.directory.findPersonByUsername(username));
        people = await within(DEADLINE, Promise.all(lookUps));
    } catch (error) {
        call.log('The members of a new direct room could not be looked up', error);
        return;
    }
    const decision = decide({ kind: 'createDirect', hasOnlyGuests: areOnlyGuests(people, policy.access) }, policy);
    if (decision.verdict === 'deny') {
        const [reader, ...others] = present(people);
        const isCommon = others.every((other) => languageOf(call, other) === languageOf(call, reader));
        countRefusal(call, undefined, decision.reason);
        throw new UserNotAllowedException(sentence(call, decision.reason, isCommon ? reader : undefined));
    }
}

function sendingOf(state: ProcessState, message: IMessage): GuestAction {
    const room = toRoom(message.room);
    return {
        kind: 'send',
        person: toAuthor(message),
        room,
        writing: toWriting(message),
        hasFile: hasFile(message) || mayHideFile(state, message),
        isAnswered: state.isKnownAnswered(room.id) ? true : undefined,
        hasAcceptedTerms: knowsAccepted(state, message),
        roomPolicy: openIfKnown(state, room),
    };
}

function editingOf(state: ProcessState, message: IMessage): GuestAction {
    const room = toRoom(message.room);
    return {
        kind: 'edit',
        person: toAuthor(message),
        room,
        writing: toWriting(message),
        roomPolicy: openIfKnown(state, room),
        hasAcceptedTerms: knowsAccepted(state, message),
    };
}

function deletingOf(message: IMessage): GuestAction {
    return { kind: 'delete', person: toAuthor(message), room: toRoom(message.room) };
}

function creatingOf(state: ProcessState, room: IRoom): GuestAction {
    const described = toRoom(room);
    if (described.type === 'direct') {
        return { kind: 'createDirect' };
    }
    const roomPolicy = openIfKnown(state, toRoom(room.parentRoom));
    return { kind: 'createRoom', person: toPerson(room.creator), room: described, roomPolicy };
}

/** Nobody is refused by what a process remembers: a room that is not known to be open is looked up. */
function openIfKnown(state: ProcessState, room: Room): 'open' | undefined {
    return state.roomPolicies.isOpen(room, state.policy.rooms.byDefault) ? 'open' : undefined;
}

function isOwnDeletion(state: ProcessState, message: IMessage): boolean {
    try {
        return message.id !== undefined && state.deletionsUnderWay.has(message.id);
    } catch {
        // What cannot be read is none of the app's own doing.
        return false;
    }
}

function isOwnAddition(state: ProcessState, { room, joiningUser }: IRoomUserJoinedContext): boolean {
    return state.additionsUnderWay.has(`${toRoom(room).id}:${joiningUser?.username ?? ''}`);
}

/** An encrypted message does not show its file, so one that follows an upload nobody could judge may carry it. */
function mayHideFile(state: ProcessState, message: IMessage): boolean {
    return isEncrypted(message) && state.hasUnjudgedUpload(message.sender?.id, Date.now());
}
