import type { UIKitSurfaceType } from '@rocket.chat/apps-engine/definition/uikit/IUIKitSurface';
import type { LayoutBlock } from '@rocket.chat/ui-kit';

import type { Fix } from '../policy/findings';
import { t } from '../text';
import type { TextKey } from '../text';
import { button, context, oneLine, plainText } from './blocks';
import type { View, ViewContext } from './blocks';
import { isSubject } from './viewIds';

/** One finding, and what puts it right. */
export interface FindingLine {
    /** A finished sentence. */
    text: string;
    fix: Fix;
    /** User id of the guest; absent where it is about all guests. */
    userId?: string;
}

export interface FindingsContent extends ViewContext {
    headline: string;
    lines: readonly FindingLine[];
    /** What is not shown or was not looked at: finished sentences. */
    remarks: readonly string[];
    /** What came of the last fix: a finished sentence. */
    notice?: string;
}

/** A view holds 100 blocks, and people read fewer. */
export const MOST_FINDINGS = 50;

const VIEW = 'guest-findings-view';

const AGAIN = 'guest-findings-again';

/** Begins the ids of the buttons; what each does is its value. */
const FIX = 'guest-finding-';

/** Whom a fix that is about no guest in particular is about. */
const ALL = 'all';

const LABELS: Readonly<Record<Fix, TextKey>> = {
    panel: 'button_open_panel',
    repair: 'finding_fix_repair',
    limit: 'guest_act_limit',
    leave: 'finding_fix_leave',
    demote: 'finding_fix_demote',
    info: 'guest_act_info',
    sponsor: 'guest_act_sponsor',
    extend: 'guest_act_extend',
    deactivate: 'guest_act_deactivate',
};

/** The findings as a modal, each with a button; another one looks again. */
export function buildFindings(content: FindingsContent): View {
    const { appId, language, headline, lines, remarks, notice } = content;
    const again = 'guest-findings-block';
    return {
        id: VIEW,
        type: 'modal' as UIKitSurfaceType.MODAL,
        title: plainText(t('findings_title', language)),
        blocks: [
            ...(notice === undefined ? [] : [sentence(appId, 'notice', notice)]),
            sentence(appId, 'headline', headline),
            ...lines.slice(0, MOST_FINDINGS).map((line, index) => findingBlock(line, index, content)),
            ...remarks.map((text, index) => context(appId, `guest-findings-remark-${index}`, [oneLine(text, 500)])),
            {
                type: 'actions',
                appId,
                blockId: again,
                elements: [button(content, { blockId: again, actionId: AGAIN }, t('setup_again', language))],
            },
        ],
        close: button(
            content,
            { blockId: 'guest-findings-close', actionId: 'guest-findings-close' },
            t('details_close', language),
        ),
    };
}

function sentence(appId: string, part: string, text: string): LayoutBlock {
    return { type: 'section', appId, blockId: `guest-findings-${part}`, text: plainText(oneLine(text, 1_000)) };
}

function findingBlock({ text, fix, userId = ALL }: FindingLine, index: number, content: ViewContext): LayoutBlock {
    const { appId, language } = content;
    const blockId = `guest-findings-${index}`;
    const accessory = button(content, { blockId, actionId: `${FIX}${index}` }, t(LABELS[fix], language), {
        value: `${fix}:${userId}`,
    });
    return { type: 'section', appId, blockId, text: plainText(oneLine(text, 500)), accessory };
}

/** What somebody pressed among the findings. */
export type FindingAction = { act: 'again' } | { act: 'fix'; fix: Fix; userId: string };

/** Undefined for what is none of these buttons. */
export function readFindingAction(actionId: unknown, value: unknown): FindingAction | undefined {
    if (actionId === AGAIN) {
        return { act: 'again' };
    }
    if (typeof actionId !== 'string' || !actionId.startsWith(FIX) || typeof value !== 'string') {
        return undefined;
    }
    const [, word, userId = ''] = /^(\w+):(\S+)$/.exec(value) ?? [];
    const fix = (Object.keys(LABELS) as Fix[]).find((known) => known === word);
    return fix !== undefined && isSubject(userId) ? { act: 'fix', fix, userId } : undefined;
}

/** Whether the view that is open shows findings, so that it can be drawn anew. */
export function isFindingsViewId(viewId: unknown): boolean {
    return viewId === VIEW;
}
