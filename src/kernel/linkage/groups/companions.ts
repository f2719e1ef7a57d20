import type { Background } from '../background.js';
import type { ComparableRecord } from '../comparable-record.js';
import { eventOf } from '../record-dates.js';
import { statedPoint } from '../stated-point.js';
import { DAYS_A_BIN } from './gap-tables.js';
import { log10DatesOf } from './time.js';

/** Days that the last contacts of one group lie apart at most. */
const DAYS_APART = 3;
/** Cells a degree: last contacts within one are taken for one place. */
const CELLS_A_DEGREE = 2;
/**
 * Number of others of its group that have a record beside a record, before a bank has told, and what that is
 * worth in records.
 */
const USUAL = { report: 2, remains: 0.5 } as const;
const USUAL_RECORDS = 50;
/**
 * Share of near records that are the same one: one body near another is most often the same one in another
 * register; a report near another is seldom a second one.
 */
const IN_TWO_RECORDS = { report: 0, remains: 1 } as const;
/**
 * Share of what the records near the own one tell of its companions; the rest is what the bank tells of
 * everybody's, for families hear last from one group in several places.
 */
const NEAR_SHARE = 0.9;

type InGroups = keyof typeof USUAL;

interface DayAndCell {
  readonly type: InGroups;
  readonly day: number;
  readonly cell: string;
}

/**
 * Returns the day and the cell of a record; undefined for what is neither a report nor remains, or has no day
 * or no coordinates.
 */
function dayAndCell(record: ComparableRecord): DayAndCell | undefined {
  const { recordType: type } = record;
  if (type !== 'report' && type !== 'remains') return undefined;
  const event = eventOf(record);
  const point = statedPoint(type === 'report' ? record.lastContact?.place : record.found?.place);
  if (event === undefined || event.first !== event.last || point === undefined) return undefined;
  const [north, east] = [Math.floor(point.lat * CELLS_A_DEGREE), Math.floor(point.lon * CELLS_A_DEGREE)];
  return { type, day: event.first, cell: `${north} ${east}` };
}

const prefixOf = (type: InGroups): string => `company:${type}:`;

/**
 * Returns the key under which the background counts a record by the day and place of the last contact, or of
 * the find.
 */
export function companyKey(record: ComparableRecord): string | undefined {
  const at = dayAndCell(record);
  return at && `${prefixOf(at.type)}${at.day} ${at.cell}`;
}

/**
 * Numbers of companions by day and place: the records that share a record's day and place beyond chance.
 *
 * Chance is as many of those of the place as fall within the days, had each been there on some day of that
 * year.
 */
class Groups {
  private readonly cells = new Map<string, Map<number, number>>();
  private readonly sizes = new Map<string, number>();
  private readonly dates: Float64Array;
  /** Usual number for a record of which nothing nearer is known. */
  readonly usual: number;

  constructor(background: Background, type: InGroups) {
    this.dates = log10DatesOf(background, type);
    for (const [key, count] of background.under(prefixOf(type))) {
      const space = key.indexOf(' ');
      this.put(Number(key.slice(0, space)), key.slice(space + 1), count);
    }
    let [sum, records] = [USUAL[type] * USUAL_RECORDS, USUAL_RECORDS];
    for (const [cell, days] of this.cells)
      for (const [day, count] of days) {
        sum += count * this.beyondChance(day, cell);
        records += count;
      }
    // The mean is kept in steps of a tenth of a decade, so that it tells nobody that somebody elsewhere is of
    // a group.
    this.usual = 10 ** (Math.round(10 * Math.log10(sum / records)) / 10);
  }

  private put(day: number, cell: string, count: number): void {
    const days = this.cells.get(cell) ?? new Map<number, number>();
    this.cells.set(cell, days.set(day, count));
    this.sizes.set(cell, (this.sizes.get(cell) ?? 0) + count);
  }

  beyondChance(day: number, cell: string): number {
    const days = this.cells.get(cell);
    if (days === undefined) return 0;
    let near = -1;
    for (let other = day - DAYS_APART; other <= day + DAYS_APART; other += 1) near += days.get(other) ?? 0;
    const density = 10 ** this.dates[Math.min(this.dates.length - 1, (day / DAYS_A_BIN) | 0)]!;
    // The size of a place is told in tens, so that who else was last heard of there on another day does not
    // show.
    const ofPlace = Math.max(1, Math.round(this.sizes.get(cell)! / 10) * 10);
    const byChance = (ofPlace - 1) * density * (2 * DAYS_APART + 1);
    return Math.max(0, near - byChance);
  }
}

export class Companions {
  private readonly groups: Readonly<Record<InGroups, Groups>>;

  constructor(background: Background) {
    this.groups = { report: new Groups(background, 'report'), remains: new Groups(background, 'remains') };
  }

  /**
   * Returns the expected number of companions with a record; 0 of the living, who have been found and lie in
   * no group.
   */
  of(record: ComparableRecord): number {
    const { recordType: type } = record;
    if (type !== 'report' && type !== 'remains') return 0;
    const [groups, at] = [this.groups[type], dayAndCell(record)];
    if (at === undefined) return groups.usual;
    const near = Math.max(0, groups.beyondChance(at.day, at.cell) - IN_TWO_RECORDS[type]);
    return NEAR_SHARE * near + (1 - NEAR_SHARE) * groups.usual;
  }
}

const companions = new WeakMap<Background, Companions>();

/** Returns the companions of a background; computed once for each. */
export function companionsOf(background: Background): Companions {
  const known = companions.get(background);
  if (known !== undefined) return known;
  const made = new Companions(background);
  companions.set(background, made);
  return made;
}
