export interface PairScore {
  readonly kind: string;
  readonly a: string;
  readonly b: string;
  readonly probability: number;
  readonly log10LR: number;
}

/** A hypothesis that is there already. */
export interface KnownHypothesis {
  readonly kind: string;
  readonly a: string;
  readonly b: string;
  readonly open: boolean;
}

/**
 * Which pairs open a hypothesis: those that reach the threshold, best first, as long as neither record has its fill of
 * open ones. Pairs that are known already take no new place; they are the caller's to update.
 */
export function chooseOpenings<P extends PairScore>(
  pairs: readonly P[],
  known: readonly KnownHypothesis[],
  limits: { readonly threshold: number; readonly perRecord: number },
): P[] {
  const keyOf = (pair: { kind: string; a: string; b: string }) => `${pair.kind} ${pair.a} ${pair.b}`;
  const there = new Set(known.map(keyOf));
  const open = new Map<string, number>();
  const count = (record: string) => open.get(record) ?? 0;
  const take = ({ a, b }: { a: string; b: string }) => {
    for (const record of [a, b]) open.set(record, count(record) + 1);
  };
  for (const one of known) if (one.open) take(one);
  const chosen: P[] = [];
  const best = [...pairs].sort((x, y) => y.probability - x.probability || y.log10LR - x.log10LR || compare(keyOf(x), keyOf(y)));
  for (const pair of best) {
    const room = count(pair.a) < limits.perRecord && count(pair.b) < limits.perRecord;
    if (pair.probability < limits.threshold || there.has(keyOf(pair)) || !room) continue;
    there.add(keyOf(pair));
    take(pair);
    chosen.push(pair);
  }
  return chosen;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
