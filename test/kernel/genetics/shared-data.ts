import { describe } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { readFrequencyCsv, type FrequencyTable } from '../../../src/kernel/genetics/index.js';

/** Reference data that is not part of this tree; where it is missing its tests are reported as skipped. */
const DATA = resolve(import.meta.dirname, '../../../../shared/data/genetics');

export const describeWithData = existsSync(DATA) ? describe : describe.skip;

const tables = new Map<string, FrequencyTable>();

export function frequenciesOf(file: string): FrequencyTable {
  const known = tables.get(file);
  if (known) return known;
  const path = join(DATA, 'frequencies', file);
  const sampled = path.replace('.csv', '_N.csv');
  const table = readFrequencyCsv(
    readFileSync(path, 'utf8'),
    file,
    existsSync(sampled) ? readFileSync(sampled, 'utf8') : '',
  );
  tables.set(file, table);
  return table;
}

/** The content of a JSON file among the cases. */
export function caseFile<Content>(name: string): Content {
  return JSON.parse(readFileSync(join(DATA, 'cases', name), 'utf8')) as Content;
}

export function kinshipCases(): readonly string[] {
  if (!existsSync(DATA)) return ['none'];
  return readdirSync(join(DATA, 'cases'))
    .filter((name) => /^[A-Z]\d+\.json$/u.test(name))
    .sort();
}

export function dviProblems(): readonly string[] {
  if (!existsSync(DATA)) return ['none'];
  return readdirSync(join(DATA, 'cases'))
    .filter((name) => /^dvi-.*\.json$/u.test(name))
    .sort();
}
