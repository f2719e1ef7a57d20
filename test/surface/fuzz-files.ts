import { Readable } from 'node:stream';
import { SeededGenerator } from '../../src/kernel/numbers/seeded-generator.js';
import { OPERATOR } from '../../src/modules/access/accounts/index.js';
import {
  chooseFormat,
  FileRefused,
  ImportFile,
  type FileFormat,
} from '../../src/modules/exchange/imports/index.js';
import { DomainError } from '../../src/platform/errors/index.js';
import type { ApiHouse } from '../api/api-house.js';
import { ownHaplotypes, ownTable } from '../api/owned-things.js';
import { brokenText } from './broken.js';
import { timed } from './slow.js';
import { SEED_FILES } from './seed-files.js';

const PIECE = 1_000;

export interface FuzzedFiles {
  readonly files: number;
  /** Read to their end, whatever was found in them. */
  readonly read: number;
  readonly internal: readonly string[];
  readonly slow: readonly string[];
}

export interface FileFuzz {
  readonly token: string;
  readonly files: number;
  readonly seed: number;
}

/** Tables that are handed over as the text of a mutation. */
export const FREQUENCY_SEEDS = [
  { field: 'importFrequencyTable', type: 'ImportFrequencyTableInput', input: ownTable() },
  { field: 'importHaplotypeDatabase', type: 'ImportHaplotypeDatabaseInput', input: ownHaplotypes() },
  {
    field: 'importHaplotypeDatabase',
    type: 'ImportHaplotypeDatabaseInput',
    input: { ...ownHaplotypes(), kind: 'mt', text: 'range,haplotype,count\n16024-16365,16093C,3\n' },
  },
] as const;

/** Reads broken files of every format, as the command line, the worker and the API do, without storing them. */
export async function fuzzFiles(house: ApiHouse, { token, files, seed }: FileFuzz): Promise<FuzzedFiles> {
  const chance = SeededGenerator.fromSeed(seed);
  const formats = new Map<string, FileFormat>();
  for (const { format } of SEED_FILES) formats.set(format, await chooseFormat('', format));
  const [internal, slow]: [string[], string[]] = [[], []];
  let read = 0;
  for (let at = 0; at < files; at += 1) {
    const seedFile = SEED_FILES[at % (SEED_FILES.length + FREQUENCY_SEEDS.length)];
    const table = FREQUENCY_SEEDS[at % FREQUENCY_SEEDS.length]!;
    const broken = brokenBytes(seedFile?.text ?? table.input.text, chance);
    const what = `${seedFile?.format ?? table.field}: ${JSON.stringify(broken.toString('latin1'))}`;
    const { value: failed, isSlow } = await timed(() =>
      seedFile ? bring(house, formats.get(seedFile.format)!, broken) : send(house, token, table, broken),
    );
    if (failed === 'read') read += 1;
    else if (failed !== 'refused') internal.push(`${failed} ${what}`);
    if (isSlow) slow.push(what);
  }
  return { files, read, internal, slow };
}

/** `read`, `refused`, or what went wrong. */
async function bring(house: ApiHouse, format: FileFormat, bytes: Buffer): Promise<string> {
  const pieces = Array.from({ length: Math.ceil(bytes.length / PIECE) }, (_, at) =>
    bytes.subarray(at * PIECE, (at + 1) * PIECE),
  );
  try {
    await house.api.app.get(ImportFile, { strict: false }).import(OPERATOR, {
      stream: Readable.from(pieces),
      format,
      ...(format.kind === 'profiles' && { institution: 'AA-SEARCH' }),
      dryRun: true,
      strict: false,
    });
    return 'read';
  } catch (error) {
    if (error instanceof DomainError || error instanceof FileRefused) return 'refused';
    return (error as Error).stack ?? String(error);
  }
}

async function send(
  house: ApiHouse,
  token: string,
  { field, type, input }: (typeof FREQUENCY_SEEDS)[number],
  bytes: Buffer,
): Promise<string> {
  const query = `mutation T($input: ${type}!) { ${field}(input: $input) { __typename } }`;
  const text = bytes.toString('utf8');
  const variables = { input: { ...input, text, mode: 'dry_run' } };
  const { data, errors } = await house.ask(query, { token, variables });
  const codes = errors?.map(({ extensions }) => String(extensions.code)) ?? [];
  if (codes.includes('INTERNAL_SERVER_ERROR')) return codes.join();
  return codes.length > 0 || /Error$|InvalidInput/u.test(String(data[field]?.__typename))
    ? 'refused'
    : 'read';
}

/** Text that was broken, and now and then bytes that no text has. */
function brokenBytes(text: string, chance: SeededGenerator): Buffer {
  const bytes = Buffer.from(chance.chance(0.95) ? brokenText(text, chance) : text);
  if (bytes.length === 0 || chance.chance(0.6)) return bytes;
  for (let times = chance.integer(1, 5); times > 0; times -= 1)
    bytes[chance.integer(0, bytes.length - 1)] = chance.integer(0, 255);
  return bytes;
}
