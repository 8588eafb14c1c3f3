import type { Endpoint } from '../endpoint';
import { accessTokens } from './accessTokens';
import { chat } from './chat';
import { invites } from './invites';
import { permissions } from './permissions';
import { roles } from './roles';
import { rooms } from './rooms';
import { userLists } from './userLists';
import { users } from './users';
import { workspace } from './workspace';

/** Every endpoint below `/api/v1/`. */
export const endpoints: readonly Endpoint[] = [
    ...users,
    ...userLists,
    ...accessTokens,
    ...roles,
    ...permissions,
    ...invites,
    ...rooms,
    ...workspace,
    ...chat,
];
