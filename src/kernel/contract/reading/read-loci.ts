import { alleleProblem, type AlleleProblem } from '../genetics/alleles.js';
import { headingOfName, readLocusName, type LocusHeading } from '../genetics/loci.js';
import { isJsonObject, type JsonObject } from '../unknown-key.js';
import { isNothing } from './emptiness.js';
import { readCharacters } from './read-text.js';
import { HIDDEN_KEY, type RecordReading } from './reading.js';
import { readUnknownField } from './read-unknown.js';

function readAlleleTexts(reading: RecordReading, value: unknown): string[] | undefined {
  if (!Array.isArray(value)) {
    reading.error('EXCHANGE.WRONG_TYPE', 'list of alleles as text');
    return undefined;
  }
  const alleles: string[] = [];
  for (const [position, entry] of value.entries()) {
    reading.enter(position);
    if (entry === null) reading.error('EXCHANGE.NULL_IN_LIST');
    else if (typeof entry !== 'string') reading.error('EXCHANGE.WRONG_TYPE', 'text');
    else if (entry !== '') alleles.push(readCharacters(reading, entry, 'name') ?? '');
    reading.leave();
  }
  return alleles;
}

function reportAlleles(reading: RecordReading, { kind, entry }: AlleleProblem): void {
  if (kind === 'left-out') {
    reading.warn('EXCHANGE.LOCUS_LEFT_OUT', 'two alleles on the ladder (one or two for X and Y)');
    return;
  }
  reading.enter(entry ?? 0);
  reading.error(
    'EXCHANGE.IMPOSSIBLE_ALLELE',
    'an allele such as "12" or "9.3"; "F" as second where one may have dropped out',
  );
  reading.leave();
}

function readLocus(
  reading: RecordReading,
  heading: LocusHeading,
  name: string,
  value: unknown,
): string[] | undefined {
  const before = reading.errorCount;
  const alleles = readAlleleTexts(reading, value);
  if (!alleles || reading.errorCount > before) return undefined;
  const problem = alleleProblem(name, heading, alleles);
  if (!problem) return alleles;
  reportAlleles(reading, problem);
  return undefined;
}

function readEntry(
  reading: RecordReading,
  heading: LocusHeading,
  key: string,
  value: unknown,
  seen: Map<string, unknown>,
): void {
  const locus = readLocusName(key);
  const right = locus?.heading ?? headingOfName(key);
  if (right === undefined || (!locus && right === heading)) {
    readUnknownField(reading, key, value);
    return;
  }
  const name = locus?.name ?? HIDDEN_KEY;
  reading.enter(name);
  if (right !== heading) {
    reading.error('EXCHANGE.LOCUS_WRONG_HEADING', right);
  } else if (seen.has(name)) {
    reading.error('EXCHANGE.LOCUS_TWICE');
  } else {
    seen.set(name, readLocus(reading, heading, name, value));
  }
  reading.leave();
}

/**
 * Reads the loci under one heading, by their STRBase names. A locus that the list does not know is an unknown
 * field.
 */
export function readLoci(
  reading: RecordReading,
  heading: LocusHeading,
  value: unknown,
): JsonObject | undefined {
  if (!isJsonObject(value)) {
    reading.error('EXCHANGE.WRONG_TYPE', 'object of loci');
    return undefined;
  }
  const seen = new Map<string, unknown>();
  for (const key of Object.keys(value)) {
    if (!isNothing(value[key])) readEntry(reading, heading, key, value[key], seen);
  }
  const made: JsonObject = {};
  for (const [name, alleles] of seen) if (alleles !== undefined) made[name] = alleles;
  return made;
}
