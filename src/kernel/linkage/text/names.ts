import type { ComparableName } from '../comparable-record.js';
import { wordsOf } from './fold.js';
import { isPlaceholder } from './placeholders.js';

export type NameRole = 'given' | 'paternal' | 'maternal';

export interface NameToken {
  readonly text: string;
  readonly role: NameRole;
}

/** One way in which a person is called, taken apart. */
export interface ReadName {
  readonly tokens: readonly NameToken[];
  /** Nicknames say something when they agree and nothing when they do not. */
  readonly isNickname: boolean;
  readonly source: ComparableName;
}

/** log of P(given name) / P(surname) of a folded word; how a full name is cut where its parts are not marked. */
export type RoleOdds = (token: string) => number;

const PARTICLES = new Set([
  'de',
  'del',
  'la',
  'las',
  'los',
  'y',
  'e',
  'da',
  'das',
  'do',
  'dos',
  'van',
  'von',
  'el',
  'al',
]);
const MOST_TOKENS = 8;
/** An order "surnames first" without a comma is possible, and rare. */
const LOG_INVERTED = Math.log(0.05);

const content = (text: string): string[] => wordsOf(text).filter((word) => !PARTICLES.has(word));

export function readNames(names: readonly ComparableName[] | undefined, odds: RoleOdds): ReadName[] {
  return (names ?? []).map((name) => readName(name, odds)).filter((name) => name.tokens.length > 0);
}

function readName(source: ComparableName, odds: RoleOdds): ReadName {
  const isNickname = source.kind === 'nickname' || source.kind === 'route_alias';
  const given = known(source.given);
  const surnames = (source.surnames ?? []).map(known);
  const parts = [
    ...withRole(given, 'given'),
    ...surnames.flatMap((text, i) => withRole(text, surnameRole(i))),
  ];
  const tokens = parts.length > 0 ? parts : readFullName(known(source.full), isNickname, odds);
  return { tokens: tokens.slice(0, MOST_TOKENS), isNickname, source };
}

const known = (text: string | undefined): string => (text === undefined || isPlaceholder(text) ? '' : text);
const surnameRole = (index: number): NameRole => (index === 0 ? 'paternal' : 'maternal');
const withRole = (text: string, role: NameRole): NameToken[] =>
  content(text).map((word) => ({ text: word, role }));

function readFullName(full: string, isNickname: boolean, odds: RoleOdds): NameToken[] {
  const comma = full.indexOf(',');
  if (comma > 0)
    return [...withRole(full.slice(comma + 1), 'given'), ...surnamesOf(content(full.slice(0, comma)))];
  const words = content(full);
  if (words.length === 1 || isNickname) return words.map((text) => ({ text, role: 'given' }));
  return mostLikelyCut(words, odds);
}

const surnamesOf = (words: readonly string[]): NameToken[] =>
  words.map((text, i) => ({ text, role: surnameRole(i) }));

/** Every cut into given names and one or two surnames, in both orders; the likeliest by the frequency of the words. */
function mostLikelyCut(words: readonly string[], odds: RoleOdds): NameToken[] {
  const scores = words.map(odds);
  const total = scores.reduce((sum, score) => sum + score, 0);
  let best: { readonly score: number; readonly cut: number; readonly inverted: boolean } | undefined;
  let before = 0;
  for (let cut = 1; cut < words.length; cut += 1) {
    before += scores[cut - 1]!;
    // Given names left of the cut count for it, surnames against; an inverted order counts the other way.
    const natural = before - (total - before) + shapeOf(cut, words.length - cut);
    const inverted = total - 2 * before + shapeOf(words.length - cut, cut) + LOG_INVERTED;
    if (best === undefined || natural > best.score) best = { score: natural, cut, inverted: false };
    if (inverted > best.score) best = { score: inverted, cut, inverted: true };
  }
  if (best === undefined) return [];
  const left = words.slice(0, best.cut);
  const right = words.slice(best.cut);
  const [given, surnames] = best.inverted ? [right, left] : [left, right];
  return [...given.map((text): NameToken => ({ text, role: 'given' })), ...surnamesOf(surnames)];
}

/** One or two given names and two surnames are the rule; one surname is common; three of either are not. */
function shapeOf(given: number, surnames: number): number {
  const ofGiven = given <= 2 ? 0 : -1.5 * (given - 2);
  return ofGiven + (surnames === 2 ? 0.4 : surnames === 1 ? 0 : -1.5 * (surnames - 2));
}
