import type { QuestionKind } from './entry.js';

/** A range that was asked for, in whole units of whatever it counts. */
export interface AskedRange {
  readonly field: string;
  readonly low: number;
  readonly high: number;
}

/** Content of a question, in the clear: for as long as it takes to hash it. */
export interface AskedFields {
  /** Values that were given, by field, folded so that the same is written alike. */
  readonly fields: Readonly<Record<string, string>>;
  readonly ranges?: readonly AskedRange[];
  /** Fields by which people are told apart: where two of them differ at once another person is meant, and not the same one varied. */
  readonly apart?: readonly string[];
  /** An own profile, an entry a locus. */
  readonly loci?: readonly string[];
}

/** Something that is not there, or may not be seen: the place of its id among all ids is kept as a range of no length. */
export function questionOfMissed(action: string, id: string): AskedFields {
  const place = Number.parseInt(id.replaceAll('-', '').slice(0, ID_DIGITS), 16);
  return { fields: { action, id }, ranges: [{ field: 'id', low: place, high: place }] };
}

/** Hexadecimal digits of an id that say where it stands; more would be no whole number of JavaScript. */
const ID_DIGITS = 10;

/** A record of others that was shown, and how much of it. */
export interface ShownRecord {
  readonly recordId: string;
  /** Disclosure level: from 3 on its values are shown. */
  readonly level: number;
}

/** One question, as whoever answers it reports it to the query log. */
export interface LoggedQuestion {
  readonly kind: QuestionKind;
  /** The own record with which it is asked. */
  readonly caseId?: string | undefined;
  readonly question?: AskedFields | undefined;
  /** Number of records that answered, own ones among them. */
  readonly hits?: number | undefined;
  readonly shown?: readonly ShownRecord[] | undefined;
  readonly own?: readonly string[] | undefined;
  /** Decoys that stood among what was shown; they are no records. */
  readonly decoys?: readonly string[] | undefined;
  /**
   * One thing that stands for all records shown, in the budgets and not in the query log: the list of an
   * event has as many as the accident had dead, and whoever coordinates it works on all of them each day.
   */
  readonly countedAs?: string | undefined;
}
