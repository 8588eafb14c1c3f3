import { exportGuests, exportLog } from '../actions/exports';
import type { Exported } from '../actions/exports';
import { plain, t } from '../text';
import type { Language } from '../text';
import { failureSentence, outcomeText } from './outcomes';
import { problemsReply } from './problems';
import type { Reply, Subcommand } from './types';

const EXPORTS = new Map([
    ['guests', exportGuests],
    ['log', exportLog],
]);

export const exporting: Subcommand = {
    word: 'export',
    audience: 'manager',
    usage: 'guests|log',
    summary: 'export_summary',
    run: async (context): Promise<Reply> => {
        const [word = '', ...rest] = context.args;
        const work = rest.length > 0 ? undefined : EXPORTS.get(word.toLowerCase());
        if (work === undefined) {
            const came = context.args.join(' ');
            return problemsReply([{ field: 'words', expectation: 'export', came }], exporting, context);
        }
        return { text: exportedText(await work(context.sender, context.ports), context.language) };
    },
};

function exportedText(exported: Exported, language: Language): string {
    switch (exported.kind) {
        case 'refused':
            return outcomeText(exported.outcome, language);
        case 'not_sent':
            return t('export_not_sent', language, { detail: plain(exported.detail || '–') });
        case 'sent': {
            const { file, count, left, unclear, failed } = exported;
            return [
                t('export_sent', language, { file: `\`${file}\`` }, count),
                ...(left > 0 ? [t('findings_left_guests', language, {}, left)] : []),
                ...(unclear > 0 ? [t('export_left', language, {}, unclear)] : []),
                ...(failed === undefined
                    ? []
                    : [
                          t('panel_from_store', language),
                          failureSentence(failed.failure, failed.failureDetail, language),
                      ]),
            ].join('\n');
        }
    }
}
