import type { BestList } from './lists.js';
import { resolve, type Double, type Gathered, type Resolution } from './resolve.js';
import type { CountryWeights } from './country-weight.js';
import type { SettledPairs } from './settled.js';
import type { ListOfOne } from './unlisted-pair.js';
import { isOfHolder, isOfOne, type Holding } from './holding.js';

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
 * count; a pair of two institutions competes with the records of which everybody may know: neither with the
 * persons of whom only their holder does, nor with the reports of which a family lets not all know; pairs of
 * such a report compete with other such reports as well; and those of such a person, which nobody but the
 * holder is told, with all.
 */
export function resolveAsDisclosed(competing: Competing, holding: Holding): Resolution {
  const { lists, resolution } = competing;
  const isOwn = (x: number, y: number): boolean => isOfOne(holding, x, y);
  const within = holding.isOneHouse ? undefined : partOf(competing, lists.map(keeping(isOwn, false)));
  const across = new PartsAcross(competing, holding);
  return {
    of: (side, list) => {
      const all = resolution.of(side, list);
      const own = probabilitiesIn(within, side, list);
      const told = across.probabilitiesOf(side, list);
      return all.map((probability, at) => {
        const seq = list.seqs[at] ?? 0;
        if (isOwn(list.owner, seq)) return own?.get(seq) ?? probability;
        return told(seq) ?? probability;
      });
    },
  };
}

/**
 * Resolves the pairs of two institutions as `resolveAsDisclosed` does, and own pairs among all: for an order
 * that pairs of both sorts stand in.
 */
export function resolveInOrder(competing: Competing, holding: Holding): Resolution {
  const across = new PartsAcross(competing, holding);
  return {
    of: (side, list) => {
      const told = across.probabilitiesOf(side, list);
      const isOwn = (seq: number): boolean => isOfOne(holding, list.owner, seq);
      return competing.resolution.of(side, list).map((probability, at) => {
        const seq = list.seqs[at] ?? 0;
        return isOwn(seq) ? probability : (told(seq) ?? probability);
      });
    },
  };
}

/**
 * Returns a test of whether another pair competes with a pair of two institutions in what is told of it, as
 * `resolveAsDisclosed` has it.
 */
export function competesWith(
  holding: Holding,
  [x, y]: readonly [number, number],
): (owner: number, seq: number) => boolean {
  if (isOfHolder(holding, x, y)) return () => true;
  const isSecluded = holding.isSecluded(x) || holding.isSecluded(y);
  return (owner, seq) =>
    [owner, seq].every((one) => !holding.isUntold(one) && (isSecluded || !holding.isSecluded(one)));
}

/** Resolutions of the pairs of two institutions, among the records of which those who are told may know. */
class PartsAcross {
  /** Resolution without persons of whom their holder alone may know; undefined where there are none. */
  private readonly told: Part | undefined;
  /** Resolution without secluded reports, too; undefined where there are none. */
  private readonly open: Part | undefined;

  constructor(
    competing: Competing,
    private readonly holding: Holding,
  ) {
    const { lists } = competing;
    // One of the holder's own records has such a person among its pairs too: what is left to it beside others
    // follows them as well.
    const isTold = (x: number, y: number): boolean => !holding.isUntold(x) && !holding.isUntold(y);
    const isOpen = (x: number, y: number): boolean => !this.isOfSecluded(x, y) && isTold(x, y);
    const lacks = (holds: (x: number, y: number) => boolean): boolean =>
      !holding.isOneHouse && lists.some(({ list }) => list.seqs.some((seq) => !holds(list.owner, seq)));
    if (lacks(isTold)) this.told = partOf(competing, lists.map(keeping(isTold, true)));
    if (lacks((x, y) => !this.isOfSecluded(x, y)))
      this.open = partOf(competing, lists.map(keeping(isOpen, true)));
  }

  /** Returns the probabilities of a list's pairs; undefined of a pair that competes with all. */
  probabilitiesOf(side: Gathered['side'], list: BestList): (seq: number) => number | undefined {
    const told = probabilitiesIn(this.told, side, list);
    const open = this.open ? probabilitiesIn(this.open, side, list) : told;
    return (seq) => (this.isOfSecluded(list.owner, seq) ? told : open)?.get(seq);
  }

  private isOfSecluded(x: number, y: number): boolean {
    return this.holding.isSecluded(x) || this.holding.isSecluded(y);
  }
}

/**
 * Restricts the list of a pair's record to what competes with the pair in what is told of it, as
 * `resolveAsDisclosed` does.
 */
export function asCompetesWith(
  holding: Holding,
  [x, y]: readonly [number, number],
  owner: number,
  { tail, list }: ListOfOne & { readonly list: { readonly seqs: Int32Array } },
): ListOfOne {
  const isOwn = isOfOne(holding, x, y);
  if (isOwn && holding.isOneHouse) return { tail, list };
  const competes = isOwn
    ? (one: number, other: number) => isOfOne(holding, one, other)
    : competesWith(holding, [x, y]);
  const isKept = (seq: number): boolean => competes(owner, seq);
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
