import { setImmediate as breath } from 'node:timers/promises';
import {
  BankOfFamilies,
  ratiosOfProfile,
  readKinshipModel,
  withObservedAlleles,
  type FamilyOfBank,
  type Profile,
} from '../../../kernel/genetics/index.js';
import { readFamilies, readFrequencies, readGenotypes } from '../bank-search/read-bank-files.js';
import { UsageError } from '../cli-errors.js';
import { valueOf, type Call, type RunCommand } from '../command.js';
import { explained } from '../genetics-refusal.js';
import { Progress } from '../progress.js';
import { readJsonFile } from '../read-json-file.js';
import { counted } from '../teller.js';
import { writeWholeFile } from '../whole-file.js';

/** The name under which a case calls the sample in question; its dropout is that of the remains. */
const SAMPLE_IN_QUESTION = 'POI';
/** Milliseconds between two looks at Ctrl-C. */
const PATIENCE_MS = 100;

/** Compares every missing person of a file of families with every sample of a file of remains. */
export const run: RunCommand = (call) => explained(() => searchBank(call));

async function searchBank(call: Call): Promise<undefined> {
  const needed = (option: string): string => {
    const value = valueOf(call, option);
    if (value === undefined)
      throw new UsageError(`--${option} is missing.`, 'See huella bank-search --help.');
    return value;
  };
  const output = needed('output');
  const watch = new StopWatch();
  const relatives = await readGenotypes(needed('family-genotypes'), 'person');
  const remains = await readGenotypes(needed('remains-genotypes'), 'sample');
  const families = await readFamilies(needed('families'), relatives);
  const frequencies = await readFrequencies(needed('frequencies'));
  const model = readKinshipModel(await readJsonFile(needed('model')));
  if (model.linkedPair)
    throw new UsageError('A bank is searched with independent loci.', 'Weigh single pairs with huella lr.');
  const profiles = [...relatives.values(), ...remains.values()];
  const typed = new Set(profiles.flatMap((profile) => [...profile.keys()]));
  const { loci, added } = withObservedAlleles(
    [...frequencies.loci.values()].filter(({ locus }) => typed.has(locus)),
    profiles,
  );
  for (const { locus, allele, frequency } of added)
    call.teller.step(
      `${locus}: allele ${allele} is not in ${frequencies.source}; its frequency is taken as ${frequency}`,
    );
  const without = [...typed].filter((locus) => !frequencies.loci.has(locus));
  if (without.length > 0) call.teller.step(`not compared, for want of frequencies: ${without.join(', ')}`);
  watch.lap('reading');
  const dropout = model.dropout.get(SAMPLE_IN_QUESTION) ?? 0;
  const bank = new BankOfFamilies(loci, model, dropout > 0 ? [dropout] : []);
  await buildTables(call, bank, families);
  watch.lap('tables');
  const pairs = await writeMatrix(output, bank, remains, dropout);
  watch.lap('matrix');
  const { milliseconds } = watch;
  call.teller.step(`${counted(pairs, 'pair')} written to ${output}`);
  await call.teller.answer(
    { pairs, missing: bank.tables.size, remains: remains.size, loci: loci.length, milliseconds },
    Object.entries(milliseconds).map(([part, time]) => `${part}: ${time} ms`),
  );
  return undefined;
}

async function buildTables(
  { teller, signal }: Call,
  bank: BankOfFamilies,
  families: readonly FamilyOfBank[],
): Promise<void> {
  const progress = new Progress('tables', teller.err);
  let lastBreath = performance.now();
  try {
    for (const [at, family] of families.entries()) {
      bank.put(family);
      if (performance.now() - lastBreath < PATIENCE_MS) continue;
      progress.show((at + 1) / families.length, `${at + 1} of ${families.length} families`);
      await breath();
      signal.throwIfAborted();
      lastBreath = performance.now();
    }
  } finally {
    progress.end();
  }
}

async function writeMatrix(
  output: string,
  bank: BankOfFamilies,
  remains: ReadonlyMap<string, Profile>,
  dropout: number,
): Promise<number> {
  const names = Array.from({ length: bank.tables.size }, (_, slot) => bank.personAt(slot)?.person ?? '').map(
    cell,
  );
  const ratios = new Float64Array(bank.tables.size);
  await writeWholeFile(output, async (write) => {
    await write('remains,missing,log10lr\n');
    for (const [sample, profile] of remains) {
      ratiosOfProfile(bank.tables, bank.panel.encode(profile, dropout).codes, ratios);
      const name = cell(sample);
      let rows = '';
      for (const [slot, person] of names.entries()) rows += `${name},${person},${String(ratios[slot])}\n`;
      await write(rows);
    }
  });
  return names.length * remains.size;
}

/** Stop watch that tells how long each part has taken, one after the other. */
class StopWatch {
  readonly milliseconds: Record<string, number> = {};
  private since = performance.now();

  lap(part: string): void {
    const now = performance.now();
    this.milliseconds[part] = Math.round(now - this.since);
    this.since = now;
  }
}

/** A cell of a CSV file (RFC 4180). */
function cell(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
