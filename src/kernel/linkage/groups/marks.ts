import type { ComparableMark, ComparableRecord } from '../comparable-record.js';
import { motifs } from '../text/concepts.js';
import { placeOnBody, regionCode, sideCode } from '../text/body-words.js';
import { itemComparison } from './item-comparison.js';
import { FACET, type ItemModel, type ItemWord, type ReadItem } from './item-model.js';
import { letteringIn } from './lettering.js';
import { letteringWords, subjectWords } from './item-words.js';

/** Tattoos, scars and other marks: where, what it shows, what it says; in Spanish, English or Portuguese. */
const TYPES = [
  'tattoo',
  'scar',
  'surgical_scar',
  'birthmark',
  'piercing',
  'amputation',
  'deformity',
  'prosthesis',
  'burn',
  'other',
] as const;

function readMark(mark: ComparableMark): ReadItem {
  const told = placeOnBody(mark.description ?? '');
  return {
    type: TYPES.findIndex((type) => type === mark.type) + 1,
    region: regionCode(mark.region ?? told.region),
    side: sideCode(mark.side ?? told.side),
    isAbsent: mark.state === 'absent',
    words: wordsOfMark(mark),
    source: mark,
  };
}

/**
 * A tattoo whose lettering has no field of its own has it in the free text: these words are then no rest of
 * it.
 */
function wordsOfMark({ type, text, design, description }: ComparableMark): ItemWord[] {
  const told = subjectWords(motifs, design, description);
  if (type !== 'tattoo' || text !== undefined) return [...told, ...letteringWords(text)];
  const lettering = letteringWords(letteringIn([design, description].join(' ')).join(' '));
  const written = new Set(lettering.map(({ word }) => word));
  return [...told.filter(({ word, facet }) => facet !== FACET.rest || !written.has(word)), ...lettering];
}

export const marksModel: ItemModel = {
  group: 'marks',
  types: TYPES,
  read: (record: ComparableRecord) => (record.marks ?? []).map(readMark),
  typePower: 0.5,
  related: [
    ['scar', 'surgical_scar', 'burn', 'other'],
    ['amputation', 'deformity', 'prosthesis'],
    ['birthmark', 'scar', 'other'],
    ['tattoo', 'other'],
    ['piercing', 'other'],
  ],
  inBone: ['amputation', 'deformity', 'prosthesis'],
  wordPower: [0.75, 0.85, 0.3, 0.45],
  mismatch: [-0.8, -0.7, 0, 0],
  mostOfWords: 3.5,
  needsSubject: false,
  side: { same: 0.15, wrong: -0.22 },
  missingPower: 1,
  contradicted: -0.9,
  fades: false,
};

export const marksComparison = itemComparison(marksModel);
