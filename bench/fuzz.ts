import { FREQUENCY_SEEDS, fuzzFiles } from '../test/surface/fuzz-files.js';
import { fuzzDocuments } from '../test/surface/fuzz-documents.js';
import { fuzzTables } from '../test/surface/fuzz-tables.js';
import { SEED_FILES } from '../test/surface/seed-files.js';
import { TABLE_SEEDS } from '../test/surface/table-files.js';
import { numberFlag, withAttackedHouse } from './attacked-house.js';
import type { Figure } from './figure.js';

const USUAL = 10_000;
const TABLES = 2_000;
const MOST_MEMORY = 1_536;
const SEED = 20_261_126;

/** Generated operations, every other one broken, and broken files of every format: `--documents N --files N --tables N --seed N`. */
export async function fuzz(flags: readonly string[]): Promise<readonly Figure[]> {
  const [documents, files] = [numberFlag(flags, 'documents', USUAL), numberFlag(flags, 'files', USUAL)];
  const tables = numberFlag(flags, 'tables', TABLES);
  const seed = numberFlag(flags, 'seed', SEED);
  const unhandled: string[] = [];
  const note = (error: unknown): void => void unhandled.push(String(error));
  process.on('unhandledRejection', note).on('uncaughtException', note);
  try {
    return await attacked({ documents, files, tables, seed }, unhandled);
  } finally {
    // What goes wrong with the measuring itself is no finding of it: it has to end the process.
    process.off('unhandledRejection', note).off('uncaughtException', note);
  }
}

interface Amounts {
  readonly documents: number;
  readonly files: number;
  readonly tables: number;
  readonly seed: number;
}

function attacked(
  { documents, files, tables, seed }: Amounts,
  unhandled: readonly string[],
): Promise<readonly Figure[]> {
  return withAttackedHouse(async ({ house, token, things, log }) => {
    const asked = await fuzzDocuments(house, { token, things, documents, seed });
    const read = await fuzzFiles(house, { token, files, seed });
    const linked = await fuzzTables({ files: tables, seed });
    return [
      { name: 'documents', unit: 'documents', measured: asked.asked },
      { name: 'documents that GraphQL let through', unit: 'documents', measured: asked.understood },
      { name: 'files', unit: 'files', measured: read.files },
      { name: 'formats of files', unit: 'formats', measured: SEED_FILES.length + FREQUENCY_SEEDS.length },
      { name: 'files read to their end', unit: 'files', measured: read.read },
      { name: 'Parquet files', unit: 'files', measured: linked.files },
      { name: 'ways in which Parquet is packed', unit: 'ways', measured: TABLE_SEEDS.length },
      { name: 'Parquet files read to their end', unit: 'files', measured: linked.read },
      none('crashes', [...asked.crashes, ...unhandled]),
      none('internal errors', [...asked.internal, ...read.internal, ...linked.internal]),
      none('faults of syntax, data or access in the log of the database', log.faults()),
      {
        name: 'most memory of the process',
        unit: 'MiB',
        goal: MOST_MEMORY,
        measured: process.resourceUsage().maxRSS / 1_024,
      },
      none('over 2 s', [...asked.slow, ...read.slow, ...linked.slow]),
    ];
  });
}

function none(name: string, faults: readonly string[]): Figure {
  for (const fault of faults.slice(0, 20)) console.error(`${name}: ${fault}`);
  return { name, unit: 'inputs', goal: 0, measured: faults.length };
}
