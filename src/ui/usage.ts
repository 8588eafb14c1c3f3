import type { LayoutBlock } from '@rocket.chat/ui-kit';

import type { UsageGlance } from '../actions/usage';
import { t } from '../text';
import { context, numberFormat, plainText } from './blocks';
import type { ViewContext } from './blocks';

const BAR_CELLS = 20;

/** Usage against the cap: a headline, a bar where there is a cap, and the numbers that make it up. */
export function usageBlocks(
    { active: recorded, serverActive: active = recorded, pending, inactive, expiring = 0, cap }: UsageGlance,
    blockId: (part: string) => string,
    { appId, language }: ViewContext,
): LayoutBlock[] {
    // Invited people hold a place as well.
    const taken = active + pending;
    const number = numberFormat(language);
    const headline =
        cap === 0
            ? t('panel_usage_unlimited', language, { count: number(taken) }, taken)
            : t('panel_usage', language, { taken: number(taken), cap: number(cap) });
    const counts = [
        t('panel_active', language, { count: number(active) }, active),
        t('panel_pending', language, { count: number(pending) }, pending),
        t('panel_inactive', language, { count: number(inactive) }, inactive),
        ...(expiring > 0 ? [t('panel_expiring', language, { count: number(expiring) }, expiring)] : []),
    ];
    return [
        { type: 'section', appId, blockId: blockId('usage'), text: plainText(headline) },
        ...(cap === 0 ? [] : [context(appId, blockId('bar'), [usageBar(taken, cap)])]),
        context(appId, blockId('counts'), counts),
    ];
}

/** A bar for the eye; the numbers stand above it. Full, and 100 %, only at the cap. */
function usageBar(taken: number, cap: number): string {
    const share = taken / cap;
    const filled = Math.min(BAR_CELLS, Math.floor(share * BAR_CELLS));
    return `${'█'.repeat(filled)}${'░'.repeat(BAR_CELLS - filled)} ${Math.floor(share * 100)} %`;
}
