const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;
/**
 * Longest stretch of time, in milliseconds: no rule looks further back, and the query log is kept little
 * longer.
 */
export const LONGEST_MS = 30 * DAY_MS;

/** At what each rule fires: the one table of it. docs/guides/oversight.md tells it to people. */
export const PARAMETERS = {
  /**
   * R1: an own record is amended and the same foreign record looked at with it. The third time is told, the sixth ends the questions: of a
   * record's amendments the first three in thirty days alone are compared across institutions at once, so that whoever goes on learns
   * nothing more, and a family that comes back three times in a day stops nobody's work. Where an institution has worked on fewer records
   * than `leastRecords` in thirty days nothing before the sixth is told, and elsewhere what comes about by chance is not: `mostByChance` is how
   * often a day as many amendments as there were would meet on one record, were they spread evenly over all that the institution works on.
   */
  amendAndLook: {
    ...{ times: 3, stopsAt: 6, withinMs: DAY_MS, mostAtOnce: 5 },
    ...{ leastRecords: 60, mostByChance: 0.002 },
  },
  /** R2: questions or own records that differ in one field, or in two; what stays the same must say something. */
  variedFields: { one: 6, two: 12, withinMs: 7 * DAY_MS, leastAlike: 3 },
  /** R3: each range within one before and shorter, or at most this share of the last. */
  halving: { steps: 4, most: 0.6, withinMs: 7 * DAY_MS },
  /** R4: many different questions about names with next to no other field, and almost none of them answered. */
  dictionary: { questions: 20, withoutResult: 0.95, besideName: 2, withinMs: DAY_MS },
  /**
   * R5: what is not there, again and again within an hour, or slowly over a day; and records of others opened without one's own in the order
   * of their ids or of the moments at which they were recorded. That so many stand in one order by chance happens twice in `inOrder` factorial.
   */
  enumeration: { notFound: 20, withinMs: HOUR_MS, notFoundADay: 60, inOrder: 12, dayMs: DAY_MS },
  /** R6: a profile of one's own that is nearly another of one's own. */
  clones: { alike: 0.8, leastLoci: 8, times: 3, withinMs: LONGEST_MS },
  /** R7: what one rule sees, spread over several accounts of an institution. */
  spread: { accounts: 2, withinMs: DAY_MS },
  /** R8: so many different decoys listed by one account within this time, with an own case in hand for as long before, and without one. */
  decoys: { withCase: 2, withoutCase: 1, withinMs: DAY_MS },
  /** R10: new own records, so much of each like another that one person could be meant, where each tries something else. */
  similarRecords: { alike: 0.6, leastAlike: 5, times: 6, comparedWith: 100, withinMs: 7 * DAY_MS },
  /** R9: an hour in which the institution is hardly ever at work. */
  unusualHours: { opens: 50, usualShare: 0.01, leastDays: 5, leastEntries: 200 },
  /** R9: a network from which the institution is hardly ever at work, nor the account itself on several days: a home is usual. */
  unusualPlace: { opens: 50, usualShare: 0.01, ownDays: 3, leastDays: 5, leastEntries: 200 },
} as const;
