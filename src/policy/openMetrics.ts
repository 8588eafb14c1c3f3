/** A number that is measured at several places, told apart by labels. */
export interface Gauge {
    name: string;
    help: string;
    samples: ReadonlyArray<{ labels?: Readonly<Record<string, string>>; value: number }>;
}

/** What a scraper has to be told, or it reads the text as an older format. */
export const OPEN_METRICS_TYPE = 'application/openmetrics-text; version=1.0.0; charset=utf-8';

/** Source: prometheus/OpenMetrics `specification/OpenMetrics.md`. */
export function writeOpenMetrics(gauges: readonly Gauge[]): string {
    return `${gauges.map(family).join('')}# EOF\n`;
}

function family({ name, help, samples }: Gauge): string {
    const lines = samples.map(({ labels = {}, value }) => `${name}${labelSet(labels)} ${value}\n`);
    return `# TYPE ${name} gauge\n# HELP ${name} ${escape(help)}\n${lines.join('')}`;
}

function labelSet(labels: Readonly<Record<string, string>>): string {
    const pairs = Object.keys(labels).map((label) => `${label}="${escape(labels[label])}"`);
    return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
}

function escape(text: string): string {
    return text.replace(/\\/g, '\\\\').replace(/\n/g, '\\n').replace(/"/g, '\\"');
}
