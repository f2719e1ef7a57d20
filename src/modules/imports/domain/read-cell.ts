import { readDate } from './cells/dates.js';
import { readInterval } from './cells/intervals.js';
import { readName } from './cells/names.js';
import { readMeasure, readNumber, readRange, readYears } from './cells/numbers.js';
import { readCoordinates, readTownAndRegion } from './cells/places.js';
import { isOneOf, SILENT, value, type Reading } from './cells/reading.js';
import { readWord } from './cells/words.js';
import { readClothing } from './english/clothing.js';
import { readFeatures } from './english/features.js';
import type { Rule } from './mapping.js';

/** The cells of one rule, of which one at least is not blank. */
export function readCell(rule: Rule, cells: readonly string[], decimalComma?: boolean): Reading {
  const [cell = ''] = cells;
  switch (rule.read) {
    case 'text':
      return isOneOf(cell, rule.blanks) ? SILENT : value(cell.trim());
    case 'words':
      return readWord(cell, rule);
    case 'date':
      return readDate(cell, rule.formats);
    case 'years':
      return readYears(cells, rule);
    case 'number':
      return readNumber(cell, rule.possible, decimalComma);
    case 'measure':
      return readMeasure(cell, rule, decimalComma);
    case 'range':
      return readRange(cells, rule, decimalComma);
    case 'coordinates':
      return readCoordinates(cells, rule);
    case 'town_and_region':
      return readTownAndRegion(cell);
    case 'name':
      return readName(cells, rule);
    case 'interval':
      return readInterval(cell);
    case 'english_features':
      return readFeatures(cell, rule);
    case 'english_clothing':
      return readClothing(cell, rule);
  }
}
