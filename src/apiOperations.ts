import type { Call } from './call';
import type { Answer, ErrorStatus } from './apiAnswers';
import type { SchemaName } from './apiSchemas';
import type { ObjectSchema } from './policy/jsonSchema';
import type { Language } from './text';

/** A request as the operation's schemas have let it through. */
export interface Asked {
    call: Call;
    language: Language;
    params: Readonly<Record<string, unknown>>;
    query: Readonly<Record<string, unknown>>;
    body: Readonly<Record<string, unknown>>;
    /** The header `Accept`. */
    accept: string;
}

/** What an operation answers when it succeeds: JSON of a named schema, text of a media type, or either of them. */
export interface Success {
    description: string;
    json?: SchemaName;
    text?: string;
}

/** One method of one path. Requests are checked against it, and the API's document is written from it. */
export interface Operation {
    id: string;
    method: 'get' | 'post' | 'patch';
    /** As the server writes it, with `:name` for what is in the path. */
    path: string;
    summary: string;
    description?: string;
    /** Whether no token is needed. */
    isOpen?: boolean;
    query?: ObjectSchema;
    body?: ObjectSchema;
    answers: Readonly<Partial<Record<200 | 201, Success>>>;
    /** Beside those of every operation. */
    errors: readonly ErrorStatus[];
    run(asked: Asked): Promise<Answer>;
}
