import type { Act, History } from '../History';

const SWITCHES = [
    'block_channel_creation',
    'block_group_creation',
    'block_direct_message_creation',
    'block_discussion_creation',
    'block_mention_all',
    'block_mention_here',
    'block_own_message_deletion',
    'block_self_join',
    'block_file_upload',
];

async function save(history: History, id: string, value: unknown): Promise<void> {
    // While the app does not answer, the server stores the value and says that something went wrong.
    await history.scene.workspace.engine.updateSetting(id, value).catch(() => undefined);
    history.note(`${id} is ${String(history.scene.workspace.engine.settingValue(id))}`);
}

export const SETTINGS_ACTS: readonly Act[] = [
    {
        name: 'a switch is thrown',
        isAlone: true,
        plan: (history) => {
            const id = history.random.pick(SWITCHES);
            return () => save(history, id, !history.isOn(id));
        },
    },
    {
        name: 'a limit is raised',
        weight: 0.5,
        isAlone: true,
        plan: (history) => {
            const id = history.random.pick(['max_active_guests', 'max_rooms_per_guest']);
            return () => save(history, id, history.numberOf(id) + 1);
        },
    },
];

/** The round comes an hour later, twice at the same moment, on every instance, or once for many that were missed. */
export const CLOCK_ACTS: readonly Act[] = [
    {
        name: 'some minutes pass',
        isAlone: true,
        plan: ({ scene, random }) => {
            const minutes = random.between(1, 20);
            return () => scene.workspace.advance({ minutes });
        },
    },
    {
        name: 'an hour passes',
        isAlone: true,
        plan: (history) => async () => {
            history.note('an hour passes');
            await history.scene.workspace.advance({ hours: 1 });
        },
    },
    {
        name: 'the round comes twice',
        plan: (history) =>
            history.take('round')
                ? async () => {
                      history.note('the round comes twice');
                      const { engine } = history.scene.workspace;
                      await Promise.all([...engine.each, engine].map((instance) => instance.runJob('hourly')));
                  }
                : undefined,
    },
    {
        name: 'the round comes late',
        weight: 0.5,
        isAlone: true,
        plan: (history) => async () => {
            history.note('nothing for thirty hours, and one round');
            await history.scene.workspace.engine.advance(30 * 3_600_000, 'once');
        },
    },
];
