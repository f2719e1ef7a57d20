import type { RowPairs } from './compared-pairs.js';
import type { FieldDraft } from './draft-field.js';
import { type FieldKind, isNameKind } from './field-kinds.js';
import { type Letters, lengthOf } from './letters.js';
import { pairsWithOneValue } from './pairs-with-one-value.js';
import { partsRepeated, wordsContained } from './row-repeats.js';
import { chanceOfAgreeing, tellsApart } from './tells-apart.js';
import { partsOfWhole } from './whole-of-parts.js';

/** Column of a specification that repeats others, and is therefore left out of the sum. */
export interface FoldedColumn {
  readonly column: string;
  /** Columns that it repeats. */
  readonly repeats: readonly string[];
  readonly why: 'contained' | 'parts' | 'decided';
  /** Share of the rows, or of the pairs of two people, that show it. */
  readonly share: number;
  /** Number of rows that fill this column and none of those that it repeats: these values are lost. */
  readonly rowsLost: number;
}

export interface Folding<Draft> {
  readonly kept: readonly Draft[];
  readonly folded: readonly FoldedColumn[];
}

type Found = Omit<FoldedColumn, 'column' | 'repeats' | 'rowsLost'> & { readonly repeats: readonly number[] };

/**
 * Limits of a share of rows that is more than chance: it must be this high, and chance no more than this part
 * of it.
 */
const [LEAST_SHARE, MOST_BY_CHANCE] = [0.8, 0.5];
/**
 * Limits of a column that another decides: of the entropy that may be left, and of the share of pairs. A slip
 * in either is no other fact.
 */
const [MOST_LEFT, LEAST_DECIDED] = [0.05, 0.95];
/**
 * A column decides another only where this part of its own agreement by chance is no more than the other's.
 */
const LEAST_OF_DECIDING = 0.25;
/** Least number of pairs of two people that counts as evidence. */
const LEAST_PAIRS = 50;
/**
 * Size of the first sample of drawn pairs, and the share of agreement below which it is given up: far below
 * what all of them would have to show.
 */
const [FIRST_LOOK, LEAST_AT_FIRST] = [600, 0.8];

/**
 * Finds columns that repeat others and leaves them out, so that one fact is counted once.
 *
 * Three ways to repeat are looked for: the same row has it in another column too (a year beside a date, a
 * name beside a full name, an age), by the share of rows against that of rows put beside each other at
 * random; the same row has all its words in several others (a full name beside its parts); or another column
 * decides it, by the conditional entropy of order 2 (Rényi 1961) over pairs of two people that have one value
 * of that one: `log P(agree | agree there) / log P(agree)` is 0 where it is decided and 1 where the columns
 * are independent. Names and dates are never taken as decided by what is no name and no date.
 *
 * @returns the columns that stay, in their order, and those that were left out
 */
export function foldRepeated<Draft extends FieldDraft>(
  drafts: readonly Draft[],
  leftRows: number,
): Folding<Draft> {
  const left = new Set(drafts.map((_, at) => at));
  const folded: FoldedColumn[] = [];
  const others = (at: number): number[] => [...left].filter((other) => other !== at);
  const foldBy = (find: (at: number) => Found | undefined): void => {
    // The last one first: of two equal columns, the one that comes first stays.
    for (const at of [...left].toReversed()) {
      const found = find(at);
      if (found === undefined) continue;
      left.delete(at);
      folded.push(described(drafts, at, found));
    }
  };
  foldBy((at) => wholeOf(drafts, at, others(at)));
  foldBy((at) => containedIn(drafts, at, others(at)));
  const pairs = new StrangersAlike(drafts, leftRows);
  foldBy((at) => decidedBy(drafts, at, others(at), pairs));
  return { kept: drafts.filter((_, at) => left.has(at)), folded };
}

function described(drafts: readonly FieldDraft[], at: number, { repeats, ...found }: Found): FoldedColumn {
  const { codes, spec } = drafts[at]!;
  const mains = repeats.map((main) => drafts[main]!);
  let rowsLost = 0;
  codes.forEach((code, row) => {
    if (code !== 0 && mains.every((main) => main.codes[row] === 0)) rowsLost += 1;
  });
  return { column: spec.column, repeats: mains.map((main) => main.spec.column), ...found, rowsLost };
}

/** Finds the columns that hold all words of a column. */
function wholeOf(drafts: readonly FieldDraft[], at: number, others: readonly number[]): Found | undefined {
  const { share, parts } = partsOfWhole(drafts, at, others);
  return share >= LEAST_SHARE ? { repeats: parts, why: 'parts', share } : undefined;
}

/** Finds the one column that holds the same fact in the same row. */
function containedIn(
  drafts: readonly FieldDraft[],
  at: number,
  others: readonly number[],
): Found | undefined {
  for (const main of others) {
    const { own, chance } = bestOf([
      wordsContained(drafts[at]!, drafts[main]!),
      partsRepeated(drafts[at]!, drafts[main]!),
    ]);
    if (own >= LEAST_SHARE && chance <= MOST_BY_CHANCE * own)
      return { repeats: [main], why: 'contained', share: own };
  }
  return undefined;
}

const bestOf = <Shares extends { readonly own: number }>(shares: readonly Shares[]): Shares =>
  shares.reduce((best, one) => (one.own > best.own ? one : best));

/** Finds the column that decides another, or the names together. */
function decidedBy(
  drafts: readonly FieldDraft[],
  at: number,
  others: readonly number[],
  pairs: StrangersAlike,
): Found | undefined {
  const { spec, codes } = drafts[at]!;
  const alike = chanceOfAgreeing(drafts[at]!);
  // Columns whose values many rows share are left to `dependence.ts`.
  if (isNameKind(spec.kind) || spec.kind === 'date' || alike === 0 || !tellsApart(drafts[at]!))
    return undefined;
  const names = others.filter((other) => isNameKind(drafts[other]!.spec.kind));
  const mains = [...others.map((other) => [other]), ...(names.length > 1 ? [names] : [])];
  for (const main of mains.filter(
    ([one = at, ...more]) => more.length > 0 || mayDecide(drafts[one]!, alike),
  )) {
    const first = agreementOf(codes, pairs.of(main, at, FIRST_LOOK));
    if (first.said >= LEAST_PAIRS && first.agreed < LEAST_AT_FIRST * first.said) continue;
    const { agreed, said } = agreementOf(codes, pairs.of(main, at));
    const share = said < LEAST_PAIRS ? 0 : agreed / said;
    const isDecided = share >= LEAST_DECIDED && Math.log(share) / Math.log(alike) <= MOST_LEFT;
    if (isDecided) return { repeats: main, why: 'decided', share };
  }
  return undefined;
}

/**
 * Tests whether a column may decide another: it agrees no more often than that one, but for rows that fill
 * one of the two alone.
 */
const mayDecide = (main: FieldDraft, alike: number): boolean =>
  LEAST_OF_DECIDING * chanceOfAgreeing(main) <= alike;

/** Counts the pairs in which both rows fill a column, and those of them in which they agree. */
function agreementOf(codes: Int32Array, { a, b }: RowPairs): { agreed: number; said: number } {
  let [agreed, said] = [0, 0];
  for (let pair = 0; pair < a.length; pair += 1) {
    const [one, two] = [codes[a[pair]!]!, codes[b[pair]!]!];
    if (one === 0 || two === 0) continue;
    said += 1;
    if (one === two) agreed += 1;
  }
  return { agreed, said };
}

/**
 * Pairs of rows of two people that agree on some columns; drawn pairs are kept for the next column that asks.
 */
class StrangersAlike {
  private readonly known = new Map<string, RowPairs>();
  private readonly withOneValue = new Map<string, RowPairs>();

  constructor(
    private readonly drafts: readonly FieldDraft[],
    private readonly leftRows: number,
  ) {}

  /**
   * Returns pairs that have one value of each of `mains`. Two people are told apart by names that both rows
   * fill and that are not the same, or, where names are what they agree on, by all else but `at`.
   *
   * @param most number of drawn pairs, from the first
   */
  of(mains: readonly number[], at: number, most?: number): RowPairs {
    const { drafts } = this;
    const [first = 0, ...more] = mains;
    if (isNameKind(drafts[first]!.spec.kind)) {
      const telling = drafts.filter(({ spec }, other) => other !== at && !isNameKind(spec.kind));
      return this.drawn(
        first,
        more.map((main) => drafts[main]!),
        telling,
        most,
      );
    }
    const key = keyOf(first, most);
    const known = this.known.get(key);
    if (known) return known;
    const names = drafts.filter(({ spec }) => isNameKind(spec.kind));
    const found = this.drawn(first, [], names, most);
    this.known.set(key, found);
    return found;
  }

  private drawn(
    first: number,
    alike: readonly FieldDraft[],
    telling: readonly FieldDraft[],
    most: number | undefined,
  ): RowPairs {
    const { a, b } = this.pairsOf(first, most);
    const met = new Set<number>();
    const isNew = (pair: number): boolean => {
      const [low, high] = [Math.min(a[pair]!, b[pair]!), Math.max(a[pair]!, b[pair]!)];
      const size = met.size;
      return met.add(low * this.drafts[first]!.codes.length + high).size > size;
    };
    const kept = Array.from(a.keys()).filter(
      (pair) =>
        alike.every(({ codes }) => codes[a[pair]!] !== 0 && codes[a[pair]!] === codes[b[pair]!]) &&
        areTwoPeople(telling, a[pair]!, b[pair]!) &&
        isNew(pair),
    );
    return { a: Int32Array.from(kept, (pair) => a[pair]!), b: Int32Array.from(kept, (pair) => b[pair]!) };
  }

  private pairsOf(column: number, most: number | undefined): RowPairs {
    const key = keyOf(column, most);
    const known = this.withOneValue.get(key);
    if (known) return known;
    const found = pairsWithOneValue(this.drafts[column]!, this.leftRows, column, most);
    this.withOneValue.set(key, found);
    return found;
  }
}

const keyOf = (column: number, most: number | undefined): string => `${column} ${most ?? 'all'}`;

/** Least length of a value that tells two people apart. */
const LEAST_LETTERS = 4;

/**
 * Tests whether rows are unlike in all of these columns that both fill, and fill some: a slip of the pen
 * makes nobody another person.
 */
function areTwoPeople(telling: readonly FieldDraft[], a: number, b: number): boolean {
  let said = 0;
  for (const draft of telling) {
    const [one, other] = [draft.codes[a]!, draft.codes[b]!];
    if (one === 0 || other === 0) continue;
    if (!areUnlike(draft, one, other)) return false;
    if (Math.min(lengthOf(draft.texts, one), lengthOf(draft.texts, other)) >= LEAST_LETTERS) said += 1;
  }
  return said > 0;
}

/** Tests whether two values have no more than half of their letters in common; of figures, in one place. */
function areUnlike({ texts, spec }: FieldDraft, one: number, other: number): boolean {
  if (one === other) return false;
  const common = isInPlace(spec.kind) ? commonInPlace(texts, one, other) : commonLetters(texts, one, other);
  return common <= Math.max(lengthOf(texts, one), lengthOf(texts, other)) / 2;
}

const isInPlace = (kind: FieldKind): boolean =>
  kind === 'date' || kind === 'code' || kind === 'phone' || kind === 'exact';

function commonInPlace({ units, starts }: Letters, one: number, other: number): number {
  const [from, to, beside] = [starts[one]!, starts[one + 1]!, starts[other]! - starts[one]!];
  const end = Math.min(to, starts[other + 1]! - beside);
  let common = 0;
  for (let at = from; at < end; at += 1) if (units[at] === units[at + beside]) common += 1;
  return common;
}

/** By letter code: how often it is in the one value and not yet in the other; all 0 between two calls. */
const LEFT = new Int32Array(2 ** 16);

function commonLetters({ units, starts }: Letters, one: number, other: number): number {
  let common = 0;
  for (let at = starts[one]!; at < starts[one + 1]!; at += 1) LEFT[units[at]!]! += 1;
  for (let at = starts[other]!; at < starts[other + 1]!; at += 1) {
    if (LEFT[units[at]!]! <= 0) continue;
    LEFT[units[at]!]! -= 1;
    common += 1;
  }
  for (let at = starts[one]!; at < starts[one + 1]!; at += 1) LEFT[units[at]!] = 0;
  return common;
}
