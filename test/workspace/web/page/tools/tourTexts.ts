import type { TourStep } from '../../protocol';
import type { Seat } from '../App';

export interface StepText {
    title: readonly [english: string, german: string];
    text: readonly [english: string, german: string];
    /** Where it is done. */
    seat: Seat;
    /** Where it is seen, if that is somewhere else. */
    beside?: Seat;
}

/** The conversation with the app, by its user name. */
const APP = 'guest-manager.bot';

/** What the tour says at each step. */
export const STEP_TEXTS: Readonly<Record<TourStep, StepText>> = {
    mention_all: {
        title: ['A guest mentions @all', 'Ein Gast erwähnt @all'],
        text: [
            'Act as Gus and write “@all hello” in #project-orion. Only he sees why it was not sent.',
            'Handeln Sie als Gus und schreiben Sie „@all hallo“ in #project-orion. Nur er sieht, warum es nicht gesendet wurde.',
        ],
        seat: { username: 'gus', room: 'project-orion' },
    },
    edit_in: {
        title: ['… and tries it by an edit', '… und versucht es nachträglich'],
        text: [
            'Edit one of Gus’s messages (its menu, or arrow up) and put @here into it. The server alone would let it pass.',
            'Bearbeiten Sie eine Nachricht von Gus (im Menü oder mit Pfeil nach oben) und setzen Sie @here hinein. Der Server allein ließe es zu.',
        ],
        seat: { username: 'gus', room: 'project-orion' },
    },
    write_first: {
        title: ['A guest writes first', 'Ein Gast schreibt zuerst'],
        text: [
            'As Gus, open the direct conversation with Mia Member and write to her.',
            'Öffnen Sie als Gus die Unterhaltung mit Mia Member und schreiben Sie ihr.',
        ],
        seat: { username: 'gus', room: 'mia' },
    },
    answer: {
        title: ['… and may answer', '… und darf antworten'],
        text: [
            'Act as Mia, write to Gus, then let Gus answer. Two people side by side make it easy.',
            'Schreiben Sie als Mia an Gus, dann lassen Sie Gus antworten. Zwei Personen nebeneinander machen es leicht.',
        ],
        seat: { username: 'mia', room: 'gus' },
        beside: { username: 'gus', room: 'mia' },
    },
    create_channel: {
        title: ['A guest creates a channel', 'Ein Gast legt einen Channel an'],
        text: [
            'As Gus: Create new, Channel / Team. The server would let him; the app does not.',
            'Als Gus: Neu erstellen, Channel / Team. Der Server erlaubt es ihm; die App nicht.',
        ],
        seat: { username: 'gus', room: 'project-orion' },
    },
    only_read: {
        title: ['A room for guests to read', 'Ein Raum, in dem Gäste nur lesen'],
        text: [
            'As Gus, write in #client-news. Mia has said there: /guest room read-only.',
            'Schreiben Sie als Gus in #client-news. Mia hat dort gesagt: /guest room read-only.',
        ],
        seat: { username: 'gus', room: 'client-news' },
    },
    delete_own: {
        title: ['A guest deletes a message', 'Ein Gast löscht eine Nachricht'],
        text: [
            'As Gus, delete the message with the phone number in #project-orion.',
            'Löschen Sie als Gus die Nachricht mit der Telefonnummer in #project-orion.',
        ],
        seat: { username: 'gus', room: 'project-orion' },
    },
    moderate: {
        title: ['The moderator helps', 'Die Moderation hilft'],
        text: [
            'Act as Mod and choose “Delete guest message” in that message’s menu.',
            'Handeln Sie als Mod und wählen Sie im Menü der Nachricht „Gastnachricht löschen“.',
        ],
        seat: { username: 'mod', room: 'project-orion' },
    },
    accept_terms: {
        title: ['First the terms', 'Zuerst die Bedingungen'],
        text: [
            'Act as Greg and write something. What he wants to say is held back until he accepts what Guest Manager sends him.',
            'Handeln Sie als Greg und schreiben Sie etwas. Es wird zurückgehalten, bis er annimmt, was Guest Manager ihm schickt.',
        ],
        seat: { username: 'greg', room: 'project-orion' },
    },
    open_panel: {
        title: ['The panel of guests', 'Die Gästeübersicht'],
        text: [
            'Act as Ada and send /guest in any room: the guests, their rooms, and what can be done.',
            'Handeln Sie als Ada und senden Sie /guest in einem Raum: die Gäste, ihre Räume und was man tun kann.',
        ],
        seat: { username: 'ada', room: 'project-orion' },
    },
    add_guest: {
        title: ['Add a guest', 'Einen Gast hinzufügen'],
        text: [
            'In the panel, choose Add and fill in the form. The welcome mail is in the outbox above.',
            'Wählen Sie in der Übersicht „Hinzufügen“ und füllen Sie das Formular aus. Die Willkommensmail liegt oben im Postausgang.',
        ],
        seat: { username: 'ada', room: 'project-orion' },
    },
    decide_request: {
        title: ['Mia asks for a guest', 'Mia bittet um einen Gast'],
        text: [
            'Act as Ada and open the conversation with Guest Manager: approve Mia’s request or decline it.',
            'Handeln Sie als Ada und öffnen Sie die Unterhaltung mit Guest Manager: Nehmen Sie Mias Anfrage an oder lehnen Sie sie ab.',
        ],
        seat: { username: 'ada', room: APP },
    },
    answer_review: {
        title: ['Still needed?', 'Noch gebraucht?'],
        text: [
            'Act as Mia: Guest Manager asks her, as sponsor, whether Gus is still needed. Answer with Keep.',
            'Handeln Sie als Mia: Guest Manager fragt sie als Verantwortliche, ob Gus noch gebraucht wird. Antworten Sie mit Behalten.',
        ],
        seat: { username: 'mia', room: APP },
    },
    change_rule: {
        title: ['Change a rule', 'Eine Regel ändern'],
        text: [
            'As Ada: Account and apps, Administration, Guest Manager: Settings. Allow @all, save, and let Gus try again.',
            'Als Ada: Konto und Apps, Administration, Guest Manager: Einstellungen. Erlauben Sie @all, speichern Sie, und lassen Sie Gus es noch einmal versuchen.',
        ],
        seat: { username: 'ada', room: 'project-orion' },
    },
    end_access: {
        title: ['Access ends', 'Der Zugang endet'],
        text: [
            'Gina’s access ends in five days. Move the clock above by a week: Max and Gina are reminded, then Gina is deactivated.',
            'Ginas Zugang endet in fünf Tagen. Stellen Sie die Uhr oben um eine Woche vor: Max und Gina werden erinnert, dann wird Gina deaktiviert.',
        ],
        seat: { username: 'max', room: APP },
    },
};
