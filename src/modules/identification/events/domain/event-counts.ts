import { ENTRY_STATES, isSettled, type EntryState } from './manifest.js';

export interface CountedRecord {
  readonly id: string;
  readonly recordType: 'report' | 'remains' | 'living';
  readonly hasSample: boolean | undefined;
  readonly isIdentified: boolean;
}

/** Counts of an event, of what one institution may know of it and of nothing else. */
export interface EventCounts {
  readonly entries: number;
  readonly byState: readonly { readonly state: EntryState; readonly count: number }[];
  readonly unaccounted: number;
  /**
   * Persons of the list who are looked for and of whom no report is known: families that have not been
   * reached.
   */
  readonly withoutReport: number;
  readonly reports: number;
  /** Reports of whose missing person no identification stands. */
  readonly reportsUnidentified: number;
  readonly familiesWithSample: number;
  readonly remains: number;
  readonly remainsUnnamed: number;
  readonly living: number;
}

export function eventCountsOf(
  entries: readonly { readonly id: string; readonly state: EntryState }[],
  records: readonly CountedRecord[],
  links: readonly { readonly entryId: string }[],
): EventCounts {
  const linked = new Set(links.map(({ entryId }) => entryId));
  const open = entries.filter(({ state }) => !isSettled(state));
  const ofType = (type: CountedRecord['recordType']) =>
    records.filter(({ recordType }) => recordType === type);
  const byState = ENTRY_STATES.map((state) => ({
    state,
    count: entries.filter((one) => one.state === state).length,
  }));
  return {
    entries: entries.length,
    byState: byState.filter(({ count }) => count > 0),
    unaccounted: open.length,
    withoutReport: open.filter(({ id }) => !linked.has(id)).length,
    reports: ofType('report').length,
    reportsUnidentified: ofType('report').filter(({ isIdentified }) => !isIdentified).length,
    familiesWithSample: ofType('report').filter(({ hasSample }) => hasSample === true).length,
    remains: ofType('remains').length,
    remainsUnnamed: ofType('remains').filter(({ isIdentified }) => !isIdentified).length,
    living: ofType('living').length,
  };
}
