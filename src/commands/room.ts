import { describeRoom, setRoomPolicy } from '../actions/roomPolicy';
import type { HeldPolicy, RoomStatus } from '../actions/roomPolicy';
import { parseRoomPolicy } from '../policy/roomPolicy';
import type { RoomPolicy } from '../policy/types';
import { plain, t } from '../text';
import type { Language, TextKey } from '../text';
import { outcomeText } from './outcomes';
import { parseArguments } from './parse';
import { problemsReply } from './problems';
import type { CommandContext, Reply, Subcommand } from './types';

const STATUS = 'status';

/** For owners and moderators of the room in which it is typed, and for managers: only the room tells who is what. */
export const room: Subcommand = {
    word: 'room',
    audience: 'member',
    usage: 'open|read-only|closed|status',
    summary: 'room_summary',
    run: async (context): Promise<Reply> => {
        const { sender, language, ports, roomId = '' } = context;
        const { words, problems } = parseArguments(context.args);
        // As people write it: read-only, read only, readonly.
        const typed = words.map(({ text }) => text.toLowerCase()).join('-');
        const policy = parseRoomPolicy(typed === 'readonly' ? 'read-only' : typed);
        if (problems.length === 0 && policy !== undefined) {
            return { text: outcomeText(await setRoomPolicy(sender, roomId, policy, ports), language) };
        }
        if (problems.length > 0 || (typed !== STATUS && typed !== '')) {
            const wrong = { field: 'words', expectation: 'room_policy', came: typed } as const;
            return problemsReply(problems.length > 0 ? problems : [wrong], room, context);
        }
        const status = await describeRoom(sender, roomId, ports);
        return { text: 'code' in status ? outcomeText(status, language) : statusText(status, context) };
    },
};

const MOST_NAMED = 50;

function statusText(status: RoomStatus, { language }: CommandContext): string {
    const { guests } = status;
    const rest = guests.length - MOST_NAMED;
    return [
        ...policySentences(status, plain(`#${status.room.name}`), language),
        guestsHeading(guests.length, language),
        ...guests.slice(0, MOST_NAMED).map(({ username }) => `• ${plain(`@${username}`)}`),
        ...(rest > 0 ? [t('confirm_more', language, {}, rest)] : []),
    ].join('\n');
}

const POLICIES: Readonly<Record<RoomPolicy, TextKey>> = {
    open: 'room_policy_open',
    'read-only': 'room_policy_read_only',
    closed: 'room_policy_closed',
};

/** What holds in a room, and by whose word where it is not the room's own. */
export function policySentences({ policy, origin }: HeldPolicy, name: string, language: Language): string[] {
    const sentence = t(POLICIES[policy], language, { room: name });
    return origin === 'own' ? [sentence] : [sentence, t(`room_origin_${origin}`, language)];
}

export function guestsHeading(count: number, language: Language): string {
    return count === 0 ? t('room_guests_none', language) : t('room_guests', language, {}, count);
}
