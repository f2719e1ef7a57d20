import { Background } from './background.js';
import { Bank } from './bank.js';
import type { ComparableName } from './comparable-record.js';
import type { EvidenceItem } from './evidence.js';
import { Lexicon } from './lexicon.js';
import { CLOSENESS } from './lexicon-neighbours.js';
import { pairingOf } from './group-scorers.js';
import type { NameRole } from './text/names.js';
import { unmarked } from './text/scripts.js';
import { surnamesOfCountry } from './text/surnames-by-country.js';
import { type ChannelledName, namesOf } from './groups/name-record.js';
import { NameScorer } from './groups/name-scorer.js';
import { nameFrequencies } from './groups/name-weights.js';

export interface ReadWord {
  readonly text: string;
  readonly role: NameRole | 'nickname';
  /** Frequency of the word in 10,000 names of that part, where it is commonest. */
  readonly of10000: number;
}

export interface WordComparison {
  readonly a: ReadWord;
  readonly b: ReadWord;
  readonly level: keyof typeof CLOSENESS;
  /** log10 LR of the two words, the price of another role taken off. */
  readonly log10LR: number;
}

export interface NameComparison {
  readonly log10LR: number;
  /** log10 LR of each side with itself: the most that another name could say for it. */
  readonly withItself: { readonly a: number; readonly b: number };
  /**
   * Similarity from 0 to 1: what they say for one person, of what each says with itself, 2 s(a, b) / (s(a, a)
   * + s(b, b)). Undefined where a side has no name.
   */
  readonly similarity: number | undefined;
  /** Names of each side, as they were read. */
  readonly a: readonly (readonly ReadWord[])[];
  readonly b: readonly (readonly ReadWord[])[];
  /** Words of the two names that agree best. */
  readonly words: readonly WordComparison[];
  /** The parts of the sum, as in the evidence of a match. */
  readonly items: readonly EvidenceItem[];
}

const LEVELS = new Map(Object.entries(CLOSENESS).map(([level, code]) => [code as number, level]));
const ONE_PARTY = { allowed: Uint8Array.of(1), parties: 1 } as const;
const PLACEMENT = { party: 0, institution: 0, rank: 0 } as const;

/** Surnames counted beside those of the usual table, so that a country's own share outweighs it. */
const COUNTED = 10_000;

/**
 * Returns what is usual among the names of a country (ISO 3166, two letters), backed off to all countries.
 * Surnames from the table of `surnames-by-country.ts`; an unknown country has what is usual everywhere.
 */
export function nameBackground(country: string | undefined): Background {
  const surnames = country === undefined ? new Map<string, number>() : surnamesOfCountry(country);
  const counts = new Map<string, number>();
  for (const [surname, count] of surnames) {
    counts.set(`word:surname:${surname}`, count);
    counts.set(`word:surname:${country}:${surname}`, count);
  }
  if (surnames.size > 0) counts.set('words:surname', COUNTED).set(`nameWords:surname:${country}`, COUNTED);
  return Background.of(counts);
}

/**
 * Similarity from which on two names are taken for one where nothing but names is known. The ratio alone does
 * not tell: what a common name says with itself a rare one says with its brother's. Chosen on the list of
 * docs/internals/kernels/linkage-names.md, its families and names that had lost a word.
 */
export const ONE_NAME_FROM = 0.6;

/** Two sets of names by the model's own scorer, with the words that it held against each other. */
export function compareNames(
  a: readonly ComparableName[],
  b: readonly ComparableName[],
  background: Background,
): NameComparison {
  const compared = compareWords(a, b, background);
  const [ofA, ofB] = [a, b].map((names) => compareWords(names, names, background).log10LR) as [
    number,
    number,
  ];
  const most = (ofA + ofB) / 2;
  const isEmpty = compared.a.length === 0 || compared.b.length === 0 || most <= 0;
  return {
    ...compared,
    withItself: { a: ofA, b: ofB },
    similarity: isEmpty ? undefined : Math.min(1, Math.max(0, compared.log10LR / most)),
  };
}

function compareWords(
  a: readonly ComparableName[],
  b: readonly ComparableName[],
  background: Background,
): Omit<NameComparison, 'withItself' | 'similarity'> {
  const [one, other] = [
    { recordType: 'report', person: { names: a } },
    { recordType: 'living', person: { names: b } },
  ] as const;
  const lexicon = new Lexicon(background);
  const [bankA, bankB] = [new Bank('report', lexicon), new Bank('living', lexicon)];
  const slotA = bankA.add(one, PLACEMENT);
  const slotB = bankB.add(other, PLACEMENT);
  const scorer = new NameScorer(pairingOf('living', bankA, bankB, ONE_PARTY));
  const names = {
    a: namesOf(one, nameFrequencies(background).odds),
    b: namesOf(other, nameFrequencies(background).odds),
  };
  const read = {
    a: names.a.map((name) => wordsOf(name, background)),
    b: names.b.map((name) => wordsOf(name, background)),
  };
  if (!scorer.begin(slotA) || names.b.length === 0) return { log10LR: 0, ...read, words: [], items: [] };
  const items = scorer.explain(slotB, one, other);
  const match = scorer.wordsOf(slotB);
  const words = match.words.map(({ a: at, b: to, weight, closeness }) => ({
    a: read.a[match.a]![at]!,
    b: read.b[match.b]![to]!,
    level: LEVELS.get(closeness) as keyof typeof CLOSENESS,
    log10LR: weight,
  }));
  return { log10LR: items.reduce((sum, item) => sum + item.log10LR, 0), ...read, words, items };
}

function wordsOf(name: ChannelledName, background: Background): ReadWord[] {
  const frequencies = nameFrequencies(background);
  return name.tokens.map(({ text, role }) => ({
    text: unmarked(text).text,
    role: name.isNickname ? 'nickname' : role,
    of10000: 10_000 * 10 ** -frequencies.weight(role === 'given' ? 'given' : 'surname', text),
  }));
}
