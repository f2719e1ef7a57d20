import { FREQUENCY_SEEDS, fuzzFiles } from '../test/surface/fuzz-files.js';
import { fuzzDocuments } from '../test/surface/fuzz-documents.js';
import { SEED_FILES } from '../test/surface/seed-files.js';
import { numberFlag, withAttackedHouse } from './attacked-house.js';
import type { Figure } from './figure.js';

const USUAL = 10_000;
const SEED = 20_261_126;

/** Generated operations, every other one broken, and broken files of every format: `--documents N --files N --seed N`. */
export async function fuzz(flags: readonly string[]): Promise<readonly Figure[]> {
  const [documents, files] = [numberFlag(flags, 'documents', USUAL), numberFlag(flags, 'files', USUAL)];
  const seed = numberFlag(flags, 'seed', SEED);
  const unhandled: string[] = [];
  const note = (error: unknown): void => void unhandled.push(String(error));
  process.on('unhandledRejection', note).on('uncaughtException', note);
  return withAttackedHouse(async ({ house, token, things, log }) => {
    const asked = await fuzzDocuments(house, { token, things, documents, seed });
    const read = await fuzzFiles(house, { token, files, seed });
    return [
      { name: 'documents', unit: 'documents', measured: asked.asked },
      { name: 'documents that GraphQL let through', unit: 'documents', measured: asked.understood },
      { name: 'files', unit: 'files', measured: read.files },
      { name: 'formats of files', unit: 'formats', measured: SEED_FILES.length + FREQUENCY_SEEDS.length },
      { name: 'files read to their end', unit: 'files', measured: read.read },
      none('crashes', [...asked.crashes, ...unhandled]),
      none('internal errors', [...asked.internal, ...read.internal]),
      none('faults of syntax, data or access in the log of the database', log.faults()),
      none('over 2 s', [...asked.slow, ...read.slow]),
    ];
  });
}

function none(name: string, faults: readonly string[]): Figure {
  for (const fault of faults.slice(0, 20)) console.error(`${name}: ${fault}`);
  return { name, unit: 'inputs', goal: 0, measured: faults.length };
}
