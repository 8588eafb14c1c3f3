import type { UIKitSurfaceType } from '@rocket.chat/apps-engine/definition/uikit/IUIKitSurface';

import { t } from '../text';
import { button, oneLine, plainText } from './blocks';
import type { View, ViewContext } from './blocks';
import { modalViewId, readModalViewId } from './viewIds';
import type { ModalName, ModalPlace, PanelPlace } from './viewIds';

/** What is asked about before it is done. */
export type Confirmation = Extract<ModalName, 'deactivate' | 'relinquish' | 'promote'>;

export interface ConfirmationContent extends ViewContext {
    confirmation: Confirmation;
    /** User id of the guest. */
    subject: string;
    /** Name of the guest. */
    name: string;
    panel?: PanelPlace;
    /** Why it is asked again: a finished sentence. */
    problem?: string;
}

/**
 * What a question takes the place of. It stands under the id of the first one: a client draws an open view anew under
 * its own id and no other, and closes what is opened in answer to a submission.
 * Source: RocketChat/Rocket.Chat `apps/meteor/app/ui-message/client/ActionManager.ts`.
 */
const FIRST: Readonly<Partial<Record<Confirmation, Confirmation>>> = { relinquish: 'deactivate' };

/** A question as a modal; submitting it is the yes. */
export function buildConfirmation(content: ConfirmationContent): View {
    const { appId, language, confirmation, subject, panel, problem } = content;
    const texts = [
        ...(problem === undefined ? [] : [oneLine(problem, 1_000)]),
        t(`confirm_text_${confirmation}`, language, { name: oneLine(content.name) }),
    ];
    return {
        id: modalViewId({ modal: FIRST[confirmation] ?? confirmation, subject, panel }),
        type: 'modal' as UIKitSurfaceType.MODAL,
        title: plainText(t(`confirm_title_${confirmation}`, language)),
        blocks: texts.map((text, index) => ({
            type: 'section',
            appId,
            blockId: `guest-confirm-${index}`,
            text: plainText(text),
        })),
        submit: button(
            content,
            { blockId: 'guest-confirm-submit', actionId: 'guest-confirm-submit' },
            t(`confirm_submit_${confirmation}`, language),
            { style: confirmation === 'promote' ? 'primary' : 'danger', value: confirmation },
        ),
        close: button(
            content,
            { blockId: 'guest-confirm-close', actionId: 'guest-confirm-close' },
            t('form_close', language),
        ),
    };
}

/** What a submitted view was about, which its id says but for a question that has taken the place of another. */
export function readSubmittedModal(view: { id: unknown; submit?: unknown }): ModalPlace | undefined {
    const place = readModalViewId(view.id);
    const { value } = Object(view.submit) as { value?: unknown };
    const isSecond = value === 'relinquish' && place?.modal === FIRST[value];
    return isSecond ? { ...place, modal: value } : place;
}
