/** Days of a period, each as a field for dates has it. */
export interface Days {
  readonly from: string;
  readonly to: string;
}

const two = (part: number): string => String(part).padStart(2, '0');
const dayOf = (at: Date): string => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;

/** The last thirty days, with today. */
export function lastMonth(now: Date): Days {
  const from = new Date(now);
  from.setDate(from.getDate() - 30);
  return { from: dayOf(from), to: dayOf(now) };
}

/** The instants of a period, by the clock of whoever asks; its last day is whole. A day that is left empty is today. */
export function instantsOf({ from, to }: Days): { readonly from: string; readonly to: string } {
  const begin = new Date(`${from || dayOf(new Date())}T00:00`);
  const end = new Date(`${to || dayOf(new Date())}T00:00`);
  end.setDate(end.getDate() + 1);
  return { from: begin.toISOString(), to: end.toISOString() };
}
