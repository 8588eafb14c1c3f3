import { expect } from 'chai';

import type { ServerMessage } from '../../workspace/model';
import type { Person, RoomHandle } from '../../workspace/People';
import { textOf } from '../../workspace/shown';
import { ConnectedScene, visible } from '../ConnectedScene';

/**
 * Requests for guests among the people of {@link ConnectedScene}. Ada, Anke and Abe manage guests and have used the
 * app. Addresses are read by managers and by whoever asked, which is looked at after each test.
 */
export class RequestScene extends ConnectedScene {
    private readonly askers = new Map<string, Set<string>>();

    /** An address to ask for, which nobody has. */
    public wanted(prefix = 'wanted'): string {
        return `${this.name(prefix)}@partner.test`;
    }

    /** Asks by command; resolves to the id of the request. */
    public async request(person: Person, email: string, rest = ''): Promise<string> {
        const text = await this.type(person, `/guest request ${email} ${rest}`);
        const [, id] = / ([2-9a-z]{5}) /.exec(text) ?? [];
        expect(id, text).to.be.a('string');
        return id;
    }

    /** Types a line that names addresses, which the person may be answered. */
    public async type(person: Person, line: string, room: RoomHandle = this.lobby): Promise<string> {
        const addresses = this.askers.get(person.id) ?? new Set<string>();
        (line.match(/[\w.]+@partner\.test/g) ?? []).forEach((address) => addresses.add(address));
        this.askers.set(person.id, addresses);
        return this.ask(person, line, room);
    }

    /** The messages with the request in the direct room of a manager, or in another room. */
    public cards(place: Person | RoomHandle, id: string): ServerMessage[] {
        const { state } = this.workspace.server;
        const roomId = 'user' in place ? state.directRoomOf([this.workspace.appUser.id, place.id])?._id : place.id;
        return state.messagesOf(roomId ?? '').filter(({ blocks }) => JSON.stringify(blocks ?? []).includes(id));
    }

    /** The one card there is. */
    public card(place: Person | RoomHandle, id: string): ServerMessage {
        const cards = this.cards(place, id);
        expect(cards, `cards of ${id}`).to.have.lengthOf(1);
        return cards[0];
    }

    /** A card as it is read, without its buttons where it has none. */
    public read(message: ServerMessage): string {
        return visible(textOf(message));
    }

    public hasButtons(message: ServerMessage): boolean {
        return JSON.stringify(message.blocks ?? []).includes('guest-approve');
    }

    protected override async start(options: Parameters<ConnectedScene['start']>[0]): Promise<void> {
        await super.start(options);
        for (const manager of [this.ada, this.anke, this.abe]) {
            await this.ask(manager, '/guest help');
        }
    }

    protected override async restore(): Promise<void> {
        await super.restore();
        this.expectAddressesForAskersOnly();
    }

    private expectAddressesForAskersOnly(): void {
        const { server, appUser } = this.workspace;
        const said = [
            ...server.notices.map(({ to, ...notice }) => ({ readers: [to], text: visible(notice) })),
            ...server.surfaces.map(({ to, ...surface }) => ({ readers: [to], text: visible(surface) })),
            ...[...server.state.messages.values()]
                .filter(({ u }) => u._id === appUser.id)
                .map((message) => ({
                    readers: server.state.subscriptions.filter(({ rid }) => rid === message.rid).map(({ u }) => u._id),
                    text: visible(message),
                })),
        ];
        for (const { readers, text } of said) {
            for (const address of text.match(/[\w.]+@partner\.test/g) ?? []) {
                const strangers = readers.filter((id) => id !== undefined && !this.mayRead(id, address));
                expect(strangers, `reads ${address}`).to.deep.equal([]);
            }
        }
    }

    private mayRead(id: string, address: string): boolean {
        const { users } = this.workspace.server.state;
        return (
            id === this.workspace.appUser.id ||
            users.get(id)?.roles.includes('admin') === true ||
            this.askers.get(id)?.has(address) === true
        );
    }
}
