import { expect } from 'chai';
import { before, describe, it } from 'mocha';

import { fieldsOf } from '../../workspace/forms';
import { putOnRecord } from '../../support/putOnRecord';
import { ConnectedScene, words } from '../ConnectedScene';
import { opening, read } from './attempts';
import type { View } from './attempts';

const PAGE = 10;

/** As the panel groups digits. */
const number = (count: number): string => count.toLocaleString('en');

/** Every seventh is inactive, and the access of the first three who are active ends soon. */
const isInactive = (index: number): boolean => index % 7 === 6;

for (const size of [0, 1, 50, 10_000]) {
    describe(`the panel of a workspace with ${size} guests, on the engine`, () => {
        const scene = ConnectedScene.shared({
            seed: (workspace) => {
                [workspace.person('gus'), workspace.person('gina')].forEach(({ id }) =>
                    workspace.server.state.users.delete(id),
                );
                for (let index = 0; index < size; index += 1) {
                    const guest = workspace.addGuest({ username: `many${String(index).padStart(5, '0')}` });
                    guest.user.active = !isInactive(index);
                }
            },
        });

        const inactive = Math.floor(size / 7);
        const active = size - inactive;
        const expiring = Math.min(3, size);

        before(async () => {
            const { workspace } = scene;
            const ends = new Date(workspace.server.now().getTime() + 5 * 86_400_000);
            const soon = Array.from({ length: expiring }, (_, index) => `many0000${index}`);
            await putOnRecord(workspace, (userId) => {
                const { username = '' } = workspace.server.state.users.get(userId) ?? {};
                return soon.includes(username) ? { expiresAt: ends } : {};
            });
        });

        const shown = (): View => scene.as(scene.ada).lastView ?? { id: '' };

        const press = async (actionId: string, value?: string): Promise<string> => {
            await scene.as(scene.ada).pressBlock({ view: shown(), actionId, ...(value && { value }) });
            return read(shown());
        };

        const rows = (): string[] => read(shown()).match(/@many\d+/g) ?? [];

        const expectRange = (from: number, to: number, total: number, isSearch = false): void => {
            const range = words('panel_range', { from: number(from), to: number(to), total: number(total) });
            const none = words(size === 0 && !isSearch ? 'panel_none_yet' : 'panel_none_found');
            expect(read(shown())).to.include(total === 0 ? none : range);
            expect(new Set(rows()).size).to.equal(total === 0 ? 0 : to - from + 1);
        };

        for (const isConnected of [true, false]) {
            it(`opens, searches, filters and turns pages ${isConnected ? 'with' : 'without'} a connection`, async () => {
                await (isConnected ? undefined : scene.set({ connection_token: '' }));
                const opened = await opening(scene, { person: scene.ada, language: 'en' }, '', 'guest-panel-')();
                expect(opened).to.include(words('panel_active', { count: number(active) }, 'en', active));
                expect(opened.includes(words('panel_no_connection'))).to.equal(!isConnected);
                expectRange(1, Math.min(PAGE, active), active);
                expect(opened).to.not.include(words('panel_from_store'));

                await press('guest-panel-filter', 'all');
                expectRange(1, Math.min(PAGE, size), size);
                // The button says where it leads, which may be anywhere.
                const last = Math.max(0, Math.ceil(size / PAGE) - 1) * PAGE;
                if (last > 0) {
                    await press('guest-panel-next', String(last));
                    expectRange(last + 1, size, size);
                    const actions = fieldsOf(shown()).map(({ element }) => element.actionId);
                    expect(actions).to.include('guest-panel-previous').and.to.not.include('guest-panel-next');
                }
                await press('guest-panel-filter', 'inactive');
                expectRange(1, Math.min(PAGE, inactive), inactive);
                const ending = await press('guest-panel-filter', 'expiring');
                expectRange(1, expiring, expiring);
                expect(ending).to.not.include(words('panel_from_store'));

                await press('guest-panel-filter', 'active');
                const wanted = `many${String(Math.max(0, active - 1)).padStart(5, '0')}`;
                await press('guest-panel-search', wanted);
                expectRange(1, 1, size === 0 ? 0 : 1, true);
                await press('guest-panel-search', 'nobodyatall');
                expect(read(shown())).to.include(words('panel_none_found'));
            });
        }

        it('opens by what is on record, with the reason, while the connection fails', async () => {
            scene.rest.fail('users.listByStatus', 'two-factor');
            const opened = await opening(scene, { person: scene.anke, language: 'de' }, '', 'guest-panel-')();
            expect(opened).to.include(words('panel_from_store', {}, 'de'));
            expect(opened).to.include(words('connection_two_factor', {}, 'de'));
            expect(opened.match(/@many\d+/g) ?? []).to.have.lengthOf(Math.min(PAGE, active));
        });
    });
}
