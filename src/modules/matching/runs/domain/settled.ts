/** Two records of one bank of which people have decided whether they are one person's. */
export interface SettledPair {
  readonly firstSeq: number;
  readonly secondSeq: number;
  readonly same: boolean;
}

/** Tells whether two records, by their numbers, are of two persons because one of them says so. */
type Apart = (x: number, y: number) => boolean;

/**
 * Decisions on the pairs of a kind, by their records' numbers in either order: by people who looked at both,
 * and, before that, by the records themselves (`areDeclaredApart`).
 */
export class SettledPairs {
  private readonly answers = new Map<number, Map<number, boolean>>();

  constructor(
    pairs: readonly SettledPair[] = [],
    private readonly areApart: Apart = () => false,
  ) {
    for (const { firstSeq, secondSeq, same } of pairs) {
      this.answersOf(firstSeq).set(secondSeq, same);
      this.answersOf(secondSeq).set(firstSeq, same);
    }
  }

  /** Undefined where nothing was decided. */
  of(x: number, y: number): boolean | undefined {
    return this.areApart(x, y) ? false : this.answers.get(x)?.get(y);
  }

  private answersOf(seq: number): Map<number, boolean> {
    let found = this.answers.get(seq);
    if (!found) this.answers.set(seq, (found = new Map<number, boolean>()));
    return found;
  }
}
