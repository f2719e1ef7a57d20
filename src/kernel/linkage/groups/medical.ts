import type { ComparableMedical, ComparableRecord } from '../comparable-record.js';
import { placeOnBody, regionCode, sideCode } from '../text/body-words.js';
import { motifs } from '../text/concepts.js';
import { isPlaceholderNumber } from '../text/placeholders.js';
import { itemComparison } from './item-comparison.js';
import { FACET, type ItemModel, type ItemWord, type ReadItem } from './item-model.js';
import { subjectWords } from './item-words.js';

/** Fractures, implants, operations, conditions. A serial number names one implant in one person. */
const KINDS = [
  'healed_fracture',
  'implant',
  'surgery',
  'condition',
  'medication',
  'pregnancy',
  'disability',
] as const;

function serialWords(serial: string | undefined): ItemWord[] {
  if (serial === undefined || isPlaceholderNumber(serial)) return [];
  const plain = serial.toLowerCase().replace(/[^a-z0-9]+/g, '');
  return [{ word: plain, facet: FACET.lettering, kind: 'number' }];
}

function readMedical(item: ComparableMedical): ReadItem {
  const told = placeOnBody(item.description ?? '');
  return {
    type: KINDS.findIndex((kind) => kind === item.kind) + 1,
    region: regionCode(item.region ?? told.region),
    side: sideCode(item.side ?? told.side),
    isAbsent: item.state === 'absent',
    words: [...subjectWords(motifs, item.description), ...serialWords(item.serial)],
    source: item,
  };
}

export const medicalModel: ItemModel = {
  group: 'medical',
  types: KINDS,
  read: (record: ComparableRecord) => (record.medical ?? []).map(readMedical),
  typePower: 1,
  // A family says "they put a nail in" of what the morgue calls a fracture, an implant or surgery.
  related: [
    ['healed_fracture', 'implant', 'surgery'],
    ['condition', 'medication', 'disability'],
  ],
  inBone: ['healed_fracture', 'implant', 'surgery'],
  wordPower: [0.5, 2.5, 0, 0.5],
  mismatch: [0, -0.5, 0, 0],
  mostOfWords: 5,
  needsSubject: false,
  side: { same: 0.15, wrong: -0.22 },
  missingPower: 1,
  contradicted: -0.7,
  fades: false,
};

export const medicalComparison = itemComparison(medicalModel);
