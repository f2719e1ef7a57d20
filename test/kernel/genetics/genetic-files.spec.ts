import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  answerDvi,
  caseOfFamilias,
  dviOfFamilias,
  familiasOfCase,
  familiasOfDvi,
  GeneticFileRefused,
  lociOfCase,
  LongRows,
  rCodeOf,
  readDviProblem,
  readFamilias,
  readKinshipCase,
  readProfileColumns,
  readWideRow,
  solveCase,
  writeFamilias,
  type KinshipCase,
  type TypedSample,
} from '../../../src/kernel/genetics/index.js';
import { caseFile, describeWithData, frequenciesOf, kinshipCases } from './shared-data.js';

/** Files of other programs, which are not part of this tree; without them these tests are reported as skipped. */
const SAMPLES = resolve(import.meta.dirname, '../../../../shared/data/real/format-samples');
const describeWithSamples = existsSync(SAMPLES) ? describe : describe.skip;
const sample = (name: string): string => readFileSync(join(SAMPLES, name), 'utf8');

function table(name: string): TypedSample[] {
  const [header = [], ...rows] = sample(name)
    .trim()
    .split(/\r?\n/u)
    .map((line) => line.split(','));
  const columns = readProfileColumns(header)!;
  const numbered = rows.map((cells, at) => ({ line: at + 2, cells }));
  if (columns.kind === 'wide') return numbered.map((row) => readWideRow(columns, row).sample);
  const long = new LongRows(columns);
  for (const row of numbered) long.add(row);
  return [...long.samples()].map((one) => one.sample);
}

describeWithSamples('files of other programs', () => {
  it('a paternity case of Familias is weighed, written and weighed the same', () => {
    const { kinshipCase, table: own } = caseOfFamilias(readFamilias(sample('familias-paternity.fam')));
    const [result] = solveCase(kinshipCase, own).results;
    expect(result).toMatchObject({ numerator: 'H1', denominator: 'H2' });
    expect(result!.loci).toHaveLength(10);
    const { loci } = lociOfCase(kinshipCase, own);
    const again = caseOfFamilias(readFamilias(writeFamilias(familiasOfCase(kinshipCase, loci))));
    expect(solveCase(again.kinshipCase, again.table).results[0]!.log10LR).toBeCloseTo(result!.log10LR, 10);
  });

  it('keeps what its own files say when they are written again', () => {
    const without = (file: ReturnType<typeof readFamilias>): unknown =>
      JSON.parse(
        JSON.stringify({ ...file, version: '' }, (key, value: unknown) => (key === 'line' ? 0 : value)),
      );
    for (const name of ['familias-paternity.fam', 'familias-dvi-example.fam']) {
      const file = readFamilias(sample(name));
      expect(without(readFamilias(writeFamilias(file)))).toEqual(without(file));
    }
  });

  it('an event of Familias is solved, written and solved the same', () => {
    const problem = readDviProblem(dviOfFamilias(readFamilias(sample('familias-dvi-example.fam'))).problem);
    expect(problem.victims).toHaveLength(3);
    expect(problem.missing.map(({ id }) => id)).toEqual([
      'Missing male 2',
      'Missing male 3',
      'Missing person',
    ]);
    const again = readDviProblem(
      dviOfFamilias(readFamilias(writeFamilias(familiasOfDvi(problem, 'x')))).problem,
    );
    expect(answerDvi(again).pairwiseLR).toEqual(answerDvi(problem).pairwiseLR);
  });

  it('tables of profiles are read without a finding', () => {
    const [profile, ...others] = table('genemapper-style-profile.csv');
    expect(others).toEqual([]);
    expect(profile).toMatchObject({ errors: [], warnings: [] });
    expect(Object.keys(profile!.loci.autosomal!)).toHaveLength(16);
    const flat = table('codis-export-44-generated-profiles.csv');
    expect(flat).toHaveLength(44);
    expect(flat.flatMap(({ errors, warnings }) => [...errors, ...warnings])).toEqual([]);
    expect(Object.keys(flat[0]!.loci.autosomal!)).toHaveLength(23);
  });
});

describeWithData('reference cases as files', () => {
  it.each(kinshipCases())(
    '%s has the same ratios in a Familias file, or Familias has no words for it',
    (name) => {
      const kinshipCase = readKinshipCase(caseFile<unknown>(name));
      const own = frequenciesOf(kinshipCase.frequencies);
      const { loci } = lociOfCase(kinshipCase, own);
      const direct = solveCase(kinshipCase, own);
      expect(rCodeOf(kinshipCase, loci)).toContain('huella <- c(');
      const text = familiasText(kinshipCase, loci);
      if (text === undefined) return;
      const again = caseOfFamilias(readFamilias(text));
      const ratios = new Map(
        solveCase({ ...again.kinshipCase, reference: kinshipCase.reference }, again.table).results.map(
          ({ numerator, log10LR }) => [numerator, log10LR],
        ),
      );
      for (const { numerator, log10LR } of direct.results) {
        const other = ratios.get(numerator)!;
        if (Number.isFinite(log10LR)) expect(other).toBeCloseTo(log10LR, 8);
        else expect(other).toBe(log10LR);
      }
    },
  );
});

function familiasText(
  kinshipCase: KinshipCase,
  loci: ReturnType<typeof lociOfCase>['loci'],
): string | undefined {
  try {
    return writeFamilias(familiasOfCase(kinshipCase, loci));
  } catch (error) {
    if (error instanceof GeneticFileRefused && error.code === 'PROFILES.FAMILIAS_CANNOT_SAY')
      return undefined;
    throw error;
  }
}
