import type { Background, AddCount } from '../background.js';
import type { ComparableRecord } from '../comparable-record.js';
import type { WritableBank } from '../comparison.js';
import type { EvidenceGroup } from '../evidence.js';
import type { WordKind } from '../lexicon-neighbours.js';
import { partOfRegion, REGIONS } from '../text/body-words.js';

/**
 * Word of an item. Marks, medical findings and belongings are all lists of items: of a type, at a place on
 * the body, with words. One engine compares them; a model says what the words of a group mean and what its
 * agreements are worth.
 */
export interface ItemWord {
  readonly word: string;
  readonly facet: number;
  readonly kind: WordKind;
}

export interface ReadItem {
  /** Number of the type, from 1; 0 is not said. At most 15. */
  readonly type: number;
  readonly region: number;
  readonly side: number;
  readonly isAbsent: boolean;
  readonly words: readonly ItemWord[];
  readonly source: unknown;
}

/**
 * Facets of an item's words. They are bits, so that "both say something of the kind and nothing agrees" is
 * one mask.
 */
export const FACET = { subject: 1, lettering: 2, colour: 4, rest: 8 } as const;
export const FACET_NAMES = ['subject', 'lettering', 'colour', 'rest'] as const;
const FACETS = 4;

export interface ItemModel {
  readonly group: Extract<EvidenceGroup, 'marks' | 'medical' | 'effects'>;
  readonly types: readonly string[];
  read(record: ComparableRecord): readonly ReadItem[];
  /**
   * log10 of how much likelier a type is met again than met by chance, as a power of 1 / its share (0 to 1).
   */
  readonly typePower: number;
  /** Types of which one is taken for the other. */
  readonly related: readonly (readonly string[])[];
  /** Types of what is in the bone, and survives. */
  readonly inBone: readonly string[];
  /**
   * Power of words by facet, as for types: the share of log10(1 / frequency) that an agreeing word weighs.
   */
  readonly wordPower: readonly [subject: number, lettering: number, colour: number, rest: number];
  readonly mismatch: readonly [subject: number, lettering: number, colour: number, rest: number];
  readonly mostOfWords: number;
  /**
   * Things are paired only where words say that it is the same kind of thing; colours and brands come after
   * that.
   */
  readonly needsSubject: boolean;
  readonly side: { readonly same: number; readonly wrong: number };
  /** Power of an item without a counterpart: what it costs at most, times log10(1 - chance of being seen). */
  readonly missingPower: number;
  /** Checked absence on the one side against presence on the other. */
  readonly contradicted: number;
  /** Belongings are changed on the way: weights fade with the time between the records. */
  readonly fades: boolean;
}

/** Tests whether items of a type, by its number, survive in the bone. */
export function isInBone({ types, inBone }: Pick<ItemModel, 'types' | 'inBone'>, type: number): boolean {
  return type > 0 && inBone.includes(types[type - 1] ?? '');
}

export const MOST_ITEMS = 16;
const MOST_WORDS = 40;

/** An item's head: type | region << 4 | side << 9 | absent << 11 | facets << 12 | words << 16. */
export const regionOf = (head: number): number => (head >> 4) & 31;
export const typeOf = (head: number): number => head & 15;
export const sideOf = (head: number): number => (head >> 9) & 3;
export const isAbsent = (head: number): boolean => (head & 2048) !== 0;
export const facetsOf = (head: number): number => (head >> 12) & 15;
/** Returns the form of a head: all of it but the number of its words. */
export const formOf = (head: number): number => head & 0xffff;
export const wordsIn = (head: number): number => head >> 16;

/** The first of them; what a record says twice in the same words is one thing. */
function known(items: readonly ReadItem[]): readonly ReadItem[] {
  const distinct = new Map(items.map((item) => [JSON.stringify({ ...item, source: undefined }), item]));
  return [...distinct.values()].slice(0, MOST_ITEMS);
}

/**
 * Encodes the list of a record: number of items, then head and word numbers of each. Empty where there are
 * none.
 */
export function itemList(model: ItemModel, record: ComparableRecord, bank: WritableBank): number[] {
  const items = known(model.read(record));
  if (items.length === 0) return [];
  const { lexicon } = bank;
  const list = [items.length];
  for (const { type, region, side, isAbsent: absent, words } of items) {
    const kept = words.slice(0, MOST_WORDS);
    const facets = kept.reduce((mask, word) => mask | word.facet, 0);
    list.push(
      type | (region << 4) | (side << 9) | (absent ? 2048 : 0) | (facets << 12) | (kept.length << 16),
    );
    for (const { word, facet, kind } of kept) {
      const facts = () => ({ kind, facet, weight: wordWeight(lexicon.background, model, word, facet) });
      list.push(lexicon.number(`${model.group}:${facet}`, word, facts));
    }
  }
  return list;
}

export function countItems(model: ItemModel, record: ComparableRecord, count: AddCount): void {
  for (const { type, region, isAbsent: absent, words } of known(model.read(record))) {
    if (absent) continue;
    count(`items:${model.group}`);
    count(`itemType:${model.group}:${type}`);
    count(`itemRegion:${model.group}:${region}`);
    count(`itemRegion:${model.group}:${type}:${region}`);
    for (const { word, facet } of words) {
      count(`word:${model.group}:${facet}:${word}`);
      count(`word:${model.group}:${facet}:${type}:${word}`);
    }
  }
}

/** Usual frequency of a word by facet, one thing in so many, before a bank has things of its own. */
const USUAL_ONE_IN: readonly number[] = [15, 60, 8, 60];
const DEFAULT_ITEMS = 60;

/** Weight of all things of a group within the things of one type. */
const BACK_OFF_ITEMS = 20;

/**
 * A word counts as frequent as it is among the things of the type where it is commonest: that a birthmark is
 * "a spot", and a surgical scar on the abdomen "of the appendix", is said by the type already.
 */
function wordWeight(background: Background, model: ItemModel, word: string, facet: number): number {
  const index = 31 - Math.clz32(facet);
  const usual = DEFAULT_ITEMS / USUAL_ONE_IN[index]!;
  const own = background.bearers(`word:${model.group}:${facet}:${word}`) + usual;
  const among = own / (background.count(`items:${model.group}`) + DEFAULT_ITEMS);
  let frequency = among;
  for (let type = 1; type <= model.types.length; type += 1) {
    const ofType = background.count(`word:${model.group}:${facet}:${type}:${word}`);
    if (ofType === 0) continue;
    const things = background.count(`itemType:${model.group}:${type}`);
    frequency = Math.max(frequency, (ofType + BACK_OFF_ITEMS * among) / (things + BACK_OFF_ITEMS));
  }
  return -Math.log10(frequency) * model.wordPower[index]!;
}

/**
 * The chance that the second record puts the same thing at the same region, or elsewhere on the same part.
 */
const SAME_REGION = 0.7;
const SAME_PART = 0.22;

const UNRELATED = -3;
const RELATED = -0.25;

/** Computes log10 of a type met again against met by chance, for every two types. */
export function typeWeights(background: Background, model: ItemModel): Float64Array {
  const total = background.count(`items:${model.group}`) + DEFAULT_ITEMS;
  const weights = new Float64Array(256);
  for (let a = 1; a <= model.types.length; a += 1) {
    for (let b = 1; b <= model.types.length; b += 1) {
      const own = background.count(`itemType:${model.group}:${a}`) + DEFAULT_ITEMS / model.types.length;
      const pair = [model.types[a - 1]!, model.types[b - 1]!];
      const isRelated = model.related.some((family) => pair.every((type) => family.includes(type)));
      const same = model.typePower * Math.log10((0.95 * total) / own);
      weights[a * 16 + b] = a === b ? same : isRelated ? RELATED : UNRELATED;
    }
  }
  return weights;
}

/** Size of a type's part in the table of `regionWeights`. */
export const REGION_TABLE = 1024;

/**
 * Computes log10 of a region met again against met by chance, for every two regions, by type: surgery is of
 * the abdomen, rings are of the hand. The table of type t begins at `t * REGION_TABLE`; type 0 is that of all
 * items together.
 */
export function regionWeights(background: Background, model: ItemModel): Float64Array {
  const weights = new Float64Array((model.types.length + 1) * REGION_TABLE);
  const all = regionShares(background, `itemRegion:${model.group}`, undefined);
  for (let type = 0; type <= model.types.length; type += 1) {
    const shares = type === 0 ? all : regionShares(background, `itemRegion:${model.group}:${type}`, all);
    fillRegions(weights.subarray(type * REGION_TABLE, (type + 1) * REGION_TABLE), shares);
  }
  return weights;
}

/** Shares of the regions, 0 among them ("not said"); those of one type rest on those of all. */
function regionShares(background: Background, key: string, all: readonly number[] | undefined): number[] {
  const counts = Array.from({ length: REGIONS.length + 1 }, (_, region) => {
    const usual = all ? BACK_OFF_ITEMS * all[region]! : DEFAULT_ITEMS / (REGIONS.length + 1);
    return background.count(`${key}:${region}`) + usual;
  });
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => count / total);
}

function fillRegions(weights: Float64Array, shares: readonly number[]): void {
  const ofPart = new Map<unknown, number>();
  for (const [region, share] of shares.entries()) {
    const part = partOfRegion(region);
    ofPart.set(part, (ofPart.get(part) ?? 0) + share);
  }
  for (let a = 1; a <= REGIONS.length; a += 1) {
    const part = partOfRegion(a);
    for (let b = 1; b <= REGIONS.length; b += 1) {
      const near = partOfRegion(b) === part ? SAME_PART / ofPart.get(part)! : 0;
      const again = a === b ? SAME_REGION / Math.sqrt(shares[a]! * shares[b]!) : 0;
      weights[a * 32 + b] = Math.log10(again + 1 - SAME_REGION - SAME_PART + near);
    }
  }
}

/** Computes the weight of each mask of facets that both items speak of without agreeing. */
export function mismatchWeights(model: ItemModel): Float64Array {
  return Float64Array.from({ length: 1 << FACETS }, (_, mask) =>
    model.mismatch.reduce((sum, weight, facet) => sum + ((mask >> facet) & 1 ? weight : 0), 0),
  );
}
