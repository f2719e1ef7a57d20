import { SeededGenerator } from '../../src/kernel/numbers/seeded-generator.js';
import { GRAMMARS, type Grammar } from './payload-grammars.js';

export type Family = keyof typeof GRAMMARS;

export const FAMILIES = Object.keys(GRAMMARS) as readonly Family[];

export interface Payload {
  readonly family: Family;
  /** A word that stands in this payload and nowhere else. */
  readonly mark: string;
  readonly text: string;
}

/** Deeper than any sentence of these grammars is read. */
const DEEPEST = 12;

/** How attackers get a sentence past who looks for it: as it is, mostly. */
const DISGUISES: readonly ((sentence: string) => string)[] = [
  ...Array.from({ length: 4 }, () => (sentence: string) => sentence),
  (sentence) => `«mark»${sentence}`,
  (sentence) => `${sentence} «mark»`,
  (sentence) => sentence.replaceAll(/['"<>();=]/gu, (sign) => encodeURIComponent(sign).replace("'", '%27')),
  (sentence) =>
    sentence.replaceAll(/['"<>=]/gu, (sign) => `\\u00${sign.charCodeAt(0).toString(16).padStart(2, '0')}`),
  (sentence) => sentence.replaceAll(/['"<>=]/gu, (sign) => `&#${sign.charCodeAt(0)};`),
  (sentence) => sentence.replaceAll(/[!-/:-@]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)),
];

/** So many different payloads, each family its share; the same from the same seed. */
export function payloads(count: number, seed: number): readonly Payload[] {
  const share = Math.ceil(count / FAMILIES.length);
  const all = FAMILIES.flatMap((family) =>
    ofFamily(family, share, SeededGenerator.fromSeed(seed).fork(family)),
  );
  return all.slice(0, count);
}

function ofFamily(family: Family, count: number, chance: SeededGenerator): Payload[] {
  const seen = new Set<string>();
  const made: Payload[] = [];
  for (let tries = 0; made.length < count; tries += 1) {
    if (tries > 1_000 * count) throw new Error(`The grammar of ${family} has fewer than ${count} sentences.`);
    const sentence = chance.pick(DISGUISES)(expanded(GRAMMARS[family], 'start', chance, DEEPEST));
    if (seen.has(sentence)) continue;
    seen.add(sentence);
    const mark = `hux${family}${made.length}x`;
    made.push({ family, mark, text: sentence.replaceAll('«mark»', mark) });
  }
  return made;
}

function expanded(grammar: Grammar, name: string, chance: SeededGenerator, depth: number): string {
  const productions = grammar[name];
  if (!productions || depth === 0) return '';
  return chance
    .pick(productions)
    .replaceAll(/«(\w+)»/gu, (whole, inner: string) =>
      inner === 'mark' ? whole : expanded(grammar, inner, chance, depth - 1),
    );
}
