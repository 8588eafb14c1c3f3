import type { ActName } from '../protocol';
import { administering } from './administering';
import { chatting } from './chatting';
import { interacting } from './interacting';
import type { ActTable } from './types';

/** Everything that can be asked of the page's server. */
export const acts: ActTable<ActName> = { ...chatting, ...interacting, ...administering };
