import type { IMessage } from '@rocket.chat/apps-engine/definition/messages';
import type { IRoom, IRoomUserJoinedContext } from '@rocket.chat/apps-engine/definition/rooms';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { IFileUploadContext } from '@rocket.chat/apps-engine/definition/uploads/IFileUploadContext';
import type { IUploadDetails } from '@rocket.chat/apps-engine/definition/uploads/IUploadDetails';

import { enter } from '../../src/call';
import type { Call } from '../../src/call';
import {
    judgeCreating,
    judgeDeleting,
    judgeEditing,
    judgeJoining,
    judgeSending,
    judgeUpload,
    objectsToCreating,
    objectsToDeleting,
    objectsToEditing,
    objectsToSending,
} from '../../src/hooks';
import { followCreation } from '../../src/membershipHooks';
import { ProcessState } from '../../src/processState';
import { confirmRoomCap } from '../../src/roomHooks';
import { judgeLogin } from '../../src/userHooks';
import { FakeHost } from './FakeHost';
import { outcomeOf, outcomeWithoutCheck } from './hostAnswer';
import type { Outcome } from './hostAnswer';
import { channel } from './payloads';
import { policyWithAll } from './policyObjects';

/** Every event of the server that the app judges, told as the server tells it. All restrictions are on. */
export class HookDriver {
    public readonly state = new ProcessState();

    /** Whether pauses of the app take their time. */
    public isPatient = false;

    /** Two drivers of one host are two processes, or one process before and after a restart. */
    constructor(public readonly host = new FakeHost()) {
        this.state.policy = policyWithAll();
        // As a process has it that has just started where nothing was said of any room.
        void this.state.roomPolicies.refresh({ listRoomPolicies: async () => new Map() });
        this.host.rooms.push(channel());
    }

    public async send(message: IMessage): Promise<Outcome> {
        return outcomeOf(
            () => objectsToSending(this.state, message),
            async () => judgeSending(this.enter(), message),
        );
    }

    public async edit(message: IMessage): Promise<Outcome> {
        return outcomeOf(
            () => objectsToEditing(this.state, message),
            async () => judgeEditing(this.enter(), message),
        );
    }

    public async delete(message: IMessage): Promise<Outcome> {
        return outcomeOf(
            () => objectsToDeleting(this.state, message),
            async () => judgeDeleting(this.enter(), message),
        );
    }

    public async create(room: IRoom): Promise<Outcome> {
        return outcomeOf(
            () => objectsToCreating(this.state, room),
            async () => judgeCreating(this.enter(), room),
        );
    }

    public async join(context: IRoomUserJoinedContext): Promise<Outcome> {
        return outcomeWithoutCheck(async () => judgeJoining(this.enter(), context));
    }

    /** Resolves once the app has looked at a join that happened. */
    public async joined(context: IRoomUserJoinedContext): Promise<void> {
        await confirmRoomCap(this.enter(), context);
    }

    /** Resolves once the app has looked at a room that was made. */
    public async created(room: IRoom): Promise<void> {
        await followCreation(this.enter(), room);
    }

    public async logIn(user: IUser): Promise<Outcome> {
        return outcomeWithoutCheck(async () => judgeLogin(this.enter(), user));
    }

    public async upload(file: Partial<IUploadDetails>): Promise<Outcome> {
        const details = { name: 'plan.pdf', size: 1, type: 'application/pdf', rid: 'channel-id', userId: '', ...file };
        return this.uploadOf({ file: details, content: Buffer.from('x') });
    }

    public async uploadOf(context: IFileUploadContext): Promise<Outcome> {
        return outcomeWithoutCheck(async () => judgeUpload(this.enter(), context));
    }

    public enter(): Call {
        const { read, http, writer: persistence, modify } = this.host;
        const call = enter(this.state, this.host.logger, { read, http, persistence, modify });
        return { ...call, pause: (milliseconds) => (this.isPatient ? call.pause(milliseconds) : Promise.resolve()) };
    }
}
