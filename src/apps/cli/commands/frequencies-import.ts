import { readFile } from 'node:fs/promises';
import { OPERATOR } from '../../../modules/access/accounts/index.js';
import {
  FrequencyFileRefused,
  ImportFrequencyTable,
  type ImportedTable,
  type TableImport,
} from '../../../modules/records/forensic-bank/index.js';
import { isSet, operandOf, valueOf, type Call, type RunCommand } from '../command.js';
import { institutionOf } from '../institution-of.js';
import { neededOf, numberOf } from '../options.js';
import { linesOfTable } from '../population-lines.js';
import { counted, type Teller } from '../teller.js';
import { terminalMessage } from '../terminal-message.js';
import { withHouse } from '../with-house.js';

/** Faults that are listed at most: more than a person reads at once say that the form is wrong. */
const FAULTS_TOLD = 40;

export const run: RunCommand = async (call) => {
  const request = await requestOf(call);
  const imported = await withHouse(call, async (house) => {
    await institutionOf(house, request.institution ?? '');
    try {
      return await house.use(ImportFrequencyTable).import(OPERATOR, request);
    } catch (error) {
      if (error instanceof FrequencyFileRefused) {
        tellFaults(call.teller, error.findings);
        tellMends(call.teller, error);
      }
      throw error;
    }
  });
  tellFaults(call.teller, imported.faults);
  for (const { locus, sum } of imported.rescaled)
    call.teller.step(`${locus}: summed to ${Number(sum.toFixed(6))}, rescaled to 1`);
  if (imported.notRead.length > 0) call.teller.step(`not read: ${imported.notRead.join(', ')}`);
  if (imported.refused.length > 0)
    call.teller.step(`left out for their faults: ${imported.refused.join(', ')}; the table says so`);
  await call.teller.answer(objectOf(imported), linesOf(imported));
  return undefined;
};

async function requestOf(call: Call): Promise<TableImport> {
  const needed = (option: string): string => neededOf(call, option, 'frequencies import');
  const code = needed('code');
  return {
    ...{ institution: needed('institution'), code, name: valueOf(call, 'name') ?? code },
    ...{ population: needed('population'), citation: needed('citation'), licence: valueOf(call, 'licence') },
    text: await readFile(operandOf(call, 0), 'utf8'),
    sampledAlleles: await sampledOf(valueOf(call, 'sampled')),
    theta: numberOf(call, 'theta'),
    leastFrequency: numberOf(call, 'least-frequency'),
    rounded: isSet(call, 'rescale') ? 'rescale' : 'refuse',
    badLoci: isSet(call, 'keep-good') ? 'leave_out' : 'refuse',
    mode: isSet(call, 'dry-run') ? 'dry_run' : 'store',
  };
}

/** A number, or the content of a file. */
async function sampledOf(given: string | undefined): Promise<number | string | undefined> {
  if (given === undefined || /^\d+$/u.test(given)) return given === undefined ? undefined : Number(given);
  return readFile(given, 'utf8');
}

function tellFaults(teller: Teller, faults: ImportedTable['faults']): void {
  for (const { code, parameters } of faults.slice(0, FAULTS_TOLD))
    teller.step(terminalMessage(code, parameters));
  if (faults.length > FAULTS_TOLD) teller.step(`and ${counted(faults.length - FAULTS_TOLD, 'more fault')}`);
}

/** Tells what this command can do about the faults, where correcting the file is not the answer. */
function tellMends(teller: Teller, { findings, goodLoci }: FrequencyFileRefused): void {
  if (findings.some(({ code }) => code === 'FREQUENCIES.SUM_ROUNDED'))
    teller.step('--rescale divides the rounded figures of a locus by their sum');
  if (goodLoci > 0)
    teller.step(`--keep-good keeps the table with its ${counted(goodLoci, 'good locus', 'good loci')} only`);
}

function objectOf({ facts, isNew, loci, form, rescaled, refused, notRead }: ImportedTable): object {
  const read = loci.map(({ locus, alleles, sampledAlleles }) => ({
    ...{ locus, alleles: alleles.length, sampledAlleles: sampledAlleles ?? 'not stated' },
  }));
  return { table: facts ?? null, isNew, form, loci: read, rescaled, leftOut: refused, notRead };
}

function linesOf({ facts, isNew, loci }: ImportedTable): string[] {
  const holds = `${counted(loci.length, 'locus', 'loci')}: ${loci.map(({ locus }) => locus).join(', ')}`;
  if (!facts) return [holds, 'nothing was kept (--dry-run)'];
  const kept = isNew ? 'kept' : 'unchanged: the version in use says the same';
  return [...linesOfTable(facts), holds, kept];
}
