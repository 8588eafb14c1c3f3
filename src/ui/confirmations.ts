import type { UIKitSurfaceType } from '@rocket.chat/apps-engine/definition/uikit/IUIKitSurface';

import { t } from '../text';
import { button, oneLine, plainText } from './blocks';
import type { View, ViewContext } from './blocks';
import { modalViewId } from './viewIds';
import type { ModalName, PanelPlace } from './viewIds';

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

/** A question as a modal; submitting it is the yes. */
export function buildConfirmation(content: ConfirmationContent): View {
    const { appId, language, confirmation, subject, panel, problem } = content;
    const texts = [
        ...(problem === undefined ? [] : [oneLine(problem, 1_000)]),
        t(`confirm_text_${confirmation}`, language, { name: oneLine(content.name) }),
    ];
    return {
        id: modalViewId({ modal: confirmation, subject, panel }),
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
            { style: confirmation === 'promote' ? 'primary' : 'danger' },
        ),
        close: button(
            content,
            { blockId: 'guest-confirm-close', actionId: 'guest-confirm-close' },
            t('form_close', language),
        ),
    };
}
