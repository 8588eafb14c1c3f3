import { UIActionButtonContext } from '@rocket.chat/apps-engine/definition/ui';
import {
    UIKitActionButtonInteractionContext,
    UIKitBlockInteractionContext,
    UIKitViewSubmitInteractionContext,
} from '@rocket.chat/apps-engine/definition/uikit';
import type { IUIKitResponse, IUIKitSurface } from '@rocket.chat/apps-engine/definition/uikit';
import { UIKitIncomingInteractionContainerType } from '@rocket.chat/apps-engine/definition/uikit/UIKitIncomingInteractionContainer';
import type {
    IUIKitActionButtonIncomingInteraction,
    IUIKitBlockIncomingInteraction,
} from '@rocket.chat/apps-engine/definition/uikit/UIKitIncomingInteractionTypes';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';

import type { Call } from '../../src/call';
import { actOnBlock, pressButton, submitView } from '../../src/interactions';
import type { Policy } from '../../src/policy/types';
import { openSession } from '../../src/session';
import type { Session } from '../../src/session';
import { toPerson } from '../../src/host/translate';
import type { View } from '../../src/ui/blocks';
import { panelViewId, writeQuery } from '../../src/ui/viewIds';
import type { GuestQuery } from '../../src/actions/lifecycle';
import { GuestWorld } from './guestPorts';
import { HookDriver } from './HookDriver';
import { channel, directRoom, APP_USER } from './payloads';

export const APP_ID = 'app-id';

/** A panel that is open, as a client names it. */
export const PANEL = panelViewId('open');

/** What a client is answered, with whatever the answer shows. */
export type Response = IUIKitResponse & {
    type?: string;
    viewId?: string;
    errors?: Record<string, string>;
    view?: View;
};

/**
 * People who press buttons and submit forms. Guests, records and the administrator's side lie in a workspace in
 * memory, each port of which can be told to fail; views, notices and direct messages go to the fake host.
 */
export class InteractionDriver {
    public readonly hooks = new HookDriver();

    public readonly world: GuestWorld;

    constructor(policy: Partial<Policy> = {}) {
        this.world = new GuestWorld(policy);
    }

    public call(): Call {
        const call = this.hooks.enter();
        const { directory, log } = call;
        return {
            ...call,
            ...this.world.ports,
            log,
            pause: (milliseconds) => call.pause(milliseconds),
            directory: {
                ...this.world.ports.directory,
                getStanding: (roomId, personId) => directory.getStanding(roomId, personId),
                getMessages: (roomId, page) => directory.getMessages(roomId, page),
            },
        };
    }

    public session(user: IUser): Session {
        const person = toPerson(user);
        if (person === undefined) {
            throw new Error('nobody');
        }
        return openSession(this.call(), person, APP_ID);
    }

    public press(user: IUser, overrides: Partial<IUIKitActionButtonIncomingInteraction> = {}): Promise<IUIKitResponse> {
        const context = new UIKitActionButtonInteractionContext({
            appId: APP_ID,
            user,
            actionId: 'open-guest-panel',
            buttonContext: UIActionButtonContext.USER_DROPDOWN_ACTION,
            triggerId: 'trigger-id',
            room: channel(),
            ...overrides,
        });
        return pressButton(this.call(), context);
    }

    /** Uses a control of the panel, which shows what the query says. */
    public act(
        user: IUser,
        actionId: string,
        value?: string,
        { query = {}, ...overrides }: Partial<IUIKitBlockIncomingInteraction> & { query?: Partial<GuestQuery> } = {},
    ): Promise<IUIKitResponse> {
        const context = new UIKitBlockInteractionContext({
            appId: APP_ID,
            user,
            actionId,
            value,
            blockId: `guest-panel/some/${writeQuery({ filter: 'active', offset: 0, count: 10, ...query })}`,
            triggerId: 'trigger-id',
            room: channel(),
            container: { id: PANEL, type: UIKitIncomingInteractionContainerType.VIEW },
            ...overrides,
        });
        return actOnBlock(this.call(), context);
    }

    public async submit(user: IUser, viewId: string, state: unknown = {}): Promise<Response> {
        const view = { id: viewId, state } as unknown as IUIKitSurface;
        const context = new UIKitViewSubmitInteractionContext({ appId: APP_ID, user, view, triggerId: 'trigger-id' });
        return submitView(this.call(), context);
    }

    /** Everything that somebody was told, beside views: in a room to them alone, or by direct message. */
    public told(user: IUser): Array<string | undefined> {
        const direct = directRoom([APP_USER, user]).id;
        return [
            ...this.hooks.host.notices.filter(({ to }) => to === user.id),
            ...this.hooks.host.sent.filter(({ roomId }) => roomId === direct),
        ].map(({ text }) => text);
    }

    /** Every port call that has changed something, by now. */
    public changes(): string[] {
        return this.world.calls.filter((call) => !/\.(find|list|get|read)/.test(call));
    }
}

/** The state of a submitted form, as the client folds it. */
export function filled(values: Readonly<Record<string, unknown>>): Record<string, Record<string, unknown>> {
    return Object.fromEntries(
        Object.entries(values).map(([field, value]) => [
            `guest-form-block-${field}`,
            { [`guest-form-${field}`]: value },
        ]),
    );
}
