import type { Background, AddCount } from '../background.js';
import type { Lexicon } from '../lexicon.js';

/**
 * Values that one registry of remains takes over from another, figure for figure: coordinates of a find, an
 * estimated age.
 *
 * With probability `TAKEN_OVER` the second registry repeats the statement as it stands, otherwise it makes
 * its own, which the group's usual model weighs with L:
 *
 *   LR = taken over [a = b] / share of the statement in the banks + (1 - taken over) L
 *
 * A statement that many records share (the coordinates of a morgue, "18 to 99") says little in this way, as
 * it should. No study of how often registries copy was found: one in two is a working value.
 */
const TAKEN_OVER = 0.5;
const LOG10_OWN = Math.log10(1 - TAKEN_OVER);

/** Records that say nothing of the usual, until a bank has statements of its own. */
const DEFAULT_RECORDS = 60;

export function countVerbatim(count: AddCount, name: string, statement: string | undefined): void {
  if (statement === undefined) return;
  count(`said:${name}`);
  count(`word:${name}:${statement}`);
}

/** Returns the number of a statement in the lexicon; 0 where there is none. */
export function verbatimNumber(lexicon: Lexicon, name: string, statement: string | undefined): number {
  if (statement === undefined) return 0;
  const weight = (): number => log10Rarity(lexicon.background, name, statement);
  return lexicon.number(name, statement, () => ({ kind: 'exact', weight: weight() }));
}

function log10Rarity(background: Background, name: string, statement: string): number {
  const own = background.bearers(`word:${name}:${statement}`) + 1;
  return Math.log10((background.count(`said:${name}`) + DEFAULT_RECORDS) / own);
}

/**
 * Weighs two statements that one registry may have copied from another.
 *
 * @param a number of the one statement, 0 for none
 * @param log10Own weight of two statements of their own
 * @param rarity log10 (1 / share) by number
 */
export function verbatimCopyWeight(a: number, b: number, log10Own: number, rarity: Float32Array): number {
  if (a === 0 || b === 0) return log10Own;
  if (a !== b) return log10Own + LOG10_OWN;
  return Math.log10(TAKEN_OVER * 10 ** rarity[a]! + (1 - TAKEN_OVER) * 10 ** log10Own);
}
