import type { Comparator } from './comparator.js';
import { CodeComparator } from './compare-codes.js';
import { DateComparator } from './compare-dates.js';
import { PlaceComparator, PointComparator } from './compare-places.js';
import { ExactComparator } from './compare-values.js';
import { WordsComparator } from './compare-words.js';
import type { TableField } from './field.js';
import type { WordTable } from './word-table.js';

/** Makes the comparator for the values of a column. */
export function comparatorOf(field: TableField, words: WordTable): Comparator {
  switch (field.kind) {
    case 'exact':
      return new ExactComparator(field);
    case 'date':
      return new DateComparator(field);
    case 'code':
    case 'phone':
      return new CodeComparator(field);
    case 'place':
      return new PlaceComparator(field, new WordsComparator(field, words), new PointComparator(field));
    case 'given':
    case 'surname':
    case 'full_name':
    case 'address':
    case 'free_text':
      return new WordsComparator(field, words);
  }
}
