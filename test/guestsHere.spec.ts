import { UIActionButtonContext } from '@rocket.chat/apps-engine/definition/ui';
import { expect } from 'chai';
import { beforeEach, describe, it } from 'mocha';

import { t } from '../src/text';
import { InteractionDriver } from './support/InteractionDriver';
import { ADA, channel, GUS, MAX, MIA } from './support/payloads';
import { checkView, controlsOf, textsOf } from './ui/viewChecks';

const ROOM = 'general-id';

describe('Guests here', () => {
    let driver: InteractionDriver;

    beforeEach(() => {
        driver = new InteractionDriver();
        const { world, hooks } = driver;
        hooks.host.rooms.push(channel({ id: ROOM }));
        hooks.host.owners.set(ROOM, [MIA]);
        ['mia-id', 'max-id'].forEach((id) => world.room('general').members.add(id));
    });

    const press = (user = MIA, roomId = ROOM) =>
        driver.press(user, {
            actionId: 'guests-here',
            buttonContext: UIActionButtonContext.ROOM_ACTION,
            room: channel({ id: roomId }),
        });

    const views = () => driver.hooks.host.views;

    const act = (user: typeof MIA, actionId: string, value: string) =>
        driver.act(user, actionId, value, { room: channel({ id: ROOM }) });

    it('opens for members and managers, with buttons for those who may press them', async () => {
        for (const [user, buttons] of [
            [MIA, 2],
            [MAX, 0],
            [ADA, 2],
        ] as const) {
            await press(user);
            const { view, to } = views()[views().length - 1];
            checkView(view, 'app-id');
            expect(to).to.equal(user.id);
            expect(textsOf(view.blocks)).to.include('@gus');
            expect(controlsOf(view.blocks).size).to.equal(buttons);
        }
    });

    it('shows sponsor and end of access to managers, and what can be read where the record cannot', async () => {
        const record = driver.world.records.get('gus-id');
        if (record === undefined) {
            throw new Error('Gus is not on record');
        }
        driver.world.records.set('gus-id', { ...record, sponsorId: 'max-id' });
        await press(ADA);
        expect(textsOf(views()[0].view.blocks)).to.include(t('guest_sponsor', 'en', { sponsor: '@max' }));
        await press(MIA);
        expect(textsOf(views()[1].view.blocks).join()).not.to.include('max');
        driver.world.fail('guests.findGuest', new Error('out of order'));
        await press(ADA);
        expect(textsOf(views()[2].view.blocks)).to.include('@gus');
    });

    it('opens for no guest and nobody else, who are told why', async () => {
        await press(GUS);
        driver.world.room('general').members.delete('max-id');
        await press(MAX);
        expect(views()).to.deep.equal([]);
        expect(driver.told(GUS)).to.deep.equal([t('outcome_room_members_only', 'en')]);
        expect(driver.told(MAX)).to.deep.equal([t('outcome_room_not_member', 'en')]);
    });

    it('says what guests may do, shows it, and asks for the right to again', async () => {
        await act(MIA, 'guests-here-closed', ROOM);
        expect(driver.world.policies.get(ROOM)).to.equal('closed');
        const [{ how, view }] = views();
        expect(how).to.equal('update');
        expect(textsOf(view.blocks).join()).to.include('#general');
        for (const user of [MAX, GUS]) {
            await act(user, 'guests-here-open', ROOM);
        }
        expect(driver.world.policies.get(ROOM)).to.equal('closed');
        expect(driver.told(GUS)).to.deep.equal([t('outcome_room_guests_not_allowed', 'en')]);
    });

    it('tells what was done where the view cannot be drawn anew', async () => {
        driver.hooks.host.break('ui.update', 'rejects');
        await act(MIA, 'guests-here-read-only', ROOM);
        expect(driver.world.policies.get(ROOM)).to.equal('read-only');
        expect(driver.told(MIA).map((text) => text?.replace(/\u2060/g, ''))).to.deep.equal([
            t('outcome_room_made_read_only', 'en', { room: '#general' }),
        ]);
    });

    it('says that it failed where nothing can be looked up', async () => {
        driver.world.fail('workspace.findRoom', new Error('out of order'));
        await press(MIA);
        expect(driver.told(MIA).join()).to.include(t('outcome_nothing_done', 'en'));
    });
});
