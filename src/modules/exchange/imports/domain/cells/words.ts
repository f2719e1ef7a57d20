import type { Json } from '../json.js';
import type { WordsRule } from '../mapping.js';
import { asWord, SILENT, unreadable, value, type CellReading } from './reading.js';

const meanings = new WeakMap<WordsRule, ReadonlyMap<string, Json>>();

/** One of the table's words, as the exchange format says it. */
export function readWord(cell: string, rule: WordsRule): CellReading {
  const meaning = meaningsOf(rule).get(asWord(cell));
  if (meaning !== undefined) return meaning === null ? SILENT : value(meaning);
  if (rule.others === 'ignore') return SILENT;
  return unreadable('IMPORTS.UNKNOWN_WORD', `one of ${Object.keys(rule.words).join(', ')}`);
}

function meaningsOf(rule: WordsRule): ReadonlyMap<string, Json> {
  let known = meanings.get(rule);
  if (!known) {
    known = new Map(Object.entries(rule.words).map(([word, meaning]) => [asWord(word), meaning]));
    meanings.set(rule, known);
  }
  return known;
}
