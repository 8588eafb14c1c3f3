import type { Fault } from '../../workspace/engine/Faults';
import type { FailureKind } from '../../workspace/rest/RestFaults';
import type { FaultKind, History } from './History';

/** Each call of these methods goes wrong or not, as the dice fall; now and then it waits longer than anybody should. */
function atRandom({ luck, scene }: History, methods: readonly string[], share: number): () => void {
    const decide = (): Fault | undefined => {
        if (!luck.chance(share)) {
            return undefined;
        }
        const delay = luck.chance(0.04) ? 1_500 : luck.between(1, 40);
        const error = new Error('The database is not available');
        return luck.pick<Fault>([{ error }, { error, isAfterEffect: true }, { delay }, { delay, error }]);
    };
    const ends = methods.map((method) => scene.workspace.engine.faults.decide(method, decide));
    return () => ends.forEach((end) => end());
}

function down({ scene }: History, methods: readonly string[]): () => void {
    const ends = methods.map((method) => scene.workspace.engine.faults.fail(method));
    return () => ends.forEach((end) => end());
}

const EVERYTHING = ['persistence.*', 'users.*', 'rooms.*', 'messages.*', 'roles.*', 'settings.*'];

const NOTICES = ['messages.notifyUser', 'messages.create', 'rooms.create'];

/** Ways in which a call of the REST API fails. Those that hang cost the app's whole patience, so they are rare. */
const REST: ReadonlyArray<{ kind: FailureKind; weight?: number; most?: number }> = [
    { kind: 'unreachable' },
    { kind: 'reset-after-effect' },
    { kind: 'slow' },
    { kind: 'server-error', most: 4 },
    { kind: 'server-error-text', most: 4 },
    { kind: 'html', most: 4 },
    { kind: 'malformed-json' },
    { kind: 'mail-failed' },
    { kind: 'rate-limited', most: 2 },
    { kind: 'two-factor' },
    { kind: 'unauthorized' },
    { kind: 'forbidden' },
    { kind: 'taken-name' },
    { kind: 'taken-email' },
    { kind: 'guest-limit' },
    { kind: 'user-limit' },
    { kind: 'hang', weight: 0.15, most: 1 },
    { kind: 'hang-after-effect', weight: 0.15, most: 1 },
];

const ROUTES = [
    'users.create',
    'roles.addUserToRole',
    'roles.removeUserFromRole',
    'users.setActiveStatus',
    'users.info',
];

function rest({ random, scene }: History): () => Promise<void> {
    const { kind, most = 6 } = random.weighted(REST);
    const route = random.chance(0.5) ? '*' : random.pick(ROUTES);
    const times = random.between(1, most);
    return scene.rest.fail(route, kind, { times, after: random.between(0, 3), seconds: 1 });
}

/** A new one is a line here. */
export const FAULTS: readonly FaultKind[] = [
    {
        name: 'the store fails now and then',
        leavesDoubt: true,
        weight: 3,
        begin: (history) => atRandom(history, ['persistence.*'], 0.3),
    },
    { name: 'the store is down', leavesDoubt: true, begin: (history) => down(history, ['persistence.*']) },
    { name: 'nothing can be written', begin: (history) => down(history, ['persistence.updateByAssociations']) },
    {
        name: 'everything fails now and then',
        leavesDoubt: true,
        weight: 2,
        begin: (history) => atRandom(history, EVERYTHING, 0.15),
    },
    { name: 'everything is down', leavesDoubt: true, begin: (history) => down(history, EVERYTHING) },
    { name: 'people cannot be looked up', leavesDoubt: true, begin: (history) => down(history, ['users.*']) },
    {
        name: 'settings and roles cannot be read',
        leavesDoubt: true,
        begin: (history) => down(history, ['settings.*', 'roles.*']),
    },
    { name: 'notices fail', weight: 2, begin: (history) => down(history, NOTICES) },
    { name: 'notices fail now and then', begin: (history) => atRandom(history, NOTICES, 0.5) },
    { name: 'the API fails', weight: 4, begin: rest },
];
