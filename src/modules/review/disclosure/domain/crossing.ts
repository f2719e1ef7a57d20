/**
 * Statements of a comparison about a record of another institution. A figure follows each hidden value:
 * whoever varies an own record and looks again reads a name by the weight of it. So what crosses is a word of
 * a small fixed set, and all that is told is derived of the words
 * (`docs/decisions/0043-figures-across-institutions.md`).
 */

/** Weights of a field that agrees, for one person: a likelihood ratio below 10, below 1,000, or more. */
export const WEIGHTS = ['little', 'some', 'much'] as const;
export type Weight = (typeof WEIGHTS)[number];

/** Evidence of one field of a pair, with its part of the log10 likelihood ratio. */
interface WeighedItem {
  readonly group: string;
  readonly field: string;
  readonly log10LR: number;
  readonly agreement: string;
}

/** Evidence of one field as it is told: with its figure, its word, or neither. */
export type ShownItem<Item extends WeighedItem> = Omit<Item, 'log10LR'> & {
  readonly log10LR: number | null;
  /**
   * Word of the weight. Null where the figure is told, where nothing is to be told, and of what does not
   * agree, where the weight is the rarity of a value, or weighs nothing.
   */
  readonly weight: Weight | null;
};

/**
 * Evidence of one field of a pair of two institutions: it has no figure, and whatever is made of it has none
 * either.
 */
export type ItemInWords<Item extends WeighedItem> = ShownItem<Item> & { readonly log10LR: null };

/** @param log10LR of a field that agrees; one that weighs against it says as little */
export function weightOf(log10LR: number): Weight {
  if (log10LR < 1) return 'little';
  return log10LR < 3 ? 'some' : 'much';
}

/** The items with their figures, strongest first. */
export function inFigures<Item extends WeighedItem>(items: readonly Item[]): ShownItem<Item>[] {
  return [...items]
    .sort((x, y) => Math.abs(y.log10LR) - Math.abs(x.log10LR))
    .map((item) => ({ ...item, weight: null }));
}

/**
 * Returns the items as they cross: by their words, in an order that follows the words and the names of the
 * fields alone.
 */
export function inWords<Item extends WeighedItem>(items: readonly Item[]): ItemInWords<Item>[] {
  return items
    .map((item): ItemInWords<Item> => ({
      ...item,
      log10LR: null,
      weight: item.agreement === 'agrees' && item.log10LR !== 0 ? weightOf(item.log10LR) : null,
    }))
    .sort(
      (x, y) => placeOf(x) - placeOf(y) || compareTexts(x.group, y.group) || compareTexts(x.field, y.field),
    );
}

/** The items without figure and word, for whoever is to judge for themselves. */
export const inNeither = <Item extends WeighedItem>(items: readonly Item[]): ShownItem<Item>[] =>
  items.map((item) => ({ ...item, log10LR: null, weight: null }));

const AGREEMENTS: readonly string[] = ['agrees', 'close', 'differs', 'no_data'];

/**
 * Returns the place of an item in the order: what agrees most first, then what nearly agrees, differs, and
 * could not be compared.
 */
const placeOf = ({ agreement, weight }: { agreement: string; weight: Weight | null }): number =>
  AGREEMENTS.indexOf(agreement) * WEIGHTS.length +
  (weight ? WEIGHTS.length - 1 - WEIGHTS.indexOf(weight) : 0);

const compareTexts = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
