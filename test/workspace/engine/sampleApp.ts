import { packApp } from './packApp';

/** Notes what it is given as records of the kind `seen`, and does what the text or the name in the event says. */
const source = `
'use strict';
Object.defineProperty(exports, '__esModule', { value: true });
exports.SampleApp = void 0;
const { App } = require('@rocket.chat/apps-engine/definition/App');
const { RocketChatAssociationRecord: Association } = require('@rocket.chat/apps-engine/definition/metadata');
const {
    FileUploadNotAllowedException, InvalidSettingValueException, UserNotAllowedException,
} = require('@rocket.chat/apps-engine/definition/exceptions');

const misc = (id) => new Association('misc', id);
const note = (persistence, kind, what) => persistence.createWithAssociation({ kind, what }, misc(kind));
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

class SampleApp extends App {
    async extendConfiguration(configuration) {
        await configuration.settings.provideSetting({
            id: 'greeting', type: 'string', packageValue: 'hello', required: false, public: false, i18nLabel: 'greeting',
        });
        await configuration.ui.registerButton({ actionId: 'panel', labelI18n: 'panel', context: 'userDropdownAction' });
        await configuration.scheduler.registerProcessors([{
            id: 'hourly',
            startupSetting: { type: 'recurring', interval: '1 hour', skipImmediate: true, data: { round: 'trip' } },
            processor: (data, read, modify, http, persistence) => note(persistence, 'hourly', { data, now: new Date() }),
        }]);
        await configuration.slashCommands.provideSlashCommand({
            command: 'sample', i18nParamsExample: '', i18nDescription: '', providesPreview: false,
            executor: (context, ...accessors) => this.run(context, ...accessors),
        });
        await configuration.api.provideApi({
            visibility: 0, security: 0,
            endpoints: [{
                path: 'echo/:name',
                get: async (request) => ({ status: 200, content: { params: request.params, query: request.query } }),
                post: async (request) => {
                    if (request.content.fail) { throw new Error('no way'); }
                    return { status: 201, headers: { 'x-sample': 'yes' }, content: request.content };
                },
            }],
        });
    }

    async run(context, read, modify, http, persistence) {
        const [what, ...rest] = context.getArguments();
        if (what === 'fail') { throw new Error('the command failed'); }
        const answer = await this.act(what, rest, context, read, modify, http, persistence);
        await modify.getNotifier().notifyUser(context.getSender(), modify.getCreator().startMessage()
            .setRoom(context.getRoom()).setText(JSON.stringify(answer === undefined ? null : answer)).getMessage());
    }

    async act(what, rest, context, read, modify, http, persistence) {
        try {
            switch (what) {
                case 'args': return rest;
                case 'now': return new Date();
                case 'user': return await read.getUserReader().getById(rest[0]);
                case 'allrooms': return await read.getRoomReader().getAllRooms();
                case 'setting': return await read.getEnvironmentReader().getSettings().getValueById(rest[0]);
                case 'server': return await read.getEnvironmentReader().getServerSettings().getValueById(rest[0]);
                case 'say': return await modify.getCreator().finish(modify.getCreator().startMessage()
                    .setRoom(context.getRoom()).setText(rest[0]));
                case 'get': return (await http.get(rest[0], { timeout: 1000, params: { a: '1' } })).data;
                case 'create': return await persistence.createWithAssociations({ n: Number(rest[0]) }, rest.slice(1).map(misc));
                case 'find': return await read.getPersistenceReader().readByAssociations(rest.map(misc));
                case 'update': return await persistence.updateByAssociations(rest.slice(2).map(misc), { n: Number(rest[0]) }, rest[1] === 'upsert');
                case 'twice': {
                    const once = (n) => persistence.updateByAssociations([misc(rest[0])], { n }, true);
                    return await Promise.all([once(1), once(2)]);
                }
                case 'updateid': return await persistence.update(rest[0], { n: 1 });
                case 'remove': return await persistence.removeByAssociations(rest.map(misc));
                case 'once': return await modify.getScheduler().scheduleOnce({ id: 'hourly', when: new Date(Date.now() + 60000), data: { extra: 1 } });
            }
        } catch (error) {
            return { error: error.message, kind: error.constructor.name };
        }
    }

    async checkPreMessageSentPrevent(message) {
        if (message.text === 'check throws') { throw new Error('check'); }
        return true;
    }
    async executePreMessageSentPrevent(message, read, http, persistence) {
        const [word, number] = message.text.split(' ');
        if (word === 'drop') { return true; }
        if (word === 'refuse' || word === 'check') { throw new UserNotAllowedException('not you'); }
        if (word === 'break') { throw new TypeError('broken'); }
        if (word === 'slow') { await sleep(Number(number)); await note(persistence, 'slow', 'done'); return true; }
        if (word === 'look') {
            for (let i = 0; i < Number(number); i += 1) { await read.getUserReader().getById(message.sender.id); }
        }
        if (word === 'log') { this.getLogger().info('a line of the app', number); }
        if (word === 'note') { await note(persistence, 'message', message); }
        return false;
    }
    async executePreMessageSentModify(message, builder) {
        return (message.text === 'rewrite' ? builder.setText('rewritten') : builder).getMessage();
    }
    async executePostMessageSent(message) {
        if (message.text === 'later') { throw new UserNotAllowedException('too late'); }
    }
    async executePreRoomCreatePrevent(room, read, http, persistence) {
        // Room declares its fields, so that spreading it names those that are undefined.
        const plain = JSON.parse(JSON.stringify({ ...room, members: await room.getUsernames() }));
        await note(persistence, 'room', plain);
        if (room.displayName === 'forbidden') { throw new UserNotAllowedException('no such room'); }
    }
    async executePreRoomUserJoined(context, read, http, persistence) {
        await note(persistence, 'join', context);
    }
    async executePreFileUpload(context) {
        if (context.content.toString() === 'virus') { throw new FileUploadNotAllowedException('no ' + context.file.name); }
    }
    async executePreEmailSent({ email }) { return { ...email, subject: '[sample] ' + email.subject }; }
    async executeActionButtonHandler(context, read, http, persistence, modify) {
        const { triggerId, user } = context.getInteractionData();
        const view = { type: 'modal', id: 'form', title: { type: 'plain_text', text: 'Form' }, blocks: [] };
        await modify.getUiController().openSurfaceView(view, { triggerId }, user);
        return context.getInteractionResponder().successResponse();
    }
    async onPreSettingUpdate({ oldSetting, newSetting }) {
        if (newSetting.value === 'undo') { return { ...newSetting, value: oldSetting.value }; }
        if (newSetting.value === 'bad') { throw new InvalidSettingValueException('not that'); }
        return newSetting;
    }
}
exports.SampleApp = SampleApp;
`;

const permissions = [
    'user.read',
    'user.write',
    'room.read',
    'room.write',
    'message.read',
    'message.write',
    'persistence',
    'scheduler',
    'slashcommand',
    'api',
    'networking',
    'server-setting.read',
    'ui.interact',
    'ui.registerButtons',
];

/** The package of the app on which the workspace itself is tried. It may not list all rooms, and says it hears of deleted users. */
export const sampleApp = (): Buffer =>
    packApp(
        {
            id: '7e7e0c1e-0000-4000-8000-000000000001',
            nameSlug: 'sample',
            implements: [
                'IPreMessageSentPrevent',
                'IPreMessageSentModify',
                'IPostMessageSent',
                'IPreRoomCreatePrevent',
                'IPreRoomUserJoined',
                'IPreFileUpload',
                'IPreEmailSent',
                'IPostUserDeleted',
                'IUIKitInteractionHandler',
            ],
            permissions: permissions.map((name) => ({ name })),
        },
        source,
    );
