const DAY_MS = 86_400_000;

/** Age of what is overdue, in classes that tell of no single day. */
export const OVERDUE_AGES = ['to_3_days', 'to_10_days', 'to_30_days', 'longer'] as const;

export type OverdueAge = (typeof OVERDUE_AGES)[number];

const ENDS: readonly (readonly [days: number, age: OverdueAge])[] = [
  [3, 'to_3_days'],
  [10, 'to_10_days'],
  [30, 'to_30_days'],
];

export function overdueAge(dueAt: Date, now: Date): OverdueAge {
  const days = (now.getTime() - dueAt.getTime()) / DAY_MS;
  return ENDS.find(([end]) => days <= end)?.[1] ?? 'longer';
}
