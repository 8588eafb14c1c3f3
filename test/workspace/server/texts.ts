/**
 * The server's and the client's own sentences, in English.
 * RocketChat/Rocket.Chat, packages/i18n/src/locales/en.i18n.json
 */
const texts: Readonly<Record<string, string>> = {
    'error-action-not-allowed': '{{action}} is not allowed',
    'error-invalid-room': 'Invalid room',
    'error-invalid-user': 'Invalid user',
    'error-message-editing-blocked': 'Message editing is blocked',
    'error-message-size-exceeded': 'Message size exceeds Message_MaxAllowedSize',
    'error-not-allowed': 'Not allowed',
    'error-user-is-not-activated': 'User is not activated',
    'error-you-are-last-owner': 'You are the last owner. Please set new owner before leaving the room.',
    Failed_to_activate_invite_token: 'Failed to activate invite token',
    File_exceeds_allowed_size_of_bytes: 'File size exceeds upload limit of {{size}}.',
    File_not_allowed_direct_messages: 'File sharing not allowed in direct messages.',
    FileUpload_Disabled: 'File uploads are disabled.',
    Group_mentions_disabled_x_members:
        'Group mentions `@all` and `@here` have been disabled for rooms with more than {{total}} members.',
    No_such_command: 'No such command: `/{{command}}`',
    Notify_all_in_this_room: 'Notify all in this room',
    Something_went_wrong_while_executing_command: 'Something went wrong while executing command: `/{{command}}`',
    Username_is_already_in_here: '`@{{username}}` is already in here.',
    You_have_been_muted: 'You have been muted and cannot speak in this room',
};

const filled = (value: unknown): string =>
    typeof value === 'string' || typeof value === 'number' ? String(value) : '';

/**
 * The sentence of a key, or the key itself when there is none, with its placeholders filled; a placeholder without a
 * value disappears. What an app threw is looked up as a key too, so braces in its text are placeholders.
 * RocketChat/Rocket.Chat, apps/meteor/app/lib/server/methods/sendMessage.ts and apps/meteor/server/lib/i18n.ts
 */
export const translate = (key: string, values: Readonly<Record<string, unknown>> = {}): string =>
    (texts[key] ?? key).replace(/\{\{\s*([^{}]+?)\s*\}\}/g, (_match, name: string) => filled(values[name]));
