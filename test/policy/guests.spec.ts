import { expect } from 'chai';
import { describe, it } from 'mocha';

import { asPerson, isGuestAccount } from '../../src/policy/guests';
import { account } from '../support/CapWorld';
import { access } from '../support/policyObjects';

describe('an account', () => {
    it('is the person whose it is', () => {
        expect(asPerson(account())).to.deep.equal({ id: 'gus-id', username: 'gus', roles: ['guest'], kind: 'user' });
    });

    it('is a guest’s by its roles', () => {
        expect(isGuestAccount(account(), { access: access() })).to.be.true;
        expect(isGuestAccount(account({ roles: ['user'] }), { access: access() })).to.be.false;
    });
});
