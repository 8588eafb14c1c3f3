import type { ISlashCommand } from '@host/apps-engine/definition/slashcommands';
import { CommandBridge } from '@host/apps-engine/server/bridges';

/** The slash commands of the apps, by lower-case name (apps/meteor/app/apps/server/bridges/commands.ts). */
export class CommandsBridge extends CommandBridge {
    public readonly registered = new Map<string, ISlashCommand>();

    private readonly disabled = new Map<string, ISlashCommand>();

    protected async doesCommandExist(command: string): Promise<boolean> {
        return this.registered.has(command.toLowerCase()) || this.disabled.has(command.toLowerCase());
    }

    protected async enableCommand(command: string): Promise<void> {
        move(command.toLowerCase(), this.disabled, this.registered);
    }

    protected async disableCommand(command: string): Promise<void> {
        move(command.toLowerCase(), this.registered, this.disabled);
    }

    protected async modifyCommand(command: ISlashCommand): Promise<void> {
        this.registered.set(command.command.toLowerCase(), command);
    }

    protected async registerCommand(command: ISlashCommand): Promise<void> {
        this.registered.set(command.command.toLowerCase(), command);
    }

    protected async unregisterCommand(command: string): Promise<void> {
        this.registered.delete(command.toLowerCase());
        this.disabled.delete(command.toLowerCase());
    }
}

function move(name: string, from: Map<string, ISlashCommand>, to: Map<string, ISlashCommand>): void {
    const command = from.get(name);
    if (!command) {
        throw new Error(`The command is not in that state: "${name}"`);
    }
    from.delete(name);
    to.set(name, command);
}
