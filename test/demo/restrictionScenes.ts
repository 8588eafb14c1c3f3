import { textsFor } from '../workspace/shown';
import { command, done, refused, remove, say, text, turn } from './steps';
import type { Act, Scene } from './steps';
import type { Player } from './stage';

const change =
    (author: Player, changed: string): Act =>
    (me, stage) =>
        me.edit(stage.message(author, 'Hello'), changed);

const upload: Act = (me, { general }) => me.upload(general, { name: 'plan.txt', type: 'text/plain', content: 'plan' });

/** Mia's link; the client has a sentence of its own for whatever goes wrong with one. */
const followLink: Act = async (me, stage) => {
    const link = await stage.as('mia').createInviteLink(stage.workspace.room('yard'));
    return link.ok ? me.useInviteLink(link.result) : link;
};

/** Milliseconds in which the app has said what nobody waits for. */
const PATIENCE = 5_000;

/** Mia writes to Gus, and is told a moment later that he is a guest. */
const writeToGuest: Act = async (me, stage) => {
    const { timeline } = stage.workspace.server;
    const start = timeline.length;
    const outcome = await me.send(stage.direct('gus', 'mia'), 'Hi Gus');
    const shown = (): string[] => textsFor(stage.workspace.server, stage.person('mia'), timeline.slice(start));
    for (const limit = performance.now() + PATIENCE; shown().length === 0 && performance.now() < limit;) {
        await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return { ...outcome, shown: shown() };
};

const PREVENTED_EDIT = 'A Rocket.Chat App prevented the message updating.';
const REFUSED_LINK = 'Failed to activate invite token';
const PREVENTED_DELETION = 'A Rocket.Chat App prevented the message deleting.';

/** What guests must not do, and others may. */
export const RESTRICTION_SCENES: readonly Scene[] = [
    {
        title: 'Writing',
        steps: [
            done('gus', 'write "Hello everybody"', say('Hello everybody')),
            done('gina', 'write "Mail to email@all.com"', say('Mail to email@all.com')),
            done('gina', 'write "Thanks, @allison"', say('Thanks, @allison')),
            done('gus', 'edit an own message', change('gus', 'Hello again')),
        ],
    },
    {
        title: 'Mentions of everybody',
        steps: [
            done('mia', 'write "@all Lunch"', say('@all Lunch'), { rule: 'block_mention_all' }),
            refused('gus', 'write "@all Lunch"', say('@all Lunch'), {
                rule: 'block_mention_all',
                told: 'denied_mention_all',
            }),
            refused('gina', 'write "@all" in a second line', say('Hallo\n@all'), {
                rule: 'block_mention_all',
                told: 'denied_mention_all',
            }),
            refused('gus', 'edit "@all" into an own message', change('gus', 'Hello @all'), {
                rule: 'block_mention_all',
                told: 'denied_mention_all',
                besides: PREVENTED_EDIT,
            }),
            refused('mod', 'edit "@all" into a guest\'s message', change('gina', 'Hello @all'), {
                besides: PREVENTED_EDIT,
            }),
            done('max', 'write "> @here"', say('> @here'), { rule: 'block_mention_here' }),
            refused('gina', 'write "> @here"', say('> @here'), {
                rule: 'block_mention_here',
                told: 'denied_mention_here',
            }),
            refused(
                'gus',
                'send a picture described "@here"',
                (me, { general }) => me.send(general, { attachments: [{ description: 'for @here' }] }),
                { rule: 'block_mention_here', told: 'denied_mention_here' },
            ),
            refused(
                'gus',
                'send an encrypted message that mentions @here',
                (me, { general }) =>
                    me.send(general, {
                        e2e: { mentions: ['@here'], content: { algorithm: 'rc.v1.aes-sha2', ciphertext: '…' } },
                    }),
                { rule: 'block_mention_here', told: 'denied_mention_here' },
            ),
            turn('block_mention_all', false),
            done('gus', 'write "@all Lunch"', say('@all Lunch'), { rule: 'block_mention_all' }),
            turn('block_mention_all', true),
        ],
    },
    {
        title: 'Channels, groups and teams',
        steps: [
            done('mia', 'create the channel #plans', (me) => me.createChannel('plans'), {
                rule: 'block_channel_creation',
            }),
            refused('gus', 'create the channel #guests', (me) => me.createChannel('guests'), {
                rule: 'block_channel_creation',
                told: 'denied_channel_creation',
            }),
            done('max', 'create the public team makers', (me) => me.createTeam('makers'), {
                rule: 'block_channel_creation',
            }),
            refused('gina', 'create the public team visitors', (me) => me.createTeam('visitors'), {
                rule: 'block_channel_creation',
                told: 'denied_team_creation',
                besides: 'error-team-creation',
            }),
            done('max', 'create the private group deals', (me) => me.createGroup('deals'), {
                rule: 'block_group_creation',
            }),
            refused('gina', 'create the private group talks', (me) => me.createGroup('talks'), {
                rule: 'block_group_creation',
                told: 'denied_group_creation',
            }),
            done('mia', 'create the private team board', (me) => me.createTeam('board', 'private'), {
                rule: 'block_group_creation',
            }),
            refused('gus', 'create the private team club', (me) => me.createTeam('club', 'private'), {
                rule: 'block_group_creation',
                told: 'denied_team_creation',
                besides: 'error-team-creation',
            }),
        ],
    },
    {
        title: 'Direct conversations',
        steps: [
            done('mia', 'open one with Max', (me, stage) => me.openDirect(stage.person('max')), {
                rule: 'block_direct_message_creation',
            }),
            refused('gus', 'open one with Gina', (me, stage) => me.openDirect(stage.person('gina')), {
                rule: 'block_direct_message_creation',
                told: 'denied_direct_message_creation',
            }),
            done('gus', 'open one with Mia', (me, stage) => me.openDirect(stage.person('mia'))),
            refused('gus', 'write first to Mia', (me, stage) => me.send(stage.direct('gus', 'mia'), 'Hi Mia'), {
                rule: 'block_direct_message_creation',
                told: 'denied_first_message',
            }),
            done('mia', 'write first to Gus', writeToGuest, {
                rule: 'block_direct_message_creation',
                told: [text('met_guests', { guests: '@gus' }, 1)],
            }),
            done('gus', 'answer Mia', (me, stage) => me.send(stage.direct('gus', 'mia'), 'Hi Mia')),
            done('gina', 'write on where she wrote to Max before the app came', (me, stage) =>
                me.send(stage.direct('gina', 'max'), 'Noch etwas'),
            ),
        ],
    },
    {
        title: 'Deleting',
        steps: [
            done('mia', 'delete an own message', remove('mia', 'delete'), { rule: 'block_own_message_deletion' }),
            refused('gus', 'delete an own message', remove('gus', 'delete'), {
                rule: 'block_own_message_deletion',
                told: 'denied_own_message_deletion',
                besides: PREVENTED_DELETION,
            }),
            refused('gina', 'delete an own message', remove('gina', 'delete'), {
                rule: 'block_own_message_deletion',
                told: 'denied_own_message_deletion',
                besides: PREVENTED_DELETION,
            }),
            refused('mod', "delete Gus's message with Delete", remove('gus', 'delete'), {
                besides: PREVENTED_DELETION,
            }),
            done('mod', "delete Gus's message with Delete guest message", remove('gus', 'button')),
            done('ada', "delete Gina's message with Delete guest message", remove('gina', 'button')),
            refused('mia', "delete Mod's message with Delete guest message", remove('mod', 'button'), {
                told: 'deletion_not_a_guests',
            }),
            refused('max', "delete Gus's message with Delete guest message", remove('gus', 'button'), {
                told: 'deletion_not_allowed',
            }),
            refused('gus', 'delete an own message with Delete guest message', remove('gus', 'button'), {
                told: 'deletion_not_allowed',
            }),
        ],
    },
    {
        title: 'What is allowed unless it is switched off',
        steps: [
            done('gus', 'start the discussion Colours', (me, { general }) => me.createDiscussion(general, 'Colours'), {
                rule: 'block_discussion_creation',
            }),
            turn('block_discussion_creation', true),
            done('mia', 'start the discussion Sizes', (me, { general }) => me.createDiscussion(general, 'Sizes'), {
                rule: 'block_discussion_creation',
            }),
            refused('gus', 'start the discussion Prices', (me, { general }) => me.createDiscussion(general, 'Prices'), {
                rule: 'block_discussion_creation',
                told: 'denied_discussion_creation',
            }),
            done('gus', 'join #lobby', (me, { workspace }) => me.join(workspace.room('lobby')), {
                rule: 'block_self_join',
            }),
            turn('block_self_join', true),
            done('max', 'join #yard', (me, { workspace }) => me.join(workspace.room('yard')), {
                rule: 'block_self_join',
            }),
            refused('gus', 'join #yard', (me, { workspace }) => me.join(workspace.room('yard')), {
                rule: 'block_self_join',
                told: 'denied_self_join',
            }),
            refused('gina', 'follow an invite link to #yard', followLink, {
                rule: 'block_self_join',
                besides: REFUSED_LINK,
            }),
            done('mia', 'add Gus to #yard', (me, stage) =>
                me.invite(stage.workspace.room('yard'), stage.person('gus')),
            ),
            done('gina', 'upload plan.txt', upload, { rule: 'block_file_upload' }),
            turn('block_file_upload', true),
            done('max', 'upload plan.txt', upload, { rule: 'block_file_upload' }),
            refused('gina', 'upload plan.txt', upload, { rule: 'block_file_upload', told: 'denied_file_upload' }),
        ],
    },
    {
        title: '/guest',
        steps: [
            done('gus', 'type /guest', command(''), { told: 'guest_can' }),
            done('gina', 'type /guest', command(''), { told: 'guest_can' }),
            done('max', 'type /guest', command(''), { told: 'help_title' }),
            done('ada', 'type /guest hepl', command('hepl'), { told: 'unknown_subcommand_nearest' }),
        ],
    },
];
