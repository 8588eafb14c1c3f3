import type { Person } from '../../../workspace/People';
import { fieldsOf } from '../../../workspace/forms';
import type { Act, History } from '../History';

type View = Record<string, unknown> & { id: string };

/** What somebody without rights could change by sending what a manager's client sends. */
function stateOf({ scene }: History): string {
    const { users } = scene.workspace.server.state;
    return JSON.stringify([...users.values()].map(({ _id, roles, active }) => [_id, roles, active]));
}

function lastViewOfManagers({ scene, random }: History): View | undefined {
    const views = scene.workspace.server.surfaces.filter(({ view }) => view !== undefined);
    return random.find(views)?.view;
}

async function pressAll(history: History, person: Person, view: View): Promise<void> {
    const acting = history.scene.as(person);
    const { random } = history;
    const [field] = random.some(fieldsOf(view), 1);
    if (field !== undefined && random.chance(0.7)) {
        const options = (field.element.options ?? []) as Array<{ value: string }>;
        const value = random.find(options)?.value;
        await acting.pressBlock({ actionId: field.element.actionId, view, ...(value !== undefined && { value }) });
    } else {
        await acting.submitView(view);
    }
}

export const PRESSING: readonly Act[] = [
    {
        name: 'a manager presses something',
        weight: 1.5,
        plan: (history) => {
            const { anke } = history.scene;
            const view = history.take(anke) ? lastViewOfManagers(history) : undefined;
            return (
                view &&
                (async () => {
                    await history.scene.watch(() => pressAll(history, anke, view));
                    history.note(`a manager presses something in ${view.id}`);
                })
            );
        },
    },
    {
        name: 'the panel is opened',
        plan: (history) => {
            const { anke } = history.scene;
            return history.take(anke) ? async () => void (await history.runs(anke, '/guest')) : undefined;
        },
    },
    {
        name: 'somebody presses what is none of theirs',
        isAlone: true,
        plan: (history) => {
            const view = lastViewOfManagers(history);
            const person = history.random.find([...history.activeGuests, ...history.scene.members]);
            return (
                view &&
                person &&
                (async () => {
                    await history.scene.workspace.settled();
                    const before = stateOf(history);
                    await history.scene.watch(() => pressAll(history, person, view));
                    history.note(`${person.username} presses something in ${view.id}`);
                    if (stateOf(history) !== before) {
                        history.breaks(`${person.username} changed something by ${view.id}`);
                    }
                })
            );
        },
    },
];
