/**
 * A date of which a part may not be known: `2021`, `2021-03`, `2021-03-15`; while it is written also a month
 * without its year (`-03`).
 */
export interface DateParts {
  readonly year: string;
  readonly month: string;
  readonly day: string;
}

export function partsOf(text: string): DateParts {
  const [year = '', month = '', day = ''] = text.split('-');
  return { year, month, day };
}

/** @returns the empty text where nothing is known */
export function dateOf({ year, month, day }: DateParts): string {
  return [year.trim(), padded(month), padded(day)].join('-').replace(/-{1,2}$/, '');
}

const padded = (part: string): string => (/^\d$/.test(part.trim()) ? `0${part.trim()}` : part.trim());
