import type { IModify, IRead } from '@rocket.chat/apps-engine/definition/accessors';
import type { IUIKitSurface } from '@rocket.chat/apps-engine/definition/uikit';
import type { LayoutBlock } from '@rocket.chat/ui-kit';

/** A modal or contextual bar as the host takes it. */
export type SurfaceView = Pick<IUIKitSurface, 'id' | 'type' | 'title' | 'close' | 'submit'> & { blocks: LayoutBlock[] };

/** Modals and contextual bars of one person. Needs the permission `ui.interact`; a trigger id is good for seconds. */
export class HostSurfaces {
    constructor(
        private readonly read: IRead,
        private readonly modify?: IModify,
    ) {}

    public open(view: SurfaceView, triggerId: string, personId: string): Promise<void> {
        return this.show('openSurfaceView', view, triggerId, personId);
    }

    /** Reaches only a view that is open under the same id. */
    public update(view: SurfaceView, triggerId: string, personId: string): Promise<void> {
        return this.show('updateSurfaceView', view, triggerId, personId);
    }

    private async show(
        how: 'openSurfaceView' | 'updateSurfaceView',
        view: SurfaceView,
        triggerId: string,
        personId: string,
    ): Promise<void> {
        const user = await this.read.getUserReader().getById(personId);
        if (!user || !this.modify) {
            throw new Error('A view has no reader or no way to be shown');
        }
        await this.modify.getUiController()[how](view, { triggerId }, user);
    }
}
