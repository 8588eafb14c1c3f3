import { expect } from 'chai';
import { describe, it } from 'mocha';

import type { Language, TextKey } from '../../src/text';
import type { Outcome } from '../workspace/attempt';
import type { Person, RoomHandle } from '../workspace/People';
import { createRoomAs } from '../workspace/server/rooms';
import { expectPassed, expectRefused, Scene } from './support';

describe('creating rooms, on the engine', () => {
    const scene = Scene.shared();

    interface Creation {
        what: string;
        create: (person: Person) => Promise<Outcome<RoomHandle>>;
        switchId: string;
        key: TextKey;
    }

    const creations: Creation[] = [
        {
            what: 'a public channel',
            create: (person) => scene.as(person).createChannel(scene.name()),
            switchId: 'block_channel_creation',
            key: 'denied_channel_creation',
        },
        {
            what: 'a read-only channel with members',
            create: (person) => scene.as(person).createChannel(scene.name(), [scene.max], { readOnly: true }),
            switchId: 'block_channel_creation',
            key: 'denied_channel_creation',
        },
        {
            what: 'a private group',
            create: (person) => scene.as(person).createGroup(scene.name(), [scene.max]),
            switchId: 'block_group_creation',
            key: 'denied_group_creation',
        },
        {
            what: 'an encrypted group',
            create: (person) => scene.as(person).createGroup(scene.name(), [], { encrypted: true }),
            switchId: 'block_group_creation',
            key: 'denied_group_creation',
        },
        {
            what: 'a public team',
            create: (person) => scene.as(person).createTeam(scene.name('team'), 'public', [scene.max]),
            switchId: 'block_channel_creation',
            key: 'denied_team_creation',
        },
        {
            what: 'a private team',
            create: (person) => scene.as(person).createTeam(scene.name('team'), 'private'),
            switchId: 'block_group_creation',
            key: 'denied_team_creation',
        },
    ];

    for (const { what, create, switchId, key } of creations) {
        it(`refuses a guest ${what}, and tells them why once`, async () => {
            // The app's own direct room with the guest may come to be for the telling.
            await scene.as(scene.gus).createTeam(scene.name('team'));
            const before = scene.inventory();
            expectRefused(await create(scene.gus), key);
            expect(scene.inventory()).to.deep.equal(before);
        });

        it(`lets a member create ${what}`, async () => {
            expect(expectPassed(await create(scene.max)).hasMember(scene.max)).to.equal(true);
        });

        it(`lets a guest create ${what} with ${switchId} off`, async () => {
            await scene.set({ [switchId]: false });
            expect(expectPassed(await create(scene.gus)).hasMember(scene.gus)).to.equal(true);
        });
    }

    it('keeps private groups from guests when channels are allowed, and the other way round', async () => {
        await scene.set({ block_channel_creation: false });
        expectRefused(await scene.as(scene.gus).createGroup(scene.name()), 'denied_group_creation');
        await scene.set({ block_channel_creation: true, block_group_creation: false });
        expectRefused(await scene.as(scene.gus).createChannel(scene.name()), 'denied_channel_creation');
        expectRefused(await scene.as(scene.gus).createTeam(scene.name('team'), 'public'), 'denied_team_creation');
    });

    it('refuses a guest a channel inside a team, and not a member', async () => {
        const { workspace, gus, mia, max } = scene;
        const team = workspace.addTeam({ name: scene.name('team'), owner: mia, members: [gus, max] });
        workspace.server.permissions.grant('create-team-channel', 'user');
        const asked = () => ({ type: 'c' as const, name: scene.name(), extra: { teamId: team.room.teamId } });
        const error = await createRoomAs(workspace.server, gus.user, asked()).then(
            () => undefined,
            (reason: unknown) => reason,
        );
        expect(error).to.include({ code: 'error-app-prevented' });
        expect(await createRoomAs(workspace.server, max.user, asked())).to.have.property('teamId');
    });

    it('tells of a refused team by a direct message, the only way that is left', async () => {
        const { gus, workspace } = scene;
        await scene.as(gus).createTeam(scene.name('team'));
        const direct = workspace.server.state.directRoomOf([gus.id, workspace.appUser.id]);
        expect(direct?.uids).to.have.members([gus.id, workspace.appUser.id]);
    });

    describe('discussions', () => {
        const start = (person: Person) => scene.as(person).createDiscussion(scene.lobby, scene.name('talk'));

        it('are open to guests unless switched off', async () => {
            expectPassed(await start(scene.gus));
        });

        it('are refused to guests, who are told in the parent room', async () => {
            await scene.set({ block_discussion_creation: true });
            const before = scene.inventory();
            expectRefused(await start(scene.gus), 'denied_discussion_creation');
            expect(scene.workspace.server.notices.at(-1)).to.include({ to: scene.gus.id, rid: scene.lobby.id });
            expect(scene.inventory()).to.deep.equal(before);
            expectPassed(await start(scene.max));
        });

        it('are refused to guests from a message as well, in a private parent too', async () => {
            await scene.set({ block_discussion_creation: true });
            const parent = scene.room('p', scene.mia, scene.gus, scene.max);
            const message = scene.workspace.addMessage(parent, scene.mia, 'Let us talk');
            const refused = await scene.as(scene.gus).createDiscussion(parent, scene.name('talk'), { message });
            expectRefused(refused, 'denied_discussion_creation');
            expectPassed(await scene.as(scene.max).createDiscussion(parent, scene.name('talk'), { message }));
        });

        it('count as discussions alone, whatever guests may not create else', async () => {
            await scene.set({ block_channel_creation: true, block_group_creation: true });
            const parent = scene.room('p', scene.mia, scene.gus);
            expectPassed(await scene.as(scene.gus).createDiscussion(parent, scene.name('talk')));
        });

        it('do not carry a group mention of a guest in', async () => {
            await scene.set({ announce_guests: false });
            const made = await scene
                .as(scene.gus)
                .createDiscussion(scene.lobby, scene.name('talk'), { reply: 'hi @all' });
            expect(made.ok).to.equal(false);
            expect(scene.workspace.rooms().at(-1)?.texts).to.deep.equal([]);
        });
    });

    describe('who counts as a guest', () => {
        const create = (person: Person) => scene.as(person).createChannel(scene.name());

        it('is a guest with a second role too', async () => {
            const second = scene.workspace.addUser({ username: scene.name('guest'), roles: ['user', 'guest'] });
            expectRefused(await create(second), 'denied_channel_creation', 'en');
        });

        it('is nobody with an exempt role', async () => {
            const exempt = scene.workspace.addUser({ username: scene.name('guest'), roles: ['guest', 'admin'] });
            expectPassed(await create(exempt));
        });

        it('is no bot, even one that holds the guest role', async () => {
            scene.workspace.server.permissions.grant('create-c', 'bot');
            expectPassed(await create(scene.bot));
        });

        it('changes with the roles, though no event tells of it', async () => {
            const person = scene.newGuest();
            expectRefused(await create(person), 'denied_channel_creation', 'en');
            expectPassed(await scene.as(scene.ada).addRole(person, 'user'));
            expectPassed(await scene.as(scene.ada).removeRole(person, 'guest'));
            expectPassed(await create(person));
        });

        it('is a guest who owns the room and could do everything in it', async () => {
            const own = scene.room('c', scene.gus, scene.mia);
            await scene.set({ block_discussion_creation: true });
            const refused = await scene.as(scene.gus).createDiscussion(own, scene.name('talk'));
            expectRefused(refused, 'denied_discussion_creation');
        });
    });

    it('does not stop what no app is asked about: a room that is made a team of, and back', async () => {
        const { state } = scene.workspace.server;
        for (const type of ['c', 'p'] as const) {
            const own = scene.room(type, scene.gus, scene.mia);
            expectPassed(await scene.as(scene.gus).convertToTeam(own));
            expect(state.teams.get(own.room.teamId ?? '')).to.include({ type: type === 'c' ? 'public' : 'private' });
            expectPassed(await scene.as(scene.gus).convertToChannel(own));
            expect(own.room.teamId).to.equal(undefined);
        }
    });

    describe('the language of a refusal', () => {
        const languages: Array<[string, Language]> = [
            ['en', 'en'],
            ['de', 'de'],
            ['es', 'es'],
            ['fr', 'fr'],
            ['pt-BR', 'pt-BR'],
            ['pt', 'pt-BR'],
            ['de-AT', 'de'],
            ['xx', 'en'],
        ];
        for (const [preference, language] of languages) {
            it(`is ${language} for a guest who prefers ${preference}`, async () => {
                const guest = scene.newGuest(preference);
                expectRefused(await scene.as(guest).createChannel(scene.name()), 'denied_channel_creation', language);
                expectRefused(await scene.as(guest).createTeam(scene.name('team')), 'denied_team_creation', language);
                expectRefused(
                    await scene.as(guest).send(scene.room('c', scene.mia, guest), '@all'),
                    'denied_mention_all',
                    language,
                );
            });
        }
    });
});

describe('creating teams on a server that writes their record last', () => {
    const scene = Scene.shared({ teamRecord: 'last' });

    it('refuses a guest, and leaves nothing of the team', async () => {
        const before = scene.inventory();
        expect(await scene.as(scene.gus).createTeam(scene.name('team'))).to.include({ ok: false });
        expect(await scene.as(scene.gus).createTeam(scene.name('team'), 'private')).to.include({ ok: false });
        expect(scene.inventory().teams).to.equal(before.teams);
    });

    it('cannot tell the guest why: the app sees a channel like any other, and the server keeps its words', async () => {
        const refused = await scene.as(scene.gus).createTeam(scene.name('team'));
        expect(refused.shown).to.deep.equal(['error-team-creation']);
    });

    it('lets a member', async () => {
        expectPassed(await scene.as(scene.max).createTeam(scene.name('team')));
    });
});
