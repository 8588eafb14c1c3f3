import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { plain, t } from '../../src/text';
import { readable, type } from '../support/commandContext';
import { GuestWorld } from '../support/guestPorts';
import { access, lifecycle } from '../support/policyObjects';

const EMAIL = 'new@client.test';

describe('/guest request', () => {
    let world: GuestWorld;

    beforeEach(() => {
        world = new GuestWorld();
        world.room('project').members.add('mia-id');
    });

    const ask = async (line: string, as = 'mia') => readable(await type(world, `/guest request ${line}`, { as }));

    const rows = () => [...world.requests.rows.values()];

    it('takes what adding a guest takes', async () => {
        const text = await ask(`${EMAIL} --name "Nina New" --username nina #project --expires 30d --note "for it"`);
        const [request] = rows();
        expect(text).to.equal(readable({ text: t('outcome_request_made', 'en', { id: request.id, email: EMAIL }) }));
        expect(request).to.deep.include({
            email: EMAIL,
            name: 'Nina New',
            username: 'nina',
            roomIds: ['project-id'],
            note: 'for it',
        });
        expect(request.expiresAt?.toISOString()).to.equal('2026-04-01T23:59:59.999Z');
    });

    it('alone opens the form', async () => {
        expect(await type(world, '/guest request', { as: 'mia' })).to.include({ view: 'request' });
    });

    it('says the same of a room that somebody is not in and of one that is not there', async () => {
        const [hidden, none] = [await ask(`${EMAIL} #project`, 'max'), await ask(`${EMAIL} #nowhere`, 'max')];
        expect(hidden.replace('project', '…')).to.equal(none.replace('nowhere', '…'));
        expect(hidden).to.contain(t('expected_joined_room', 'en'));
        expect(rows()).to.deep.equal([]);
        // The twin: a manager names any room, and is told which there is not.
        expect(await ask(`${EMAIL} #nowhere`, 'ada')).to.contain(t('expected_known_room', 'en'));
        await ask(`${EMAIL} #project`, 'ada');
        expect(rows()).to.have.lengthOf(1);
    });

    it('leaves the end open where nothing is said of it, and keeps it where none is wanted', async () => {
        await ask(EMAIL);
        await ask('two@client.test --expires never');
        expect(rows().map(({ expiresAt, isUnending }) => [expiresAt, isUnending])).to.deep.equal([
            [undefined, undefined],
            [undefined, true],
        ]);
        world = new GuestWorld({ lifecycle: lifecycle({ maxExpiryDays: 20 }) });
        expect(await ask(`${EMAIL} --expires never`)).to.contain(t('expected_allowed_time', 'en', {}, 20));
        expect(await ask(`${EMAIL} --expires 30d`)).to.contain(t('expected_allowed_time', 'en', {}, 20));
    });

    it('is told from what it takes where it cannot be understood', async () => {
        expect(await ask('nonsense'))
            .to.contain(t('expected_address', 'en'))
            .and.to.contain('/guest request');
        expect(await ask(`${EMAIL} --sponsor @nobody`)).to.contain(t('expected_known_user', 'en'));
    });

    it('tells whoever may not ask whom to turn to, and guests what guests can do', async () => {
        world = new GuestWorld({ access: access({ requesterRoles: ['asker'] }) });
        expect(await ask(EMAIL)).to.equal(readable({ text: t('ask_managers', 'en', { roles: 'admin' }) }));
        expect(await ask(EMAIL, 'gus')).to.contain(t('guest_can', 'en'));
        expect(rows()).to.deep.equal([]);
    });
});

describe('/guest approve and /guest decline', () => {
    let world: GuestWorld;
    let id: string;

    beforeEach(async () => {
        world = new GuestWorld();
        await type(world, `/guest request ${EMAIL} --name "Nina @all" --note "why *not*"`, { as: 'mia' });
        [{ id }] = [...world.requests.rows.values()];
    });

    const say = async (line: string, as = 'ada') => readable(await type(world, `/guest ${line}`, { as }));

    it('decide, with a reason of one word or several', async () => {
        expect(await say(`decline ${id.toUpperCase()} "not now, sorry"`)).to.contain(
            readable({ text: t('outcome_request_declined', 'en', { id, email: EMAIL }) }),
        );
        expect(world.requests.rows.get(id)?.decision?.reason).to.equal('not now, sorry');
        await say(`request ${EMAIL}`, 'mia');
        const [, second] = [...world.requests.rows.values()];
        const text = await say(`approve ${second.id} all fine`);
        expect(text).to.contain(
            readable({ text: t('outcome_request_approved', 'en', { id: second.id, email: EMAIL, user: '@new' }) }),
        );
        expect(world.requests.rows.get(second.id)?.decision?.reason).to.equal('all fine');
    });

    it('say what came of the guest where the request stays open', async () => {
        world.isConnected = false;
        const text = await say(`approve ${id}`);
        expect(text).to.contain(readable({ text: t('outcome_not_connected', 'en') }));
        expect(text).to.contain(t('outcome_request_stays_open', 'en', { id }));
    });

    it('alone list what is open, harmless', async () => {
        for (const word of ['approve', 'decline']) {
            const { text } = await type(world, `/guest ${word}`);
            expect(text).to.contain(t('requests_open', 'en', {}, 1));
            expect(text).to.contain(`\`${id}\` ${plain('Nina @all')} (${plain(EMAIL)}): ${plain('@mia')}`);
            expect(text).to.contain(plain('why *not*'));
        }
        await say(`decline ${id}`);
        expect(await say('approve')).to.equal(t('requests_none', 'en'));
    });

    it('list what is open where the id is none', async () => {
        const text = await say('approve zzzzz');
        expect(text)
            .to.contain(t('outcome_request_unknown', 'en', { id: 'zzzzz' }))
            .and.to.contain(id);
    });

    it('list no more than a message holds', async () => {
        for (let count = 0; count < 60; count += 1) {
            await say(`request many${count}@client.test`, 'mia');
        }
        const text = await say('approve');
        expect(text).to.contain(t('confirm_more', 'en', {}, 11));
        expect(text.length).to.be.below(5_000);
    });

    it('are for managers: members and guests learn nothing', async () => {
        for (const line of ['approve', `approve ${id}`, `decline ${id}`, 'decline zzzzz']) {
            expect(await say(line, 'mia')).not.to.contain(EMAIL);
            expect(await say(line, 'gus')).to.contain(t('guest_can', 'en'));
        }
        expect(world.requests.rows.get(id)).not.to.have.property('decision');
    });

    it('say so where the records cannot be read', async () => {
        world.fail('requests.listRequests', new Error('no store'));
        expect(await say('approve')).to.contain(t('outcome_nothing_done', 'en'));
    });
});
