/** Two reports that are so probably of one person that what they know is compared together. */
export interface ReportPair {
  readonly firstSeq: number;
  readonly secondSeq: number;
  readonly firstId: string;
  readonly secondId: string;
}

/** From this probability on. A wrong pair lends false knowledge, so that it is set higher than for asking somebody to look. */
export const LINKED_FROM = 0.9;

export const keyOfPair = ({ firstSeq, secondSeq }: Pick<ReportPair, 'firstSeq' | 'secondSeq'>): string =>
  `${firstSeq} ${secondSeq}`;

export interface PairChanges {
  readonly added: readonly ReportPair[];
  readonly gone: readonly ReportPair[];
  /** The reports that know more or less than before, ascending. */
  readonly affected: readonly number[];
}

/** What has changed between the pairs that stood and those that stand now. */
export function pairChanges(before: readonly ReportPair[], now: readonly ReportPair[]): PairChanges {
  const known = new Set(before.map(keyOfPair));
  const standing = new Set(now.map(keyOfPair));
  const added = now.filter((pair) => !known.has(keyOfPair(pair)));
  const gone = before.filter((pair) => !standing.has(keyOfPair(pair)));
  const affected = new Set([...added, ...gone].flatMap(({ firstSeq, secondSeq }) => [firstSeq, secondSeq]));
  return { added, gone, affected: [...affected].sort((x, y) => x - y) };
}

/** Of each report the reports that lend it what they know, ascending. */
export function lendersOf(pairs: readonly ReportPair[]): ReadonlyMap<number, readonly number[]> {
  const found = new Map<number, number[]>();
  const note = (seq: number, lender: number): void => {
    found.set(
      seq,
      [...(found.get(seq) ?? []), lender].sort((x, y) => x - y),
    );
  };
  for (const { firstSeq, secondSeq } of pairs) {
    note(secondSeq, firstSeq);
    note(firstSeq, secondSeq);
  }
  return found;
}
