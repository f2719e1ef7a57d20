import { OPERATOR } from '../../../modules/access/accounts/index.js';
import { ReadFrequencyTables, type PopulationTable } from '../../../modules/records/forensic-bank/index.js';
import { canonicalLocus, type LocusFrequencies } from '../../../kernel/genetics/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { CommandFailed, UsageError } from '../cli-errors.js';
import { operandOf, valueOf, type Call, type RunCommand } from '../command.js';
import { institutionOf } from '../institution-of.js';
import { numberOf } from '../options.js';
import { linesOfTable } from '../population-lines.js';
import { tableOf } from '../teller.js';
import { withHouse } from '../with-house.js';

export const run: RunCommand = async (call) => {
  const table = await tableAskedFor(call);
  const asked = valueOf(call, 'locus');
  const loci = asked === undefined ? [...table.loci.values()] : [locusOf(table, asked)];
  await call.teller.answer({ ...table.facts, loci: loci.map(objectOf) }, [
    ...linesOfTable(table.facts),
    '',
    ...(asked === undefined ? summaryOf(loci) : allelesOf(loci)),
  ]);
  return undefined;
};

async function tableAskedFor(call: Call): Promise<PopulationTable> {
  const code = operandOf(call, 0);
  const institution = valueOf(call, 'institution');
  const version = numberOf(call, 'version');
  return withHouse(call, async (house) => {
    if (institution !== undefined) await institutionOf(house, institution);
    try {
      return await house.use(ReadFrequencyTables).one(OPERATOR, { code, institution, version });
    } catch (error) {
      if (!(error instanceof NotFound)) throw error;
      throw new CommandFailed(
        `There is no such frequency table ${code}.`,
        "huella frequencies list shows them; a laboratory's own needs --institution.",
      );
    }
  });
}

function locusOf({ loci, facts }: PopulationTable, name: string): LocusFrequencies {
  const locus = loci.get(canonicalLocus(name));
  if (locus) return locus;
  throw new UsageError(`${facts.code} has no locus ${name}.`, 'Without --locus the loci are listed.');
}

function objectOf({ locus, alleles, frequencies, sampledAlleles }: LocusFrequencies): object {
  const entries = alleles.map((allele, at): [string, number | undefined] => [allele, frequencies[at]]);
  return { locus, sampledAlleles: sampledAlleles ?? 'not stated', frequencies: Object.fromEntries(entries) };
}

function summaryOf(loci: readonly LocusFrequencies[]): string[] {
  const rows = loci.map(({ locus, alleles, sampledAlleles }) => [
    ...[locus, String(alleles.length), String(sampledAlleles ?? 'not stated')],
  ]);
  return tableOf([['locus', 'alleles', 'sampled'], ...rows]);
}

function allelesOf(loci: readonly LocusFrequencies[]): string[] {
  const rows = loci.flatMap(({ locus, alleles, frequencies }) =>
    alleles.map((allele, at) => [locus, allele, String(frequencies[at])]),
  );
  return tableOf([['locus', 'allele', 'frequency'], ...rows]);
}
