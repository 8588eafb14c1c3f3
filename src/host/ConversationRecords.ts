import type { ConversationStore } from '../actions/ports';
import { dateOf, ofKind, ofRoom, ofUser } from './records';
import type { Key, Records } from './records';

/** What the app remembers of direct rooms, of who met whom there, and of its own installation. */
export class ConversationRecords implements ConversationStore {
    constructor(private readonly records: Records) {}

    public async isAnswered(roomId: string): Promise<boolean> {
        return (await this.records.read(answeredRoom(roomId))).length > 0;
    }

    public async rememberAnswered(roomId: string): Promise<void> {
        await this.records.put(answeredRoom(roomId), { roomId });
    }

    public async hasMet(memberId: string, guestId: string): Promise<boolean> {
        return (await this.records.read(meeting(memberId, guestId))).length > 0;
    }

    public async rememberMet(memberId: string, guestId: string): Promise<void> {
        await this.records.put(meeting(memberId, guestId), { memberId, guestId });
    }

    public async findInstalledAt(): Promise<Date | undefined> {
        const times = (await this.records.read(INSTALLATION))
            .map((row) => dateOf(row.installedAt)?.getTime())
            .filter((time): time is number => time !== undefined);
        return times.length > 0 ? new Date(Math.min(...times)) : undefined;
    }

    public async rememberInstalledAt(at: Date): Promise<void> {
        await this.records.put(INSTALLATION, { installedAt: at.toISOString() });
    }
}

const INSTALLATION: Key = [ofKind('installation')];

function meeting(memberId: string, guestId: string): Key {
    return [ofUser(memberId), ofKind(`met:${guestId}`)];
}

function answeredRoom(roomId: string): Key {
    return [ofRoom(roomId), ofKind('answered')];
}
