/**
 * Data classes: how carefully a stored value is handled.
 *
 * P0: published figures. P1: what running the platform needs. P2: facts of a case. P3: identity, contact,
 * places, and free text, which may hold any of them. P4: DNA and other biometrics.
 */
export const DATA_CLASSES = ['P0', 'P1', 'P2', 'P3', 'P4'] as const;
export type DataClass = (typeof DATA_CLASSES)[number];

/** A class and what the value is for, as `P1: number of the account`. */
export type HeldValue = `${DataClass}: ${string}`;

/** Description of a table, for whoever must answer what this platform holds of somebody. */
export interface HeldTable {
  readonly table: string;
  readonly holds: string;
  /** Owner of the rows, in words: `rows` beside it says the same to the database. */
  readonly whose: string;
  /**
   * Time for which it is kept, as the code does it today: an age that stands here is one that a rule or a
   * named test enforces.
   */
  readonly kept: string;
  readonly columns: Readonly<Record<string, HeldValue>>;
}
