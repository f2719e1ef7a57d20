import type { Comparator } from './comparator.js';
import {
  beginningsOf,
  CodeComparator,
  DateComparator,
  ExactComparator,
  PlaceComparator,
  PointComparator,
} from './compare-texts.js';
import { WordsComparator } from './compare-words.js';
import type { TableField } from './field.js';
import type { WordTable } from './word-table.js';

/** What compares two values of a column. */
export function comparatorOf(field: TableField, words: WordTable): Comparator {
  switch (field.kind) {
    case 'exact':
      return new ExactComparator(field);
    case 'date':
      return new DateComparator(field);
    case 'code':
    case 'phone':
      return new CodeComparator(field, beginningsOf(field));
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
