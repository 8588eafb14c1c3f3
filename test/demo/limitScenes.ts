import type { Player, Stage } from './stage';
import { command, done, effect, refused, remove, set, text, turn } from './steps';
import type { Act, Scene, Told } from './steps';

const join =
    (room: string): Act =>
    (me, { workspace }) =>
        me.join(workspace.room(room));

const addTo =
    (room: string, player: Player): Act =>
    (me, stage) =>
        me.invite(stage.workspace.room(room), stage.person(player));

const createOffers: Act = (me, stage) => me.createChannel('offers', [stage.person('nora'), stage.person('max')]);

const tooMany = (limit: number, taken: number): Told => text('denied_room_cap', { name: 'nora', taken }, limit);

const isIn = (username: string, room: string) => (stage: Stage) => stage.isIn(username, room);

/** What the guest role has beyond the four permissions of a guest. */
const isTrimmed = ({ workspace }: Stage): boolean =>
    workspace.server.permissions.heldBy('guest').join() === 'start-discussion,view-d-room,view-joined-room,view-p-room';

/** The limit of rooms, and what the permission table lets guests do. */
export const LIMIT_SCENES: readonly Scene[] = [
    {
        title: 'One room too many',
        steps: [
            set('max_rooms_per_guest', 2),
            turn('block_self_join', false),
            done('nora', 'join #plans, the second room', effect(join('plans'), isIn('nora', 'plans'))),
            refused('nora', 'join #lobby', join('lobby'), {
                cap: 'max_rooms_per_guest',
                told: [text('denied_room_cap_join', { taken: 2 }, 2)],
            }),
            refused('max', 'add Nora to the team makers', addTo('makers', 'nora'), {
                cap: 'max_rooms_per_guest',
                told: [tooMany(2, 2)],
            }),
            refused('mia', 'create #offers with Nora and Max', createOffers, {
                cap: 'max_rooms_per_guest',
                told: 'denied_room_cap_create',
            }),
            done('ada', 'type /guest limit @nora 3', command('limit @nora 3'), {
                told: [text('outcome_limit_set', { user: '@nora' }, 3)],
            }),
            done('max', 'add Nora to the team makers', effect(addTo('makers', 'nora'), isIn('nora', 'makers'))),
            done('ada', 'type /guest limit @nora 2', command('limit @nora 2', isIn('nora', 'makers')), {
                told: [text('outcome_limit_exceeded', { user: '@nora', limit: 2 }, 1)],
            }),
            refused('mia', 'add Nora to #yard', addTo('yard', 'nora'), {
                cap: 'max_rooms_per_guest',
                told: [tooMany(2, 3)],
            }),
        ],
    },
    {
        title: 'The permission table',
        steps: [
            done('ada', 'type /guest permissions', command('permissions'), {
                told: [text('permissions_found'), text('permissions_tokens'), text('permissions_offer_repair')],
            }),
            done('ada', 'type /guest permissions repair', command('permissions repair', isTrimmed), {
                told: 'permissions_repaired',
            }),
            done('ada', 'type /guest permissions check', command('permissions check'), { told: 'permissions_clean' }),
            done('mod', "delete Gus's message with Delete, now that no guest can", remove('gus', 'delete')),
            refused('gus', 'delete an own message', remove('gus', 'delete'), {
                besides: 'Not allowed [error-action-not-allowed]',
            }),
        ],
    },
];
