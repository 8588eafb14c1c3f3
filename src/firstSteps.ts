import type { IUser } from '@rocket.chat/apps-engine/definition/users';

import { checkSetup } from './actions/setup';
import type { Call } from './call';
import { checklistLines } from './commands/setup';
import { toPerson } from './host/translate';
import { openSession } from './session';
import { t } from './text';
import { buildFirstSteps } from './ui/cards';

/** One message to whoever installed the app: the checklist and a button for the setup. Never rejects. */
export async function welcomeInstaller(call: Call, installer: IUser, appId: string): Promise<void> {
    const person = toPerson(installer);
    if (person === undefined) {
        return;
    }
    try {
        const { language } = openSession(call, person, appId);
        const lines = checklistLines(await checkSetup(call), language);
        await call.notices.write(person, t('first_steps', language), buildFirstSteps({ appId, language, lines }));
        await call.managerStore.rememberManager(person.id);
    } catch (error) {
        call.log('The installer could not be told the first steps', error);
    }
}
