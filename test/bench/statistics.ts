/** The value below which a share of the values lies; between two values, in proportion. */
export function quantile(values: readonly number[], share: number): number {
    const sorted = [...values].sort((one, other) => one - other);
    const position = (sorted.length - 1) * share;
    const below = sorted[Math.floor(position)];
    const above = sorted[Math.ceil(position)];
    return below + (above - below) * (position - Math.floor(position));
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);
