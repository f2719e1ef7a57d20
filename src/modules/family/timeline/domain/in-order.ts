import type { TimelineEntry } from '../../../institutions/index.js';

/** An entry with its place: places rise with time, and stay when more is done later. */
export interface PlacedEntry extends TimelineEntry {
  readonly seq: number;
}

/** So many entries of one millisecond keep apart. */
const WITHIN_ONE_MS = 1000;

/** Newest first, each with its place. What was done in one millisecond stands in a fixed order. */
export function inOrder(entries: readonly TimelineEntry[]): PlacedEntry[] {
  const sorted = [...entries].sort((x, y) => x.at.getTime() - y.at.getTime() || compare(keyOf(x), keyOf(y)));
  let [moment, rank] = [NaN, 0];
  const placed = sorted.map((entry) => {
    const time = entry.at.getTime();
    rank = time === moment ? rank + 1 : 0;
    moment = time;
    return { ...entry, seq: time * WITHIN_ONE_MS + rank };
  });
  return placed.reverse();
}

function keyOf({ what, subjectId, word, institutionId }: TimelineEntry): string {
  return [what, subjectId, word ?? '', institutionId ?? ''].join(' ');
}

function compare(x: string, y: string): number {
  return x < y ? -1 : Number(x > y);
}
