import type { ErrorStatus } from './apiAnswers';
import type { Operation, Success } from './apiOperations';
import { SCHEMAS } from './apiSchemas';
import type { Schema } from './policy/jsonSchema';

/** Raised when something that scripts rely on changes. */
const VERSION = '1.0.0';

const ERRORS: Readonly<Record<ErrorStatus, string>> = {
    400: 'The request cannot be understood, or asks for what the settings do not allow.',
    401: 'The token is missing or wrong.',
    404: 'There is no such guest, or the API is off.',
    409: 'The workspace is not in a state for it: the cap is reached, the address is taken, the connection is not set.',
    429: 'Too many wrong tokens, or the workspace takes no more calls just now.',
    503: 'The workspace or the records of the app cannot be reached just now. What was begun may have been done.',
};

/** The OpenAPI document of the API, for the app of this id. */
export function buildDocument(operations: readonly Operation[], appId: string): object {
    const paths: Record<string, Record<string, object>> = {};
    operations.forEach((operation) => {
        const path = `/${operation.path.replace(/:(\w+)/g, '{$1}')}`;
        paths[path] = { ...paths[path], [operation.method]: describe(operation) };
    });
    return {
        openapi: '3.1.0',
        info: {
            title: 'Guest Manager',
            version: VERSION,
            description:
                'Guests of a Rocket.Chat workspace, for scripts. Off until an administrator sets a token in the settings of the app.',
        },
        servers: [{ url: `/api/apps/public/${appId}` }],
        security: [{ token: [] }],
        paths,
        components: {
            securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'The setting `api_token`.' } },
            schemas: SCHEMAS,
        },
    };
}

function describe(operation: Operation): object {
    const { id, summary, description, isOpen = false, body, answers, path } = operation;
    const inPath = (path.match(/:\w+/g) ?? []).map((name) => ({
        name: name.slice(1),
        in: 'path',
        required: true,
        schema: { type: 'string' },
    }));
    return {
        operationId: id,
        summary,
        ...(description === undefined ? {} : { description }),
        ...(isOpen ? { security: [] } : {}),
        parameters: [...inPath, ...parametersOf(operation)],
        ...(body === undefined ? {} : { requestBody: { required: true, content: content('application/json', body) } }),
        responses: { ...mapValues(answers as Readonly<Record<string, Success>>, success), ...errorsOf(operation) },
    };
}

function parametersOf({ query }: Operation): object[] {
    const { properties = {}, required = [] } = query ?? {};
    return Object.keys(properties).map((name) => {
        const { description, ...schema } = properties[name];
        return { name, in: 'query', description, required: required.includes(name), schema };
    });
}

function success({ description, json, text }: Success): object {
    return {
        description,
        content: {
            ...(json === undefined ? {} : content('application/json', { $ref: `#/components/schemas/${json}` })),
            ...(text === undefined ? {} : content(text, { type: 'string' })),
        },
    };
}

/** What every operation can answer, and what this one can. */
function errorsOf({ isOpen = false, errors }: Operation): Record<string, object> {
    const common: readonly ErrorStatus[] = isOpen ? [400, 404] : [400, 401, 404, 429, 503];
    const described: Record<string, object> = {};
    [...common, ...errors].forEach((status) => {
        const schema = { $ref: '#/components/schemas/Error' };
        described[status] = { description: ERRORS[status], content: content('application/json', schema) };
    });
    return described;
}

function content(type: string, schema: Schema | { $ref: string }): object {
    return { [type]: { schema } };
}

function mapValues<T>(values: Readonly<Record<string, T>>, map: (value: T) => object): Record<string, object> {
    const mapped: Record<string, object> = {};
    Object.keys(values).forEach((name) => (mapped[name] = map(values[name])));
    return mapped;
}
