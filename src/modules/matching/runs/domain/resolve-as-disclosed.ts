import type { BestList } from './lists.js';
import { resolve, type Double, type Gathered, type Resolution } from './resolve.js';
import type { CountryWeights } from './country-weight.js';
import type { SettledPairs } from './settled.js';
import type { ListOfOne } from './unlisted-pair.js';

/** Holding of a bank: whose the records are, and which of them others do not know of. */
export interface Holding {
  /** True where one institution holds the whole bank: then nobody is told of anybody else's. */
  readonly isOneHouse: boolean;
  /** Undefined of a record that has left the bank. */
  institutionOf(seq: number): string | undefined;
  /** A person found alive who has not been asked: their holder alone may know. */
  isUntold(seq: number): boolean;
}

interface Competing {
  readonly lists: readonly Gathered[];
  readonly doubles: readonly Double[];
  readonly settled: SettledPairs;
  readonly prior: number;
  readonly weights: CountryWeights | undefined;
  /** Resolution of all lists together. */
  readonly resolution: Resolution;
}

interface Part {
  readonly resolution: Resolution;
  readonly lists: ReadonlyMap<BestList, BestList>;
}

/**
 * Resolves the probability of each pair among those that everybody who is told of it may know of.
 *
 * A probability that follows competitors whom its viewer is not shown tells of them: two own records made up
 * alike would read whether anybody elsewhere is called so, by what is left for the two. So a pair of one
 * institution competes with that institution's pairs alone, and what cannot be told apart in a tail does not
 * count; a pair of two institutions competes with all but the persons of whom only their holder knows; and
 * those pairs, which nobody but the holder is told, with all.
 */
export function resolveAsDisclosed(competing: Competing, holding: Holding): Resolution {
  const { lists, resolution } = competing;
  const isOwn = (x: number, y: number): boolean => isOfOne(holding, x, y);
  const isUntold = (x: number, y: number): boolean => isOfHolder(holding, x, y);
  // One of the holder's own records has such a person among its pairs too: what is left to it beside others
  // follows them as well.
  const hasUntoldPerson = (x: number, y: number): boolean => holding.isUntold(x) || holding.isUntold(y);
  const within = holding.isOneHouse ? undefined : partOf(competing, lists.map(keeping(isOwn, false)));
  const hasUntold = lists.some(({ list }) => list.seqs.some((seq) => hasUntoldPerson(list.owner, seq)));
  const told =
    hasUntold && !holding.isOneHouse
      ? partOf(competing, lists.map(keeping((x, y) => !hasUntoldPerson(x, y), true)))
      : undefined;
  return {
    of: (side, list) => {
      const all = resolution.of(side, list);
      const [own, across] = [probabilitiesIn(within, side, list), probabilitiesIn(told, side, list)];
      return all.map((probability, at) => {
        const seq = list.seqs[at] ?? 0;
        if (isOwn(list.owner, seq)) return own?.get(seq) ?? probability;
        return isUntold(list.owner, seq) ? probability : (across?.get(seq) ?? probability);
      });
    },
  };
}

function isOfOne(holding: Holding, x: number, y: number): boolean {
  const institution = holding.institutionOf(x);
  return institution !== undefined && institution === holding.institutionOf(y);
}

const isOfHolder = (holding: Holding, x: number, y: number): boolean =>
  (holding.isUntold(x) || holding.isUntold(y)) && !isOfOne(holding, x, y);

/**
 * Restricts the list of a pair's record to what competes with the pair in what is told of it, as
 * `resolveAsTold` does.
 */
export function asCompetesWith(
  holding: Holding,
  [x, y]: readonly [number, number],
  owner: number,
  { tail, list }: ListOfOne & { readonly list: { readonly seqs: Int32Array } },
): ListOfOne {
  const isOwn = isOfOne(holding, x, y);
  if (isOwn ? holding.isOneHouse : isOfHolder(holding, x, y)) return { tail, list };
  const isKept = (seq: number): boolean =>
    isOwn ? isOfOne(holding, owner, seq) : !holding.isUntold(owner) && !holding.isUntold(seq);
  const at = (_: number, place: number): boolean => isKept(list.seqs[place] ?? 0);
  return {
    tail: isOwn ? Number.NEGATIVE_INFINITY : tail,
    list: { log10LR: list.log10LR.filter(at), probability: list.probability.filter(at) },
  };
}

/**
 * Returns a filter that keeps, of each list, the entries that satisfy a condition, beside the list itself.
 */
function keeping(isKept: (owner: number, seq: number) => boolean, keepsTail: boolean) {
  return ({ side, list }: Gathered): readonly [BestList, Gathered] => {
    const kept = Array.from(list.seqs, (_, at) => at).filter((at) => isKept(list.owner, list.seqs[at] ?? 0));
    const part = {
      owner: list.owner,
      seqs: Int32Array.from(kept, (at) => list.seqs[at] ?? 0),
      log10LR: Float64Array.from(kept, (at) => list.log10LR[at] ?? 0),
      tail: keepsTail ? list.tail : Number.NEGATIVE_INFINITY,
    };
    return [list, { side, list: part }];
  };
}

function partOf(
  { prior, doubles, settled, weights }: Competing,
  parts: readonly (readonly [BestList, Gathered])[],
): Part {
  return {
    resolution: resolve(
      parts.map(([, part]) => part),
      prior,
      doubles,
      settled,
      weights,
    ),
    lists: new Map(parts.map(([list, part]) => [list, part.list])),
  };
}

function probabilitiesIn(
  part: Part | undefined,
  side: Gathered['side'],
  list: BestList,
): ReadonlyMap<number, number> | undefined {
  const its = part?.lists.get(list);
  if (!part || !its) return undefined;
  const found = part.resolution.of(side, its);
  return new Map(Array.from(its.seqs, (seq, at) => [seq, found[at] ?? 0]));
}
