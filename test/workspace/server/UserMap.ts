import type { ServerUser } from '../model';

/**
 * The accounts by id, found by user name and address as fast as the database finds them by its indexes. Whoever
 * changes a name or an address in place says so with `renamed`.
 */
export class UserMap extends Map<string, ServerUser> {
    private readonly found = new Map<string, Set<ServerUser>>();

    private readonly keysById = new Map<string, readonly string[]>();

    public override set(id: string, user: ServerUser): this {
        this.forget(id);
        super.set(id, user);
        this.note(id, user);
        return this;
    }

    public override delete(id: string): boolean {
        this.forget(id);
        return super.delete(id);
    }

    public override clear(): void {
        this.found.clear();
        this.keysById.clear();
        super.clear();
    }

    public renamed(user: ServerUser): void {
        if (this.get(user._id) === user) {
            this.forget(user._id);
            this.note(user._id, user);
        }
    }

    /** Exact spelling and case. */
    public byUsername(username: string): ServerUser | undefined {
        return this.first(nameKey(username), (user) => user.username === username);
    }

    public byUsernameIgnoringCase(username: string): ServerUser | undefined {
        return this.first(nameKey(username), () => true);
    }

    public byEmail(address: string): ServerUser | undefined {
        return this.first(emailKey(address), () => true);
    }

    private first(key: string, isWanted: (user: ServerUser) => boolean): ServerUser | undefined {
        return [...(this.found.get(key) ?? [])].find(isWanted);
    }

    private note(id: string, user: ServerUser): void {
        const keys = [
            ...(user.username === undefined ? [] : [nameKey(user.username)]),
            ...(user.emails ?? []).map(({ address }) => emailKey(address)),
        ];
        this.keysById.set(id, keys);
        keys.forEach((key) => this.found.set(key, (this.found.get(key) ?? new Set()).add(user)));
    }

    private forget(id: string): void {
        const user = this.get(id);
        for (const key of this.keysById.get(id) ?? []) {
            if (user) {
                this.found.get(key)?.delete(user);
            }
        }
        this.keysById.delete(id);
    }
}

const nameKey = (username: string): string => `name ${username.toLowerCase()}`;

const emailKey = (address: string): string => `email ${address.toLowerCase()}`;
