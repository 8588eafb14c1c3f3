import { ServerError } from '../../model';
import { Refusal } from '../answers';
import type { Call, Endpoint } from '../endpoint';

interface TokenParams {
    tokenName?: string;
    bypassTwoFactor?: boolean;
}

const permission = 'create-personal-access-tokens';

function nameIn({ server, caller, body }: Call): string {
    const { tokenName } = body as TokenParams;
    if (!tokenName) {
        throw new Refusal("The 'tokenName' param is required");
    }
    if (!server.permissions.has(caller._id, permission)) {
        throw new ServerError('not-authorized', 'Not Authorized');
    }
    return tokenName;
}

function generate(call: Call): unknown {
    const name = nameIn(call);
    const { bypassTwoFactor } = call.body as TokenParams;
    const { token } = call.tokens.issue(call.caller, { name, ...(bypassTwoFactor && { bypassTwoFactor }) });
    return { token };
}

function remove(call: Call): unknown {
    const name = nameIn(call);
    const token = call.tokens.of(call.caller).find((each) => each.name === name);
    if (!token) {
        throw new ServerError('error-token-does-not-exists', 'Token does not exist');
    }
    call.tokens.remove(call.caller, token);
    return {};
}

/** The caller's own ones only. */
function list({ tokens, caller }: Call): unknown {
    return {
        tokens: tokens.of(caller).map(({ name, createdAt, token, bypassTwoFactor }) => ({
            ...{ name, createdAt, bypassTwoFactor },
            lastTokenPart: token.slice(-6),
        })),
    };
}

/** RocketChat/Rocket.Chat, apps/meteor/app/api/server/v1/users.ts */
export const accessTokens: readonly Endpoint[] = [
    { method: 'POST', route: 'users.generatePersonalAccessToken', isTwoFactor: true, act: generate },
    { method: 'POST', route: 'users.removePersonalAccessToken', isTwoFactor: true, act: remove },
    { method: 'GET', route: 'users.getPersonalAccessTokens', needs: { all: [permission] }, act: list },
];
