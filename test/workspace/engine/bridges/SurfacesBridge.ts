import type { IUIKitInteraction } from '@host/apps-engine/definition/uikit';
import type { IUser } from '@host/apps-engine/definition/users';
import { UiInteractionBridge } from '@host/apps-engine/server/bridges';

import type { Surface } from '../../model';
import type { Server } from '../../server/Server';

/** Opens, changes and marks forms and bars in a person's client (apps/meteor/app/apps/server/bridges/uiInteraction.ts). */
export class SurfacesBridge extends UiInteractionBridge {
    private readonly server: Server;

    constructor(server: Server) {
        super();
        this.server = server;
    }

    protected async notifyUser(user: IUser, interaction: IUIKitInteraction): Promise<void> {
        const { type, triggerId, view, viewId, errors } = interaction as IUIKitInteraction & {
            view?: NonNullable<Surface['view']>;
            viewId?: string;
            errors?: Record<string, string>;
        };
        const shown = view ?? (viewId === undefined ? undefined : { id: viewId });
        this.server.surfaces.push({
            to: user.id,
            kind: type as Surface['kind'],
            triggerId,
            ...(shown && { view: shown }),
            ...(errors && { errors }),
            at: this.server.clock.now(),
        });
    }
}
