/** Two reports that are probably of companions or relatives, by their numbers. */
export interface RelatedPair {
  readonly firstSeq: number;
  readonly secondSeq: number;
  /** Probability that the two reports are of related persons, 0 to 1, two people or one. */
  readonly chance: number;
}

/**
 * Probability from which two reports are proposed as related. It is set high, for the stated ones are too
 * sure: of simulated pairs that are said to be so at 0.5 and more five in six are of one group, at 0.9 and
 * more nineteen in twenty.
 */
export const RELATED_FROM = 0.9;
/**
 * Most proposals that a report stands in: of a bus of forty every report is asked of some others, and nobody
 * of all.
 */
export const MOST_OF_ONE = 3;

/**
 * Selects from all pairs that may be related those that are proposed: as many as hold each group together,
 * the likeliest first. A bus of forty has 780 pairs, of which 39 are proposed.
 *
 * Kruskal's forest (1956) of greatest weight, in which nobody has more than `MOST_OF_ONE` branches; what
 * stands already holds its group together as it is.
 *
 * @param standing pairs that are proposed or confirmed already
 */
export function proposedOf<Pair extends RelatedPair>(
  pairs: readonly Pair[],
  standing: readonly Pick<RelatedPair, 'firstSeq' | 'secondSeq'>[] = [],
): Pair[] {
  const groups = new Groups();
  const branches = new Map<number, number>();
  const grow = ({ firstSeq, secondSeq }: Pick<RelatedPair, 'firstSeq' | 'secondSeq'>): void => {
    for (const seq of [firstSeq, secondSeq]) branches.set(seq, (branches.get(seq) ?? 0) + 1);
    groups.join(firstSeq, secondSeq);
  };
  for (const pair of standing) grow(pair);
  const byChance = [...pairs]
    .filter(({ chance }) => chance >= RELATED_FROM)
    .sort((x, y) => y.chance - x.chance || x.firstSeq - y.firstSeq || x.secondSeq - y.secondSeq);
  return byChance.filter((pair) => {
    const { firstSeq, secondSeq } = pair;
    const isFull = [firstSeq, secondSeq].some((seq) => (branches.get(seq) ?? 0) >= MOST_OF_ONE);
    if (isFull || groups.of(firstSeq) === groups.of(secondSeq)) return false;
    grow(pair);
    return true;
  });
}

/** Numbers that belong together, whoever joined them. */
class Groups {
  private readonly above = new Map<number, number>();

  of(seq: number): number {
    let top = seq;
    for (let next = this.above.get(top); next !== undefined; next = this.above.get(top)) top = next;
    for (let at = seq; at !== top;) {
      const next = this.above.get(at) ?? top;
      this.above.set(at, top);
      at = next;
    }
    return top;
  }

  join(one: number, other: number): void {
    const [x, y] = [this.of(one), this.of(other)];
    if (x !== y) this.above.set(x, y);
  }
}
