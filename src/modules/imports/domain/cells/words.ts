import type { WordsRule } from '../mapping.js';
import { asWord, SILENT, unreadable, value, type Reading } from './reading.js';

/** One of the table's words, as the exchange format says it. */
export function readWord(cell: string, rule: WordsRule): Reading {
  const word = asWord(cell);
  for (const [known, meaning] of Object.entries(rule.words)) {
    if (asWord(known) === word) return meaning === null ? SILENT : value(meaning);
  }
  if (rule.others === 'ignore') return SILENT;
  return unreadable('unknown_word', `one of ${Object.keys(rule.words).join(', ')}`);
}
