import { isDevotion } from './particles.js';

/** log of P(given name) / P(surname) of a word; how a full name is cut where its parts are not marked. */
export type RoleOdds = (word: string) => number;

/** A word of a full name, without its particles. */
export interface NameWord {
  readonly text: string;
  /** A particle stood before it. */
  readonly isJoined: boolean;
  /**
   * Written in capitals where other words are not: the way in which French and many offices mark surnames.
   */
  readonly isCapital: boolean;
}

export interface CutName {
  readonly given: readonly NameWord[];
  readonly surnames: readonly NameWord[];
}

/** An order "surnames first" without a comma is possible, and rare. */
const LOG_INVERTED = Math.log(0.05);
/** Maria de los Angeles, Juan de Dios: what follows is part of the given name. */
const LOG_DEVOTION = 3;
/** A name in short is mostly a second given name. */
const LOG_INITIAL = 1.5;

/**
 * Capitals say which part is which; else every cut into given names and surnames, in both orders, by the
 * odds.
 */
export function cutName(words: readonly NameWord[], odds: RoleOdds): CutName {
  const marked = words.filter(({ isCapital }) => isCapital);
  if (marked.length > 0 && marked.length < words.length)
    return { given: words.filter(({ isCapital }) => !isCapital), surnames: marked };
  return mostLikelyCut(words, odds);
}

function mostLikelyCut(words: readonly NameWord[], odds: RoleOdds): CutName {
  const scores = words.map(({ text, isJoined }, i) => {
    if (i > 0 && isJoined && isDevotion(text)) return LOG_DEVOTION;
    return text.length === 1 ? LOG_INITIAL : odds(text);
  });
  const total = scores.reduce((sum, score) => sum + score, 0);
  let best = { score: Number.NEGATIVE_INFINITY, cut: 1, inverted: false };
  let before = 0;
  for (let cut = 1; cut < words.length; cut += 1) {
    before += scores[cut - 1]!;
    // Given names left of the cut count for it, surnames against; an inverted order counts the other way.
    const natural = before - (total - before) + shapeOf(cut, words.length - cut);
    const inverted = total - 2 * before + shapeOf(words.length - cut, cut) + LOG_INVERTED;
    if (natural > best.score) best = { score: natural, cut, inverted: false };
    if (inverted > best.score) best = { score: inverted, cut, inverted: true };
  }
  const [left, right] = [words.slice(0, best.cut), words.slice(best.cut)];
  return best.inverted ? { given: right, surnames: left } : { given: left, surnames: right };
}

/**
 * Returns how likely a cut is by its shape: one or two given names and two surnames are the rule; one surname
 * is common; three of either are not.
 */
function shapeOf(given: number, surnames: number): number {
  const ofGiven = given <= 2 ? 0 : -1.5 * (given - 2);
  return ofGiven + (surnames === 2 ? 0.4 : surnames === 1 ? 0 : -1.5 * (surnames - 2));
}
