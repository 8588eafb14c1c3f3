import { listOpenReviews, startReviewRound } from '../actions/reviewRounds';
import type { OpenReview } from '../actions/reviewRounds';
import { formatDay, plain, t } from '../text';
import { outcomeText } from './outcomes';
import { problemsReply } from './problems';
import type { CommandContext, Reply, Subcommand } from './types';

const WORDS = ['start', 'open'] as const;

const MOST_LINES = 50;

/** Alone it shows what is open, and starts a round where nothing is. */
export const review: Subcommand = {
    word: 'review',
    audience: 'manager',
    usage: '[start|open]',
    summary: 'review_summary',
    run: async (context): Promise<Reply> => {
        const [typed, ...strays] = context.args;
        const word = WORDS.find((known) => known === typed?.toLowerCase());
        if ((typed !== undefined && word === undefined) || strays.length > 0) {
            const came = word === undefined ? typed : strays[0];
            return problemsReply([{ field: 'review', expectation: 'review_act', came }], review, context);
        }
        if (word === 'start') {
            return start(context);
        }
        const open = await listOpenReviews(context.sender, context.ports);
        if ('code' in open) {
            return { text: outcomeText(open, context.language) };
        }
        return open.length > 0 || word === 'open' ? { text: openText(open, context) } : start(context);
    },
};

async function start({ sender, ports, language }: CommandContext): Promise<Reply> {
    return { text: outcomeText(await startReviewRound(sender, ports), language) };
}

function openText(open: readonly OpenReview[], context: CommandContext): string {
    const { language } = context;
    const more = open.length - MOST_LINES;
    return [
        open.length === 0 ? t('reviews_none', language) : t('reviews_open', language, {}, open.length),
        ...open.slice(0, MOST_LINES).map((one) => `• ${line(one, context)}`),
        ...(more > 0 ? [t('reviews_more', language, {}, more)] : []),
        t('reviews_start', language, { command: '`/guest review start`' }),
    ].join('\n');
}

function line({ username, sponsor, startedAt }: OpenReview, { language, utcOffset }: CommandContext): string {
    const params = { user: plain(`@${username}`), date: formatDay(startedAt, language, utcOffset) };
    return sponsor === undefined
        ? t('reviews_at_managers', language, params)
        : t('reviews_at_sponsor', language, { ...params, sponsor: plain(`@${sponsor}`) });
}
