export interface PairScore {
  readonly kind: string;
  readonly a: string;
  readonly b: string;
  readonly institutionA: string;
  readonly institutionB: string;
  readonly probability: number;
  readonly log10LR: number;
  /** True of somebody found alive who has not been asked: the holder alone is told of it. */
  readonly holderOnly?: boolean;
  /** The side that is not told of it, because what opens it is untold. */
  readonly withheldFrom?: 'a' | 'b' | null | undefined;
}

/** Match that is there already. */
export interface KnownMatch extends PairScore {
  readonly id: string;
  readonly open: boolean;
  /** True where the match was closed without anybody's decision: then its pair may open again. */
  readonly lapsed: boolean;
  /** True where somebody has looked at the match: then it keeps its place. */
  readonly touched: boolean;
}

export interface Openings<P> {
  readonly opened: readonly P[];
  /** Open ones that nobody has looked at, and that give their place to stronger ones. */
  readonly displaced: readonly KnownMatch[];
}

/**
 * Chooses the pairs that open a match: those that reach the threshold, best first, as long as neither record
 * has its fill of open ones with the institution of the other: what a record has with others decides nothing
 * here, for that a pair opens or not would tell of it. A pair that somebody has looked at keeps its place;
 * one that nobody has looked at yet gives it to a stronger new pair, so that three weak leads of last year
 * cannot keep a strong one from being told. Pairs that are known already open no second time, but one that
 * has lapsed competes again, and takes its place back where somebody had looked at it. What its holder alone
 * is told, or what is withheld from a side, takes no place of what that side is told: that one does not open
 * would tell it of the other.
 */
export function chooseOpenings<P extends PairScore>(
  pairs: readonly P[],
  known: readonly KnownMatch[],
  limits: { readonly threshold: number; readonly perRecord: number },
): Openings<P> {
  const places = new Places(limits.perRecord);
  for (const one of known) if (one.open && one.touched) places.take(one);
  const there = new Set(known.filter((one) => !one.lapsed).map(keyOf));
  const newPairs = new Map(
    pairs
      .filter((pair) => pair.probability >= limits.threshold && !there.has(keyOf(pair)))
      .map((pair) => [keyOf(pair), pair]),
  );
  const waiting = known.filter((one) => one.open && !one.touched);
  const opened: P[] = [];
  const displaced: KnownMatch[] = [];
  for (const key of known.filter((one) => one.lapsed && one.touched).map(keyOf)) {
    const pair = newPairs.get(key);
    if (!pair) continue;
    places.take(pair);
    opened.push(pair);
    newPairs.delete(key);
  }
  const entries: Entry[] = [
    ...waiting.map((one) => ({
      pair: one,
      isThere: 1,
      keep: () => undefined,
      leave: () => displaced.push(one),
    })),
    ...[...newPairs.values()].map((pair) => ({
      pair,
      isThere: 0,
      keep: () => opened.push(pair),
      leave: () => undefined,
    })),
  ];
  entries.sort(
    (x, y) =>
      y.pair.probability - x.pair.probability ||
      y.pair.log10LR - x.pair.log10LR ||
      y.isThere - x.isThere ||
      compare(keyOf(x.pair), keyOf(y.pair)),
  );
  for (const { pair, keep, leave } of entries) {
    if (places.hasRoom(pair)) {
      places.take(pair);
      keep();
    } else {
      leave();
    }
  }
  return { opened, displaced };
}

interface Entry {
  readonly pair: PairScore;
  /** 1 for one that is open already: of equals it stays. */
  readonly isThere: number;
  readonly keep: () => unknown;
  readonly leave: () => unknown;
}

class Places {
  private readonly taken = new Map<string, number>();

  constructor(private readonly perRecord: number) {}

  hasRoom(pair: PairScore): boolean {
    return placesOf(pair).every((place) => (this.taken.get(place) ?? 0) < this.perRecord);
  }

  take(pair: PairScore): void {
    for (const place of placesOf(pair)) this.taken.set(place, (this.taken.get(place) ?? 0) + 1);
  }
}

function placesOf({
  a,
  b,
  institutionA,
  institutionB,
  holderOnly,
  withheldFrom,
}: PairScore): readonly string[] {
  const [withB, withA] = [`${a} ${institutionB}`, `${b} ${institutionA}`];
  return [
    holderOnly || withheldFrom === 'a' ? untold(withB) : withB,
    holderOnly || withheldFrom === 'b' ? untold(withA) : withA,
  ];
}

/** Places of a record with an institution among the matches that not both are told of. */
const untold = (place: string): string => `${place} untold`;

/** Returns the key of a pair, whichever figures it has. */
export function keyOf({ kind, a, b }: Pick<PairScore, 'kind' | 'a' | 'b'>): string {
  return `${kind} ${a} ${b}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
