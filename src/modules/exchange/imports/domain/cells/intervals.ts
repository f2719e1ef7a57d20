import { asWord, unreadable, value, type CellReading } from './reading.js';

const DAYS = { day: 1, week: 7, month: 365.25 / 12, year: 365.25 } as const;
const INTERVAL =
  /^(?<sign>[<>])? ?(?<first>\d+(?:\.\d+)?)(?: ?(?:-|to) ?(?<last>\d+(?:\.\d+)?))? (?<unit>day|week|month|year)s?$/u;

/**
 * Words for the time since death as a range of days: `< 5 weeks`, `> 6-8 months`, `3-5 days`.
 *
 * Such words are classes of decay more than measurements, so each end is read in its widest sense: "less than 6-8
 * months" may have been eight, "more than 6-8 months" no more than six.
 */
export function readInterval(cell: string): CellReading {
  const parts = INTERVAL.exec(asWord(cell))?.groups;
  if (!parts)
    return unreadable('IMPORTS.INTERVAL_UNREADABLE', 'a time as "< 5 weeks", "> 6-8 months" or "3-5 days"');
  const unit = DAYS[parts.unit as keyof typeof DAYS];
  const first = Number(parts.first);
  const last = Number(parts.last ?? parts.first);
  if (parts.sign === '<') return value({ min: 0, max: Math.ceil(last * unit) });
  if (parts.sign === '>') return value({ min: Math.floor(first * unit) });
  return value({ min: Math.floor(first * unit), max: Math.ceil(last * unit) });
}
