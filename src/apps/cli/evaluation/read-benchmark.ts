import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { RECORD_TYPES, type ExchangeRecord, type RecordReference } from '../../../kernel/contract/index.js';
import {
  Benchmark,
  type NetworkFile,
  type ToldGroup,
  type BenchmarkPair,
} from '../../../benchmark/evaluation/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import type { Call } from '../command.js';
import { readJsonFile } from '../read-json-file.js';
import { jsonLines, type JsonLine } from './json-lines.js';

const MS_PER_DAY = 86_400_000;

/**
 * Reads the folder of a region: its records, true pairs, groups and damage. Consents are read as of today.
 */
export async function readBenchmark(folder: string, call: Call): Promise<Benchmark> {
  const benchmark = await withRecords(folder, RECORDS, call);
  const truth = join(folder, 'truth.ndjson');
  for await (const line of jsonLines(truth, call)) known(benchmark.addTrue(pairOf(line)), line);
  if (benchmark.truth.length === 0)
    throw new DomainError('EVALUATION.NO_TRUTH', 'invalid', { file: basename(truth) });
  for await (const line of linesIfThere(folder, 'forbidden.ndjson', call))
    known(benchmark.addForbidden(pairOf(line)), line);
  for await (const line of linesIfThere(folder, 'companions.ndjson', call)) {
    const unknown = benchmark.addGroup(groupOf(line));
    if (unknown)
      throw new DomainError('EVALUATION.RECORD_UNKNOWN', 'invalid', { file: line.file, line: line.line });
  }
  for await (const line of linesIfThere(folder, 'damage.ndjson', call)) {
    if (!benchmark.addDamage(damageOf(line)))
      throw new DomainError('EVALUATION.RECORD_UNKNOWN', 'invalid', { file: line.file, line: line.line });
  }
  return benchmark;
}

/**
 * The smaller bank of the same region, `thinned.ndjson`: true pairs and groups as far as their records are in
 * it.
 */
export async function readThinned(folder: string, call: Call): Promise<Benchmark> {
  if (!existsSync(join(folder, THINNED)))
    throw new DomainError('EVALUATION.NO_THINNED', 'invalid', { file: THINNED });
  const benchmark = await withRecords(folder, THINNED, call);
  for await (const line of jsonLines(join(folder, 'truth.ndjson'), call)) benchmark.addTrue(pairOf(line));
  for await (const line of linesIfThere(folder, 'forbidden.ndjson', call))
    benchmark.addForbidden(pairOf(line));
  for await (const line of linesIfThere(folder, 'companions.ndjson', call))
    benchmark.addKnownOfGroup(groupOf(line));
  return benchmark;
}

const RECORDS = 'records.ndjson';
const THINNED = 'thinned.ndjson';

async function withRecords(folder: string, file: string, call: Call): Promise<Benchmark> {
  const network = await readNetwork(join(folder, 'institutions.json'));
  const benchmark = new Benchmark(network, Math.floor(Date.now() / MS_PER_DAY));
  for await (const line of jsonLines(join(folder, file), call)) benchmark.addRecord(recordOf(line));
  return benchmark;
}

async function* linesIfThere(folder: string, file: string, call: Call): AsyncGenerator<JsonLine> {
  const path = join(folder, file);
  if (existsSync(path)) yield* jsonLines(path, call);
}

/** A group of people who travelled together; of each person at least one record. */
function groupOf({ value, line, file }: JsonLine): ToldGroup {
  const people: unknown = value['people'];
  const isGroup =
    Array.isArray(people) &&
    people.every((member: unknown) => {
      const records: unknown = (member as Partial<Record<string, unknown>> | null)?.['records'];
      return Array.isArray(records) && records.length > 0 && records.every(isReference);
    });
  if (!isGroup) throw new DomainError('EVALUATION.LINE_NO_GROUP', 'invalid', { file, line });
  return value as unknown as ToldGroup;
}

function damageOf({ value, line, file }: JsonLine): RecordReference & { readonly damage: readonly string[] } {
  const damage: unknown = value['damage'];
  const isTold = Array.isArray(damage) && damage.every((name) => typeof name === 'string');
  if (!isTold || !isReference(value))
    throw new DomainError('EVALUATION.LINE_NO_DAMAGE', 'invalid', { file, line });
  return value as unknown as ReturnType<typeof damageOf>;
}

/** The two records that a line names, and what else it says. */
export function pairOf({ value, line, file }: JsonLine): BenchmarkPair {
  for (const side of ['a', 'b'] as const) {
    if (!isReference(value[side]))
      throw new DomainError('EVALUATION.LINE_NO_PAIR', 'invalid', { file, line, side });
  }
  return value as unknown as BenchmarkPair;
}

function isReference(value: unknown): value is RecordReference {
  const { institution, id } = (value ?? {}) as Partial<Record<keyof RecordReference, unknown>>;
  return typeof institution === 'string' && typeof id === 'string';
}

function known(isKnown: boolean, { file, line }: JsonLine): void {
  if (!isKnown) throw new DomainError('EVALUATION.PAIR_UNKNOWN', 'invalid', { file, line });
}

function recordOf({ value, line, file }: JsonLine): ExchangeRecord {
  const isKnownType = (RECORD_TYPES as readonly unknown[]).includes(value['recordType']);
  if (!isKnownType || !isReference(value))
    throw new DomainError('EVALUATION.LINE_NO_RECORD', 'invalid', { file, line });
  return value as unknown as ExchangeRecord;
}

async function readNetwork(path: string): Promise<NetworkFile> {
  const { institutions, agreements } = ((await readJsonFile(path)) ?? {}) as Partial<NetworkFile>;
  const stated =
    Array.isArray(institutions) &&
    Array.isArray(agreements) &&
    agreements.every(
      ({ parties, categories }) => (parties === '*' || Array.isArray(parties)) && Array.isArray(categories),
    );
  if (!stated) throw new DomainError('EVALUATION.NO_NETWORK', 'invalid', { file: basename(path) });
  return { institutions, agreements };
}
