import type { ComparableEffect, ComparableRecord } from '../comparable-record.js';
import { things } from '../text/concepts.js';
import { wordsOf } from '../text/fold.js';
import { itemComparison } from './item-comparison.js';
import { FACET, type ItemModel, type ItemWord, type ReadItem } from './item-model.js';
import { colourWords, letteringWords, subjectWords } from './item-words.js';

/**
 * Clothes and belongings: article, colour, brand. Everybody wears jeans, so that an article alone says
 * little.
 */
const CATEGORIES = [
  'clothing',
  'footwear',
  'jewellery',
  'bag',
  'document',
  'money',
  'phone',
  'religious',
  'paper_note',
  'medicine',
  'other',
] as const;

function brandWords({ brand, size }: ComparableEffect): ItemWord[] {
  const brands = brand === undefined ? [] : letteringWords(wordsOf(brand).join(''));
  const sizes =
    size === undefined
      ? []
      : wordsOf(size).map((word): ItemWord => ({ word: `size-${word}`, facet: FACET.rest, kind: 'exact' }));
  return [...brands, ...sizes];
}

function readEffect(effect: ComparableEffect): ReadItem {
  const colour = effect.color ?? `${effect.article ?? ''} ${effect.description ?? ''}`;
  return {
    type: CATEGORIES.findIndex((category) => category === effect.category) + 1,
    region: 0,
    side: 0,
    isAbsent: effect.state === 'absent',
    words: [
      ...subjectWords(things, effect.article, effect.description),
      ...colourWords(colour),
      ...brandWords(effect),
      ...letteringWords(effect.text),
    ],
    source: effect,
  };
}

export const effectsModel: ItemModel = {
  group: 'effects',
  types: CATEGORIES,
  read: (record: ComparableRecord) => (record.effects ?? []).map(readEffect),
  typePower: 0.1,
  related: [
    ['jewellery', 'religious', 'other'],
    ['document', 'paper_note', 'bag', 'other'],
    ['clothing', 'other'],
  ],
  inBone: [],
  wordPower: [0.2, 0.75, 0.6, 0.35],
  mismatch: [-0.6, -0.45, -0.25, 0],
  mostOfWords: 3,
  needsSubject: true,
  side: { same: 0, wrong: 0 },
  missingPower: 0.34,
  contradicted: -0.3,
  fades: true,
};

export const effectsComparison = itemComparison(effectsModel);
