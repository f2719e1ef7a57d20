import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Closeness, NeighbourIndex } from '../src/kernel/linkage/lexicon-neighbours.js';
import { jaroWinkler } from '../src/kernel/linkage/text/edit-distance.js';
import { fold } from '../src/kernel/linkage/text/fold.js';
import { nameWords } from '../src/kernel/linkage/text/name-words.js';
import { phoneticKey } from '../src/kernel/linkage/text/phonetic-es.js';
import type { Figure } from './figure.js';

const FILES = {
  Arabic: 'arabic',
  Hebrew: 'hebrew',
  Cyrillic: 'russian_20',
  Hangul: 'korean',
  Katakana: 'katakana_20',
  Han: 'chinese',
} as const;
/** Words of each file: evenly spread over it. */
const SAMPLE = 3000;
/** Jaro-Winkler from which a plain romanisation counts as met: fixed. */
const FLOOR_LIKENESS = 0.9;

/**
 * Words that Wikidata has in Latin letters and in another script: how many meet, and how many words of other people do.
 *
 * The floor is one fixed romanisation (any-ascii) compared by Spanish sound or Jaro-Winkler. Some pairs of the files are no
 * transliterations (a surname beside a given name), so 1 is out of reach.
 */
export function transliterationFigures(folder: string): Figure[] {
  return Object.entries(FILES).flatMap(([script, file]) =>
    figuresOf(script, join(folder, `translit_wd_${file}.tokens`)),
  );
}

function figuresOf(script: string, file: string): Figure[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  const step = Math.max(1, Math.floor(lines.length / SAMPLE));
  const pairs = lines
    .filter((_, i) => i % step === 0)
    .map((line) => line.split('\t'))
    .map(([latin = '', other = '']) => ({
      latin: nameWords(latin)[0] ?? '',
      other: other.replaceAll(' ', ''),
    }))
    .filter(({ latin }) => latin !== '');
  const index = new NeighbourIndex();
  for (const [id, { latin }] of pairs.entries()) index.add(id, latin, 'name');
  let [met, floor, alike] = [0, 0, 0];
  for (const [at, { latin, other }] of pairs.entries()) {
    const word = nameWords(other)[0] ?? '';
    const close: readonly { id: number; closeness: Closeness }[] = index.add(pairs.length + at, word, 'name');
    const latinOnes = close.filter(({ id }) => id < pairs.length);
    if (latinOnes.some(({ id }) => pairs[id]!.latin === latin)) met += 1;
    alike += latinOnes.filter(({ id }) => pairs[id]!.latin !== latin).length;
    const plain = fold(other);
    if (phoneticKey(plain) === phoneticKey(latin) || jaroWinkler(plain, latin) >= FLOOR_LIKENESS) floor += 1;
  }
  const recall = met / pairs.length;
  return [
    {
      name: `${script}: a name meets its Latin spelling`,
      unit: '',
      measured: recall,
      baseline: { what: 'any-ascii', value: floor / pairs.length },
    },
    { name: `${script}: one in so many other names is met`, unit: '', measured: pairs.length ** 2 / alike },
  ]; // prettier-ignore
}
