interface Field {
    blockId: string;
    element: Record<string, unknown> & { actionId: string };
}

/** What a form posts: values by block and action. */
export type FormState = Record<string, Record<string, unknown>>;

const isElement = (value: unknown): value is Field['element'] =>
    typeof value === 'object' && value !== null && 'actionId' in value && typeof value.actionId === 'string';

/** Everything in the blocks of a message or view that can be pressed or filled in. */
export function fieldsOf(surface: object): Field[] {
    const { blocks } = surface as { blocks?: unknown };
    return (Array.isArray(blocks) ? (blocks as Array<Record<string, unknown>>) : []).flatMap((block) => {
        const { element, accessory, elements } = block;
        const blockId = String(block.blockId);
        return [element, accessory, ...(Array.isArray(elements) ? (elements as unknown[]) : [])]
            .filter(isElement)
            .map((found) => ({ blockId, element: found }));
    });
}

/** @throws Error when nothing with that action is shown */
export function fieldOf(surface: object, actionId: string): Field {
    const fields = fieldsOf(surface);
    const found = fields.find(({ element }) => element.actionId === actionId);
    if (!found) {
        const there = fields.map(({ element }) => element.actionId).join(', ');
        throw new Error(`Nothing here has the action ${actionId}; there is: ${there}`);
    }
    return found;
}

function initialValue({ initialValue: value, initialOption, initialOptions, ...element }: Field['element']): unknown {
    const option = initialOption as { value: unknown } | undefined;
    const options = initialOptions as Array<{ value: unknown }> | undefined;
    return value || element.initialDate || element.initialTime || option?.value || options?.map((each) => each.value);
}

/**
 * The state of a form with these fields filled in by action id; the others keep what the app put there, and empty
 * ones are absent.
 * RocketChat/Rocket.Chat, apps/meteor/client/uikit/hooks/useModalView.ts and its `groupStateByBlockId`
 *
 * @throws Error for a field that the form does not show
 */
export function fillForm(form: object, values: Readonly<Record<string, unknown>>): FormState {
    const state: FormState = {};
    Object.keys(values).forEach((actionId) => fieldOf(form, actionId));
    for (const { blockId, element } of fieldsOf(form)) {
        const { actionId } = element;
        const value = actionId in values ? values[actionId] : initialValue(element);
        if (value !== undefined && value !== '') {
            state[blockId] = { ...state[blockId], [actionId]: value };
        }
    }
    return state;
}
