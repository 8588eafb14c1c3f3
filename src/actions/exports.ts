import { writeCsv } from '../policy/csv';
import type { Invitation } from '../policy/guests';
import { days, MOST_DAYS } from '../policy/schedule';
import type { Person } from '../policy/types';
import { attempt, nothingDone } from './attempt';
import type { Failed } from './attempt';
import type { AuditRecord } from './auditLog';
import { pendingInvitations } from './directory';
import type { LifecyclePorts } from './lifecyclePorts';
import type { Outcome } from './lifecycle';
import type { FileDelivery } from './ports';
import { refuseStranger } from './requirements';
import { listRoster } from './roster';
import type { RosterGuest } from './roster';

export type ExportPorts = LifecyclePorts & { files: FileDelivery };

/** What came of an export. */
export type Exported =
    | {
          kind: 'sent';
          file: string;
          count: number;
          /** Guests who are not listed, and those whose account was not looked up. */
          left: number;
          unclear: number;
          /** Why the server's list of guests could not be read, though there is a connection. */
          failed?: Failed;
      }
    | { kind: 'not_sent'; detail: string }
    | { kind: 'refused'; outcome: Outcome<'not_allowed' | 'nothing_done' | 'unclear'> };

/** Names of columns are the same in every language, for whatever reads the file. */
const GUEST_COLUMNS = [
    'state',
    'username',
    'name',
    'email',
    'roles',
    'sponsor',
    'added_at',
    'added_by',
    'expires_at',
    'room_limit',
    'last_login_at',
    'note',
    'user_id',
] as const;

const LOG_COLUMNS = ['time', 'action', 'target', 'detail', 'actor', 'guest_id', 'actor_id'] as const;

/** All guests, active and not, and the pending invitations, as a file for the acting manager. */
export async function exportGuests(acting: Person, ports: ExportPorts): Promise<Exported> {
    const refusal = refuseStranger(acting, ports);
    if (refusal !== undefined) {
        return { kind: 'refused', outcome: refusal };
    }
    const read = await attempt('records', async () => {
        const roster = await listRoster([true, false], ports);
        const pending = await pendingInvitations(ports);
        return { roster, pending, names: await findNames(roster.guests, pending, ports) };
    });
    if (!read.isDone) {
        return { kind: 'refused', outcome: nothingDone('lookup', read) };
    }
    const { roster, pending, names } = read.value;
    const rows = [
        ...roster.guests.map((guest) => guestRow(guest, names)),
        ...pending.map((invitation) => invitationRow(invitation, names)),
    ];
    const unclear = roster.guests.filter(({ account }) => account === undefined).length;
    const { left, failed } = roster;
    return send(acting, 'guests', GUEST_COLUMNS, rows, { left, unclear, ...(failed && { failed }) }, ports);
}

/** The whole log, newest first, as a file for the acting manager. */
export async function exportLog(acting: Person, ports: ExportPorts): Promise<Exported> {
    const refusal = refuseStranger(acting, ports);
    if (refusal !== undefined) {
        return { kind: 'refused', outcome: refusal };
    }
    const until = ports.now();
    const since = new Date(until.getTime() - days(MOST_DAYS));
    const records = await attempt('records', () => ports.auditLog.list({ since, until }));
    return records.isDone
        ? send(acting, 'guest-log', LOG_COLUMNS, records.value.map(logRow), { left: 0, unclear: 0 }, ports)
        : { kind: 'refused', outcome: nothingDone('lookup', records) };
}

async function send(
    acting: Person,
    name: string,
    header: readonly string[],
    rows: ReadonlyArray<readonly string[]>,
    missing: { left: number; unclear: number; failed?: Failed },
    { files, now }: ExportPorts,
): Promise<Exported> {
    const file = `${name}-${now().toISOString().slice(0, 10)}.csv`;
    const sent = await attempt('server', () => files.deliver(acting, { name: file, content: writeCsv(header, rows) }));
    return sent.isDone
        ? { kind: 'sent', file, count: rows.length, ...missing }
        : { kind: 'not_sent', detail: sent.failureDetail ?? '' };
}

/** User names of everybody who is named by id, each looked up once; who is not found stays an id. */
async function findNames(
    guests: readonly RosterGuest[],
    pending: readonly Invitation[],
    { directory }: ExportPorts,
): Promise<ReadonlyMap<string, string>> {
    const ids = new Set<string>();
    const add = (id: string | undefined) => void (id !== undefined && ids.add(id));
    guests.forEach(({ record }) => [record?.sponsorId, record?.addedBy].forEach(add));
    pending.forEach(({ sponsorId, invitedBy }) => [sponsorId, invitedBy].forEach(add));
    const names = new Map<string, string>();
    for (const id of ids) {
        const person = await attempt('server', () => directory.findPerson(id));
        names.set(id, (person.isDone ? person.value?.username : undefined) ?? id);
    }
    return names;
}

type Cells = Readonly<Partial<Record<(typeof GUEST_COLUMNS)[number], string | number | Date>>>;

function guestRow(
    { userId, username, isActive, record, account }: RosterGuest,
    names: ReadonlyMap<string, string>,
): string[] {
    return toRow({
        state: isActive ? 'active' : 'inactive',
        username,
        name: account?.name,
        email: account?.emails[0]?.address,
        roles: account?.roles.join(' '),
        sponsor: nameOf(record?.sponsorId, names),
        added_at: record?.addedAt ?? account?.createdAt,
        added_by: nameOf(record?.addedBy, names),
        expires_at: record?.expiresAt,
        room_limit: record?.roomLimit,
        last_login_at: account?.lastLoginAt,
        note: record?.note,
        user_id: userId,
    });
}

function invitationRow(
    { email, sponsorId, invitedAt, invitedBy, expiresAt }: Invitation,
    names: ReadonlyMap<string, string>,
): string[] {
    return toRow({
        state: 'pending',
        email,
        sponsor: nameOf(sponsorId, names),
        added_at: invitedAt,
        added_by: nameOf(invitedBy, names),
        expires_at: expiresAt,
    });
}

function toRow(cells: Cells): string[] {
    return GUEST_COLUMNS.map((column) => {
        const cell = cells[column] ?? '';
        return cell instanceof Date ? cell.toISOString() : String(cell);
    });
}

function nameOf(id: string | undefined, names: ReadonlyMap<string, string>): string | undefined {
    return id === undefined ? undefined : (names.get(id) ?? id);
}

function logRow({ at, action, target, detail, actor, guestId, actorId }: AuditRecord): string[] {
    return [at.toISOString(), action, target, detail ?? '', actor ?? '', guestId ?? '', actorId ?? ''];
}
