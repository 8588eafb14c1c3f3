import { expect } from 'chai';
import { describe, it } from 'mocha';

import { findBrowser } from './findBrowser';

describe('findBrowser', () => {
    it('takes the one that is named', () => {
        expect(findBrowser({ CHROME_PATH: process.execPath })).to.equal(process.execPath);
    });

    it('does not take another one when the named one is not there', () => {
        expect(() => findBrowser({ CHROME_PATH: '/nowhere/chrome' })).to.throw('CHROME_PATH names /nowhere/chrome');
    });
});
