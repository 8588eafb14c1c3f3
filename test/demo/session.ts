import { LIFECYCLE_SCENES } from './lifecycleScenes';
import { LIMIT_SCENES } from './limitScenes';
import { RESTRICTION_SCENES } from './restrictionScenes';
import type { Scene } from './steps';

/** The session: what happens, and what must come of it. The README's tables are compared with it. */
export const SESSION: readonly Scene[] = [...RESTRICTION_SCENES, ...LIFECYCLE_SCENES, ...LIMIT_SCENES];
