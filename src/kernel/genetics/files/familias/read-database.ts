import type { FamiliasDatabase, FamiliasLocus, FamiliasMutation } from './familias-file.js';
import { notRead, refusedAt, type FamiliasLines } from './familias-lines.js';

const THETA = /Theta\/Kinship\/Fst:\s*([\d.eE+-]+)/u;
const DATABASES = /#Databases:\s*(\d+)/u;
const HIGHEST_MODEL = 4;

/** Reads the frequency database of a Familias file. */
export function readDatabase(lines: FamiliasLines): FamiliasDatabase {
  const head = lines.text('the line of the database');
  if (head.startsWith('#TRUE#'))
    throw notRead('probabilities that were computed before; save the file without them');
  if (!head.startsWith('#FALSE#')) throw refusedAt(lines.line, '#FALSE# and the number of databases');
  if (Number(DATABASES.exec(head)?.[1] ?? 1) > 1) throw notRead('several frequency databases');
  const theta = Number(THETA.exec(head)?.[1] ?? 0);
  const count = lines.count('the number of loci');
  const name = lines.flag('#TRUE# where the name of the database follows') ? lines.text('a name') : '';
  return { name, theta, loci: lines.times(count, () => readLocus(lines)) };
}

function readLocus(lines: FamiliasLines): FamiliasLocus {
  const name = lines.text('the name of a locus');
  const two = (read: () => number): readonly [number, number] => [read(), read()];
  const rates = two(() => lines.number('a mutation rate'));
  const models = two(() => readModel(lines));
  lines.count('the number of alleles');
  const ranges = two(() => lines.number('a mutation range'));
  const rates2 = two(() => lines.number('a second mutation rate'));
  const hasSilent = lines.flag('#TRUE# where there is a silent allele');
  const silent = lines.number('the frequency of the silent allele');
  const counted = lines.text('the number of alleles and the size of the database');
  const alleleCount = /^(\d{1,4})\b/u.exec(counted)?.[1];
  if (alleleCount === undefined) throw refusedAt(lines.line, 'the number of alleles');
  const pairs = lines.times(Number(alleleCount), () => ({
    allele: lines.text('an allele'),
    frequency: lines.number('the frequency of an allele'),
  }));
  const mutation = (sex: 0 | 1): FamiliasMutation => ({
    rate: rates[sex],
    model: models[sex],
    range: ranges[sex],
    rate2: rates2[sex],
  });
  return {
    name,
    female: mutation(0),
    male: mutation(1),
    silent: hasSilent ? silent : 0,
    databaseSize: figureOf(counted, 'DatabaseSize'),
    dropout: figureOf(counted, 'Dropout probability'),
    minorAlleleFrequency: figureOf(counted, 'Minor allele frequency'),
    alleles: pairs.map(({ allele }) => allele),
    frequencies: pairs.map(({ frequency }) => frequency),
  };
}

function readModel(lines: FamiliasLines): number {
  const model = lines.count('the code of a mutation model, 0 to 4');
  if (model > HIGHEST_MODEL) throw refusedAt(lines.line, 'the code of a mutation model, 0 to 4');
  return model;
}

function figureOf(text: string, name: string): number {
  return Number(new RegExp(`${name} = ([\\d.eE+-]+)`, 'u').exec(text)?.[1] ?? 0);
}
