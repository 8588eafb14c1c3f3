import type { InvitationRules } from './types';

/**
 * What the server takes for an address, and a little less: it drops a malformed one from an invitation without a
 * word, so whatever is doubtful must be refused before.
 * Source: RocketChat/Rocket.Chat `apps/meteor/lib/emailValidator.ts`.
 */
const ADDRESS =
    /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])$/;

const LONGEST_LOCAL_PART = 64;

const LONGEST_ADDRESS = 254;

/** Characters that cannot be seen; copying an address out of a message brings them along. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/**
 * An address as people paste it, in lower case and without what is none of it: `<…>`, `mailto:` with what a link
 * carries behind the address, quotes, and a comma or full stop at the end.
 */
export function normaliseAddress(text: string): string {
    return text
        .replace(INVISIBLE, '')
        .trim()
        .replace(/^[\s<("'“”„«‘’[]+/, '')
        .replace(/^mailto:/i, '')
        .replace(/^([^?]*@[^?]*)\?.*$/, '$1')
        .replace(/[\s>)"'“”«»‘’\].,;:]+$/, '')
        .toLowerCase();
}

/** Whether a normalised address has the form of one. */
export function isAddress(address: string): boolean {
    return address.length <= LONGEST_ADDRESS && address.indexOf('@') <= LONGEST_LOCAL_PART && ADDRESS.test(address);
}

/** A domain as the rules compare it: lower case, without `@`, `*.` or a dot around it. */
export function normaliseDomain(text: string): string {
    return text
        .replace(INVISIBLE, '')
        .trim()
        .toLowerCase()
        .replace(/^@/, '')
        .replace(/^\*?\./, '')
        .replace(/\.$/, '');
}

/** Domains as an administrator types them: separated by commas, blanks or line breaks. */
export function parseDomains(text: string): string[] {
    const domains = text.split(/[\s,;]+/).map(normaliseDomain);
    return [...new Set(domains.filter((domain) => domain !== ''))];
}

export function domainOf(address: string): string {
    return normaliseDomain(address.slice(address.lastIndexOf('@') + 1));
}

/** Whether a domain is the one of the rule or lies below it. */
function isWithin(domain: string, rule: string): boolean {
    const parent = normaliseDomain(rule);
    return parent !== '' && (domain === parent || domain.endsWith(`.${parent}`));
}

export type AddressObjection = 'bad_address' | 'domain_blocked' | 'domain_not_allowed';

/** What speaks against a normalised address; a blocked domain is blocked even below an allowed one. */
export function findAddressObjection(
    address: string,
    rules: Pick<InvitationRules, 'allowedDomains' | 'blockedDomains'>,
): AddressObjection | undefined {
    if (!isAddress(address)) {
        return 'bad_address';
    }
    const domain = domainOf(address);
    if (rules.blockedDomains.some((rule) => isWithin(domain, rule))) {
        return 'domain_blocked';
    }
    const isOpen = rules.allowedDomains.length === 0 || rules.allowedDomains.some((rule) => isWithin(domain, rule));
    return isOpen ? undefined : 'domain_not_allowed';
}
