import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { type FamiliasFile, readFamilias } from '../../kernel/genetics/index.js';

/** Tells whether a file that holds a case or an event is one of Familias. */
export function isFamiliasPath(path: string): boolean {
  return extname(path).toLowerCase() === '.fam';
}

/** Reads a Familias file. Throws what the file system says, or `GeneticFileRefused`. */
export async function readFamiliasFile(path: string): Promise<FamiliasFile> {
  const bytes = await readFile(path);
  const text = bytes.toString('utf8');
  // Familias writes in the encoding of its Windows.
  return readFamilias(text.includes('\uFFFD') ? bytes.toString('latin1') : text);
}
