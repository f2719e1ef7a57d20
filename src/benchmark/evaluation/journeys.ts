import type { RecordReference } from '../../kernel/contract/index.js';

/**
 * Group that travelled together, as `companions.ndjson` tells it: its people, each with all records that are
 * of them.
 */
export interface ToldGroup {
  readonly people: readonly ToldMember[];
}

export interface ToldMember {
  readonly records: readonly RecordReference[];
  /** Number of the household, one for its people; the household says how they belong together. */
  readonly household?: number | undefined;
  readonly tie?: string | undefined;
}

interface Place {
  readonly group: number;
  readonly member: ToldMember;
}

/**
 * Tie of two people of one group who are not of one household: they share the journey alone. Those of one
 * household have a tie of its own.
 */
export const JOURNEY_ALONE = 'journey';

/** Journeys: the records of people who travelled together, by the numbers of the records. */
export class Journeys {
  private readonly places = new Map<number, Place>();
  private readonly recordsOf: number[][] = [];

  get groups(): number {
    return this.recordsOf.length;
  }

  /**
   * Adds a group.
   * @param numberOf undefined for a record that is not in the bank: it is left out of the group
   */
  add({ people }: ToldGroup, numberOf: (reference: RecordReference) => number | undefined): void {
    const group = this.recordsOf.length;
    const records: number[] = [];
    for (const member of people)
      for (const reference of member.records) {
        const number = numberOf(reference);
        if (number === undefined) continue;
        this.places.set(number, { group, member });
        records.push(number);
      }
    this.recordsOf.push(records);
  }

  has(record: number): boolean {
    return this.places.has(record);
  }

  /**
   * Returns the tie of two people of one group; undefined for records of one person, and of people of two
   * groups or of none.
   */
  tieOf(a: number, b: number): string | undefined {
    const [one, other] = [this.places.get(a), this.places.get(b)];
    if (!one || !other || one.group !== other.group || one.member === other.member) return undefined;
    const { household, tie } = one.member;
    return household !== undefined && household === other.member.household && tie !== undefined
      ? tie
      : JOURNEY_ALONE;
  }

  /** Yields every two records of two people of one group. */
  *pairs(): Generator<readonly [a: number, b: number, tie: string]> {
    for (const records of this.recordsOf)
      for (const [at, a] of records.entries())
        for (const b of records.slice(at + 1)) {
          const tie = this.tieOf(a, b);
          if (tie !== undefined) yield [a, b, tie];
        }
  }
}
