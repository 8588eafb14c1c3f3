import { ACCEPT_TERMS, ROOM_TO_READ } from './furnish';
import { TOUR_STEPS } from './protocol';
import type { ActInput, ActName, InteractionBody, TourStep } from './protocol';
import type { Site } from './Site';

/** Something that a person did, and what came of it. */
export interface Deed {
    isByGuest: boolean;
    name: ActName;
    input: unknown;
    ok: boolean;
    value?: unknown;
}

const inputOf = <Name extends ActName>(deed: Deed, name: Name): ActInput<Name> | undefined =>
    deed.name === name ? (deed.input as ActInput<Name>) : undefined;

const isGroupMention = (text: string): boolean => /(^|\s)@(all|here)\b/.test(text);

function isToDirectRoom(deed: Deed, site: Site): boolean {
    const sent = inputOf(deed, 'send');
    return sent !== undefined && site.server.state.rooms.get(sent.roomId)?.t === 'd';
}

function openedBar(value: unknown): boolean {
    return (value as InteractionBody | undefined)?.type === 'contextual_bar.open';
}

/** These are done by a button, a form or a command, or by the app itself: what it puts on record shows them. */
const ON_RECORD = {
    decide_request: ['request_approved', 'request_declined'],
    answer_review: ['review_kept', 'review_removed'],
    end_access: ['access_ended'],
} as const satisfies Partial<Record<TourStep, readonly string[]>>;

type RecordedStep = keyof typeof ON_RECORD;

const HAPPENED: Record<Exclude<TourStep, RecordedStep>, (deed: Deed, site: Site) => boolean> = {
    mention_all: (deed) => deed.isByGuest && !deed.ok && isGroupMention(inputOf(deed, 'send')?.text ?? ''),
    edit_in: (deed) => deed.isByGuest && !deed.ok && isGroupMention(inputOf(deed, 'edit')?.text ?? ''),
    write_first: (deed, site) => deed.isByGuest && !deed.ok && isToDirectRoom(deed, site),
    answer: (deed, site) => deed.isByGuest && deed.ok && isToDirectRoom(deed, site),
    create_channel: (deed) => deed.isByGuest && !deed.ok && deed.name === 'createRoom',
    only_read: (deed, { server }) =>
        deed.isByGuest &&
        !deed.ok &&
        server.state.rooms.get(inputOf(deed, 'send')?.roomId ?? '')?.name === ROOM_TO_READ,
    delete_own: (deed) => deed.isByGuest && !deed.ok && deed.name === 'delete',
    moderate: (deed, { server }) => {
        const { messageId = '' } = inputOf(deed, 'pressButton') ?? {};
        return !deed.isByGuest && messageId !== '' && !server.state.messages.has(messageId);
    },
    accept_terms: (deed) => deed.isByGuest && deed.ok && inputOf(deed, 'blockAction')?.actionId === ACCEPT_TERMS,
    open_panel: (deed, { server }) =>
        !deed.isByGuest &&
        (openedBar(deed.value) || server.surfaces.some(({ kind }) => kind === 'contextual_bar.open')),
    add_guest: (_deed, site) => site.server.state.usersWithRole('guest').length > site.seededGuests,
    change_rule: (deed) => deed.ok && deed.name === 'saveSettings',
};

/** The steps that have happened with this deed. */
export function stepsOf(deed: Deed, site: Site): TourStep[] {
    return TOUR_STEPS.filter((step) => !isRecorded(step) && HAPPENED[step](deed, site));
}

/** The steps that have happened as far as the app has them on record. */
export function stepsOnRecord({ engine }: Site): TourStep[] {
    const actions = new Set(engine.persistence.records.map(({ data }) => (data as { action?: unknown }).action));
    return TOUR_STEPS.filter((step) => isRecorded(step) && ON_RECORD[step].some((action) => actions.has(action)));
}

const isRecorded = (step: TourStep): step is RecordedStep => step in ON_RECORD;
