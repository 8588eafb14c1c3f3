import type { AppTexts } from '../../protocol';
import { translator } from '../labels';
import type { Chrome } from './ChromeContext';

export function chromeOf(language: string, texts: AppTexts): Chrome {
    const time = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' });
    const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
    const day = new Intl.DateTimeFormat(language, { dateStyle: 'full' });
    return {
        language,
        t: translator(language),
        appText: (key) => texts[language]?.[key] ?? texts.en?.[key] ?? key,
        formatTime: (iso) => time.format(new Date(iso)),
        formatDay: (iso) => day.format(new Date(iso)),
        formatDate: (iso) => date.format(new Date(iso)),
    };
}
