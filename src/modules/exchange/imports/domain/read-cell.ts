import { readDate } from './cells/dates.js';
import { readInterval } from './cells/intervals.js';
import { readName } from './cells/names.js';
import { readMeasure, readNumber, readRange, readYears } from './cells/numbers.js';
import { readCoordinates, readTownAndRegion } from './cells/places.js';
import { isOneOf, SILENT, value, type CellReading } from './cells/reading.js';
import { readWord } from './cells/words.js';
import { readClothing } from './english/clothing.js';
import { readFeatures } from './english/features.js';
import type { MappingRule } from './mapping.js';

type RuleOf<Word extends MappingRule['read']> = Extract<MappingRule, { readonly read: Word }>;
type CellReaders = {
  readonly [Word in MappingRule['read']]: (
    cells: readonly string[],
    rule: RuleOf<Word>,
    decimalComma?: boolean,
  ) => CellReading;
};

const READERS: CellReaders = {
  text: ([cell = ''], { blanks }) => (isOneOf(cell, blanks) ? SILENT : value(cell.trim())),
  words: ([cell = ''], rule) => readWord(cell, rule),
  date: ([cell = ''], { formats }) => readDate(cell, formats),
  years: readYears,
  number: ([cell = ''], { possible }, decimalComma) => readNumber(cell, possible, decimalComma),
  measure: ([cell = ''], rule, decimalComma) => readMeasure(cell, rule, decimalComma),
  range: readRange,
  coordinates: readCoordinates,
  town_and_region: ([cell = ''], rule) => readTownAndRegion(cell, rule),
  name: readName,
  interval: ([cell = '']) => readInterval(cell),
  english_features: ([cell = ''], rule) => readFeatures(cell, rule),
  english_clothing: ([cell = ''], rule) => readClothing(cell, rule),
};

/** The cells of one rule, of which one at least is not blank. */
export function readCell<Word extends MappingRule['read']>(
  rule: RuleOf<Word> & { readonly read: Word },
  cells: readonly string[],
  decimalComma?: boolean,
): CellReading {
  return READERS[rule.read](cells, rule, decimalComma);
}
