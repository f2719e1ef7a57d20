import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { NeighbourIndex } from '../src/kernel/linkage/lexicon-neighbours.js';
import { nameWords } from '../src/kernel/linkage/text/name-words.js';
import type { Figure } from './figure.js';

/** A list of short forms that was put together apart from the tables of the program, so that it can judge them. */
const LIST = 'seed_hypocorisms_es_pt_fr.csv';
/** Every so many formal names, against every so many short forms of other names. */
const STRIDES = [3, 5] as const;

export function nicknameFigures(folder: string): Figure[] {
  const file = join(folder, LIST);
  if (!existsSync(file)) return [{ name: 'short forms', unit: '', missing: 'the list is not beside this checkout' }];
  const rows = parse<{ language: string; canonical: string; hypocorism: string }>(readFileSync(file), { columns: true });
  const recall = [...new Set(rows.map(({ language }) => language))].map((language): Figure => {
    const own = rows.filter((row) => row.language === language);
    const met = own.filter(({ canonical, hypocorism }) => areClose(canonical, hypocorism)).length;
    return { name: `short forms (${language}, ${own.length} pairs) meet the name`, unit: '', measured: met / own.length };
  });
  let [wrong, all] = [0, 0];
  for (let i = 0; i < rows.length; i += STRIDES[0]) {
    for (let j = 0; j < rows.length; j += STRIDES[1]) {
      if (rows[i]!.canonical === rows[j]!.canonical) continue;
      all += 1;
      if (areClose(rows[i]!.canonical, rows[j]!.hypocorism)) wrong += 1;
    }
  }
  return [...recall, { name: 'short forms of other names that meet a name', unit: '', measured: wrong / all }];
} // prettier-ignore

function areClose(name: string, other: string): boolean {
  const index = new NeighbourIndex();
  const words = nameWords(name);
  for (const [id, word] of words.entries()) index.add(id, word, 'name');
  return nameWords(other).some((word, i) => {
    if (words.includes(word)) return true;
    return index.add(words.length + i, word, 'name').some(({ id }) => id < words.length);
  });
}
