/** A fact of a guest's record that somebody was told is kept: a field, and what may stand in it. */
type Field = 'expiresAt' | 'roomLimit' | 'sponsorId';

/** What people were told is done, so that it can be asked for later. Where an answer was unclear, either may hold. */
export class Promises {
    private readonly facts = new Map<string, Map<Field, Set<unknown>>>();

    /** The app said that it is done. */
    public keep(userId: string, field: Field, value: unknown): void {
        this.of(userId).set(field, new Set([value]));
    }

    /** The app said that it may be done, or nothing. */
    public doubt(userId: string, field: Field, value: unknown): void {
        this.of(userId).get(field)?.add(value);
    }

    /** The guest is none any more, and what was on record is gone with that. */
    public forget(userId: string): void {
        this.facts.delete(userId);
    }

    /** What of the record is not as somebody was told; `record` is what lies in the store. */
    public broken(userId: string, record: Readonly<Record<string, unknown>>): string[] {
        return [...(this.facts.get(userId) ?? [])]
            .filter(([field, values]) => !values.has(record[field]))
            .map(([field, values]) => `${field} is ${String(record[field])}, and not ${[...values].join(' or ')}`);
    }

    private of(userId: string): Map<Field, Set<unknown>> {
        const facts = this.facts.get(userId) ?? new Map<Field, Set<unknown>>();
        this.facts.set(userId, facts);
        return facts;
    }
}
