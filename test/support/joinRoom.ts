import { admitJoin, confirmJoin, settleJoin } from '../../src/actions/roomCap';
import type { CapWorld } from './CapWorld';

/** What server and app do when a guest joins; true where they are in at the end. */
export async function joinRoom(userId: string, roomId: string, world: CapWorld, clock: () => number): Promise<boolean> {
    const ports = world.ports(clock);
    if (!(await admitJoin(userId, roomId, ports)).isAdmitted) {
        return false;
    }
    await world.ask('join', () => world.enter(userId, roomId));
    const admission = await confirmJoin(userId, roomId, ports);
    if (!admission.isAdmitted) {
        await world.workspace.removeFromRoom(roomId, userId);
    }
    await settleJoin(userId, roomId, ports);
    return admission.isAdmitted;
}
