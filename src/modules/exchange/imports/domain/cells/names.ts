import type { JsonTree } from '../json.js';
import type { NameRule } from '../mapping.js';
import { isOneOf, SILENT, value, type CellReading } from './reading.js';

/** Words that belong to the surname after them: "De Leon", "de la Cruz". */
const PARTICLES = new Set([
  'de',
  'del',
  'la',
  'las',
  'los',
  'y',
  'da',
  'do',
  'dos',
  'das',
  'di',
  'van',
  'von',
  'san',
  'santa',
]);

/** `cells` are those of `whole`, `given` and each of `surnames`, in this order, as far as the rule has them. */
export function readName(cells: readonly string[], rule: NameRule): CellReading {
  const { whole, given: givenColumn } = rule.columns;
  const rest = cells.map((cell) => cell.trim());
  const wholeName = whole === undefined ? '' : (rest.shift() ?? '');
  const given = givenColumn === undefined ? '' : (rest.shift() ?? '');
  const surnames = rest.filter((surname) => surname !== '');
  if (isOneOf(wholeName, rule.nobody)) return SILENT;
  if (given !== '' || surnames.length > 0) return value([nameOf(rule, given, surnames)]);
  const cut = wholeName.indexOf(',');
  if (cut < 0) return value([{ kind: rule.kind, full: wholeName }]);
  return value([nameOf(rule, wholeName.slice(cut + 1).trim(), splitSurnames(wholeName.slice(0, cut)))]);
}

/**
 * The surnames in order. Registers of the north write two Hispanic surnames with a hyphen or with a space; particles
 * stay with the surname that follows them.
 */
export function splitSurnames(text: string): readonly string[] {
  const surnames: string[] = [];
  let pending = '';
  for (const word of text.split(/[\s-]+/u).filter((part) => part !== '')) {
    pending = pending === '' ? word : `${pending} ${word}`;
    if (PARTICLES.has(word.toLowerCase())) continue;
    surnames.push(pending);
    pending = '';
  }
  if (pending !== '') surnames.push(pending);
  return surnames;
}

function nameOf(rule: NameRule, given: string, surnames: readonly string[]): JsonTree {
  return {
    kind: rule.kind,
    ...(given !== '' && { given }),
    ...(surnames.length > 0 && { surnames }),
  };
}
