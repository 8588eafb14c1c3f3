import { expect } from 'chai';
import { describe, it } from 'mocha';

import {
    areOnlyGuests,
    AUTOMATION,
    isGuest,
    isManager,
    isRequester,
    mayDeleteGuestMessage,
    maySetRoomPolicy,
} from '../../src/policy/people';
import { access, admin, guest, member, ROLE_CASES } from '../support/policyObjects';

const NO_STANDING = { isOwner: false, isModerator: false };

describe('isGuest', () => {
    for (const { title, person, isGuest: expected } of ROLE_CASES) {
        if (person !== undefined) {
            it(`${expected ? 'counts' : 'does not count'} ${title} as a guest`, () => {
                expect(isGuest(person, access())).to.equal(expected);
            });
        }
    }

    it('counts whoever holds one of several guest roles', () => {
        const several = access({ guestRoles: ['guest', 'partner-id'] });
        expect(isGuest(member({ roles: ['user', 'partner-id'] }), several)).to.be.true;
        expect(isGuest(member({ roles: ['user', 'partner'] }), several)).to.be.false;
    });

    it('counts a script with the token of the API as none', () => {
        expect(isGuest(AUTOMATION, access())).to.be.false;
        expect(isRequester(AUTOMATION, access())).to.be.false;
    });

    it('exempts nobody where no role is exempt', () => {
        expect(isGuest(guest({ roles: ['guest', 'admin'] }), access({ exemptRoles: [] }))).to.be.true;
    });

    it('takes role ids as they are, with their capitals', () => {
        expect(isGuest(member({ roles: ['Guest'] }), access())).to.be.false;
    });

    it('is not misled by roles that are named like properties of objects', () => {
        expect(isGuest(member({ roles: ['constructor', '__proto__', 'has'] }), access())).to.be.false;
        expect(isGuest(guest({ roles: ['guest', '__proto__', 'constructor'] }), access())).to.be.true;
    });
});

describe('areOnlyGuests', () => {
    const bot = member({ id: 'bot-id', username: 'helper.bot', kind: 'bot' });
    const cases = [
        { title: 'two guests', people: [guest(), guest({ id: 'gina-id' })], expected: true },
        { title: 'a guest alone', people: [guest()], expected: true },
        { title: 'a guest and a member', people: [guest(), member()], expected: false },
        { title: 'two members', people: [member(), member({ id: 'max-id' })], expected: false },
        { title: 'a guest and a bot', people: [guest(), bot], expected: false },
        { title: 'a guest and somebody unknown', people: [guest(), undefined], expected: false },
        { title: 'nobody', people: [], expected: false },
    ];
    for (const { title, people, expected } of cases) {
        it(`is ${expected} for ${title}`, () => {
            expect(areOnlyGuests(people, access())).to.equal(expected);
        });
    }
});

describe('isManager', () => {
    const cases = [
        { title: 'an administrator is a manager', person: admin(), expected: true },
        { title: 'a member is none', person: member(), expected: false },
        { title: 'a guest is none', person: guest(), expected: false },
        { title: 'a bot with a manager role is none', person: admin({ kind: 'bot' }), expected: false },
        { title: 'an app with a manager role is none', person: admin({ kind: 'app' }), expected: false },
        { title: 'an account of unknown kind is none', person: admin({ kind: 'unknown' }), expected: false },
        { title: 'somebody without known roles is none', person: admin({ roles: undefined }), expected: false },
        { title: 'a script with the token of the API is one', person: AUTOMATION, expected: true },
    ];
    for (const { title, person, expected } of cases) {
        it(title, () => {
            expect(isManager(person, access())).to.equal(expected);
        });
    }

    it('makes no guest a manager, whatever other role they hold', () => {
        const leads = access({ managerRoles: ['lead'] });
        expect(isManager(guest({ roles: ['guest', 'lead'] }), leads)).to.be.false;
        expect(isManager(member({ roles: ['user', 'lead'] }), leads)).to.be.true;
    });
});

describe('isRequester', () => {
    it('lets members with a requester role ask for guests', () => {
        expect(isRequester(member(), access())).to.be.true;
        expect(isRequester(member({ roles: ['anonymous'] }), access())).to.be.false;
        expect(isRequester(member(), access({ requesterRoles: [] }))).to.be.false;
    });

    it('lets no guest, bot or app ask, whatever roles they hold', () => {
        expect(isRequester(guest({ roles: ['guest', 'user'] }), access())).to.be.false;
        expect(isRequester(member({ kind: 'bot' }), access())).to.be.false;
        expect(isRequester(member({ kind: 'app' }), access())).to.be.false;
    });
});

describe('mayDeleteGuestMessage and maySetRoomPolicy', () => {
    const cases = [
        { title: 'a manager may', person: admin(), standing: NO_STANDING, expected: true },
        {
            title: 'an owner of the room may',
            person: member(),
            standing: { ...NO_STANDING, isOwner: true },
            expected: true,
        },
        {
            title: 'a moderator of the room may',
            person: member(),
            standing: { ...NO_STANDING, isModerator: true },
            expected: true,
        },
        { title: 'another member may not', person: member(), standing: NO_STANDING, expected: false },
        {
            title: 'a guest may not, even as owner and moderator of the room',
            person: guest(),
            standing: { isOwner: true, isModerator: true },
            expected: false,
        },
        {
            title: 'somebody without known roles may not, even as owner',
            person: member({ roles: undefined }),
            standing: { isOwner: true, isModerator: false },
            expected: false,
        },
        {
            title: 'a workspace role named like a room role gives no right',
            person: member({ roles: ['owner', 'moderator'] }),
            standing: NO_STANDING,
            expected: false,
        },
    ];
    for (const { title, person, standing, expected } of cases) {
        it(title, () => {
            expect(mayDeleteGuestMessage(person, standing, access())).to.equal(expected);
            expect(maySetRoomPolicy(person, standing, access())).to.equal(expected);
        });
    }
});
