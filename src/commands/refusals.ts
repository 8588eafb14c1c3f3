import type { RefusedActs } from '../policy/refusals';
import { t } from '../text';
import type { Language } from '../text';

const MOST_REASONS = 3;

/** How often a guest was refused something, and what for the most. */
export function refusedText({ total, reasons }: RefusedActs, language: Language): string {
    const named = reasons
        .slice(0, MOST_REASONS)
        .map(({ reason, count }) => `${t(`refused_${reason}`, language)} (${count})`);
    return [String(total), ...named].join(' · ');
}
