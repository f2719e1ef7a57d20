import { commonGivenNames, commonSurnames } from './common-names.js';
import { isKnownGivenName } from './hypocorisms.js';
import { meanSurnameShare } from './surnames-by-country.js';

/**
 * Words of names as they were before letters with accents were lost (`N??ez`, `Garc?a`), before a gap was
 * (`JoséGarcía`, `JOSEGARCIA`), or before they were written in short (`Mª`, `Fco.`, `Hdez.`).
 *
 * What was lost is guessed: the commonest name that fits, else the letter that is usual between such
 * neighbours. A wrong guess is a slip of one letter, which the comparison of names forgives.
 */
export function restoredName(text: string): string {
  return apart(text)
    .replace(WORD, restored)
    .replace(IN_SHORT, (short, dot: string) => inFull(short, dot));
}

/**
 * Returns what a name lost that `restoredName` gives back: letters, or the gap between two words. Short forms
 * lost nothing.
 */
export function lossOf(name: string): 'letters' | 'gap' | undefined {
  const words = name.match(WORD) ?? [];
  // A sign at the end of a word that no letter makes a name is a doubt.
  if (words.some((word) => ![word, word.replace(LOST, '')].includes(restored(word)))) return 'letters';
  return apart(name) === name ? undefined : 'gap';
}

/** Whole words, with the signs that letters became: what begins otherwise is no word with a loss. */
const WORD = /[\p{L}\p{M}?\ufffd]+/gu;
const HAS_LOST = /^\p{L}[^?\ufffd]*[?\ufffd]/u;
const MOST_RUNS = 3;
const LONGEST_RUN = 4;
const LOST = /[?\ufffd]+/gu;
const LETTERS = ['a', 'e', 'i', 'o', 'u', 'n'] as const;
/** Lost letters at most: each is one of six, so that more of them fit anything. */
const MOST_LOST = 4;

function restored(word: string): string {
  if (!HAS_LOST.test(word)) return word;
  // A question at the end of a word is a doubt as often as a letter: only where the name is known.
  const runs = Array.from(word.matchAll(LOST), ([run]) => run.length);
  if (runs.length > MOST_RUNS || Math.max(...runs) > LONGEST_RUN) return word;
  const parts = word.split(LOST);
  // A letter of two bytes leaves one sign or two.
  const shapes = [runs, runs.map((length) => (length % 2 === 0 ? length / 2 : length))];
  let best = { word: '', share: 0 };
  for (const shape of shapes) {
    if (shape.reduce((sum, length) => sum + length, 0) > MOST_LOST) continue;
    for (const filled of fillings(parts, shape)) {
      const share = shareOf(filled.toLowerCase());
      if (share > best.share) best = { word: filled, share };
    }
  }
  if (best.share > 0) return best.word;
  return parts.at(-1) === '' ? parts.join('') : byNeighbours(parts);
}

/** Lists every way to put letters between the parts, so many in each gap. */
function fillings(parts: readonly string[], shape: readonly number[]): string[] {
  let found = [parts[0]!];
  for (const [at, length] of shape.entries()) {
    for (let letter = 0; letter < length; letter += 1)
      found = found.flatMap((begun) => LETTERS.map((one) => begun + one));
    found = found.map((begun) => begun + parts[at + 1]!);
  }
  return found;
}

function byNeighbours(parts: readonly string[]): string {
  return parts.reduce((begun, part) => {
    const [before, after] = [begun.slice(-1).toLowerCase(), part.slice(0, 1).toLowerCase()];
    if (isVowel(before) && isVowel(after)) return `${begun}n${part}`;
    if (after === 'a' || after === 'o') return `${begun}i${part}`;
    return `${begun}${after === 'n' ? 'o' : 'e'}${part}`;
  });
}

const isVowel = (letter: string): boolean => 'aeiou'.includes(letter) && letter !== '';

const givenShare = (word: string): number =>
  commonGivenNames().get(word) ?? (isKnownGivenName(word) ? 1e-4 : 0);

/** Returns the share of a folded word, as a given name or a surname; 0 where it is no known name. */
const shareOf = (word: string): number =>
  Math.max(givenShare(word), commonSurnames().get(word) ?? 0, meanSurnameShare(word) ?? 0);

/** Returns the share of a word that is common as a name: rare names are made by chance of any letters. */
function commonShare(word: string): number {
  const share = shareOf(word);
  return share >= COMMON ? share : 0;
}

const COMMON = 5e-4;

/** A small letter and a capital: a gap was lost between them, but not in MacDonald. */
const SEAM = /(?<=\p{Ll}{2})(?<!\bMac)(?=\p{Lu}\p{Ll}{2})/gu;
const LONG_WORD = /[\p{L}\p{M}]{8,}/gu;

function apart(text: string): string {
  return text.replace(SEAM, ' ').replace(LONG_WORD, cutWhereKnown);
}

const LEAST_PART = 4;
/** Letters from which on a word is several names: no single name is so long. */
const SEVERAL_NAMES = 14;
const MOST_PARTS = 5;
/**
 * Returns log10 of the share of one part of such a word that may be a name that is not known: the rarer the
 * longer it is.
 */
const logOfUnknown = (letters: number): number => -6 - 1.2 * letters;

/**
 * A word that is no known name and is two that are, the one a given name; a very long one also more, of which
 * one may be unknown.
 */
function cutWhereKnown(word: string): string {
  const folded = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (folded.length !== word.length || shareOf(folded) > 0) return word;
  const cuts = folded.length < SEVERAL_NAMES ? cutInTwo(folded) : cutInSeveral(folded);
  return [0, ...cuts].map((from, at) => word.slice(from, cuts[at])).join(' ');
}

function cutInTwo(folded: string): number[] {
  let best = { at: 0, share: 0 };
  for (let at = LEAST_PART; at <= folded.length - LEAST_PART; at += 1) {
    const share = givenShare(folded.slice(0, at)) * commonShare(folded.slice(at));
    if (share > best.share) best = { at, share };
  }
  return best.share === 0 ? [] : [best.at];
}

interface Cut {
  readonly score: number;
  readonly parts: number;
  readonly unknown: number;
  readonly cuts: readonly number[];
}

/**
 * The likeliest way to cut a word into names: the best for each beginning, with and without an unknown part.
 */
function cutInSeveral(folded: string): readonly number[] {
  const best: Cut[][] = [[{ score: 0, parts: 0, unknown: 0, cuts: [] }]];
  for (let to = 1; to <= folded.length; to += 1) best[to] = bestOf(endingAt(folded, to, best));
  const found = bestOf(
    best[folded.length]!.map((cut) => ({ ...cut, unknown: 0, known: cut.parts - cut.unknown })),
  );
  return found[0] !== undefined && found[0].known >= 2 ? found[0].cuts : [];
}

function endingAt(folded: string, to: number, best: readonly (readonly Cut[])[]): Cut[] {
  const found: Cut[] = [];
  for (let from = 0; from <= to - LEAST_PART; from += 1) {
    const share = shareOf(folded.slice(from, to));
    const log = share === 0 ? logOfUnknown(to - from) : Math.log(share);
    for (const before of best[from]!) found.push(...continued(before, from, { log, isKnown: share > 0 }));
  }
  return found;
}

/** The best without an unknown part, and the best with one. */
function bestOf<Some extends Cut>(cuts: readonly Some[]): Some[] {
  return [0, 1].flatMap((unknown) => {
    const own = cuts.filter((cut) => cut.unknown === unknown);
    return own.length === 0 ? [] : [own.reduce((one, other) => (other.score > one.score ? other : one))];
  });
}

function continued(before: Cut, from: number, part: { log: number; isKnown: boolean }): Cut[] {
  const unknown = before.unknown + Number(!part.isKnown);
  if (unknown > 1 || before.parts === MOST_PARTS) return [];
  const score = before.score + part.log;
  const cuts = from === 0 ? [] : [...before.cuts, from];
  return [{ score, parts: before.parts + 1, unknown, cuts }];
}

/**
 * Short forms in which clerks write the commonest names; with a full stop, or a raised letter, where the
 * letters may be a name themselves. Own, from general knowledge of Spanish-speaking registries; nobody has
 * reviewed it.
 */
const SHORT: Readonly<Record<string, string>> = {
  ...{ ma: 'maria', mª: 'maria', mº: 'mario', jn: 'juan', jse: 'jose', fco: 'francisco', fca: 'francisca' },
  ...{ gpe: 'guadalupe', ant: 'antonio', anto: 'antonio', mgl: 'miguel', ml: 'manuel', lorz: 'lorenzo' },
  ...{ hdez: 'hernandez', hdz: 'hernandez', hrnz: 'hernandez', fdez: 'fernandez', fdz: 'fernandez' },
  ...{
    glez: 'gonzalez',
    gzlez: 'gonzalez',
    glz: 'gonzalez',
    gzz: 'gonzalez',
    mtz: 'martinez',
    mtnz: 'martinez',
  },
  ...{
    mrtz: 'martinez',
    rdz: 'rodriguez',
    rguez: 'rodriguez',
    rdguez: 'rodriguez',
    lpz: 'lopez',
    prz: 'perez',
  },
  ...{ schz: 'sanchez', sncz: 'sanchez', gcia: 'garcia', vzqz: 'vasquez', vqz: 'vasquez', rmz: 'ramirez' },
  ...{
    rmrz: 'ramirez',
    gtz: 'gutierrez',
    gtrz: 'gutierrez',
    gutz: 'gutierrez',
    jmnz: 'jimenez',
    jmz: 'jimenez',
  },
  ...{
    dguez: 'dominguez',
    dgz: 'dominguez',
    mdz: 'mendez',
    mndz: 'mendoza',
    alvz: 'alvarez',
    chvz: 'chavez',
  },
};
const NEEDS_DOT = new Set(['ma', 'ant', 'anto', 'ml']);
const IN_SHORT = /(?<![\p{L}\p{M}])\p{L}{2,6}(\.?)(?![\p{L}\p{M}])/gu;

function inFull(short: string, dot: string): string {
  const word = short.replace('.', '').toLowerCase();
  const full = SHORT[word];
  const isMarked = dot !== '' || !NEEDS_DOT.has(word);
  return full !== undefined && isMarked ? `${full} ` : short;
}
