/** How long a duty of the hourly round may go on before the others have theirs; what is left is for the next round. */
export interface Turn {
    isOver(): boolean;
}

export const UNHURRIED: Turn = { isOver: () => false };

/**
 * Works through items, so many at once, until the turn is over; the first go in any case, so that every round gets
 * ahead. One that fails is reported and keeps no other from its own.
 */
export async function workThrough<T>(
    items: readonly T[],
    { atOnce, turn = UNHURRIED, report }: { atOnce: number; turn?: Turn; report: (error: unknown) => void },
    work: (item: T) => Promise<unknown>,
): Promise<void> {
    for (let first = 0; first < items.length && (first === 0 || !turn.isOver()); first += atOnce) {
        await Promise.all(
            items.slice(first, first + atOnce).map(async (item) => {
                try {
                    await work(item);
                } catch (error) {
                    report(error);
                }
            }),
        );
    }
}
