import type { Interaction } from '../../model';
import { perform } from '../perform';
import type { AppView, InteractionBody, ViewState } from '../protocol';
import type { ActTable, Call } from './types';

type Names = 'pressButton' | 'blockAction' | 'submitView' | 'closeView';

/** A distributive `Omit`: the kinds stay apart. */
type Sent<I> = I extends Interaction ? Omit<I, 'user'> : never;

/** Buttons, menus and forms of the app. What is sent is what any client could send. */
export const interacting: ActTable<Names> = {
    pressButton: (call) => {
        const { actionId, context, roomId, messageId } = call.input;
        return interact(call, {
            kind: 'actionButton',
            actionId,
            buttonContext: context,
            triggerId: call.site.server.newId(),
            ...(roomId !== undefined && { rid: roomId }),
            ...(messageId !== undefined && { mid: messageId }),
        });
    },

    blockAction: (call) => {
        const { actionId, blockId, value, container, view, roomId, messageId } = call.input;
        return interact(call, {
            kind: 'blockAction',
            actionId,
            blockId,
            // The type says text, as the app's own blocks have it; a client sends what the element holds.
            ...(value !== undefined && { value: value as string }),
            triggerId: call.site.server.newId(),
            container,
            ...(view && { view }),
            ...(roomId !== undefined && { rid: roomId }),
            ...(messageId !== undefined && { mid: messageId }),
        });
    },

    submitView: (call) => {
        const { view, state } = call.input;
        return interact(call, {
            kind: 'viewSubmit',
            view: withState(view, state),
            triggerId: call.site.server.newId(),
        });
    },

    closeView: (call) => {
        const { view, state, isCleared } = call.input;
        return interact(call, { kind: 'viewClosed', view: withState(view, state), isCleared });
    },
};

function withState(view: AppView, state: ViewState): AppView {
    return { ...view, state };
}

function interact(
    { site, person }: Pick<Call<'pressButton'>, 'site' | 'person'>,
    sent: Sent<Interaction>,
): ReturnType<typeof perform<unknown, InteractionBody>> {
    const call = { ...sent, user: person.user };
    const work = async () => {
        try {
            const result = await site.server.apps.interaction(call);
            await site.settled();
            return { ok: true as const, result, shown: [] };
        } catch (error) {
            // A failed request; the client shows nothing.
            const text = error instanceof Error ? error.message : String(error);
            return { ok: false as const, code: 'error', error: text, shown: [] };
        }
    };
    return perform(site, person, work, (body) => body ?? null);
}
