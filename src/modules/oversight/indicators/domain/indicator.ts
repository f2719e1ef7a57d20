import type { Spoken } from '../../../../locales/spoken.js';

/** By what an indicator can be told apart. Each is a table of its own with the same total. */
export const DIMENSIONS = [
  'all',
  'country',
  'pair',
  'age',
  'corridor',
  'nationality',
  'method',
  'outcome',
  'municipality',
  'trade',
  'need',
] as const;
export type Dimension = (typeof DIMENSIONS)[number];

/**
 * Measures of an indicator: how many, how long (median and 90th percentile), or how many of them have
 * something.
 */
export const MEASURES = ['count', 'duration', 'share'] as const;
export type IndicatorMeasure = (typeof MEASURES)[number];

export type { Spoken };

/** Words by the heading, or by the part of one (`apostille:done`). */
export type HeadingWords = Readonly<Record<string, Spoken>>;

/**
 * An indicator as data: one file of `indicators/` each.
 *
 * `facts` is a query over views that the owners of the tables publish, a row for each thing that may be counted: `at` (the moment whose
 * year it belongs to), `holders` (institutions that know it as their own, the first of them counted by institution; nulls are left out), `value` (days of a
 * duration, whether it has it of a share, null of a count), and a text column for each dimension but `all`, never null.
 */
export interface Indicator {
  readonly key: string;
  readonly measure: IndicatorMeasure;
  readonly by: readonly Dimension[];
  /** Tables that stand behind the views. */
  readonly sources: readonly string[];
  readonly facts: string;
  readonly name: Spoken;
  readonly definition: Spoken;
  /** Limits: what the indicator does not say. */
  readonly limits: Spoken;
  /** Words of headings that are this indicator's own. */
  readonly words?: HeadingWords;
}

/** The years that are asked for, both included. */
export interface Period {
  readonly from: number;
  readonly to: number;
}

/** Facts that are counted together: of one year, heading and holders. */
export interface FactCount {
  readonly year: number;
  readonly by: Dimension;
  readonly key: string;
  /** Of a share: whether they have it. */
  readonly has: boolean | null;
  readonly holders: readonly string[];
  readonly count: number;
}

export interface FactTimes {
  readonly year: number;
  readonly by: Dimension;
  readonly key: string;
  readonly median: number;
  readonly p90: number;
}

/** Heading of a table that is not told apart. */
export const ALL = 'all';
