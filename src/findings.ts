import { leaveClosedRooms } from './actions/closedRooms';
import { auditGuests } from './actions/findings';
import type { FindingsReport } from './actions/findings';
import { ConnectionError } from './actions/connectionPort';
import { repairPermissions } from './actions/permissions';
import { demoteMember } from './actions/roles';
import { connectionSentence } from './commands/connectionSentence';
import { findingText, headline, remarks } from './commands/findings';
import { outcomeText } from './commands/outcomes';
import { repairText } from './commands/permissions';
import { actOnGuest, openPanel } from './panel';
import type { Told } from './panel';
import { fixOf } from './policy/findings';
import { commandContextOf, managesGuests } from './session';
import type { Session } from './session';
import { buildFindings, isFindingsViewId, MOST_FINDINGS } from './ui/findings';
import type { FindingAction } from './ui/findings';

/** Where somebody pressed something. */
export interface Pressed {
    triggerId: string;
    viewId: string;
}

/** Opens the findings, or draws them anew where they are open; a sentence instead where there is nothing to show. */
export async function openFindings(
    session: Session,
    { triggerId, viewId }: Pressed,
    { report, notice }: { report?: FindingsReport; notice?: string } = {},
): Promise<Told> {
    const { call, person, language, appId } = session;
    const found = report ?? (await auditGuests(person, call));
    if ('code' in found) {
        return [...(notice === undefined ? [] : [notice]), outcomeText(found, language)].join('\n');
    }
    const reader = commandContextOf(session);
    const shown = found.findings.slice(0, MOST_FINDINGS);
    const view = buildFindings({
        appId,
        language,
        headline: headline(found, language),
        lines: shown.map((finding) => ({
            text: findingText(finding, reader),
            fix: fixOf(finding, call.policy),
            ...('userId' in finding ? { userId: finding.userId } : {}),
        })),
        remarks: remarks(found, shown.length, language),
        notice,
    });
    await call.surfaces[isFindingsViewId(viewId) ? 'update' : 'open'](view, triggerId, person.id);
    return undefined;
}

/** Puts right what was pressed. Every act is authorised by the action behind it, a form by whoever opens it. */
export async function actOnFinding(session: Session, action: FindingAction, pressed: Pressed): Promise<Told> {
    if (action.act === 'again') {
        return openFindings(session, pressed);
    }
    const { call, person, language } = session;
    const { fix, userId } = action;
    switch (fix) {
        case 'panel':
            return openPanel(session, pressed.triggerId);
        case 'repair':
            return putRight(session, pressed, () => repair(session));
        case 'demote':
            return putRight(session, pressed, async () =>
                outcomeText(await demoteMember(person, userId, call), language),
            );
        case 'leave':
            return putRight(session, pressed, async () =>
                outcomeText(await leaveClosedRooms(person, userId, call), language),
            );
        case 'info':
        case 'limit':
        case 'sponsor':
        case 'extend':
        case 'deactivate':
            return actOnGuest(session, pressed.triggerId, { act: fix, userId });
    }
}

/** Does at once what needs no form, and shows what came of it above what is left. */
async function putRight(session: Session, pressed: Pressed, work: () => Promise<string>): Promise<Told> {
    return managesGuests(session)
        ? openFindings(session, pressed, { notice: await work() })
        : outcomeText({ code: 'not_allowed', isDone: false }, session.language);
}

async function repair(session: Session): Promise<string> {
    const { call, person, language } = session;
    try {
        return repairText(await repairPermissions(person, call), { ...commandContextOf(session), args: [] });
    } catch (error) {
        if (error instanceof ConnectionError) {
            return connectionSentence(error.failure, error.detail, language);
        }
        throw error;
    }
}
