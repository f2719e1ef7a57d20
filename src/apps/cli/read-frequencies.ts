import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { readFrequencyCsv, type FrequencyTable } from '../../kernel/genetics/index.js';

/**
 * A frequency table of `locus,allele,frequency` lines, with the sizes of its samples where a file `…_N.csv`
 * lies beside it.
 */
export async function readFrequencies(path: string): Promise<FrequencyTable> {
  const text = await readFile(path, 'utf8');
  const sampled = await readFile(path.replace(/\.csv$/u, '_N.csv'), 'utf8').catch(() => '');
  return readFrequencyCsv(text, basename(path), path.endsWith('.csv') ? sampled : '');
}
