import { Validator } from '@seriousme/openapi-schema-validator';
import Ajv from 'ajv/dist/2020';
import { expect } from 'chai';

import { OPERATIONS } from '../../src/api';
import { buildDocument } from '../../src/apiDocument';

interface Answered {
    status: number;
    headers?: Record<string, string>;
    content?: unknown;
}

type Described = Record<
    string,
    { operationId: string; responses: Record<string, { content: Record<string, { schema: object }> }> }
>;

export const DOCUMENT = buildDocument(OPERATIONS, 'app-id') as { paths: Record<string, Described> };

// Formats are said, not checked.
const ajv = new Ajv({ strict: false, validateFormats: false });
ajv.addSchema({ $id: 'api', ...DOCUMENT });

/** By a public validator of OpenAPI documents. */
export async function expectOpenApi(document: object, version: string): Promise<void> {
    const validator = new Validator();
    const { valid, errors } = await validator.validate(structuredClone(document) as Record<string, unknown>);
    expect(errors).to.equal(undefined);
    expect(valid).to.equal(true);
    expect(validator.version).to.equal(version);
}

/** The answer is one that the document foresees for this operation: status, media type and every property. */
export function expectForeseen(method: string, path: string, answered: Answered): void {
    const { status, content } = answered;
    const operation = DOCUMENT.paths[path]?.[method] as Described[string] | undefined;
    const types = operation?.responses[status]?.content;
    expect(types, `${method} ${path} ${status}`).to.be.an('object');
    const type =
        typeof content === 'string' ? (answered.headers?.['Content-Type'] ?? '').split(';')[0] : 'application/json';
    expect(Object.keys(types ?? {}), `${method} ${path} ${status}`).to.include(type);
    if (typeof content === 'string') {
        return;
    }
    const pointer = ['paths', path, method, 'responses', String(status), 'content', type, 'schema'];
    const reference = pointer.map((part) => part.replace(/~/g, '~0').replace(/\//g, '~1')).map(encodeURIComponent);
    const validate = ajv.compile({ $ref: `api#/${reference.join('/')}` });
    expect(validate(content), `${method} ${path} ${status}: ${JSON.stringify(validate.errors)}`).to.equal(true);
}
