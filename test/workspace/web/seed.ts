import type { Person, RoomHandle } from '../People';
import type { Premises } from '../Premises';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/**
 * What guests may do in this workspace though they should not: so that what is refused is refused by the app, and the
 * permission lock has something to find.
 */
const DRIFTED = [
    'create-c',
    'create-p',
    'create-d',
    'create-team',
    'mention-all',
    'mention-here',
    'delete-own-message',
    'start-discussion-other-user',
    'create-personal-access-tokens',
];

/** A workspace with everybody and everything that the tour and the app's features need. */
export function seed(premises: Premises): void {
    const people = seedPeople(premises);
    DRIFTED.forEach((permission) => premises.server.permissions.grant(permission, 'guest'));
    seedRooms(premises, people);
}

type Cast = Record<'ada' | 'mod' | 'mia' | 'max' | 'mara' | 'gus' | 'gina' | 'gail' | 'greg', Person>;

function seedPeople(premises: Premises): Cast {
    const now = premises.server.now().getTime();
    const ago = (days: number): Date => new Date(now - days * DAY);
    const person = (username: string, name: string, domain: string, joined: number, seen: number) => ({
        username,
        name,
        emails: [`${username}@${domain}`],
        createdAt: ago(joined),
        lastLogin: ago(seen),
    });
    const cast: Cast = {
        ada: premises.addAdmin({ ...person('ada', 'Ada Admin', 'acme.example', 400, 0.1), language: 'en' }),
        mod: premises.addMember({ ...person('mod', 'Mod Moderator', 'acme.example', 380, 0.3), language: 'en' }),
        mia: premises.addMember({ ...person('mia', 'Mia Member', 'acme.example', 300, 0.2), language: 'en' }),
        max: premises.addMember({ ...person('max', 'Max Mitglied', 'acme.example', 210, 1), language: 'de' }),
        mara: premises.addMember({ ...person('mara', 'Mara Miembro', 'acme.example', 120, 2), language: 'es' }),
        gus: premises.addGuest({ ...person('gus', 'Gus Guest', 'client.example', 60, 0.4), language: 'en' }),
        gina: premises.addGuest({ ...person('gina', 'Gina Gast', 'kunde.example', 45, 3), language: 'de' }),
        gail: premises.addGuest({ ...person('gail', 'Gail Gone', 'client.example', 200, 90), active: false }),
        greg: premises.addGuest(person('greg', 'Greg Guest', 'freelance.example', 190, 120)),
    };
    const { user } = cast.greg;
    user.emails = user.emails?.map((email) => ({ ...email, verified: false }));
    return cast;
}

function seedRooms(premises: Premises, { ada, mod, mia, max, mara, gus, gina, gail, greg }: Cast): void {
    const general = premises.addRoom({
        name: 'general',
        owner: ada,
        moderators: [mod],
        members: [mia, max, mara],
        isDefault: true,
    });
    const project = premises.addRoom({
        name: 'project-orion',
        owner: mia,
        moderators: [mod],
        members: [ada, max, gus, gina, gail, greg],
    });
    const office = premises.addRoom({ name: 'office', type: 'p', owner: ada, members: [mod, mia, max, mara] });
    const news = premises.addRoom({ name: 'client-news', owner: mia, members: [mod, gus, gina, ada] });
    premises.addTeam({ name: 'support', owner: max, members: [mara, ada, gina] });
    project.room.topic = 'The portal for our client: plans, questions, reviews';
    news.room.topic = 'Announcements for our guests to read';
    general.room.topic = 'Everybody who works here';
    const chat = (room: RoomHandle, lines: Array<[Person, string]>, startDaysAgo: number): void => {
        const start = premises.server.now().getTime() - startDaysAgo * DAY;
        lines.forEach(([author, text], index) =>
            premises.addMessage(room, author, text, { ts: new Date(start + index * 7 * MINUTE) }),
        );
    };
    chat(general, [[ada, 'Welcome to the workspace! Our guests are in #project-orion and #client-news']], 3);
    chat(
        project,
        [
            [mia, 'Good morning! The first draft of the *portal* is online. Have a look and tell us what you think.'],
            [gus, 'Thank you! I like the colours. The form for new orders asks for too much, I think.'],
            [gina, 'Das sehe ich auch so. Die Übersicht gefällt mir sehr gut.'],
            [max, 'Good point. I will cut it down to three fields until tomorrow.'],
            [gus, 'Great. My phone number is 0100 123. Oh, that was for somebody else.'],
            [mod, 'Please keep the plans in the _files_ of this room, so that everybody finds them.'],
        ],
        1,
    );
    chat(office, [[ada, 'Who is answerable for which guest? Please check your list by Friday.']], 2);
    chat(news, [[mia, 'The next review is on Thursday at ten.']], 2);
    const old = premises.addDirect([max, gina]);
    chat(old, [[max, 'Hallo Gina, passt dir Donnerstag?']], 4);
    premises.addDirect([gus, mia]);
}
