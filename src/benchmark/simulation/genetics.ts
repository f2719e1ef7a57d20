import type { GeneticProfile, MitochondrialHaplotype } from '../../kernel/contract/index.js';
import type { SeededGenerator } from '../../kernel/numbers/seeded-generator.js';
import { dateOf } from './calendar.js';

/** Alleles of each marker with their weights. */
export type GenePool = readonly (readonly [
  locus: string,
  alleles: readonly string[],
  weights: readonly number[],
])[];

export type SimulatedGenotype = Readonly<Record<string, readonly [string, string]>>;

/**
 * Alleles of each autosomal marker with rough invented weights. Enough to give simulated families inheritable
 * profiles; no population's frequencies, and never a basis for casework.
 */
const INVENTED_POOL: GenePool = `D3S1358 14:9 15:34 16:26 17:17 18:12
  vWA 14:7 15:9 16:32 17:28 18:17 19:6
  D16S539 9:12 10:15 11:30 12:28 13:12
  CSF1PO 9:2 10:26 11:29 12:36 13:6
  TPOX 8:48 9:6 10:4 11:28 12:13
  D8S1179 10:9 11:6 12:13 13:30 14:25 15:12
  D21S11 28:9 29:20 30:25 31:8 31.2:12 32.2:14
  D18S51 12:11 13:12 14:16 15:15 16:13 17:15 18:8
  D2S441 10:30 11:34 11.3:5 12:5 14:22
  D19S433 12:7 13:22 13.2:12 14:30 14.2:7 15:12
  TH01 6:33 7:30 8:7 9:10 9.3:18
  FGA 19:8 20:7 21:10 22:12 23:13 24:17 25:15 26:9
  D22S1045 11:7 14:4 15:44 16:28 17:12
  D5S818 7:8 10:6 11:38 12:31 13:14
  D13S317 8:9 9:19 10:10 11:23 12:22 13:10 14:6
  D7S820 8:11 9:8 10:24 11:29 12:20 13:5
  D10S1248 12:4 13:27 14:36 15:20 16:9
  D1S1656 12:9 13:8 14:12 15:15 16:15 16.3:9 17.3:14
  D12S391 17:6 18:21 19:19 20:20 21:12 22:8
  D2S1338 17:17 19:18 20:14 22:9 23:15 24:10 25:9
  Penta D 9:19 10:18 11:16 12:17 13:15
  Penta E 7:8 11:9 12:17 13:9 14:8 15:8 16:9 17:8`
  .split('\n')
  .map((line) => {
    const cells = line.trim().split(' ');
    const alleles = cells.filter((cell) => cell.includes(':')).map((cell) => cell.split(':'));
    const locus = cells.filter((cell) => !cell.includes(':')).join(' ');
    return [locus, alleles.map(([name]) => name!), alleles.map(([, weight]) => Number(weight))] as const;
  });

export function founderGenotype(chance: SeededGenerator, pool: GenePool = INVENTED_POOL): SimulatedGenotype {
  return Object.fromEntries(
    pool.map(([locus, alleles, weights]) => {
      const draw = () => alleles[chance.weightedIndex(weights)]!;
      return [locus, sorted(draw(), draw())];
    }),
  );
}

/**
 * One allele of each parent at every locus; no mutations, so that the few families of the demonstration read
 * clearly.
 */
export function childGenotype(
  mother: SimulatedGenotype,
  father: SimulatedGenotype,
  chance: SeededGenerator,
): SimulatedGenotype {
  return Object.fromEntries(
    Object.entries(mother).map(([locus, maternal]) => [
      locus,
      sorted(chance.pick(maternal), chance.pick(father[locus]!)),
    ]),
  );
}

function sorted(a: string, b: string): readonly [string, string] {
  return Number(a) <= Number(b) ? [a, b] : [b, a];
}

/**
 * The part of a profile that an old bone still yields: some loci fail, at some only one allele is seen and
 * flagged (`F`).
 */
export function degraded(
  genotype: SimulatedGenotype,
  failureShare: number,
  chance: SeededGenerator,
): SimulatedGenotype {
  return Object.fromEntries(
    Object.entries(genotype).flatMap(([locus, [a, b]]) => {
      if (chance.chance(failureShare)) return [];
      return [[locus, a !== b && chance.chance(failureShare / 3) ? ([a, 'F'] as const) : ([a, b] as const)]];
    }),
  );
}

/**
 * Control-region motifs of three founding maternal lines of the Americas and one of Africa, as differences
 * from the revised Cambridge Reference Sequence (Andrews and others, Nature Genetics 23, 1999); motifs after
 * PhyloTree (van Oven and Kayser, 2009).
 */
const MATERNAL_LINES: readonly (readonly string[])[] = [
  ['A73G', 'T146C', 'T152C', 'A235G', 'A263G', 'C16111T', 'C16223T', 'C16290T', 'G16319A', 'T16362C'],
  ['A73G', 'A263G', 'T16189C', 'T16217C'],
  ['A73G', 'A263G', 'C16223T', 'T16325C', 'T16362C'],
  ['A73G', 'T146C', 'T152C', 'T195C', 'A263G', 'C16223T', 'C16278T', 'C16294T'],
];

export function maternalLine(chance: SeededGenerator): MitochondrialHaplotype {
  return { ranges: ['16024-16365', '73-340'], variants: chance.pick(MATERNAL_LINES) };
}

const PATERNAL_MARKERS: Readonly<Record<string, readonly string[]>> = {
  DYS19: ['13', '14', '15'],
  DYS389I: ['12', '13', '14'],
  DYS390: ['22', '23', '24', '25'],
  DYS391: ['10', '11'],
  DYS392: ['11', '13', '14'],
  DYS393: ['12', '13', '14'],
  DYS437: ['14', '15'],
  DYS439: ['11', '12', '13'],
};

/** A haplotype that fathers hand to sons whole. */
export function paternalLine(chance: SeededGenerator): NonNullable<GeneticProfile['yStr']> {
  return Object.fromEntries(
    Object.entries(PATERNAL_MARKERS).map(([marker, alleles]) => [marker, [chance.pick(alleles)]]),
  );
}

type Sample = GeneticProfile['sample'];

/** Markers of the X chromosome: a woman has two alleles of each, a man the one that his mother gave. */
const X_MARKERS: Readonly<Record<string, readonly string[]>> = {
  DXS10103: ['16', '17', '18', '19'],
  DXS7132: ['13', '14', '15', '16'],
  DXS7423: ['14', '15', '16'],
  DXS8378: ['10', '11', '12'],
  HPRTB: ['12', '13', '14'],
};

export type XGenotype = Readonly<Record<string, readonly string[]>>;

/** Two X chromosomes drawn from the population, or one. */
export function founderX(chromosomes: 1 | 2, chance: SeededGenerator): XGenotype {
  return mapMarkers((alleles) =>
    chromosomes === 1 ? [chance.pick(alleles)] : sorted(chance.pick(alleles), chance.pick(alleles)),
  );
}

/** A daughter has one allele of each parent, a son the mother's alone. */
export function childX(
  mother: XGenotype,
  father: XGenotype,
  sex: 'female' | 'male',
  chance: SeededGenerator,
): XGenotype {
  return mapMarkers((_, marker) => {
    const maternal = chance.pick(mother[marker]!);
    return sex === 'male' ? [maternal] : sorted(maternal, father[marker]![0]!);
  });
}

function mapMarkers(draw: (alleles: readonly string[], marker: string) => readonly string[]): XGenotype {
  return Object.fromEntries(
    Object.entries(X_MARKERS).map(([marker, alleles]) => [marker, draw(alleles, marker)]),
  );
}

export interface SimulatedSample {
  readonly code: string;
  readonly type: Sample['type'];
  readonly collectorKind: NonNullable<Sample['collectorKind']>;
  readonly collectedDay: number;
  readonly lab: string;
}

export function sampleOf(facts: SimulatedSample): Sample {
  const handedOn = dateOf(facts.collectedDay + 3);
  return {
    code: facts.code,
    type: facts.type,
    collectedAt: dateOf(facts.collectedDay),
    collectorKind: facts.collectorKind,
    lab: facts.lab,
    kit: 'invented 22-locus kit',
    custody: [{ at: handedOn, from: 'field team (invented)', to: facts.lab }],
  };
}
