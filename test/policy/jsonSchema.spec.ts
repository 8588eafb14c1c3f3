import Ajv from 'ajv/dist/2020';
import { expect } from 'chai';
import fc from 'fast-check';
import { describe, it } from 'mocha';

import { findViolation, readQuery } from '../../src/policy/jsonSchema';
import type { ObjectSchema, Schema } from '../../src/policy/jsonSchema';

const PERSON: ObjectSchema = {
    type: 'object',
    properties: {
        name: { type: 'string', minLength: 1, maxLength: 4, pattern: '^[a-z]*$' },
        age: { type: ['integer', 'null'], minimum: 0, maximum: 9 },
        weight: { type: 'number' },
        isIn: { type: 'boolean' },
        kind: { type: 'string', enum: ['a', 'b'] },
        rooms: { type: 'array', items: { type: 'string' }, maxItems: 2 },
        home: { type: 'object', properties: { city: { type: 'string' } }, required: ['city'] },
    },
    required: ['name'],
    additionalProperties: false,
};

describe('findViolation', () => {
    for (const value of [
        { name: 'x' },
        { name: 'abcd', age: 0 },
        { name: 'x', age: 9, weight: 0.5, isIn: false, kind: 'b', rooms: ['a', 'b'], home: { city: '', more: 1 } },
        { name: 'x', age: null, rooms: [] },
    ]) {
        it(`takes ${JSON.stringify(value)}`, () => {
            expect(findViolation(PERSON, value)).to.equal(undefined);
        });
    }

    for (const [value, field, problem] of [
        [{}, 'name', 'missing'],
        [[], '', 'value'],
        [null, '', 'value'],
        ['x', '', 'value'],
        [{ name: '' }, 'name', 'value'],
        [{ name: 'abcde' }, 'name', 'value'],
        [{ name: 'A' }, 'name', 'value'],
        [{ name: null }, 'name', 'value'],
        [{ name: ['x'] }, 'name', 'value'],
        [{ name: 'x', age: -1 }, 'age', 'value'],
        [{ name: 'x', age: 10 }, 'age', 'value'],
        [{ name: 'x', age: 1.5 }, 'age', 'value'],
        [{ name: 'x', age: '1' }, 'age', 'value'],
        [{ name: 'x', weight: Infinity }, 'weight', 'value'],
        [{ name: 'x', weight: '1' }, 'weight', 'value'],
        [{ name: 'x', isIn: 'true' }, 'isIn', 'value'],
        [{ name: 'x', isIn: 1 }, 'isIn', 'value'],
        [{ name: 'x', kind: 'c' }, 'kind', 'value'],
        [{ name: 'x', kind: 'toString' }, 'kind', 'value'],
        [{ name: 'x', rooms: ['a', 'b', 'c'] }, 'rooms', 'value'],
        [{ name: 'x', rooms: ['a', 1] }, 'rooms', 'value'],
        [{ name: 'x', rooms: { length: 1, 0: 'a' } }, 'rooms', 'value'],
        [{ name: 'x', home: {} }, 'home.city', 'missing'],
        [{ name: 'x', home: { city: 1 } }, 'home.city', 'value'],
        [{ name: 'x', home: [] }, 'home', 'value'],
        [{ name: 'x', other: 1 }, 'other', 'unknown'],
        [{ name: 'x', constructor: 1 }, 'constructor', 'unknown'],
        [JSON.parse('{"name":"x","__proto__":{}}'), '__proto__', 'unknown'],
    ] as const) {
        it(`finds ${JSON.stringify(value)} wrong at "${field}"`, () => {
            expect(findViolation(PERSON, value)).to.deep.equal({ field, problem });
        });
    }

    it('asks for as many properties as it is told', () => {
        const schema: Schema = { type: 'object', minProperties: 2 };
        expect(findViolation(schema, { a: 1 })).to.deep.equal({ field: '', problem: 'missing' });
        expect(findViolation(schema, { a: 1, b: 2 })).to.equal(undefined);
    });

    it('lets a list without a word on its items hold anything', () => {
        expect(findViolation({ type: 'array' }, [1, 'a', null])).to.equal(undefined);
    });

    it('agrees with a public validator on anything', () => {
        const validate = new Ajv({ strict: false }).compile(PERSON);
        const some = fc.oneof(fc.jsonValue(), fc.constantFrom('a', 'x', 3, null, ['a'], { city: 'x' }));
        const names = fc.constantFrom('name', 'name', 'age', 'isIn', 'kind', 'rooms', 'home', 'other');
        fc.assert(
            fc.property(fc.oneof(fc.dictionary(names, some, { maxKeys: 3 }), fc.jsonValue()), (value) => {
                expect(findViolation(PERSON, value) === undefined).to.equal(validate(value));
            }),
        );
    });
});

describe('readQuery', () => {
    const schema: ObjectSchema = {
        type: 'object',
        properties: { count: { type: 'integer' }, text: { type: 'string' } },
    };

    it('makes numbers of what is to be one, and leaves everything else as it is', () => {
        expect({ ...readQuery(schema, { count: '12', text: '12' }) }).to.deep.equal({ count: 12, text: '12' });
        for (const count of ['-1', '1.5', '1e3', ' 1', '1x', '0x1', '9'.repeat(16), ['1'], { a: '1' }]) {
            expect(readQuery(schema, { count }).count).to.deep.equal(count);
        }
    });

    it('takes what is empty for not said', () => {
        expect(Object.keys(readQuery(schema, { count: '', text: '' }))).to.deep.equal([]);
    });

    it('keeps names of whatever kind, to be refused', () => {
        const query = JSON.parse('{"__proto__":"1","toString":"2","other":"3"}') as Record<string, unknown>;
        expect(Object.keys(readQuery(schema, query))).to.deep.equal(['__proto__', 'toString', 'other']);
    });
});
