import type { ComparableName } from '../comparable-record.js';
import { cutName, type NameWord, type RoleOdds } from './name-cut.js';
import { restoredName } from './lost-letters.js';
import { eastAsianParts, nameWords } from './name-words.js';
import { isParticle, isSurnameWithDe, isTitle, isWidowed } from './particles.js';
import { isPlaceholder } from './placeholders.js';
import { unmangled } from './unmangled.js';

/** `married` is the surname of a husband, put behind her own: Maria Lopez de Perez. */
export type NameRole = 'given' | 'paternal' | 'maternal' | 'married';

export interface NameToken {
  readonly text: string;
  readonly role: NameRole;
}

/** Name by which a person is called, taken apart. */
export interface ReadName {
  readonly tokens: readonly NameToken[];
  /** Nicknames say something when they agree and nothing when they do not. */
  readonly isNickname: boolean;
  readonly source: ComparableName;
}

export type { RoleOdds };

const MOST_TOKENS = 8;

/** @param odds decides which part of a full name is which, where nothing in it says so */
export function readNames(names: readonly ComparableName[] | undefined, odds: RoleOdds): ReadName[] {
  return (names ?? []).map((name) => readName(name, odds)).filter((name) => name.tokens.length > 0);
}

function readName(source: ComparableName, odds: RoleOdds): ReadName {
  const isNickname = source.kind === 'nickname' || source.kind === 'route_alias';
  const given = known(source.given);
  const surnames = (source.surnames ?? []).map(known);
  const parts = [...wordsIn(given).map(({ text }) => token(text, 'given')), ...readSurnames(surnames)];
  const tokens = parts.length > 0 ? parts : readFullName(known(source.full), isNickname, odds);
  return { tokens: withoutRepeats(tokens).slice(0, MOST_TOKENS), isNickname, source };
}

const known = (text: string | undefined): string =>
  text === undefined || isPlaceholder(text) ? '' : restoredName(unmangled(text));
const token = (text: string, role: NameRole): NameToken => ({ text, role });

/** Leaves repeats out: somebody called Jose Jose Jose is no rarer for it. */
function withoutRepeats(tokens: readonly NameToken[]): NameToken[] {
  return tokens.filter(
    ({ text, role }, i) => tokens.findIndex((other) => other.text === text && other.role === role) === i,
  );
}

/** Words with what stood before each; particles, titles and what follows a widow's mark are taken out. */
interface Read extends NameWord {
  readonly afterDe: boolean;
  readonly isMarried: boolean;
}

function wordsIn(text: string): Read[] {
  const shouted = isMixedCase(text) ? capitalsOf(text) : new Set<string>();
  const read: Read[] = [];
  let [particles, isMarried] = [[] as string[], false];
  for (const word of nameWords(text)) {
    if (isTitle(word)) continue;
    if (isWidowed(word)) isMarried = true;
    else if (isParticle(word)) particles.push(word);
    else {
      const afterDe = particles.length === 1 && particles[0] === 'de';
      read.push({
        text: word,
        isJoined: particles.length > 0,
        isCapital: shouted.has(word),
        afterDe,
        isMarried,
      });
      particles = [];
    }
  }
  return read;
}

const isMixedCase = (text: string): boolean => text !== text.toUpperCase() && text !== text.toLowerCase();

/** Folded words that are written in capitals throughout; an initial is not. */
function capitalsOf(text: string): Set<string> {
  const shouted = text.match(/(?<![\p{L}\p{M}])\p{Lu}[\p{Lu}\p{M}'’]+(?![\p{L}\p{M}])/gu) ?? [];
  return new Set(shouted.flatMap(nameWords));
}

function readSurnames(surnames: readonly string[]): NameToken[] {
  return surnames.flatMap((surname, i) => {
    const words = wordsIn(surname);
    const isHusbands = i > 0 && i === surnames.length - 1 && words.length === 1 && isOfHusband(words[0]!);
    const role = isHusbands ? 'married' : i === 0 ? 'paternal' : 'maternal';
    return words.map(({ text, isMarried }) => token(text, isMarried ? 'married' : role));
  });
}

const isOfHusband = (word: Read): boolean => word.afterDe && !isSurnameWithDe(word.text);

function readFullName(full: string, isNickname: boolean, odds: RoleOdds): NameToken[] {
  const parts = eastAsianParts(full);
  if (parts)
    return [...nameWords(parts[1]).map(given), ...nameWords(parts[0]).map((word) => token(word, 'paternal'))];
  const comma = full.indexOf(',');
  if (comma > 0) return fromParts(wordsIn(full.slice(comma + 1)), wordsIn(full.slice(0, comma)));
  const words = wordsIn(full);
  const own = words.filter(({ isMarried }) => !isMarried);
  if (own.length === 1 || isNickname) return [...own.map(({ text }) => given(text)), ...marriedOf(words)];
  const last = own.at(-1);
  const isWife = own.length >= 3 && last !== undefined && isOfHusband(last) && odds(own.at(-2)!.text) < 0;
  const cut = cutName(isWife ? own.slice(0, -1) : own, odds);
  const husbands = isWife ? [token(last.text, 'married')] : marriedOf(words);
  return [...fromParts(cut.given, cut.surnames), ...husbands];
}

const given = (text: string): NameToken => token(text, 'given');
const marriedOf = (words: readonly Read[]): NameToken[] =>
  words.filter(({ isMarried }) => isMarried).map(({ text }) => token(text, 'married'));

const fromParts = (first: readonly NameWord[], surnames: readonly NameWord[]): NameToken[] => [
  ...first.map(({ text }) => given(text)),
  ...surnames.map(({ text }, i) => token(text, i === 0 ? 'paternal' : 'maternal')),
];
