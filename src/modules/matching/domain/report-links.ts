/** Two reports that are so probably of one person that what they know is compared together. */
export interface ReportPair {
  readonly firstSeq: number;
  readonly secondSeq: number;
  readonly firstId: string;
  readonly secondId: string;
  /** Whether what the first knows may be compared wherever the second may. */
  readonly firstLends: boolean;
  readonly secondLends: boolean;
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

/** What has changed between the pairs that stood and those that stand now. One that lends otherwise is a new one. */
export function pairChanges(before: readonly ReportPair[], now: readonly ReportPair[]): PairChanges {
  const known = new Map(before.map((pair) => [keyOfPair(pair), pair]));
  const standing = new Map(now.map((pair) => [keyOfPair(pair), pair]));
  const isSame = (x: ReportPair, y: ReportPair | undefined): boolean =>
    y !== undefined && x.firstLends === y.firstLends && x.secondLends === y.secondLends;
  const added = now.filter((pair) => !isSame(pair, known.get(keyOfPair(pair))));
  const gone = before.filter((pair) => !isSame(pair, standing.get(keyOfPair(pair))));
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
  for (const { firstSeq, secondSeq, firstLends, secondLends } of pairs) {
    if (firstLends) note(secondSeq, firstSeq);
    if (secondLends) note(firstSeq, secondSeq);
  }
  return found;
}
