import type { Outcome } from '../../workspace/attempt';
import { fieldsOf } from '../../workspace/forms';
import type { Person } from '../../workspace/People';
import type { ConnectedScene } from '../ConnectedScene';
import { visible } from '../ConnectedScene';
import { opening, read } from './attempts';
import type { Attempt, Manager, View } from './attempts';

/** A panel of a manager's own, so that what becomes of it can be told from others. */
class OpenPanel {
    private constructor(
        private readonly scene: ConnectedScene,
        private readonly person: Person,
        private readonly id: string,
    ) {}

    public static async of(scene: ConnectedScene, { person }: Manager, text?: string): Promise<OpenPanel> {
        await scene.as(person).run('/guest', scene.lobby);
        const panel = new OpenPanel(scene, person, scene.as(person).lastView?.id ?? '');
        await (text === undefined ? undefined : panel.press('guest-panel-search', text));
        return panel;
    }

    public get view(): View {
        const { surfaces } = this.scene.workspace.server;
        const view = surfaces.filter(({ view: shown }) => shown?.id === this.id).at(-1)?.view;
        if (!view) {
            throw new Error(`${this.person.username} sees no panel.`);
        }
        return view;
    }

    public async press(actionId: string, value?: string): Promise<void> {
        await this.scene.as(this.person).pressBlock({ view: this.view, actionId, ...(value && { value }) });
    }

    /** Chooses from the menu that offers this now, also later, when the panel shows something else. */
    public choosing(act: string): () => Promise<string> {
        const { view } = this;
        for (const { element } of fieldsOf(view)) {
            const options = (element.options ?? []) as Array<{ value: string }>;
            const value = options.find((option) => option.value.startsWith(`${act}:`))?.value;
            if (value !== undefined) {
                return async () => {
                    await this.scene.as(this.person).pressBlock({ view, actionId: element.actionId, value });
                    return read(this.view);
                };
            }
        }
        throw new Error(`Nothing says ${act} here: ${read(view)}`);
    }

    /** The form or question that this opens. */
    public async opened(press: Promise<unknown>): Promise<View> {
        await press;
        const view = this.scene.as(this.person).lastView;
        if (!view || view.id === this.id) {
            throw new Error('Nothing was opened.');
        }
        return view;
    }

    /** Submits, and reads what the form says then; where it closes, what the panel behind it says. */
    public async submit(form: View, values: Readonly<Record<string, string>> = {}): Promise<string> {
        const outcome: Outcome<unknown> = await this.scene.as(this.person).submitView(form, values);
        const { view, errors } = (outcome.ok ? (outcome.result ?? {}) : {}) as { view?: View; errors?: object };
        return errors === undefined ? read(view ?? this.view) : visible(errors);
    }
}

/** What is done in the panel with the connection, by the route that it acts or reads with. */
export async function panelSteps(scene: ConnectedScene, manager: Manager): Promise<Attempt[]> {
    return [
        {
            name: 'open',
            route: 'users.listByStatus',
            manager,
            done: 'panel_range',
            perform: opening(scene, manager, '', 'guest-panel-'),
        },
        ...(await formSteps(scene, manager)),
        ...(await menuSteps(scene, manager)),
    ];
}

async function formSteps(scene: ConnectedScene, manager: Manager): Promise<Attempt[]> {
    const [toAdd, toInvite, guest] = [scene.address(), scene.address(), scene.newGuest()];
    const panels = [await OpenPanel.of(scene, manager), await OpenPanel.of(scene, manager)];
    const add = await panels[0].opened(panels[0].press('guest-panel-add'));
    const invite = await panels[1].opened(panels[1].press('guest-panel-invite'));
    const behind = await OpenPanel.of(scene, manager, guest.username);
    const promote = await behind.opened(behind.choosing('promote')());
    return [
        {
            name: 'form: add',
            route: 'users.create',
            manager,
            done: 'outcome_added',
            perform: () => panels[0].submit(add, { 'guest-form-email': toAdd }),
            hasHappened: () => scene.isTaken(toAdd),
            named: () => `@${scene.holder(toAdd).username}`,
        },
        {
            name: 'form: invite',
            route: 'sendInvitationEmail',
            manager,
            done: 'outcome_invited',
            perform: () => panels[1].submit(invite, { 'guest-form-emails': toInvite }),
            hasHappened: () => scene.mailsTo(toInvite, /invited/).length > 0,
            named: () => toInvite,
        },
        {
            name: 'question: promote',
            route: 'roles.addUserToRole',
            manager,
            done: 'outcome_promoted',
            perform: () => behind.submit(promote),
            hasHappened: () => guest.user.roles.includes('user'),
            named: () => `@${guest.username}`,
        },
    ];
}

async function menuSteps(scene: ConnectedScene, manager: Manager): Promise<Attempt[]> {
    const [toRemind, sleeper] = [scene.address(), scene.newGuest()];
    await scene.ask(scene.abe, `/guest invite ${toRemind}`);
    sleeper.user.active = false;
    const invitations = await OpenPanel.of(scene, manager, toRemind);
    await invitations.press('guest-panel-filter', 'pending');
    const inactive = await OpenPanel.of(scene, manager, sleeper.username);
    await inactive.press('guest-panel-filter', 'inactive');
    return [
        {
            name: 'menu: resend',
            route: 'sendInvitationEmail',
            manager,
            done: 'outcome_resent',
            perform: invitations.choosing('resend'),
            hasHappened: () => scene.mailsTo(toRemind, /invited/).length > 1,
            named: () => toRemind,
        },
        {
            name: 'menu: activate',
            route: 'users.setActiveStatus',
            manager,
            done: 'outcome_activated',
            perform: inactive.choosing('activate'),
            hasHappened: () => sleeper.user.active,
            named: () => `@${sleeper.username}`,
        },
    ];
}
