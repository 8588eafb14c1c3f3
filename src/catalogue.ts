// Generated from i18n by npm run catalogue; do not edit.

export type Language = 'en' | 'de' | 'es' | 'fr' | 'pt-BR';

export type TextKey =
    | 'command_description'
    | 'command_params'
    | 'button_delete_guest_message'
    | 'section_access'
    | 'section_restrictions'
    | 'setting_guest_roles'
    | 'setting_guest_roles_description'
    | 'setting_exempt_roles'
    | 'setting_exempt_roles_description'
    | 'setting_manager_roles'
    | 'setting_manager_roles_description'
    | 'setting_requester_roles'
    | 'setting_requester_roles_description'
    | 'setting_block_channel_creation'
    | 'setting_block_channel_creation_description'
    | 'setting_block_group_creation'
    | 'setting_block_group_creation_description'
    | 'setting_block_direct_message_creation'
    | 'setting_block_direct_message_creation_description'
    | 'setting_block_discussion_creation'
    | 'setting_block_discussion_creation_description'
    | 'setting_block_mention_all'
    | 'setting_block_mention_all_description'
    | 'setting_block_mention_here'
    | 'setting_block_mention_here_description'
    | 'setting_block_own_message_deletion'
    | 'setting_block_own_message_deletion_description'
    | 'setting_block_self_join'
    | 'setting_block_self_join_description'
    | 'setting_block_file_upload'
    | 'setting_block_file_upload_description'
    | 'invalid_switch'
    | 'invalid_no_role'
    | 'invalid_unknown_role'
    | 'invalid_room_role'
    | 'invalid_role_twice'
    | 'invalid_unchecked'
    | 'denied_channel_creation'
    | 'denied_group_creation'
    | 'denied_team_creation'
    | 'denied_direct_message_creation'
    | 'denied_first_message'
    | 'denied_discussion_creation'
    | 'denied_mention_all'
    | 'denied_mention_here'
    | 'denied_own_message_deletion'
    | 'denied_self_join'
    | 'denied_file_upload'
    | 'denied_cannot_check'
    | 'cannot_block_channel_creation'
    | 'cannot_block_group_creation'
    | 'cannot_block_direct_message_creation'
    | 'cannot_block_discussion_creation'
    | 'cannot_block_mention_all'
    | 'cannot_block_mention_here'
    | 'cannot_block_own_message_deletion'
    | 'cannot_block_self_join'
    | 'cannot_block_file_upload'
    | 'guest_can'
    | 'guest_cannot'
    | 'guest_unrestricted'
    | 'help_title'
    | 'help_summary'
    | 'ask_managers'
    | 'unknown_subcommand'
    | 'unknown_subcommand_nearest'
    | 'command_failed'
    | 'action_failed'
    | 'deletion_not_allowed'
    | 'deletion_not_a_guests';

export const CATALOGUE: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
    en: {
        command_description: 'Guests: what they may do here, and everything to manage them',
        command_params: 'help [subcommand]',
        button_delete_guest_message: 'Delete guest message',
        section_access: 'Access',
        section_restrictions: 'Restrictions',
        setting_guest_roles: 'Guest roles',
        setting_guest_roles_description:
            'Whoever holds one of these roles is a guest. Names or ids, separated by commas.',
        setting_exempt_roles: 'Exempt roles',
        setting_exempt_roles_description:
            'Whoever holds one of these roles is never a guest, whatever other roles they hold. May be empty.',
        setting_manager_roles: 'Manager roles',
        setting_manager_roles_description: 'Who may manage guests with /guest. A guest is never a manager.',
        setting_requester_roles: 'Requester roles',
        setting_requester_roles_description: 'Who may ask the managers for a guest. May be empty.',
        setting_block_channel_creation: 'No new channels by guests',
        setting_block_channel_creation_description: 'Guests cannot create public channels or public teams.',
        setting_block_group_creation: 'No new private groups by guests',
        setting_block_group_creation_description: 'Guests cannot create private groups or private teams.',
        setting_block_direct_message_creation: 'No new direct conversations by guests',
        setting_block_direct_message_creation_description:
            'Guests cannot write first in a direct conversation; they can answer as soon as somebody else has written. A conversation between guests alone cannot be opened.',
        setting_block_discussion_creation: 'No new discussions by guests',
        setting_block_discussion_creation_description: 'Guests cannot start discussions.',
        setting_block_mention_all: 'No @all by guests',
        setting_block_mention_all_description: 'Guests cannot mention @all, neither in a new message nor by an edit.',
        setting_block_mention_here: 'No @here by guests',
        setting_block_mention_here_description: 'Guests cannot mention @here, neither in a new message nor by an edit.',
        setting_block_own_message_deletion: 'No deleting by guests',
        setting_block_own_message_deletion_description:
            "Guests cannot delete their messages. Managers, and owners and moderators of the room, use Delete guest message in the message's menu: the server does not tell an app who deletes.",
        setting_block_self_join: 'No joining of public channels by guests',
        setting_block_self_join_description:
            'Guests enter a public channel only when somebody adds them. Invite links to public channels are refused to guests as well.',
        setting_block_file_upload: 'No files by guests',
        setting_block_file_upload_description: 'Guests cannot upload files.',
        invalid_switch: 'Not saved: this setting is either on or off.',
        invalid_no_role: 'Not saved: name at least one role, or this setting would apply to nobody.',
        invalid_unknown_role:
            'Not saved: one of these roles does not exist in this workspace. Use the names or ids of its roles, separated by commas.',
        invalid_room_role:
            'Not saved: one of these is a role inside rooms, such as owner or moderator. Use roles of the workspace.',
        invalid_role_twice:
            'Not saved: one of these roles stands in a setting that contradicts this one. A guest role is neither exempt nor a manager or requester role.',
        invalid_unchecked:
            'Not saved: the value could not be checked against the workspace just now. Please try again.',
        denied_channel_creation: 'Guests cannot create channels here. Ask a member to create one and to add you.',
        denied_group_creation: 'Guests cannot create private groups here. Ask a member to create one and to add you.',
        denied_team_creation:
            'Your team was not created: guests cannot create teams here. Ask a member to create one and to add you.',
        denied_direct_message_creation: 'Guests cannot start direct conversations with each other here.',
        denied_first_message:
            'Guests cannot write first in a direct conversation here. You can answer as soon as the other person has written to you.',
        denied_discussion_creation: 'Guests cannot start discussions here. Ask a member to start one.',
        denied_mention_all: 'Guests cannot mention @all here. Mention the people you mean by their names.',
        denied_mention_here: 'Guests cannot mention @here here. Mention the people you mean by their names.',
        denied_own_message_deletion:
            "Your message was not deleted: here only a moderator can delete a guest's message, with Delete guest message in its menu.",
        denied_self_join: 'Guests cannot join channels by themselves here. Ask a member of the channel to add you.',
        denied_file_upload: 'Guests cannot upload files here.',
        denied_cannot_check:
            'Guest rules could not be checked just now, so this was not done. Please try again in a moment.',
        cannot_block_channel_creation: 'create channels or public teams',
        cannot_block_group_creation: 'create private groups or private teams',
        cannot_block_direct_message_creation: 'write first in a direct conversation',
        cannot_block_discussion_creation: 'start discussions',
        cannot_block_mention_all: 'mention @all',
        cannot_block_mention_here: 'mention @here',
        cannot_block_own_message_deletion: 'delete your messages (a moderator can)',
        cannot_block_self_join: 'join public channels without being added',
        cannot_block_file_upload: 'upload files',
        guest_can:
            'You are a guest here. You can read and write in the rooms you were added to, and answer people who write to you.',
        guest_cannot: 'As a guest you cannot:',
        guest_unrestricted: 'Guest Manager sets you no further limits.',
        help_title: 'What you can do with /guest:',
        help_summary: 'shows what you can do, or what one subcommand does',
        ask_managers: 'Guests are managed by people with one of these roles: {{roles}}. Please ask one of them.',
        unknown_subcommand: 'There is no subcommand “{{word}}”. Type `/guest help` to see what there is.',
        unknown_subcommand_nearest: 'There is no subcommand “{{word}}”. Did you mean `/guest {{guess}}`?',
        command_failed:
            "That did not work, and nothing was changed. Please try again; the app's log says what happened.",
        action_failed: "That did not work. Please try again; the app's log says what happened.",
        deletion_not_allowed:
            "Only managers of guests, and owners and moderators of this room, can delete a guest's message.",
        deletion_not_a_guests: "This message is not a guest's. Use Delete in its menu.",
    },
    de: {
        command_description: 'Gäste: was sie hier dürfen, und alles zu ihrer Verwaltung',
        command_params: 'help [Unterbefehl]',
        button_delete_guest_message: 'Gastnachricht löschen',
        section_access: 'Zugriff',
        section_restrictions: 'Einschränkungen',
        setting_guest_roles: 'Gastrollen',
        setting_guest_roles_description: 'Wer eine dieser Rollen hat, ist Gast. Namen oder IDs, durch Kommas getrennt.',
        setting_exempt_roles: 'Ausgenommene Rollen',
        setting_exempt_roles_description:
            'Wer eine dieser Rollen hat, ist nie Gast, unabhängig von anderen Rollen. Darf leer sein.',
        setting_manager_roles: 'Verwalterrollen',
        setting_manager_roles_description: 'Wer Gäste mit /guest verwalten darf. Ein Gast ist nie Verwalter.',
        setting_requester_roles: 'Antragstellerrollen',
        setting_requester_roles_description: 'Wer bei den Verwaltern einen Gast beantragen darf. Darf leer sein.',
        setting_block_channel_creation: 'Keine neuen Kanäle durch Gäste',
        setting_block_channel_creation_description:
            'Gäste können keine öffentlichen Kanäle oder öffentlichen Teams erstellen.',
        setting_block_group_creation: 'Keine neuen privaten Gruppen durch Gäste',
        setting_block_group_creation_description: 'Gäste können keine privaten Gruppen oder privaten Teams erstellen.',
        setting_block_direct_message_creation: 'Keine neuen Direktchats durch Gäste',
        setting_block_direct_message_creation_description:
            'Gäste können in einem Direktchat nicht als Erste schreiben; sie können antworten, sobald jemand anderes geschrieben hat. Ein Direktchat nur zwischen Gästen kann nicht begonnen werden.',
        setting_block_discussion_creation: 'Keine neuen Diskussionen durch Gäste',
        setting_block_discussion_creation_description: 'Gäste können keine Diskussionen starten.',
        setting_block_mention_all: 'Kein @all durch Gäste',
        setting_block_mention_all_description:
            'Gäste können @all nicht erwähnen, weder in einer neuen Nachricht noch durch Bearbeiten.',
        setting_block_mention_here: 'Kein @here durch Gäste',
        setting_block_mention_here_description:
            'Gäste können @here nicht erwähnen, weder in einer neuen Nachricht noch durch Bearbeiten.',
        setting_block_own_message_deletion: 'Kein Löschen durch Gäste',
        setting_block_own_message_deletion_description:
            'Gäste können ihre Nachrichten nicht löschen. Verwalter sowie Eigentümer und Moderatoren des Raums verwenden „Gastnachricht löschen“ im Menü der Nachricht: Der Server teilt einer App nicht mit, wer löscht.',
        setting_block_self_join: 'Kein eigenständiger Beitritt von Gästen zu öffentlichen Kanälen',
        setting_block_self_join_description:
            'Gäste kommen nur in einen öffentlichen Kanal, wenn jemand sie hinzufügt. Auch Einladungslinks zu öffentlichen Kanälen werden bei Gästen abgewiesen.',
        setting_block_file_upload: 'Keine Dateien von Gästen',
        setting_block_file_upload_description: 'Gäste können keine Dateien hochladen.',
        invalid_switch: 'Nicht gespeichert: Diese Einstellung ist entweder an oder aus.',
        invalid_no_role:
            'Nicht gespeichert: Nennen Sie mindestens eine Rolle, sonst würde die Einstellung für niemanden gelten.',
        invalid_unknown_role:
            'Nicht gespeichert: Eine dieser Rollen gibt es in diesem Arbeitsbereich nicht. Verwenden Sie Namen oder IDs seiner Rollen, durch Kommas getrennt.',
        invalid_room_role:
            'Nicht gespeichert: Eine davon ist eine Rolle in Räumen, etwa Besitzer oder Moderator. Verwenden Sie Rollen des Arbeitsbereichs.',
        invalid_role_twice:
            'Nicht gespeichert: Eine dieser Rollen steht in einer Einstellung, die dieser widerspricht. Eine Gastrolle ist weder ausgenommen noch Verwalter- oder Anfragerolle.',
        invalid_unchecked:
            'Nicht gespeichert: Der Wert konnte gerade nicht geprüft werden. Bitte versuchen Sie es erneut.',
        denied_channel_creation:
            'Gäste können hier keine Kanäle erstellen. Bitten Sie ein Mitglied, einen zu erstellen und Sie hinzuzufügen.',
        denied_group_creation:
            'Gäste können hier keine privaten Gruppen erstellen. Bitten Sie ein Mitglied, eine zu erstellen und Sie hinzuzufügen.',
        denied_team_creation:
            'Ihr Team wurde nicht erstellt: Gäste können hier keine Teams erstellen. Bitten Sie ein Mitglied, eines zu erstellen und Sie hinzuzufügen.',
        denied_direct_message_creation: 'Gäste können hier keine Direktchats untereinander beginnen.',
        denied_first_message:
            'Gäste können hier in einem Direktchat nicht als Erste schreiben. Sie können antworten, sobald die andere Person Ihnen geschrieben hat.',
        denied_discussion_creation:
            'Gäste können hier keine Diskussionen starten. Bitten Sie ein Mitglied, eine zu starten.',
        denied_mention_all:
            'Gäste können hier @all nicht erwähnen. Erwähnen Sie die gemeinten Personen mit ihren Namen.',
        denied_mention_here:
            'Gäste können hier @here nicht erwähnen. Erwähnen Sie die gemeinten Personen mit ihren Namen.',
        denied_own_message_deletion:
            'Ihre Nachricht wurde nicht gelöscht: Hier kann nur ein Moderator die Nachricht eines Gastes löschen, mit „Gastnachricht löschen“ in ihrem Menü.',
        denied_self_join:
            'Gäste können hier Kanälen nicht selbst beitreten. Bitten Sie ein Mitglied des Kanals, Sie hinzuzufügen.',
        denied_file_upload: 'Gäste können hier keine Dateien hochladen.',
        denied_cannot_check:
            'Die Regeln für Gäste konnten gerade nicht geprüft werden, daher wurde dies nicht ausgeführt. Bitte versuchen Sie es gleich noch einmal.',
        cannot_block_channel_creation: 'Kanäle oder öffentliche Teams erstellen',
        cannot_block_group_creation: 'private Gruppen oder private Teams erstellen',
        cannot_block_direct_message_creation: 'in einem Direktchat als Erste schreiben',
        cannot_block_discussion_creation: 'Diskussionen starten',
        cannot_block_mention_all: '@all erwähnen',
        cannot_block_mention_here: '@here erwähnen',
        cannot_block_own_message_deletion: 'Ihre Nachrichten löschen (ein Moderator kann es)',
        cannot_block_self_join: 'öffentlichen Kanälen beitreten, ohne hinzugefügt zu werden',
        cannot_block_file_upload: 'Dateien hochladen',
        guest_can:
            'Sie sind hier Gast. In den Räumen, zu denen Sie hinzugefügt wurden, können Sie lesen und schreiben, und Sie können Personen antworten, die Ihnen schreiben.',
        guest_cannot: 'Als Gast können Sie nicht:',
        guest_unrestricted: 'Guest Manager setzt Ihnen keine weiteren Grenzen.',
        help_title: 'Das können Sie mit /guest tun:',
        help_summary: 'zeigt, was Sie tun können oder was ein Unterbefehl bewirkt',
        ask_managers:
            'Gäste werden von Personen mit einer dieser Rollen verwaltet: {{roles}}. Bitte wenden Sie sich an eine von ihnen.',
        unknown_subcommand:
            'Den Unterbefehl „{{word}}“ gibt es nicht. Geben Sie `/guest help` ein, um zu sehen, was es gibt.',
        unknown_subcommand_nearest: 'Den Unterbefehl „{{word}}“ gibt es nicht. Meinten Sie `/guest {{guess}}`?',
        command_failed:
            'Das hat nicht funktioniert, und es wurde nichts geändert. Bitte versuchen Sie es erneut; im Protokoll der App steht, was passiert ist.',
        action_failed:
            'Das hat nicht funktioniert. Bitte versuchen Sie es erneut; im Protokoll der App steht, was passiert ist.',
        deletion_not_allowed:
            'Nur Gästeverwalter sowie Eigentümer und Moderatoren dieses Raums können die Nachricht eines Gastes löschen.',
        deletion_not_a_guests: 'Diese Nachricht stammt nicht von einem Gast. Verwenden Sie „Löschen“ in ihrem Menü.',
    },
    es: {
        command_description: 'Invitados: qué pueden hacer aquí y todo lo necesario para gestionarlos',
        command_params: 'help [subcomando]',
        button_delete_guest_message: 'Eliminar mensaje de invitado',
        section_access: 'Acceso',
        section_restrictions: 'Restricciones',
        setting_guest_roles: 'Roles de invitado',
        setting_guest_roles_description:
            'Quien tenga uno de estos roles es un invitado. Nombres o ID, separados por comas.',
        setting_exempt_roles: 'Roles exentos',
        setting_exempt_roles_description:
            'Quien tenga uno de estos roles nunca es un invitado, sean cuales sean sus otros roles. Puede quedar vacío.',
        setting_manager_roles: 'Roles de gestor',
        setting_manager_roles_description: 'Quién puede gestionar invitados con /guest. Un invitado nunca es gestor.',
        setting_requester_roles: 'Roles de solicitante',
        setting_requester_roles_description: 'Quién puede solicitar un invitado a los gestores. Puede quedar vacío.',
        setting_block_channel_creation: 'Impedir que los invitados creen canales',
        setting_block_channel_creation_description:
            'Los invitados no pueden crear canales públicos ni equipos públicos.',
        setting_block_group_creation: 'Impedir que los invitados creen grupos privados',
        setting_block_group_creation_description: 'Los invitados no pueden crear grupos privados ni equipos privados.',
        setting_block_direct_message_creation: 'Impedir que los invitados inicien conversaciones directas',
        setting_block_direct_message_creation_description:
            'Los invitados no pueden escribir primero en una conversación directa; pueden responder en cuanto otra persona haya escrito. No se puede abrir una conversación solo entre invitados.',
        setting_block_discussion_creation: 'Impedir que los invitados inicien discusiones',
        setting_block_discussion_creation_description: 'Los invitados no pueden iniciar discusiones.',
        setting_block_mention_all: 'Impedir que los invitados mencionen a @all',
        setting_block_mention_all_description:
            'Los invitados no pueden mencionar a @all, ni en un mensaje nuevo ni al editarlo.',
        setting_block_mention_here: 'Impedir que los invitados mencionen a @here',
        setting_block_mention_here_description:
            'Los invitados no pueden mencionar a @here, ni en un mensaje nuevo ni al editarlo.',
        setting_block_own_message_deletion: 'Impedir que los invitados eliminen mensajes',
        setting_block_own_message_deletion_description:
            'Los invitados no pueden eliminar sus mensajes. Los gestores, y los propietarios y moderadores de la sala, usan «Eliminar mensaje de invitado» en el menú del mensaje: el servidor no indica a las aplicaciones quién elimina.',
        setting_block_self_join: 'Impedir que los invitados se unan a canales públicos',
        setting_block_self_join_description:
            'Los invitados solo entran en un canal público cuando alguien los añade. Los enlaces de invitación a canales públicos también se les deniegan.',
        setting_block_file_upload: 'Impedir que los invitados suban archivos',
        setting_block_file_upload_description: 'Los invitados no pueden subir archivos.',
        invalid_switch: 'No guardado: este ajuste está activado o desactivado.',
        invalid_no_role: 'No guardado: indica al menos un rol; si no, el ajuste no se aplicaría a nadie.',
        invalid_unknown_role:
            'No guardado: uno de estos roles no existe en este espacio de trabajo. Usa los nombres o identificadores de sus roles, separados por comas.',
        invalid_room_role:
            'No guardado: uno de ellos es un rol dentro de las salas, como propietario o moderador. Usa roles del espacio de trabajo.',
        invalid_role_twice:
            'No guardado: uno de estos roles figura en un ajuste que contradice a este. Un rol de invitado no puede ser exento, ni de gestor, ni de solicitante.',
        invalid_unchecked: 'No guardado: ahora mismo no se ha podido comprobar el valor. Inténtalo de nuevo.',
        denied_channel_creation:
            'Los invitados no pueden crear canales aquí. Pide a un miembro que cree uno y te añada.',
        denied_group_creation:
            'Los invitados no pueden crear grupos privados aquí. Pide a un miembro que cree uno y te añada.',
        denied_team_creation:
            'No se ha creado tu equipo: los invitados no pueden crear equipos aquí. Pide a un miembro que cree uno y te añada.',
        denied_direct_message_creation: 'Los invitados no pueden iniciar conversaciones directas entre sí aquí.',
        denied_first_message:
            'Los invitados no pueden escribir primero en una conversación directa aquí. Podrás responder en cuanto la otra persona te haya escrito.',
        denied_discussion_creation:
            'Los invitados no pueden iniciar discusiones aquí. Pide a un miembro que inicie una.',
        denied_mention_all:
            'Los invitados no pueden mencionar @all aquí. Menciona por su nombre a las personas a las que te diriges.',
        denied_mention_here:
            'Los invitados no pueden mencionar @here aquí. Menciona por su nombre a las personas a las que te diriges.',
        denied_own_message_deletion:
            'Tu mensaje no se ha eliminado: aquí solo un moderador puede eliminar el mensaje de un invitado, con «Eliminar mensaje de invitado» en su menú.',
        denied_self_join:
            'Los invitados no pueden unirse a canales por su cuenta aquí. Pide a un miembro del canal que te añada.',
        denied_file_upload: 'Los invitados no pueden subir archivos aquí.',
        denied_cannot_check:
            'Ahora mismo no se han podido comprobar las reglas para invitados, así que no se ha llevado a cabo la acción. Inténtalo de nuevo en un momento.',
        cannot_block_channel_creation: 'crear canales o equipos públicos',
        cannot_block_group_creation: 'crear grupos privados o equipos privados',
        cannot_block_direct_message_creation: 'escribir primero en una conversación directa',
        cannot_block_discussion_creation: 'iniciar discusiones',
        cannot_block_mention_all: 'mencionar a @all',
        cannot_block_mention_here: 'mencionar a @here',
        cannot_block_own_message_deletion: 'eliminar tus mensajes (un moderador sí puede)',
        cannot_block_self_join: 'unirte a canales públicos sin que alguien te añada',
        cannot_block_file_upload: 'subir archivos',
        guest_can:
            'Aquí tienes acceso de invitado. Puedes leer y escribir en las salas a las que te han añadido, y responder a quienes te escriban.',
        guest_cannot: 'Como invitado, no puedes:',
        guest_unrestricted: 'Guest Manager no te impone más límites.',
        help_title: 'Lo que puedes hacer con /guest:',
        help_summary: 'muestra lo que puedes hacer o lo que hace un subcomando',
        ask_managers:
            'Los invitados los gestionan personas con uno de estos roles: {{roles}}. Consulta con una de ellas.',
        unknown_subcommand: 'No existe el subcomando «{{word}}». Escribe `/guest help` para ver los que hay.',
        unknown_subcommand_nearest: 'No existe el subcomando «{{word}}». ¿Querías decir `/guest {{guess}}`?',
        command_failed:
            'No ha funcionado y no se ha cambiado nada. Inténtalo de nuevo; el registro de la aplicación indica qué ha pasado.',
        action_failed: 'No ha funcionado. Inténtalo de nuevo; el registro de la aplicación indica qué ha pasado.',
        deletion_not_allowed:
            'Solo los gestores de invitados, y los propietarios y moderadores de esta sala, pueden eliminar el mensaje de un invitado.',
        deletion_not_a_guests: 'Este mensaje no es de un invitado. Usa «Eliminar» en su menú.',
    },
    fr: {
        command_description: 'Invités : ce qu’ils peuvent faire ici, et tout pour les gérer',
        command_params: 'help [sous-commande]',
        button_delete_guest_message: 'Supprimer le message de l’invité',
        section_access: 'Accès',
        section_restrictions: 'Restrictions',
        setting_guest_roles: 'Rôles d’invité',
        setting_guest_roles_description:
            'Toute personne ayant un de ces rôles est un invité. Noms ou ID, séparés par des virgules.',
        setting_exempt_roles: 'Rôles exemptés',
        setting_exempt_roles_description:
            'Toute personne ayant un de ces rôles n’est jamais un invité, quels que soient ses autres rôles. Peut rester vide.',
        setting_manager_roles: 'Rôles de gestionnaire',
        setting_manager_roles_description:
            'Qui peut gérer les invités avec /guest. Un invité n’est jamais gestionnaire.',
        setting_requester_roles: 'Rôles de demandeur',
        setting_requester_roles_description: 'Qui peut demander un invité aux gestionnaires. Peut rester vide.',
        setting_block_channel_creation: 'Interdire aux invités de créer des canaux',
        setting_block_channel_creation_description:
            'Les invités ne peuvent pas créer de canaux publics ni d’équipes publiques.',
        setting_block_group_creation: 'Interdire aux invités de créer des groupes privés',
        setting_block_group_creation_description:
            'Les invités ne peuvent pas créer de groupes privés ni d’équipes privées.',
        setting_block_direct_message_creation: 'Interdire aux invités de commencer des conversations directes',
        setting_block_direct_message_creation_description:
            'Les invités ne peuvent pas écrire en premier dans une conversation directe ; ils peuvent répondre dès que quelqu’un d’autre a écrit. Une conversation entre invités seulement ne peut pas être ouverte.',
        setting_block_discussion_creation: 'Interdire aux invités de commencer des discussions',
        setting_block_discussion_creation_description: 'Les invités ne peuvent pas commencer de discussions.',
        setting_block_mention_all: 'Interdire aux invités de mentionner @all',
        setting_block_mention_all_description:
            'Les invités ne peuvent pas mentionner @all, ni dans un nouveau message, ni en modifiant un message.',
        setting_block_mention_here: 'Interdire aux invités de mentionner @here',
        setting_block_mention_here_description:
            'Les invités ne peuvent pas mentionner @here, ni dans un nouveau message, ni en modifiant un message.',
        setting_block_own_message_deletion: 'Interdire aux invités de supprimer des messages',
        setting_block_own_message_deletion_description:
            'Les invités ne peuvent pas supprimer leurs messages. Les gestionnaires, ainsi que les propriétaires et modérateurs du salon, utilisent « Supprimer le message de l’invité » dans le menu du message : le serveur n’indique pas aux applications qui supprime.',
        setting_block_self_join: 'Interdire aux invités de rejoindre des canaux publics',
        setting_block_self_join_description:
            'Les invités n’entrent dans un canal public que si quelqu’un les ajoute. Les liens d’invitation vers des canaux publics leur sont également refusés.',
        setting_block_file_upload: 'Interdire aux invités de charger des fichiers',
        setting_block_file_upload_description: 'Les invités ne peuvent pas charger de fichiers.',
        invalid_switch: 'Non enregistré : ce paramètre est soit activé, soit désactivé.',
        invalid_no_role: 'Non enregistré : indiquez au moins un rôle, sinon le paramètre ne s’appliquerait à personne.',
        invalid_unknown_role:
            'Non enregistré : l’un de ces rôles n’existe pas dans cet espace de travail. Utilisez les noms ou identifiants de ses rôles, séparés par des virgules.',
        invalid_room_role:
            'Non enregistré : l’un d’eux est un rôle propre aux salons, comme propriétaire ou modérateur. Utilisez des rôles de l’espace de travail.',
        invalid_role_twice:
            'Non enregistré : l’un de ces rôles figure dans un paramètre qui contredit celui-ci. Un rôle d’invité n’est ni exempté, ni gestionnaire, ni demandeur.',
        invalid_unchecked: 'Non enregistré : la valeur n’a pas pu être vérifiée pour l’instant. Veuillez réessayer.',
        denied_channel_creation:
            'Les invités ne peuvent pas créer de canaux ici. Demandez à un membre d’en créer un et de vous y ajouter.',
        denied_group_creation:
            'Les invités ne peuvent pas créer de groupes privés ici. Demandez à un membre d’en créer un et de vous y ajouter.',
        denied_team_creation:
            'Votre équipe n’a pas été créée : les invités ne peuvent pas créer d’équipes ici. Demandez à un membre d’en créer une et de vous y ajouter.',
        denied_direct_message_creation: 'Les invités ne peuvent pas commencer de conversations directes entre eux ici.',
        denied_first_message:
            'Les invités ne peuvent pas écrire en premier dans une conversation directe ici. Vous pourrez répondre dès que l’autre personne vous aura écrit.',
        denied_discussion_creation:
            'Les invités ne peuvent pas commencer de discussions ici. Demandez à un membre d’en commencer une.',
        denied_mention_all:
            'Les invités ne peuvent pas mentionner @all ici. Mentionnez par leur nom les personnes concernées.',
        denied_mention_here:
            'Les invités ne peuvent pas mentionner @here ici. Mentionnez par leur nom les personnes concernées.',
        denied_own_message_deletion:
            'Votre message n’a pas été supprimé : ici, seul un modérateur peut supprimer le message d’un invité, avec « Supprimer le message de l’invité » dans son menu.',
        denied_self_join:
            'Les invités ne peuvent pas rejoindre de canaux par eux-mêmes ici. Demandez à un membre du canal de vous y ajouter.',
        denied_file_upload: 'Les invités ne peuvent pas charger de fichiers ici.',
        denied_cannot_check:
            'Les règles pour les invités n’ont pas pu être vérifiées ; l’action n’a donc pas été effectuée. Veuillez réessayer dans un instant.',
        cannot_block_channel_creation: 'créer des canaux ou des équipes publiques',
        cannot_block_group_creation: 'créer des groupes privés ou des équipes privées',
        cannot_block_direct_message_creation: 'écrire en premier dans une conversation directe',
        cannot_block_discussion_creation: 'commencer des discussions',
        cannot_block_mention_all: 'mentionner @all',
        cannot_block_mention_here: 'mentionner @here',
        cannot_block_own_message_deletion: 'supprimer vos messages (un modérateur le peut)',
        cannot_block_self_join: 'rejoindre des canaux publics sans que quelqu’un vous y ajoute',
        cannot_block_file_upload: 'charger des fichiers',
        guest_can:
            'Vous avez ici un accès d’invité. Vous pouvez lire et écrire dans les salons auxquels on vous a donné accès, et répondre aux personnes qui vous écrivent.',
        guest_cannot: 'En tant qu’invité, vous ne pouvez pas :',
        guest_unrestricted: 'Guest Manager ne vous impose pas d’autres limites.',
        help_title: 'Ce que vous pouvez faire avec /guest :',
        help_summary: 'affiche ce que vous pouvez faire, ou ce que fait une sous-commande',
        ask_managers:
            'Les invités sont gérés par les personnes ayant un de ces rôles : {{roles}}. Veuillez vous adresser à l’une d’elles.',
        unknown_subcommand:
            'La sous-commande « {{word}} » n’existe pas. Saisissez `/guest help` pour voir celles qui existent.',
        unknown_subcommand_nearest:
            'La sous-commande « {{word}} » n’existe pas. Vouliez-vous dire `/guest {{guess}}` ?',
        command_failed:
            'Cela n’a pas fonctionné et rien n’a été modifié. Veuillez réessayer ; le journal de l’application indique ce qui s’est passé.',
        action_failed:
            'Cela n’a pas fonctionné. Veuillez réessayer ; le journal de l’application indique ce qui s’est passé.',
        deletion_not_allowed:
            'Seuls les gestionnaires d’invités, ainsi que les propriétaires et modérateurs de ce salon, peuvent supprimer le message d’un invité.',
        deletion_not_a_guests: 'Ce message n’est pas celui d’un invité. Utilisez « Supprimer » dans son menu.',
    },
    'pt-BR': {
        command_description: 'Convidados: o que podem fazer aqui e tudo para gerenciá-los',
        command_params: 'help [subcomando]',
        button_delete_guest_message: 'Excluir mensagem de convidado',
        section_access: 'Acesso',
        section_restrictions: 'Restrições',
        setting_guest_roles: 'Funções de convidado',
        setting_guest_roles_description:
            'Quem tem uma destas funções é convidado. Nomes ou IDs, separados por vírgulas.',
        setting_exempt_roles: 'Funções isentas',
        setting_exempt_roles_description:
            'Quem tem uma destas funções nunca é convidado, quaisquer que sejam suas outras funções. Pode ficar vazio.',
        setting_manager_roles: 'Funções de gestor',
        setting_manager_roles_description: 'Quem pode gerenciar convidados com /guest. Um convidado nunca é gestor.',
        setting_requester_roles: 'Funções de solicitante',
        setting_requester_roles_description: 'Quem pode solicitar um convidado aos gestores. Pode ficar vazio.',
        setting_block_channel_creation: 'Impedir que convidados criem canais',
        setting_block_channel_creation_description: 'Convidados não podem criar canais públicos nem equipes públicas.',
        setting_block_group_creation: 'Impedir que convidados criem grupos privados',
        setting_block_group_creation_description: 'Convidados não podem criar grupos privados nem equipes privadas.',
        setting_block_direct_message_creation: 'Impedir que convidados iniciem conversas diretas',
        setting_block_direct_message_creation_description:
            'Convidados não podem escrever primeiro em uma conversa direta; podem responder assim que outra pessoa tiver escrito. Não é possível abrir uma conversa apenas entre convidados.',
        setting_block_discussion_creation: 'Impedir que convidados iniciem discussões',
        setting_block_discussion_creation_description: 'Convidados não podem iniciar discussões.',
        setting_block_mention_all: 'Impedir que convidados mencionem @all',
        setting_block_mention_all_description:
            'Convidados não podem mencionar @all, nem em uma mensagem nova nem ao editar.',
        setting_block_mention_here: 'Impedir que convidados mencionem @here',
        setting_block_mention_here_description:
            'Convidados não podem mencionar @here, nem em uma mensagem nova nem ao editar.',
        setting_block_own_message_deletion: 'Impedir que convidados excluam mensagens',
        setting_block_own_message_deletion_description:
            'Convidados não podem excluir suas mensagens. Gestores, e proprietários e moderadores da sala, usam “Excluir mensagem de convidado” no menu da mensagem: o servidor não informa ao aplicativo quem exclui.',
        setting_block_self_join: 'Impedir que convidados entrem em canais públicos',
        setting_block_self_join_description:
            'Convidados só entram em um canal público quando alguém os adiciona. Links de convite para canais públicos também são recusados a convidados.',
        setting_block_file_upload: 'Impedir que convidados enviem arquivos',
        setting_block_file_upload_description: 'Convidados não podem enviar arquivos.',
        invalid_switch: 'Não salvo: esta configuração está ligada ou desligada.',
        invalid_no_role: 'Não salvo: informe pelo menos uma função; sem ela, a configuração não valeria para ninguém.',
        invalid_unknown_role:
            'Não salvo: uma destas funções não existe neste workspace. Use os nomes ou ids das funções, separados por vírgulas.',
        invalid_room_role:
            'Não salvo: uma delas é uma função dentro de salas, como proprietário ou moderador. Use funções do workspace.',
        invalid_role_twice:
            'Não salvo: uma destas funções está em uma configuração que contradiz esta. Uma função de convidado não é isenta, nem de gestor, nem de solicitante.',
        invalid_unchecked: 'Não salvo: o valor não pôde ser verificado agora. Tente novamente.',
        denied_channel_creation:
            'Convidados não podem criar canais aqui. Peça a um membro que crie um e adicione você.',
        denied_group_creation:
            'Convidados não podem criar grupos privados aqui. Peça a um membro que crie um e adicione você.',
        denied_team_creation:
            'Sua equipe não foi criada: convidados não podem criar equipes aqui. Peça a um membro que crie uma e adicione você.',
        denied_direct_message_creation: 'Convidados não podem iniciar conversas diretas entre si aqui.',
        denied_first_message:
            'Convidados não podem escrever primeiro em uma conversa direta aqui. Você poderá responder assim que a outra pessoa lhe escrever.',
        denied_discussion_creation: 'Convidados não podem iniciar discussões aqui. Peça a um membro que inicie uma.',
        denied_mention_all: 'Convidados não podem mencionar @all aqui. Mencione pelo nome as pessoas a quem se dirige.',
        denied_mention_here:
            'Convidados não podem mencionar @here aqui. Mencione pelo nome as pessoas a quem se dirige.',
        denied_own_message_deletion:
            'Sua mensagem não foi excluída: aqui somente um moderador pode excluir a mensagem de um convidado, com “Excluir mensagem de convidado” no menu dela.',
        denied_self_join:
            'Convidados não podem entrar em canais por conta própria aqui. Peça a um membro do canal que adicione você.',
        denied_file_upload: 'Convidados não podem enviar arquivos aqui.',
        denied_cannot_check:
            'Não foi possível verificar as regras para convidados agora, por isso a ação não foi realizada. Tente novamente em instantes.',
        cannot_block_channel_creation: 'criar canais ou equipes públicas',
        cannot_block_group_creation: 'criar grupos privados ou equipes privadas',
        cannot_block_direct_message_creation: 'escrever primeiro em uma conversa direta',
        cannot_block_discussion_creation: 'iniciar discussões',
        cannot_block_mention_all: 'mencionar @all',
        cannot_block_mention_here: 'mencionar @here',
        cannot_block_own_message_deletion: 'excluir suas mensagens (um moderador pode)',
        cannot_block_self_join: 'entrar em canais públicos sem que alguém adicione você',
        cannot_block_file_upload: 'enviar arquivos',
        guest_can:
            'Aqui você tem acesso de convidado. Pode ler e escrever nas salas em que adicionaram você e responder a quem lhe escrever.',
        guest_cannot: 'Como convidado, você não pode:',
        guest_unrestricted: 'O Guest Manager não impõe outros limites a você.',
        help_title: 'O que você pode fazer com /guest:',
        help_summary: 'mostra o que você pode fazer ou o que faz um subcomando',
        ask_managers:
            'Os convidados são gerenciados por pessoas com uma destas funções: {{roles}}. Fale com uma delas.',
        unknown_subcommand: 'O subcomando “{{word}}” não existe. Digite `/guest help` para ver os disponíveis.',
        unknown_subcommand_nearest: 'O subcomando “{{word}}” não existe. Você quis dizer `/guest {{guess}}`?',
        command_failed:
            'Não funcionou, e nada foi alterado. Tente novamente; o log do aplicativo mostra o que aconteceu.',
        action_failed: 'Não funcionou. Tente novamente; o log do aplicativo mostra o que aconteceu.',
        deletion_not_allowed:
            'Somente gestores de convidados, e proprietários e moderadores desta sala, podem excluir a mensagem de um convidado.',
        deletion_not_a_guests: 'Esta mensagem não é de um convidado. Use “Excluir” no menu dela.',
    },
};
