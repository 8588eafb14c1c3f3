import { activateGuests, deactivateGuests, listGuestsOfRoom } from '../actions/activation';
import type { DeactivationCode } from '../actions/activation';
import type { RoomSummary } from '../actions/guestPorts';
import type { Outcome } from '../actions/lifecycle';
import { plain, plainInCode, t } from '../text';
import { findRoom } from './lookup';
import { outcomeText } from './outcomes';
import { parseArguments, textsOf } from './parse';
import { readPeople } from './people';
import { problemsReply } from './problems';
import type { CommandContext, Reply, Subcommand } from './types';

export const activate: Subcommand = {
    word: 'activate',
    audience: 'manager',
    usage: '@user …',
    summary: 'activate_summary',
    run: async (context): Promise<Reply> => {
        const { words, problems } = parseArguments(context.args);
        const read = await readPeople(words, context);
        const wrong = [...problems, ...read.problems];
        if (wrong.length > 0) {
            return problemsReply(wrong, activate, context);
        }
        const userIds = read.people.map(({ id }) => id);
        return { text: outcomeText(await activateGuests(context.sender, userIds, context.ports), context.language) };
    },
};

/** The word that stands for the yes to a question. */
const CONFIRM = 'confirm';

export const deactivate: Subcommand = {
    word: 'deactivate',
    audience: 'manager',
    usage: '@user … | #room [confirm]',
    summary: 'deactivate_summary',
    run: async (context): Promise<Reply> => {
        const { words, problems } = parseArguments(context.args);
        const isConfirmed = words.some(({ kind, text }) => kind === 'text' && text.toLowerCase() === CONFIRM);
        const named = words.filter(({ kind, text }) => kind !== 'text' || text.toLowerCase() !== CONFIRM);
        if (problems.length > 0) {
            return problemsReply(problems, deactivate, context);
        }
        return named.some(({ kind }) => kind === 'room')
            ? deactivateRoom(named, isConfirmed, context)
            : deactivatePeople(named, isConfirmed, context);
    },
};

type Words = ReturnType<typeof parseArguments>['words'];

async function deactivatePeople(words: Words, isConfirmed: boolean, context: CommandContext): Promise<Reply> {
    const { people, problems } = await readPeople(words, context);
    if (problems.length > 0) {
        return problemsReply(problems, deactivate, context);
    }
    const outcome = await deactivateGuests(
        context.sender,
        people.map(({ id }) => id),
        context.ports,
        { confirmRelinquish: isConfirmed },
    );
    return deactivationReply(outcome, context);
}

/** The room's guests are named first; nobody is deactivated without the word that confirms it. */
async function deactivateRoom(words: Words, isConfirmed: boolean, context: CommandContext): Promise<Reply> {
    const { sender, ports, language } = context;
    const [name, ...more] = textsOf(words, 'room');
    const room = await findRoom(name, ports);
    if (room === undefined || more.length > 0 || words.length > 1) {
        const problem =
            room === undefined
                ? ({ field: 'rooms', expectation: 'known_room', came: name } as const)
                : ({
                      field: 'rooms',
                      expectation: 'user_or_room',
                      came: words.map(({ text }) => text).join(' '),
                  } as const);
        return problemsReply([problem], deactivate, context);
    }
    const guests = await listGuestsOfRoom(sender, room.id, ports);
    if ('code' in guests) {
        return { text: outcomeText(guests, language) };
    }
    if (!isConfirmed) {
        return {
            text: question(
                room,
                guests.map(({ username }) => username),
                context,
            ),
        };
    }
    const userIds = guests.map(({ id }) => id);
    return deactivationReply(await deactivateGuests(sender, userIds, ports), context);
}

const MOST_NAMED = 50;

function question(room: RoomSummary, names: readonly string[], { language }: CommandContext): string {
    const rest = names.length - MOST_NAMED;
    return [
        t('deactivate_room_question', language, { room: plain(`#${room.name}`) }, names.length),
        ...names.slice(0, MOST_NAMED).map((name) => `• ${plain(`@${name}`)}`),
        ...(rest > 0 ? [t('confirm_more', language, {}, rest)] : []),
        t('deactivate_room_confirm', language, {
            command: `\`/guest deactivate #${plainInCode(room.name)} ${CONFIRM}\``,
        }),
    ].join('\n');
}

/** Whoever alone owns a room is deactivated only after it was said what becomes of the room. */
function deactivationReply(outcome: Outcome<DeactivationCode>, { language }: CommandContext): Reply {
    const owner = outcome.steps?.find(({ failure }) => failure === 'last_owner');
    const text = outcomeText(outcome, language);
    if (owner === undefined) {
        return { text };
    }
    const command = `\`/guest deactivate ${plainInCode(owner.detail ?? '@…')} ${CONFIRM}\``;
    return { text: `${text}\n${t('deactivate_owner_confirm', language, { command })}` };
}
