import type { Act } from '../History';
import { ADMINISTRATION, LOGIN, ROOM_ACTS } from './administering';
import { GUEST_ACTS, MEMBER_ACTS } from './chatting';
import { AT_ONCE, COMMANDS } from './managing';
import { PRESSING } from './pressing';
import { CLOCK_ACTS, SETTINGS_ACTS } from './surroundings';

/** Everything that can happen. A feature adds its acts by a line. */
export const ACTS: readonly Act[] = [
    ...GUEST_ACTS,
    ...MEMBER_ACTS,
    ...ROOM_ACTS,
    ...COMMANDS,
    AT_ONCE,
    ...ADMINISTRATION,
    LOGIN,
    ...PRESSING,
    ...SETTINGS_ACTS,
    ...CLOCK_ACTS,
];
