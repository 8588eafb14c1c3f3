import { readFileSync } from 'node:fs';

/** Megabytes that a process holds in memory; not a number where the system does not tell as Linux does. */
export function residentMemory(processId: number | undefined): number {
    try {
        const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${processId}/status`, 'utf8')) ?? [];
        return Number(kilobytes) / 1024;
    } catch {
        return NaN;
    }
}
