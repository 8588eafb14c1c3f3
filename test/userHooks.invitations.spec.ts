import { expect } from 'chai';
import { afterEach, beforeEach, describe, it } from 'mocha';
import sinon from 'sinon';

import { judgeLogin, noteCreated, noteUpdated } from '../src/userHooks';
import { NOW } from './support/guestPorts';
import { InteractionDriver } from './support/InteractionDriver';
import { user } from './support/payloads';

const EMAIL = 'ivy@example.org';

const IVY = user('ivy', ['user'], { createdAt: NOW });

const DAY = 86_400_000;

describe('an invited account', () => {
    let driver: InteractionDriver;
    let clock: sinon.SinonFakeTimers;

    beforeEach(() => {
        clock = sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
        driver = new InteractionDriver();
        driver.hooks.isPatient = true;
        driver.world.addAccount('ivy', { createdAt: NOW });
        driver.world.invitation(EMAIL, { roomIds: ['help-id'] });
    });

    afterEach(() => {
        clock.restore();
    });

    function roles(): readonly string[] | undefined {
        return driver.world.accounts.get('ivy-id')?.roles;
    }

    function told(): string[] {
        return driver.world.told.map(({ to, outcome }) => `${to}: ${outcome.code}`);
    }

    function choose(username: string): void {
        Object.assign(driver.world.accounts.get('ivy-id') ?? {}, { username });
    }

    describe('that was just made', () => {
        it('becomes a guest at once where it has a user name', async () => {
            await noteCreated(driver.call(), { user: IVY });
            expect(roles()).to.deep.equal(['guest']);
            expect(driver.world.roomsOf('ivy')).to.deep.equal(['help']);
            expect(told()).to.deep.equal(['ada-id: accepted']);
            expect(clock.countTimers()).to.equal(0);
        });

        it('becomes a guest as soon as it has a user name', async () => {
            choose('');
            const noted = noteCreated(driver.call(), { user: IVY });
            await clock.tickAsync(6_000);
            expect(roles()).to.deep.equal(['user']);
            choose('ivy');
            await clock.tickAsync(2_999);
            expect(roles()).to.deep.equal(['user']);
            await clock.tickAsync(1);
            await noted;
            expect(roles()).to.deep.equal(['guest']);
            expect(told()).to.deep.equal(['ada-id: accepted']);
            expect(clock.countTimers()).to.equal(0);
        });

        it('is waited for no longer than the server waits for the app', async () => {
            choose('');
            let isOver = false;
            const noted = noteCreated(driver.call(), { user: IVY }).then(() => (isOver = true));
            await clock.tickAsync(23_999);
            expect(isOver).to.be.false;
            await clock.tickAsync(1);
            await noted;
            expect(clock.countTimers()).to.equal(0);
            expect(driver.world.pending.has(EMAIL)).to.be.true;
            expect(told()).to.deep.equal([]);
        });

        it('becomes a guest when it changes later, or logs in', async () => {
            for (const later of [noteUpdated, undefined]) {
                driver = new InteractionDriver();
                driver.world.addAccount('ivy', { createdAt: NOW });
                driver.world.invitation(EMAIL);
                choose('');
                const noted = noteCreated(driver.call(), { user: IVY });
                await clock.tickAsync(24_000);
                await noted;
                choose('ivy');
                await (later === undefined ? judgeLogin(driver.call(), IVY) : later(driver.call(), { user: IVY }));
                await clock.tickAsync(0);
                expect(roles()).to.deep.equal(['guest']);
            }
        });

        it('is left to the hourly round while roles cannot be changed, and the managers hear of it once', async () => {
            driver.world.isConnected = false;
            await noteCreated(driver.call(), { user: IVY });
            await noteUpdated(driver.call(), { user: IVY });
            await judgeLogin(driver.call(), IVY);
            await clock.tickAsync(0);
            expect(roles()).to.deep.equal(['user']);
            expect(told()).to.deep.equal(['managers: accept_unconnected']);
            expect(driver.world.pending.has(EMAIL)).to.be.true;
        });

        it('is waited for by nobody where nobody has invited it', async () => {
            driver.world.pending.clear();
            choose('');
            await noteCreated(driver.call(), { user: IVY });
            expect(clock.countTimers()).to.equal(0);
            expect(driver.changes()).to.deep.equal([]);
        });

        it('is logged where the invitations cannot be read', async () => {
            driver.world.fail('invitations.findInvitation', new Error('the store is away'));
            await noteCreated(driver.call(), { user: IVY });
            expect(driver.hooks.host.errors).to.have.lengthOf(1);
            expect(roles()).to.deep.equal(['user']);
        });
    });

    describe('that has changed', () => {
        it('becomes a guest where the invited address is its own now', async () => {
            await noteUpdated(driver.call(), { user: IVY });
            expect(roles()).to.deep.equal(['guest']);
            expect(driver.world.pending.size).to.equal(0);
        });

        it('stays a member where it was there before the invitation', async () => {
            Object.assign(driver.world.accounts.get('ivy-id') ?? {}, { createdAt: new Date(NOW.getTime() - DAY) });
            await noteUpdated(driver.call(), { user: IVY });
            expect(roles()).to.deep.equal(['user']);
            expect(driver.world.pending.has(EMAIL)).to.be.true;
        });

        it('is logged where the invitations cannot be read', async () => {
            driver.world.fail('invitations.findInvitation', new Error('the store is away'));
            await noteUpdated(driver.call(), { user: IVY });
            expect(driver.hooks.host.errors).to.have.lengthOf(1);
        });
    });

    describe('at login', () => {
        it('becomes a guest in the background, and is not kept waiting', async () => {
            let open: () => void = () => undefined;
            const gate = new Promise<void>((resolve) => (open = resolve));
            const { connection } = driver.world.ports;
            const addRole = connection.addRole;
            connection.addRole = async (username, role) => {
                await gate;
                await addRole(username, role);
            };
            await judgeLogin(driver.call(), IVY);
            expect(roles()).to.deep.equal(['user']);
            open();
            await clock.tickAsync(0);
            expect(roles()).to.deep.equal(['guest']);
        });

        it('is not looked up once it is older than an invitation lasts', async () => {
            driver.world.now = new Date(NOW.getTime() + 14 * DAY);
            await judgeLogin(driver.call(), IVY);
            await judgeLogin(driver.call(), { ...IVY, createdAt: new Date(0) });
            await clock.tickAsync(0);
            expect(driver.world.calls).to.deep.equal([]);
            driver.world.now = new Date(NOW.getTime() + 14 * DAY - 1);
            await judgeLogin(driver.call(), IVY);
            await clock.tickAsync(0);
            expect(driver.world.calls).not.to.deep.equal([]);
        });

        it('lets a young member in, and logs, where the invitations cannot be read', async () => {
            driver.world.fail('invitations.findInvitation', new Error('the store is away'));
            await judgeLogin(driver.call(), IVY);
            await clock.tickAsync(0);
            expect(driver.hooks.host.errors).to.have.lengthOf(1);
        });
    });

    describe('that waits for its rooms', () => {
        beforeEach(async () => {
            Object.assign(driver.world.accounts.get('ivy-id') ?? {}, {
                emails: [{ address: EMAIL, isVerified: false }],
            });
            await noteCreated(driver.call(), { user: IVY });
            expect(driver.world.roomsOf('ivy')).to.deep.equal([]);
            Object.assign(driver.world.accounts.get('ivy-id') ?? {}, {
                emails: [{ address: EMAIL, isVerified: true }],
            });
        });

        const GUEST = { ...IVY, roles: ['guest'] };

        it('enters them at the first login after the address was verified', async () => {
            await judgeLogin(driver.call(), GUEST);
            expect(driver.world.roomsOf('ivy')).to.deep.equal(['help']);
            expect(told()).to.deep.equal(['ada-id: accepted_waits', 'ada-id: rooms_opened']);
        });

        it('enters them when it changes', async () => {
            await noteUpdated(driver.call(), { user: GUEST });
            expect(driver.world.roomsOf('ivy')).to.deep.equal(['help']);
        });

        it('logs in all the same while they cannot be looked up', async () => {
            const { guests } = driver.world.ports;
            const find = guests.findGuest;
            let asked = 0;
            guests.findGuest = async (userId) => {
                asked += 1;
                if (asked > 1) {
                    throw new Error('the store is away');
                }
                return find(userId);
            };
            await judgeLogin(driver.call(), GUEST);
            expect(driver.hooks.host.errors).to.have.lengthOf(1);
            expect(driver.world.roomsOf('ivy')).to.deep.equal([]);
        });
    });
});
