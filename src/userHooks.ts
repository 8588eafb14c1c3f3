import { UserNotAllowedException } from '@rocket.chat/apps-engine/definition/exceptions';
import type { IUser } from '@rocket.chat/apps-engine/definition/users';
import type { IUserContext } from '@rocket.chat/apps-engine/definition/users/IUserContext';

import { acceptRegistration, openAwaitedRooms } from './actions/registration';
import { loseGuest, seeGuest } from './actions/sightings';
import { within } from './call';
import type { Call } from './call';
import { toAccount, toPerson } from './host/translate';
import { isGuest } from './policy/people';
import { isGuestAccount } from './policy/guests';
import type { Account } from './policy/guests';
import { countRefusal, DEADLINE, languageOf, refuse } from './refusal';
import { t } from './text';

const DAY = 86_400_000;

/** How often, and after how many milliseconds each time, a new account is asked for its user name. */
const USERNAME_TURNS = 8;
const USERNAME_TURN = 3_000;

/**
 * What the server tells apps about accounts, which is little: a role or the active state changed on its own fires
 * nothing, so every event takes note of the guest it shows, and the hourly sweep finds the rest.
 */

/** A new account. The event carries neither address nor name, so the account is read again. Never rejects. */
export async function noteCreated(call: Call, context: IUserContext): Promise<void> {
    try {
        await acceptWithUsername(context.user.id, call);
        const account = await call.workspace.findAccount(context.user.id);
        if (account !== undefined && isGuestAccount(account, call.policy)) {
            await seeGuest(account, call);
        }
    } catch (error) {
        call.log('A new account could not be looked at; the hourly round will', error);
    }
}

/** A changed account: roles, address or name. Never rejects: the change has happened. */
export async function noteUpdated(call: Call, context: IUserContext): Promise<void> {
    try {
        // A partial account says nothing of roles, and must cost no guest their record.
        const isWhole = toPerson(context.user)?.roles !== undefined;
        const account = isWhole ? toAccount(context.user) : await call.workspace.findAccount(context.user?.id);
        if (account === undefined) {
            return;
        }
        if (isGuestAccount(account, call.policy)) {
            await seeGuest(account, call);
            await openAwaitedRooms(account.id, call);
        } else {
            await loseGuest(account.id, call);
            await acceptRegistration(account.id, call);
        }
    } catch (error) {
        call.log('A changed account could not be looked at; the hourly round will', error);
    }
}

/**
 * A login. Members pass before anything is looked up. A guest past the cap is refused with the reason; so is any
 * guest while a cap is set and cannot be evaluated.
 */
export async function judgeLogin(call: Call, user: IUser): Promise<void> {
    const person = toPerson(user);
    const account = toAccount(user);
    if (person === undefined || account === undefined) {
        return;
    }
    if (!isGuest(person, call.policy.access)) {
        acceptInBackground(account, call);
        return;
    }
    let sighting: Awaited<ReturnType<typeof seeGuest>>;
    try {
        sighting = await within(DEADLINE * 5, seeGuest(account, call));
    } catch (error) {
        call.log('A guest at login could not be looked up', error);
        return refuse(
            call,
            call.policy.caps.guests > 0 ? { verdict: 'deny', reason: 'cannot_check' } : { verdict: 'allow' },
            person,
        );
    }
    if (sighting === 'over') {
        countRefusal(call, person, 'guest_cap');
        throw new UserNotAllowedException(t('denied_guest_cap_login', languageOf(call, person)));
    }
    await openAwaitedRooms(account.id, call).catch((error: unknown) =>
        call.log('Rooms of a guest could not be opened', error),
    );
}

/**
 * Accepts an invitation of a new account. Whoever registers by the form has no user name yet, roles cannot be changed
 * without one, and no event tells of its choice, so it is waited for; whoever takes longer is found at the next login
 * and by the hourly round.
 */
async function acceptWithUsername(userId: string, call: Call): Promise<void> {
    let outcome = await acceptRegistration(userId, call);
    for (let turn = 0; turn < USERNAME_TURNS && outcome?.code === 'awaits_username'; turn += 1) {
        await call.pause(USERNAME_TURN);
        outcome = await acceptRegistration(userId, call);
    }
}

/** A young account that is no guest may have been invited as one. The login does not wait for it. */
function acceptInBackground({ id, createdAt }: Account, call: Call): void {
    const age = createdAt === undefined ? Infinity : call.now().getTime() - createdAt.getTime();
    if (age < call.policy.invitations.days * DAY) {
        acceptRegistration(id, call).catch((error: unknown) => {
            call.log('An invitation could not be accepted at login', error);
        });
    }
}
