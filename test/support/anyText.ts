import fc from 'fast-check';

/** Code points of every kind, halves of a pair among them, and plain characters often enough to make words. */
const CHARACTERS = fc
    .oneof(fc.integer({ min: 0, max: 0x7f }), fc.integer({ min: 0, max: 0x10ffff }))
    .map((point) => String.fromCodePoint(point));

/** Text that nobody would type. The library's own unit for it first builds a table that takes a second. */
export function anyText(maxLength?: number): fc.Arbitrary<string> {
    return fc.string({ unit: CHARACTERS, ...(maxLength === undefined ? {} : { maxLength }) });
}
