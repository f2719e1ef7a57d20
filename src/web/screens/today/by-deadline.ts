export const SPANS = ['overdue', 'today', 'week', 'later'] as const;
export type Span = (typeof SPANS)[number];

const DAY_MS = 86_400_000;

/**
 * Sorts duties by when they are due: overdue, until the end of this day, within seven days, later; in each
 * the soonest first.
 */
export function byDeadline<T extends { readonly dueAt: string }>(
  lines: readonly T[],
  now: Date,
): Record<Span, T[]> {
  const spans: Record<Span, T[]> = { overdue: [], today: [], week: [], later: [] };
  const endOfDay = new Date(now).setHours(24, 0, 0, 0);
  const sorted = [...lines].sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt));
  for (const line of sorted) spans[spanOf(Date.parse(line.dueAt), now.getTime(), endOfDay)].push(line);
  return spans;
}

function spanOf(due: number, now: number, endOfDay: number): Span {
  if (due < now) return 'overdue';
  if (due < endOfDay) return 'today';
  return due < now + 7 * DAY_MS ? 'week' : 'later';
}
