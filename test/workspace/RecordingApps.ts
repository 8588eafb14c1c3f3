import type { AppEvents, EventPayloads, Interaction, ServerMessage, ServerUser } from './model';

export interface Heard {
    event: string;
    /** What came with it, copied at that moment. */
    payload: unknown;
}

/** The exception that stops an act, as the engine hands it to the server. */
export const appsEngineException = (text: string): Error =>
    Object.assign(new Error(text), { name: 'AppsEngineException' });

/**
 * Stands in for the apps where only the server is looked at: writes down what it is told, and answers as a test
 * wants. The two steps of changing a message or room count as one event, named for the last of them.
 */
export class RecordingApps implements AppEvents {
    public readonly heard: Heard[] = [];

    private readonly answers = new Map<string, (payload: unknown) => unknown>();

    /** The names of the events, in order. */
    public get events(): string[] {
        return this.heard.map(({ event }) => event);
    }

    public payloadsOf<T>(event: string): T[] {
        return this.heard.filter((each) => each.event === event).map(({ payload }) => payload as T);
    }

    public forget(): void {
        this.heard.length = 0;
    }

    public answer(event: string, answer: (payload: unknown) => unknown): void {
        this.answers.set(event, answer);
    }

    public refuse(event: string, text: string, when: (payload: unknown) => boolean = () => true): void {
        this.answer(event, (payload) => {
            if (when(payload)) {
                throw appsEngineException(text);
            }
        });
    }

    public async messagePre(event: string, message: ServerMessage): Promise<unknown> {
        return this.hear(event, message);
    }

    public async messageChange(phase: 'Sent' | 'Updated', message: ServerMessage): Promise<ServerMessage> {
        return (await this.hear<ServerMessage | undefined>(`IPreMessage${phase}Modify`, message)) ?? message;
    }

    public async messagePost(event: string, message: ServerMessage, actor?: ServerUser): Promise<unknown> {
        return this.hear(event, actor ? { message, actor } : message);
    }

    public async roomPre(event: string, room: EventPayloads['room']): Promise<unknown> {
        return this.hear(event, room);
    }

    public async roomChange(room: EventPayloads['room']): Promise<EventPayloads['room']> {
        return (await this.hear<EventPayloads['room'] | undefined>('IPreRoomCreateModify', room)) ?? room;
    }

    public async roomPost(event: string, room: EventPayloads['room']): Promise<unknown> {
        return this.hear(event, room);
    }

    public async membership(event: string, payload: EventPayloads['membership']): Promise<unknown> {
        return this.hear(event, payload);
    }

    public async fileUpload(payload: EventPayloads['upload']): Promise<unknown> {
        return this.hear('IPreFileUpload', payload);
    }

    public async emailSent(mail: EventPayloads['mail']): Promise<EventPayloads['mail']> {
        return (await this.hear<EventPayloads['mail'] | undefined>('IPreEmailSent', mail)) ?? mail;
    }

    public async user(event: string, payload: EventPayloads['user']): Promise<unknown> {
        return this.hear(event, payload);
    }

    public async command(call: Parameters<AppEvents['command']>[0]): Promise<boolean> {
        return (await this.hear<boolean | undefined>('command', call)) ?? false;
    }

    public async interaction(call: Interaction): Promise<unknown> {
        return this.hear('interaction', call);
    }

    private async hear<T = unknown>(event: string, payload: unknown): Promise<T> {
        this.heard.push({ event, payload: structuredClone(payload) });
        return (await this.answers.get(event)?.(payload)) as T;
    }
}
