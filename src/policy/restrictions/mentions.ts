import { deny } from '../types';
import type { DenialReason, GuestAction, Policy, Restriction, RestrictionId, Writing } from '../types';

/** The server's own default of its setting `UTF8_User_Names_Validation`. */
export const DEFAULT_USERNAME_PATTERN = '[0-9a-zA-Z-_.]+';

/**
 * The server's expression for mentions of people, with the workspace's pattern for user names; the default pattern
 * where that one is empty or does not compile.
 * Source: RocketChat/Rocket.Chat `apps/meteor/app/mentions/lib/MentionsParser.ts`.
 */
export function mentionExpression(usernamePattern: string): RegExp {
    const build = (name: string) => new RegExp(`(^|\\s|>)@(${name}(@(${name}))?(:([0-9a-zA-Z-_.]+))?)`, 'gm');
    try {
        return build(usernamePattern.trim() === '' ? DEFAULT_USERNAME_PATTERN : usernamePattern);
    } catch {
        return build(DEFAULT_USERNAME_PATTERN);
    }
}

/** What the server takes for the name in a match: it trims, and cuts one character off unless a server is named. */
function nameIn(match: string): string {
    const trimmed = match.trim();
    return trimmed.includes(':') ? trimmed : trimmed.slice(1);
}

/**
 * Whether the server would take the writing for a mention of `name` (`all` or `here`): in the text, in the
 * description of every attachment, and in the list that travels with an encrypted message, which replaces the text.
 */
export function mentions(writing: Writing, name: 'all' | 'here', usernamePattern: string): boolean {
    const listed = writing.encryptedMentions ?? [];
    if (listed.some((entry) => nameIn(entry) === name)) {
        return true;
    }
    const sources = listed.length > 0 ? writing.descriptions : [writing.text, ...writing.descriptions];
    return sources.some(
        // The expression costs more than the search, and no match is without these characters.
        (source) =>
            source.includes(`@${name}`) &&
            (source.match(mentionExpression(usernamePattern)) ?? []).some((match) => nameIn(match) === name),
    );
}

function judgeMention(action: GuestAction, policy: Policy, name: 'all' | 'here', reason: DenialReason) {
    if (action.kind !== 'send' && action.kind !== 'edit') {
        return undefined;
    }
    return mentions(action.writing, name, policy.usernamePattern) ? deny(reason) : undefined;
}

function groupMention(id: RestrictionId, name: 'all' | 'here', reason: DenialReason): Restriction {
    return { id, isOnByDefault: true, check: (action, policy) => judgeMention(action, policy, name, reason) };
}

/** One outsider must not ring every phone in a room. Edits count: the server itself skips its check for them. */
export const mentionAll = groupMention('block_mention_all', 'all', 'mention_all');

/** As with @all, for everybody who is online. */
export const mentionHere = groupMention('block_mention_here', 'here', 'mention_here');
