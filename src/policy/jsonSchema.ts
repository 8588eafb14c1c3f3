type TypeName = 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object' | 'null';

/** As much of JSON Schema as the API says about itself, and nothing that `findViolation` does not hold to. */
export interface Schema {
    type: TypeName | readonly TypeName[];
    description?: string;
    enum?: ReadonlyArray<string | null>;
    /** An expression that holds without flags. */
    pattern?: string;
    /** Said, not checked. */
    format?: string;
    minLength?: number;
    maxLength?: number;
    minimum?: number;
    maximum?: number;
    default?: string | number;
    items?: Schema;
    maxItems?: number;
    properties?: Readonly<Record<string, Schema>>;
    required?: readonly string[];
    additionalProperties?: false;
    minProperties?: number;
}

export interface ObjectSchema extends Schema {
    type: 'object';
    properties: Readonly<Record<string, Schema>>;
}

/** What is wrong with a value, and where: the name of a property, or empty for the whole. */
export interface Violation {
    field: string;
    problem: 'unknown' | 'missing' | 'value';
}

/** The first thing that is not as the schema says. Properties are found by their own names alone. */
export function findViolation(schema: Schema, value: unknown, field = ''): Violation | undefined {
    if (!isOfType(schema, value) || !isWithinBounds(schema, value)) {
        return { field, problem: 'value' };
    }
    if (Array.isArray(value)) {
        const { items } = schema;
        return items && first(value, (item) => findViolation(items, item, field));
    }
    return typeof value === 'object' && value !== null ? findInObject(schema, value, field) : undefined;
}

function findInObject(schema: Schema, value: object, field: string): Violation | undefined {
    const { properties = {}, required = [], additionalProperties, minProperties = 0 } = schema;
    const names = Object.keys(value);
    const missing = required.find((name) => !names.includes(name));
    if (missing !== undefined) {
        return { field: pathOf(field, missing), problem: 'missing' };
    }
    if (names.length < minProperties) {
        return { field, problem: 'missing' };
    }
    const known = new Map(Object.keys(properties).map((name) => [name, properties[name]]));
    return first(names, (name): Violation | undefined => {
        const property = known.get(name);
        if (property === undefined) {
            return additionalProperties === false ? { field: pathOf(field, name), problem: 'unknown' } : undefined;
        }
        return findViolation(property, (value as Record<string, unknown>)[name], pathOf(field, name));
    });
}

function isOfType({ type }: Schema, value: unknown): boolean {
    const types = typeof type === 'string' ? [type] : type;
    return types.some((name) => {
        switch (name) {
            case 'null':
                return value === null;
            case 'array':
                return Array.isArray(value);
            case 'object':
                return typeof value === 'object' && value !== null && !Array.isArray(value);
            case 'integer':
                return Number.isInteger(value);
            case 'number':
                return Number.isFinite(value);
            case 'string':
            case 'boolean':
                return typeof value === name;
        }
    });
}

function isWithinBounds(schema: Schema, value: unknown): boolean {
    if (schema.enum !== undefined && !schema.enum.some((one) => one === value)) {
        return false;
    }
    if (typeof value === 'number') {
        return isBetween(value, schema.minimum, schema.maximum);
    }
    if (typeof value === 'string') {
        // The length first: an expression is never tried on a text of any length.
        const isOfLength = isBetween(value.length, schema.minLength, schema.maxLength);
        return isOfLength && (schema.pattern === undefined || new RegExp(schema.pattern).test(value));
    }
    return !Array.isArray(value) || isBetween(value.length, 0, schema.maxItems);
}

function isBetween(value: number, least = -Infinity, most = Infinity): boolean {
    return value >= least && value <= most;
}

function pathOf(field: string, name: string): string {
    return field === '' ? name : `${field}.${name}`;
}

function first<T>(items: readonly T[], find: (item: T) => Violation | undefined): Violation | undefined {
    for (const item of items) {
        const found = find(item);
        if (found !== undefined) {
            return found;
        }
    }
    return undefined;
}

/**
 * The parameters of a query, whose values are texts, as the schema has them: numbers become numbers, and what is empty
 * was not said. A parameter that came twice, or as anything but a text, stays as it is and fits no schema.
 */
export function readQuery(schema: ObjectSchema, query: Readonly<Record<string, unknown>>): Record<string, unknown> {
    // Without a prototype, so that every name makes a property.
    const read = Object.create(null) as Record<string, unknown>;
    for (const name of Object.keys(query)) {
        const value = query[name];
        const isNumber = typeof value === 'string' && /^\d{1,15}$/.test(value) && isInteger(schema, name);
        if (value !== '') {
            read[name] = isNumber ? Number(value) : value;
        }
    }
    return read;
}

function isInteger({ properties }: ObjectSchema, name: string): boolean {
    return Object.keys(properties).includes(name) && properties[name].type === 'integer';
}
