import { readFile } from 'node:fs/promises';
import { OPERATOR } from '../../../modules/access/accounts/index.js';
import {
  HaplotypeFileRefused,
  ImportHaplotypes,
  type HaplotypeImport,
  type HaplotypeKind,
  type ImportedHaplotypes,
} from '../../../modules/records/forensic-bank/index.js';
import { UsageError } from '../cli-errors.js';
import { isSet, operandOf, valueOf, type Call, type RunCommand } from '../command.js';
import { linesOfDatabase } from '../haplotype-lines.js';
import { institutionOf } from '../institution-of.js';
import { neededOf } from '../options.js';
import { counted } from '../teller.js';
import { terminalMessage } from '../terminal-message.js';
import { withHouse } from '../with-house.js';

/** Faults that are listed at most: more than a person reads at once say that the form is wrong. */
const FAULTS_TOLD = 40;

export const run: RunCommand = async (call) => {
  const request = await requestOf(call);
  const imported = await withHouse(call, async (house) => {
    await institutionOf(house, request.institution ?? '');
    try {
      return await house.use(ImportHaplotypes).import(OPERATOR, request);
    } catch (error) {
      if (error instanceof HaplotypeFileRefused) tellFaults(call, error.findings);
      throw error;
    }
  });
  const { facts, ...read } = imported;
  await call.teller.answer({ database: facts ?? null, ...read }, linesOf(imported));
  return undefined;
};

async function requestOf(call: Call): Promise<HaplotypeImport> {
  const needed = (option: string): string => neededOf(call, option, 'haplotypes import');
  return {
    ...{ institution: needed('institution'), kind: kindOf(needed('kind')), code: needed('code') },
    ...{ population: needed('population'), source: needed('source'), licence: valueOf(call, 'licence') },
    text: await readFile(operandOf(call, 0), 'utf8'),
    mode: isSet(call, 'dry-run') ? 'dry_run' : 'store',
  };
}

function kindOf(text: string): HaplotypeKind {
  if (text === 'y' || text === 'mtdna') return text;
  throw new UsageError(`--kind ${text} is none.`, 'Write y or mtdna.');
}

function tellFaults({ teller }: Call, faults: HaplotypeFileRefused['findings']): void {
  for (const { code, parameters } of faults.slice(0, FAULTS_TOLD))
    teller.step(terminalMessage(code, parameters));
  if (faults.length > FAULTS_TOLD) teller.step(`and ${counted(faults.length - FAULTS_TOLD, 'more fault')}`);
}

function linesOf({ facts, isNew, haplotypes, size, covered }: ImportedHaplotypes): string[] {
  const holds = `${counted(haplotypes, 'haplotype')} of ${counted(size, 'person')}`;
  if (!facts) return [holds, `covers ${covered.join(', ')}`, 'nothing was kept (--dry-run)'];
  return [...linesOfDatabase(facts), holds, isNew ? 'kept' : 'unchanged: the version in use says the same'];
}
