import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import { RECORD_TYPES, type ExchangeRecord, type RecordReference } from '../../../kernel/contract/index.js';
import { Benchmark, type NetworkFile, type ToldPair } from '../../../kernel/evaluation/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import type { Call } from '../command.js';
import { readJsonFile } from '../read-json-file.js';
import { jsonLines, type JsonLine } from './json-lines.js';

const MS_PER_DAY = 86_400_000;

/** Reads the folder of a region: its records and true pairs. Consents are read as of today. */
export async function readBenchmark(folder: string, call: Call): Promise<Benchmark> {
  const network = await readNetwork(join(folder, 'institutions.json'));
  const benchmark = new Benchmark(network, Math.floor(Date.now() / MS_PER_DAY));
  for await (const line of jsonLines(join(folder, 'records.ndjson'), call))
    benchmark.addRecord(recordOf(line));
  const truth = join(folder, 'truth.ndjson');
  for await (const line of jsonLines(truth, call)) known(benchmark.addTrue(pairOf(line)), line);
  if (benchmark.truth.length === 0)
    throw new DomainError('EVALUATION.NO_TRUTH', 'invalid', { file: basename(truth) });
  const forbidden = join(folder, 'forbidden.ndjson');
  if (existsSync(forbidden)) {
    for await (const line of jsonLines(forbidden, call)) known(benchmark.addForbidden(pairOf(line)), line);
  }
  return benchmark;
}

/** The two records that a line names, and what else it says. */
export function pairOf({ value, line, file }: JsonLine): ToldPair {
  for (const side of ['a', 'b'] as const) {
    if (!isReference(value[side]))
      throw new DomainError('EVALUATION.LINE_NO_PAIR', 'invalid', { file, line, side });
  }
  return value as unknown as ToldPair;
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
