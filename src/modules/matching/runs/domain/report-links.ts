/** Two reports that are so probably of one person that ranking takes together what they know. */
export interface SamePersonPair {
  readonly firstSeq: number;
  readonly secondSeq: number;
  readonly firstId: string;
  readonly secondId: string;
}

/**
 * Probability from which two reports are linked as of one person. A wrong pair ranks by false knowledge, so
 * that it is set higher than for asking somebody to look.
 */
export const LINKED_FROM = 0.9;

/** A pair as the reports stand to each other now. */
export interface ReportLink extends SamePersonPair {
  /**
   * True where both owners have joined the two and the first lets others see values of its own: then it lends
   * them to the second.
   */
  readonly firstLends: boolean;
  readonly secondLends: boolean;
}

/** A report of the same person as another, as far as is known. */
export interface LinkedReport {
  readonly seq: number;
  /**
   * True where the report lends what it knows: the owners have joined the two. A report that is only probably
   * of the same person is used for ranking alone, for whoever invents a report could have it read another.
   */
  readonly lends: boolean;
}

export const keyOfPair = ({ firstSeq, secondSeq }: Pick<SamePersonPair, 'firstSeq' | 'secondSeq'>): string =>
  `${firstSeq} ${secondSeq}`;

export interface PairChanges {
  readonly added: readonly SamePersonPair[];
  readonly gone: readonly SamePersonPair[];
  /** The reports that know more or less than before, ascending. */
  readonly affected: readonly number[];
}

/** Returns the changes between the pairs that stood and those that stand now. */
export function pairChanges(before: readonly SamePersonPair[], now: readonly SamePersonPair[]): PairChanges {
  const known = new Set(before.map(keyOfPair));
  const standing = new Set(now.map(keyOfPair));
  const added = now.filter((pair) => !known.has(keyOfPair(pair)));
  const gone = before.filter((pair) => !standing.has(keyOfPair(pair)));
  const affected = new Set([...added, ...gone].flatMap(({ firstSeq, secondSeq }) => [firstSeq, secondSeq]));
  return { added, gone, affected: [...affected].sort((x, y) => x - y) };
}

/** Returns the reports of the same person, ascending, of each report. */
export function linkedReportsOf(pairs: readonly ReportLink[]): ReadonlyMap<number, readonly LinkedReport[]> {
  const found = new Map<number, LinkedReport[]>();
  const note = (seq: number, other: LinkedReport): void => {
    found.set(
      seq,
      [...(found.get(seq) ?? []), other].sort((x, y) => x.seq - y.seq),
    );
  };
  for (const { firstSeq, secondSeq, firstLends, secondLends } of pairs) {
    note(secondSeq, { seq: firstSeq, lends: firstLends });
    note(firstSeq, { seq: secondSeq, lends: secondLends });
  }
  return found;
}
