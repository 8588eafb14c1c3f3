import { countUsage } from './actions/directory';
import type { AuditRecord } from './actions/auditLog';
import type { Usage } from './actions/lifecycle';
import { json, outcomeRefusal, violationRefusal } from './apiAnswers';
import type { Answer } from './apiAnswers';
import type { Asked, Operation } from './apiOperations';
import { pageOf, PAGING } from './apiSchemas';
import { writeCsv } from './policy/csv';
import type { Schema } from './policy/jsonSchema';
import { OPEN_METRICS_TYPE, writeOpenMetrics } from './policy/openMetrics';
import { AUTOMATION } from './policy/people';
import { days, parseDay, parseMoment } from './policy/schedule';

const CSV_TYPE = 'text/csv; charset=utf-8; header=present';

/** Days that are answered where nobody says since when. */
const DAYS_BY_DEFAULT = 30;

function time(description: string): Schema {
    return { type: 'string', maxLength: 40, description };
}

export const REPORT_OPERATIONS: readonly Operation[] = [
    {
        id: 'getUsage',
        method: 'get',
        path: 'usage',
        summary: 'Counts guests against the cap.',
        answers: { 200: { description: 'The numbers.', json: 'Usage' } },
        errors: [],
        run: getUsage,
    },
    {
        id: 'listAudit',
        method: 'get',
        path: 'audit',
        summary: 'Lists what was done and decided, the newest first.',
        description: 'As JSON page by page; as CSV all of it at once, with `format=csv` or `Accept: text/csv`.',
        query: {
            type: 'object',
            properties: {
                since: time('A moment, or a day of universal time (its beginning); 30 days before `until` by default.'),
                until: time('A moment, or a day of universal time (its end); now by default.'),
                format: { type: 'string', enum: ['json', 'csv'], description: 'Goes before `Accept`.' },
                ...PAGING,
            },
            additionalProperties: false,
        },
        answers: { 200: { description: 'The records.', json: 'AuditPage', text: 'text/csv' } },
        errors: [],
        run: listAudit,
    },
    {
        id: 'getMetrics',
        method: 'get',
        path: 'metrics',
        summary: 'Answers the numbers in the OpenMetrics format, for a monitoring system.',
        answers: { 200: { description: 'Gauges.', text: 'application/openmetrics-text' } },
        errors: [],
        run: getMetrics,
    },
];

async function getUsage({ call, language }: Asked): Promise<Answer> {
    const usage = await countUsage(AUTOMATION, call);
    return 'code' in usage ? outcomeRefusal(usage, language) : json(200, usageOf(usage));
}

async function getMetrics({ call, language }: Asked): Promise<Answer> {
    const usage = await countUsage(AUTOMATION, call);
    return 'code' in usage
        ? outcomeRefusal(usage, language)
        : { status: 200, headers: { 'Content-Type': OPEN_METRICS_TYPE }, content: metricsOf(usage) };
}

function usageOf(usage: Usage): object {
    return {
        active: usage.active,
        inactive: usage.inactive,
        pending: usage.pending,
        expiring: usage.expiring,
        cap: usage.cap === 0 ? null : usage.cap,
        recorded: usage.recordedActive,
        counted: usage.serverActive ?? null,
    };
}

function metricsOf({ active, inactive, pending, expiring, cap, recordedActive }: Usage): string {
    const gauge = (name: string, help: string, value: number) => ({
        name: `guest_manager_${name}`,
        help,
        samples: [{ value }],
    });
    return writeOpenMetrics([
        {
            name: 'guest_manager_guests',
            help: 'Guests by state; a pending one is invited and has no account yet.',
            samples: Object.entries({ active, inactive, pending }).map(([state, value]) => ({
                labels: { state },
                value,
            })),
        },
        gauge('guests_expiring', 'Active guests whose access ends within 14 days.', expiring),
        gauge('guests_recorded', 'Active guests by the records of the app.', recordedActive),
        // Without a limit there is nothing to measure.
        ...(cap === 0 ? [] : [gauge('guests_limit', 'The most active and pending guests.', cap)]),
    ]);
}

async function listAudit({ call, query, language, accept }: Asked): Promise<Answer> {
    const until = readTime(query.until, 'end') ?? call.now();
    const since =
        readTime(query.since, 'start') ??
        (until === 'nonsense' ? until : new Date(until.getTime() - days(DAYS_BY_DEFAULT)));
    if (since === 'nonsense' || until === 'nonsense' || since > until) {
        const field = until === 'nonsense' ? 'until' : 'since';
        return violationRefusal({ field, problem: 'value' }, language);
    }
    const records = await call.auditLog.list({ since, until });
    if (query.format === 'csv' || (query.format === undefined && /\btext\/csv\b/i.test(accept))) {
        return { status: 200, headers: { 'Content-Type': CSV_TYPE }, content: csvOf(records) };
    }
    const { offset, count } = pageOf(query);
    const page = records.slice(offset, offset + count).map(recordOf);
    return json(200, { records: page, total: records.length, offset, count: page.length });
}

/** Undefined where nothing was said. */
function readTime(typed: unknown, edge: 'start' | 'end'): Date | 'nonsense' | undefined {
    return typeof typed === 'string' ? (parseMoment(typed) ?? parseDay(typed)?.[edge] ?? 'nonsense') : undefined;
}

function recordOf({ at, actor, action, target, detail }: AuditRecord): object {
    return { at: at.toISOString(), actor: actor ?? null, action, target, detail: detail ?? null };
}

const COLUMNS = ['at', 'actor', 'action', 'target', 'detail'];

function csvOf(records: readonly AuditRecord[]): string {
    return writeCsv(
        COLUMNS,
        records.map(({ at, actor = '', action, target, detail = '' }) => [
            at.toISOString(),
            actor,
            action,
            target,
            detail,
        ]),
    );
}
