import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import type { Connection, ConnectionFailure } from '../../src/actions/connectionPort';
import { connectionSentence } from '../../src/commands/connectionSentence';
import { readable, type } from '../support/commandContext';
import { CONNECTION_FAILURES } from '../support/connectionFailures';
import { GuestWorld } from '../support/guestPorts';

/** Every command that uses the connection, and the calls that it makes. */
const COMMANDS: ReadonlyArray<readonly [line: string, ...methods: Array<keyof Connection>]> = [
    ['/guest add nina@example.org #help', 'findAccountByEmail', 'createAccount'],
    ['/guest invite nina@example.org #help', 'findAccountByEmail', 'sendInvitations'],
    ['/guest invitations resend olga@example.org', 'sendInvitations'],
    ['/guest activate @gerd', 'setActive'],
    ['/guest promote @gus', 'addRole', 'removeRole'],
    ['/guest demote @mia', 'addRole', 'removeRole'],
    ['/guest list', 'listAccounts'],
    ['/guest usage', 'listAccounts'],
];

const DETAIL = 'some-detail';

function sentence(failure: ConnectionFailure): string {
    return connectionSentence(failure, DETAIL, 'en').replace(/\u2060/g, '');
}

describe('a connection that fails', () => {
    let world: GuestWorld;

    beforeEach(() => {
        world = new GuestWorld();
        world.addGuest('gerd', { isActive: false });
        world.invitation('olga@example.org');
    });

    for (const [line, ...methods] of COMMANDS) {
        for (const method of methods) {
            const answers = new Map<string, string>();

            for (const failure of CONNECTION_FAILURES) {
                it(`answers "${line}" with what to do: ${failure} at ${method}`, async () => {
                    world.failConnection(method, failure);
                    const text = readable(await type(world, line));
                    expect(text).to.contain(sentence(failure));
                    expect(text).not.to.match(/\{\{|undefined|\[object/);
                    const same = [...answers].find(([, other]) => other === text);
                    expect(same?.[0]).to.equal(undefined);
                    answers.set(failure, text);
                });
            }

            it(`finishes "${line}" when it is typed again after ${method} failed`, async () => {
                const healthy = new GuestWorld();
                healthy.addGuest('gerd', { isActive: false });
                healthy.invitation('olga@example.org');
                await type(healthy, line);
                world.failConnection(method, 'server_error');
                await type(world, line);
                world.mend();
                await type(world, line);
                expect(stateOf(world)).to.deep.equal(stateOf(healthy));
            });
        }
    }

    /** All that guests and managers can notice. */
    function stateOf(one: GuestWorld): unknown {
        return {
            accounts: [...one.accounts.values()].map(({ username, roles, isActive }) => [
                username,
                [...roles].sort(),
                isActive,
            ]),
            rooms: [...one.rooms.values()].map(({ name, members }) => [name, [...members]]),
            records: [...one.records.values()].map(({ userId, isActive }) => [userId, isActive]),
            pending: [...one.pending.keys()],
            places: one.places(),
            mails: one.mails,
        };
    }

    for (const line of COMMANDS.map(([one]) => one).filter((one) => !/list|usage/.test(one))) {
        it(`is not needed to be told that it is missing: ${line}`, async () => {
            world.isConnected = false;
            const text = readable(await type(world, line));
            expect(text).to.contain('This needs the administrator connection');
            expect(text).to.contain('/guest setup');
            expect(world.calls.filter((call) => call.startsWith('connection.'))).to.deep.equal([]);
        });
    }

    for (const [line, expected] of [
        ['/guest deactivate @gus', '1 guest is deactivated'],
        ['/guest deactivate #general confirm', '1 guest is deactivated'],
        ['/guest limit @gus 1', 'at most 1 room now'],
        ['/guest sponsor @gus @mia', '@mia answers for @gus now'],
        ['/guest invitations', '1 invitation is pending'],
        ['/guest invitations revoke olga@example.org', 'is revoked'],
        ['/guest list', '1 guest (page 1 of 1)'],
        ['/guest info @gus', '@gus (Gus Person)'],
        ['/guest usage', '2 guests, no limit'],
    ] as const) {
        it(`is not needed for ${line}`, async () => {
            world.isConnected = false;
            expect(readable(await type(world, line))).to.contain(expected);
        });
    }
});
