import type { Connection } from '../../src/actions/connectionPort';
import type { RoomSummary, Workspace } from '../../src/actions/guestPorts';
import type { ManagerNotice } from '../../src/actions/managerNotices';
import { GuestRecords, InvitationRecords } from '../../src/host/GuestRecords';
import { ManagerRecords } from '../../src/host/ManagerRecords';
import { JoinRecords, PlaceRecords } from '../../src/host/PlaceRecords';
import { Records } from '../../src/host/records';
import { TermsRecords } from '../../src/host/TermsRecords';
import { RoomPolicyRecords } from '../../src/host/RoomPolicyRecords';
import type { Account } from '../../src/policy/guests';
import type { Caps, Person } from '../../src/policy/types';
import { FakePersistence } from './FakePersistence';
import { MemoryAuditLog, MemoryIdle, MemoryOnce, MemoryRefusals, MemoryReviews } from './memoryPorts';
import { MemoryRequests } from './memoryRequests';
import { caps, policyWith } from './policyObjects';

/** Runs one request to the server, at once or when its turn comes. */
export type Pace = <T>(label: string, work: () => Promise<T>) => Promise<T>;

const AT_ONCE: Pace = async (_label, work) => work();

/** An active guest, Gus, unless something else is said. */
export function account(overrides: Partial<Account> = {}): Account {
    const { id = 'gus-id' } = overrides;
    const username = id.replace(/-id$/, '');
    return {
        id,
        username,
        name: username,
        emails: [{ address: `${username}@example.org`, isVerified: true }],
        roles: ['guest'],
        isActive: true,
        ...overrides,
    };
}

/**
 * A workspace with limits, as the caps see it. The app's own records lie in the fake persistence, so that what two
 * acts at once do to each other is what they do on a server; `pace` decides the order of all requests.
 */
export class CapWorld {
    public policy = policyWith([]);

    public time = Date.parse('2026-03-01T12:00:00Z');

    public readonly persistence = new FakePersistence();

    public readonly accounts: Account[] = [];

    public readonly roomTypes = new Map<string, RoomSummary['type']>();

    /** Ids of the rooms of a person. */
    public readonly rooms = new Map<string, string[]>();

    public readonly announced: ManagerNotice[] = [];

    public readonly logged: string[] = [];

    public readonly told: string[] = [];

    public isConnected = false;

    /** Requests of these names fail. */
    public readonly broken = new Set<string>();

    /** Requests that the server got, by name. */
    public readonly requests: string[] = [];

    private ids = 0;

    private readonly records = new Records(this.paced(this.persistence), this.paced(this.persistence));

    public readonly guests = new GuestRecords(this.records);

    public readonly invitations = new InvitationRecords(this.records);

    public readonly terms = new TermsRecords(this.records);

    public readonly places = new PlaceRecords(this.records);

    public readonly joins = new JoinRecords(this.records);

    public readonly roomPolicies = new RoomPolicyRecords(this.records, () => this.now());

    public readonly managerStore = new ManagerRecords(this.records);

    public readonly managers = {
        announce: async (notice: ManagerNotice) =>
            this.ask('announce', () => {
                this.announced.push(notice);
            }),
    };

    public readonly connection = {
        isSet: () => this.isConnected,
        findAccount: async (id: string) => this.ask('findAccount', () => this.accounts.find((one) => one.id === id)),
        findAccountByEmail: async (email: string) =>
            this.ask('findAccountByEmail', () =>
                this.accounts.find(({ emails }) => emails.some(({ address }) => address === email)),
            ),
        listAccounts: async (query: Parameters<Connection['listAccounts']>[0]) =>
            this.ask('listAccounts', () => {
                const found = this.accounts.filter(
                    (one) => one.isActive === query.isActive && one.roles.some((role) => query.roles.includes(role)),
                );
                const { offset, count } = query;
                // The server's list does not tell when an account came to be.
                const accounts = found.slice(offset, offset + count).map(({ createdAt: _, ...one }) => one);
                return { accounts, total: found.length };
            }),
    } as unknown as Connection;

    public readonly workspace = {
        listRoomIds: async (userId: string) => this.ask('listRoomIds', () => [...(this.rooms.get(userId) ?? [])]),
        findRoom: async (id: string) => this.ask('findRoom', () => this.summaryOf(id)),
        findAccount: async (id: string) => this.ask('findAccount', () => this.accounts.find((one) => one.id === id)),
        deactivate: async (id: string) => this.ask('deactivate', () => this.setActive(id, false)),
        addToRoom: async (roomId: string, username: string) =>
            this.ask('addToRoom', () => this.enter(`${username}-id`, roomId)),
        removeFromRoom: async (roomId: string, userId: string) =>
            this.ask('removeFromRoom', () => this.leave(userId, roomId)),
    } as unknown as Workspace;

    public readonly directory = {
        findPerson: async (id: string) => this.ask('findPerson', () => this.personOf((one) => one.id === id)),
        findPersonByUsername: async (name: string) =>
            this.ask('findPerson', () => this.personOf(({ username }) => username === name)),
    };

    public readonly auditLog = new MemoryAuditLog(() => this.now());

    public readonly refusals = new MemoryRefusals();

    public readonly asked = new MemoryRequests();

    public readonly announcements = {
        tell: async (userId: string, { code }: { code: string }) => void this.told.push(`${userId}: ${code}`),
        tellOnce: async (key: string, userId: string, { code }: { code: string }) => {
            const isNew = !this.toldOnce.has(key);
            this.told.push(...(isNew ? [`${userId}: ${code}`] : []));
            this.toldOnce.add(key);
            return isNew;
        },
        tellManagersOnce: async (key: string, outcome: { code: string }) =>
            this.announcements.tellOnce(key, 'managers', outcome),
    };

    private readonly toldOnce = new Set<string>();

    public readonly underWay = new Set<string>();

    constructor(
        limits: Partial<Caps> = {},
        private readonly pace: Pace = AT_ONCE,
    ) {
        this.policy = policyWith([], { caps: caps(limits) });
    }

    public now(): Date {
        return new Date(this.time);
    }

    public newId(): string {
        this.ids += 1;
        return `id-${String(this.ids).padStart(4, '0')}`;
    }

    /** The same workspace to another process: with a clock of its own. */
    public ports(clock: () => number = () => this.time) {
        const { policy, guests, invitations, places, joins, connection, workspace, managers, managerStore } = this;
        const { directory, announcements, underWay } = this;
        return {
            directory,
            announcements,
            underWay,
            log: (text: string, error: unknown) => void this.logged.push(`${text}: ${String(error)}`),
            policy,
            guests,
            invitations,
            places,
            joins,
            connection,
            workspace,
            managers,
            managerStore,
            now: () => new Date(clock()),
            newId: () => this.newId(),
            pause: async () => undefined,
            once: new MemoryOnce(),
            roomPolicies: this.roomPolicies,
            auditLog: this.auditLog,
            terms: this.terms,
            requests: this.asked.store,
            requestCards: this.asked.cards,
            refusals: this.refusals,
            reviews: new MemoryReviews(),
            idle: new MemoryIdle(),
        };
    }

    public setActive(id: string, isActive: boolean): void {
        const index = this.accounts.findIndex((one) => one.id === id);
        this.accounts[index] = { ...this.accounts[index], isActive };
    }

    public enter(userId: string, roomId: string, type: RoomSummary['type'] = 'channel'): void {
        this.roomTypes.set(roomId, type);
        this.rooms.set(userId, [...(this.rooms.get(userId) ?? []), roomId]);
    }

    public leave(userId: string, roomId: string): void {
        this.rooms.set(
            userId,
            (this.rooms.get(userId) ?? []).filter((id) => id !== roomId),
        );
    }

    /** Guests who are on record, and on the server, and were counted. */
    public async settle(...ids: string[]): Promise<void> {
        for (const id of ids) {
            this.accounts.push(account({ id }));
            await this.guests.saveGuest({ userId: id, username: id, isActive: true, addedAt: this.now() });
        }
        await this.places.recordCount(ids.length, this.now());
        this.time += 1;
    }

    public async ask<T>(name: string, work: () => T): Promise<T> {
        return this.pace(name, async () => {
            this.requests.push(name);
            if (this.broken.has(name)) {
                throw new Error(`${name} does not work`);
            }
            return work();
        });
    }

    private personOf(matches: (account: Account) => boolean): Person | undefined {
        const found = this.accounts.find(matches);
        return found && { id: found.id, username: found.username, roles: found.roles, kind: 'user' };
    }

    private summaryOf(id: string): RoomSummary | undefined {
        const type = this.roomTypes.get(id);
        return type && { id, name: id, type, isTeam: false, isDiscussion: false };
    }

    private paced(persistence: FakePersistence): FakePersistence {
        return new Proxy(persistence, {
            get: (target, name: keyof FakePersistence) => {
                const value: unknown = target[name];
                return typeof value === 'function'
                    ? async (...args: unknown[]) =>
                          this.pace(name, async () => {
                              if (this.broken.has('records')) {
                                  throw new Error('The records do not work');
                              }
                              return (value as (...items: unknown[]) => unknown).apply(target, args);
                          })
                    : value;
            },
        });
    }
}
