import type { IRoom } from '@rocket.chat/apps-engine/definition/rooms';

import type { RequestCards, RequestDetails } from './actions/requestPorts';
import type { HostManagerNotices } from './host/HostManagerNotices';
import type { HostMessages } from './host/HostMessages';
import type { HostNotices } from './host/HostNotices';
import type { CardRecords, RequestCard } from './host/RequestRecords';
import { maskAddress } from './policy/requests';
import type { Policy } from './policy/types';
import { formatDay, pickLanguage } from './text';
import { buildRequestMessage } from './ui/requests';
import type { RequestMessage } from './ui/requests';

export interface RequestCardPorts {
    appId: string;
    policy: Policy;
    cards: Pick<CardRecords, keyof CardRecords>;
    notices: Pick<HostNotices, 'post' | 'findPosted' | 'openDirectRoom'>;
    managers: Pick<HostManagerNotices, 'findRoom' | 'listPeople'>;
    messages: Pick<HostMessages, 'rewrite'>;
    log: (text: string, error: unknown) => void;
}

/** Somewhere that requests are shown, and how whoever reads there reads. */
type Place = Omit<RequestCard, 'requestId' | 'messageId' | 'roomId'> & { open: () => Promise<IRoom> };

/**
 * Requests as messages with buttons: one in the room for notices, or one to each manager who has used the app. In a
 * room, people may read it who manage no guests: they see neither the whole address nor the names of rooms.
 */
export function createRequestCards(ports: RequestCardPorts): RequestCards {
    const { cards, notices, messages } = ports;
    return {
        post: async (details, { isAgain }) => {
            const { id } = details.request;
            const known = await cards.listCards(id);
            const places = await listPlaces(ports);
            if (places.length === 0) {
                // Whoever is the first to use the app is shown it by a later round.
                throw new Error('Nobody who manages guests has used the app yet');
            }
            await each(places, ports, async ({ open, ...place }) => {
                const room = await open();
                if (known.some(({ roomId }) => roomId === room.id)) {
                    return;
                }
                const { text, blocks } = draw(details, place, ports);
                const found = isAgain ? await notices.findPosted(room.id, text) : undefined;
                const messageId = found ?? (await notices.post(room, text, blocks));
                await cards.addCard({ ...place, messageId, requestId: id, roomId: room.id });
            });
        },
        redraw: async (details) => {
            await each(await cards.listCards(details.request.id), ports, async (card) => {
                const { text, blocks } = draw(details, card, ports);
                await messages.rewrite(card.messageId, text, blocks);
            });
        },
        forget: (requestId) => cards.removeCards(requestId),
    };
}

async function listPlaces({ policy, managers, notices }: RequestCardPorts): Promise<Place[]> {
    const room = await managers.findRoom();
    if (room !== undefined) {
        return [{ language: policy.language, utcOffset: 0, isShared: true, open: async () => room }];
    }
    const people = await managers.listPeople();
    return people.map((person) => ({
        language: person.language ?? policy.language,
        utcOffset: person.utcOffset ?? 0,
        isShared: false,
        open: () => notices.openDirectRoom(person),
    }));
}

function draw(
    details: RequestDetails,
    { language: preference, utcOffset, isShared }: Omit<Place, 'open'>,
    { appId, policy }: RequestCardPorts,
): RequestMessage {
    const language = pickLanguage(preference, policy.language);
    return buildRequestMessage(details, {
        appId,
        language,
        formatDate: (date) => formatDay(date, language, utcOffset),
        showAddress: isShared ? maskAddress : (email) => email,
        showsRooms: !isShared,
    });
}

/** All of them, though one fails: that is logged, and the whole rejects once the others are done. */
async function each<T>(
    items: readonly T[],
    { log }: RequestCardPorts,
    work: (item: T) => Promise<void>,
): Promise<void> {
    const failed = await Promise.all(
        items.map((item) =>
            work(item).then(
                () => false,
                (error: unknown) => {
                    log('A message about a request could not be written', error);
                    return true;
                },
            ),
        ),
    );
    if (failed.includes(true)) {
        throw new Error('Not every message about a request could be written');
    }
}
