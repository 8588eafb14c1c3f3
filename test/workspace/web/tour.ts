import { ACCEPT_TERMS } from './furnish';
import { TOUR_STEPS } from './protocol';
import type { ActInput, ActName, InteractionBody, TourStep } from './protocol';
import type { Site } from './Site';

/** Something that a person did, and what came of it. */
export interface Deed {
    isByGuest: boolean;
    /** User id of whoever did it. */
    by: string;
    name: ActName;
    input: unknown;
    ok: boolean;
    value?: unknown;
}

const inputOf = <Name extends ActName>(deed: Deed, name: Name): ActInput<Name> | undefined =>
    deed.name === name ? (deed.input as ActInput<Name>) : undefined;

const isGroupMention = (text: string): boolean => /(^|\s)@(all|here)\b/.test(text);

/** Whether it is a message in a direct conversation in which a member has written before. */
function isAnswer(deed: Deed, { server: { state } }: Site): boolean {
    const sent = inputOf(deed, 'send');
    return (
        sent !== undefined &&
        state.rooms.get(sent.roomId)?.t === 'd' &&
        state.messagesOf(sent.roomId).some(({ u }) => {
            const author = state.users.get(u._id);
            return author?.type === 'user' && !author.roles.includes('guest');
        })
    );
}

const BAR = 'contextual_bar.open';

/** Settings that are rules for guests. */
const RULE = /^block_/;

interface Recorded {
    /** Of a change: what it was, and of whom. */
    action?: string;
    target?: string;
    detail?: string;
    /** Of refused acts: how many, by their reason. */
    counts?: Partial<Record<string, number>>;
}

const hasAction =
    (...actions: string[]) =>
    (records: Recorded[]): boolean =>
        records.some(({ action = '' }) => actions.includes(action));

const wasRefused =
    (...reasons: string[]) =>
    (records: Recorded[]): boolean =>
        records.some(({ counts = {} }) => reasons.some((reason) => (counts[reason] ?? 0) > 0));

/** A guest whom nobody had asked for: what is approved is a step of its own. */
function hasAddedGuest(records: Recorded[]): boolean {
    const asked = records.filter(({ action }) => action === 'request_made').map(({ target }) => target);
    return records.some(({ action, detail }) => action === 'guest_added' && !asked.includes(detail));
}

/** What the app itself puts on record, whichever button, form or command it was done by, shows these. */
const ON_RECORD = {
    write_first: wasRefused('first_message', 'direct_message_creation'),
    create_channel: wasRefused('channel_creation', 'group_creation', 'team_creation'),
    only_read: wasRefused('room_read_only'),
    delete_own: wasRefused('own_message_deletion'),
    add_guest: hasAddedGuest,
    decide_request: hasAction('request_approved', 'request_declined'),
    answer_review: hasAction('review_kept', 'review_removed'),
    end_access: hasAction('access_ended'),
} as const satisfies Partial<Record<TourStep, (records: Recorded[]) => boolean>>;

type RecordedStep = keyof typeof ON_RECORD;

const HAPPENED: Record<Exclude<TourStep, RecordedStep>, (deed: Deed, site: Site) => boolean> = {
    mention_all: (deed) => deed.isByGuest && !deed.ok && isGroupMention(inputOf(deed, 'send')?.text ?? ''),
    edit_in: (deed) => deed.isByGuest && !deed.ok && isGroupMention(inputOf(deed, 'edit')?.text ?? ''),
    answer: (deed, site) => deed.isByGuest && deed.ok && isAnswer(deed, site),
    moderate: (deed, { server }) => {
        const { messageId = '' } = inputOf(deed, 'pressButton') ?? {};
        return !deed.isByGuest && messageId !== '' && !server.state.messages.has(messageId);
    },
    accept_terms: (deed) => deed.isByGuest && deed.ok && inputOf(deed, 'blockAction')?.actionId === ACCEPT_TERMS,
    // No other view of the app is a bar.
    open_panel: (deed, { server }) =>
        (deed.value as InteractionBody | undefined)?.type === BAR ||
        server.surfaces.some(({ to, kind }) => to === deed.by && kind === BAR),
    change_rule: (deed) => {
        const { changed = [] } = (inputOf(deed, 'saveSettings') && (deed.value as { changed?: string[] })) ?? {};
        return changed.some((id) => RULE.test(id));
    },
};

/** The steps that have happened with this deed. */
export function stepsOf(deed: Deed, site: Site): TourStep[] {
    return TOUR_STEPS.filter((step) => !isRecorded(step) && HAPPENED[step](deed, site));
}

/** The steps that have happened as far as the app has them on record. */
export function stepsOnRecord({ engine }: Site): TourStep[] {
    const records = engine.persistence.records.map(({ data }) => data as Recorded);
    return TOUR_STEPS.filter((step) => isRecorded(step) && ON_RECORD[step](records));
}

const isRecorded = (step: TourStep): step is RecordedStep => step in ON_RECORD;
