import { ConnectionError } from '../../src/actions/connectionPort';
import type { Connection, ConnectionFailure } from '../../src/actions/connectionPort';
import type {
    GuestStore,
    InvitationStore,
    PlaceClaim,
    PlaceStore,
    RoomSummary,
    TermsStore,
} from '../../src/actions/guestPorts';
import type { Outcome } from '../../src/actions/lifecycle';
import type { Announcements, Offer } from '../../src/actions/lifecyclePorts';
import type { RoomPolicyStore } from '../../src/actions/roomPolicyPorts';
import type { CommandPorts } from '../../src/commands/types';
import { isUncounted, withoutRepeats } from '../../src/policy/admission';
import type { Account, GuestRecord, Invitation } from '../../src/policy/guests';
import type { Person, PersonKind, Policy, RoomPolicy } from '../../src/policy/types';
import { MemoryAuditLog, MemoryIdle, MemoryOnce, MemoryRefusals, MemoryReviews, putGuest } from './memoryPorts';
import { MemoryRequests } from './memoryRequests';
import { createConnection, createDirectory, createWorkspace } from './memoryServer';
import { access, policyWithAll } from './policyObjects';

/** What somebody was told, and with which buttons. */
export interface Told {
    to: string;
    outcome: Outcome;
    offer?: Offer | readonly Offer[];
}

/** Whether a call that fails has taken effect all the same, and how often it fails. */
export interface FailureOptions {
    takesEffect?: boolean;
    times?: number;
}

export interface MemoryRoom extends RoomSummary {
    members: Set<string>;
    owners: Set<string>;
    moderators: Set<string>;
}

/** Somebody with an account: a member, unless something else is said. */
export type MemoryAccount = Account & { kind: PersonKind };

export const NOW = new Date('2026-03-02T10:00:00.000Z');

/** Two guest roles, and managers who are not exempt, beside the usual. */
export function guestPolicy(overrides: Partial<Policy> = {}): Policy {
    const roles = access({ guestRoles: ['guest', 'extern'], managerRoles: ['admin', 'guest-manager'] });
    return policyWithAll({ access: roles, ...overrides });
}

/**
 * A workspace in memory with everything that the app remembers of its guests. Ada is a manager; Mia and Max are
 * members; Gus is a guest in #general. Any method of any port can be told to fail, by `port.method`.
 */
export class GuestWorld {
    public now = NOW;

    public policy = guestPolicy();

    public isConnected = true;

    public readonly accounts = new Map<string, MemoryAccount>();

    public readonly rooms = new Map<string, MemoryRoom>();

    public readonly records = new Map<string, GuestRecord>();

    public readonly pending = new Map<string, Invitation>();

    /** Addresses to which the server has sent an invitation, and those of new accounts. */
    public readonly mails = { invitations: [] as string[], welcome: [] as string[] };

    public readonly told: Told[] = [];

    public readonly logged: string[] = [];

    public readonly once = new MemoryOnce();

    public readonly auditLog = new MemoryAuditLog(() => this.now);

    public readonly refusals = new MemoryRefusals();

    /** When who accepted which version of the terms, by `user/version`. */
    public readonly acceptances = new Map<string, Date>();
    public readonly requests = new MemoryRequests((method, work) => this.run(method, work));
    /** What was said of rooms, by id. */
    public readonly policies = new Map<string, RoomPolicy>();
    /** Files that people were handed. */
    public readonly files: Array<{ to: string; name: string; content: string }> = [];

    public readonly reviews = new MemoryReviews();

    public readonly idle = new MemoryIdle();

    /** Every call that reached a port, as `port.method`. */
    public readonly calls: string[] = [];

    public counted = 0;

    public countedAt?: Date;

    public claims: PlaceClaim[] = [];

    public readonly ports: CommandPorts;

    private readonly failures = new Map<string, { error: Error } & FailureOptions>();

    private lastId = 0;

    constructor(policy: Partial<Policy> = {}) {
        this.policy = guestPolicy(policy);
        this.addAccount('ada', { roles: ['admin', 'user'] });
        this.addAccount('mia');
        this.addAccount('max');
        this.addRoom('general');
        this.addRoom('project', { type: 'group' });
        this.addRoom('help');
        this.addGuest('gus', {}, ['general']);
        this.ports = this.createPorts();
    }

    public addAccount(username: string, overrides: Partial<MemoryAccount> = {}): MemoryAccount {
        const account: MemoryAccount = {
            id: `${username}-id`,
            username,
            name: `${username.charAt(0).toUpperCase()}${username.slice(1)} Person`,
            emails: [{ address: `${username}@example.org`, isVerified: true }],
            roles: ['user'],
            isActive: true,
            kind: 'user',
            createdAt: new Date('2025-01-01T00:00:00.000Z'),
            ...overrides,
        };
        this.accounts.set(account.id, account);
        return account;
    }

    /** An active guest on record, unless something else is said. */
    public addGuest(username: string, overrides: Partial<MemoryAccount> = {}, rooms: readonly string[] = []): Account {
        const account = this.addAccount(username, { roles: ['guest'], ...overrides });
        const { id, isActive } = account;
        this.records.set(id, { userId: id, username, isActive, addedAt: new Date('2025-02-01T00:00:00.000Z') });
        rooms.forEach((name) => this.room(name).members.add(id));
        this.counted += isActive ? 1 : 0;
        return account;
    }

    public addRoom(name: string, overrides: Partial<RoomSummary> = {}): MemoryRoom {
        const room: MemoryRoom = {
            id: `${name}-id`,
            name,
            type: 'channel',
            isTeam: false,
            isDiscussion: false,
            members: new Set(),
            owners: new Set(),
            moderators: new Set(),
            ...overrides,
        };
        this.rooms.set(room.id, room);
        return room;
    }

    public invitation(email: string, overrides: Partial<Invitation> = {}): Invitation {
        const invitation: Invitation = {
            email,
            roomIds: [],
            invitedBy: 'ada-id',
            invitedAt: new Date(NOW.getTime() - 3_600_000),
            lapsesAt: new Date(NOW.getTime() + 14 * 86_400_000),
            ...overrides,
        };
        this.pending.set(email, invitation);
        this.counted += 1;
        return invitation;
    }

    public room(name: string): MemoryRoom {
        const room = [...this.rooms.values()].find((candidate) => candidate.name === name);
        if (room === undefined) {
            throw new Error(`no room ${name}`);
        }
        return room;
    }

    public roomById(id: string): MemoryRoom {
        const room = this.rooms.get(id);
        if (room === undefined) {
            throw new Error(`no room ${id}`);
        }
        return room;
    }

    public account(username: string): MemoryAccount {
        const account = [...this.accounts.values()].find((candidate) => candidate.username === username);
        if (account === undefined) {
            throw new Error(`no account ${username}`);
        }
        return account;
    }

    public person(username: string): Person {
        const { id, kind, roles } = this.account(username);
        return { id, username, kind, roles };
    }

    public roomsOf(username: string): string[] {
        const { id } = this.account(username);
        return [...this.rooms.values()].filter(({ members }) => members.has(id)).map(({ name }) => name);
    }

    /** Places taken as the counter shows them: what was counted, and every claim that was kept. */
    public places(): number {
        return withoutRepeats(this.claims, NOW)
            .filter(({ isKept }) => isKept)
            .reduce((sum, { change }) => sum + change, this.counted);
    }

    public change(username: string, changes: Partial<MemoryAccount>): void {
        Object.assign(this.account(username), changes);
    }

    /** Makes a method of a port fail from now on: `connection.addRole`, `guests.saveGuest`, `workspace.addToRoom`. */
    public fail(method: string, error: Error, options: FailureOptions = {}): void {
        this.failures.set(method, { error, ...options });
    }

    public failConnection(method: keyof Connection, failure: ConnectionFailure, options: FailureOptions = {}): void {
        const isUncertain = options.takesEffect === true;
        this.fail(`connection.${method}`, new ConnectionError(failure, 'some-detail', isUncertain), options);
    }

    /** Whatever failed works again. */
    public mend(): void {
        this.failures.clear();
    }

    /** A call that reaches a port: it is counted, and fails where it was told to. */
    public async run<T>(method: string, work: () => T): Promise<T> {
        this.calls.push(method);
        const failure = this.failures.get(method);
        if (failure === undefined) {
            return work();
        }
        if (failure.times !== undefined) {
            failure.times -= 1;
            if (failure.times <= 0) {
                this.failures.delete(method);
            }
        }
        if (failure.takesEffect === true) {
            work();
        }
        throw failure.error;
    }

    private createPorts(): CommandPorts {
        return {
            policy: this.policy,
            now: () => this.now,
            pause: () => new Promise<void>((resolve) => setImmediate(resolve)),
            newId: () => this.newId(),
            underWay: new Set(),
            guests: this.createGuests(),
            invitations: this.createInvitations(),
            terms: this.createTerms(),
            places: this.createPlaces(),
            workspace: createWorkspace(this),
            directory: createDirectory(this),
            connection: createConnection(this),
            announcements: this.createAnnouncements(),
            once: this.once,
            auditLog: this.auditLog,
            requests: this.requests.store,
            requestCards: this.requests.cards,
            roomPolicies: this.createRoomPolicies(),
            roomPolicyNews: { spread: () => this.run('roomPolicyNews.spread', () => undefined) },
            files: {
                deliver: (person, file) =>
                    this.run('files.deliver', () => void this.files.push({ to: person.username, ...file })),
            },
            refusals: this.refusals,
            reviews: this.reviews,
            log: (text, error) => void this.logged.push(`${text}: ${String(error)}`),
            audit: { read: async () => undefined, save: async () => undefined },
            roles: { findRole: async (id) => ({ id, name: id, isRoomRole: false }) },
        };
    }

    private newId(): string {
        this.lastId += 1;
        return `id-${String(this.lastId).padStart(4, '0')}`;
    }

    private createGuests(): GuestStore {
        return {
            findGuest: (userId) => this.run('guests.findGuest', () => this.records.get(userId)),
            saveGuest: (record, known) => this.run('guests.saveGuest', () => putGuest(this.records, record, known)),
            removeGuest: (userId) => this.run('guests.removeGuest', () => void this.records.delete(userId)),
            listGuests: () =>
                this.run('guests.listGuests', () => ({ guests: [...this.records.values()], unreadable: [] })),
        };
    }

    private createRoomPolicies(): RoomPolicyStore {
        return {
            findRoomPolicy: (roomId) => this.run('roomPolicies.findRoomPolicy', () => this.policies.get(roomId)),
            saveRoomPolicy: (roomId, policy) =>
                this.run('roomPolicies.saveRoomPolicy', () => void this.policies.set(roomId, policy)),
            listRoomPolicies: () => this.run('roomPolicies.listRoomPolicies', () => new Map(this.policies)),
        };
    }

    private createInvitations(): InvitationStore {
        return {
            findInvitation: (email) =>
                this.run('invitations.findInvitation', () => this.pending.get(email.toLowerCase())),
            saveInvitation: (invitation) =>
                this.run('invitations.saveInvitation', () => void this.pending.set(invitation.email, invitation)),
            removeInvitation: (email) =>
                this.run('invitations.removeInvitation', () => void this.pending.delete(email.toLowerCase())),
            listInvitations: () => this.run('invitations.listInvitations', () => listing([...this.pending.values()])),
        };
    }

    private createTerms(): TermsStore {
        return {
            findAcceptance: (userId, version) =>
                this.run('terms.findAcceptance', () => this.acceptances.get(`${userId}/${version}`)),
            recordAcceptance: (userId, version, at) =>
                this.run('terms.recordAcceptance', () => void this.acceptances.set(`${userId}/${version}`, at)),
        };
    }

    private createPlaces(): PlaceStore {
        return {
            readPlaces: () =>
                this.run('places.readPlaces', () => ({
                    counted: this.counted,
                    countedAt: this.countedAt,
                    claims: [...this.claims],
                })),
            addClaim: (claim) => this.run('places.addClaim', () => void this.claims.push(claim)),
            keepClaim: (claim) =>
                this.run('places.keepClaim', () => {
                    this.claims = this.claims.map((one) => (one.id === claim.id ? { ...claim, isKept: true } : one));
                }),
            removeClaim: (id) =>
                this.run('places.removeClaim', () => {
                    this.claims = this.claims.filter((claim) => claim.id !== id);
                }),
            recordCount: (counted, at) =>
                this.run('places.recordCount', () => {
                    this.counted = counted;
                    this.countedAt = at;
                    this.claims = this.claims.filter((claim) => isUncounted(claim, at));
                }),
        };
    }

    private async tellOnce(key: string, told: Told): Promise<boolean> {
        if ((await this.once.begin(key)) === 'taken') {
            return false;
        }
        this.told.push(told);
        await this.once.finish(key);
        return true;
    }

    private createAnnouncements(): Announcements {
        return {
            tell: async (to, outcome) => void this.told.push({ to, outcome }),
            tellOnce: (key, to, outcome, offer) => this.tellOnce(key, { to, outcome, ...(offer && { offer }) }),
            tellManagersOnce: (key, outcome, offer) =>
                this.tellOnce(key, { to: 'managers', outcome, ...(offer && { offer }) }),
        };
    }
}

const listing = (invitations: Invitation[]) => ({ invitations, unreadable: 0 });
