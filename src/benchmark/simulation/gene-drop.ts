import type { GeneticProfile, Relative } from '../../kernel/contract/index.js';
import { populationTable, USUAL_POPULATION } from '../../kernel/genetics/index.js';
import type { SeededGenerator } from '../../kernel/numbers/seeded-generator.js';
import type { SimulatedSex } from './appearance.js';
import type { SimulationContext } from './desk.js';
import {
  founderGenotype,
  sampleOf,
  type GenePool,
  type SimulatedGenotype,
  type SimulatedSample,
} from './genetics.js';
import type { ReportingStyle } from './reporting-style.js';

/** Mutations a meiosis and locus, as laboratories report them in the order of size (0.001 to 0.003). */
const MUTATION_SHARE = 0.0015;
/** A father who is not: told as the father, as families do. */
const OTHER_FATHER_SHARE = 0.01;

let pool: GenePool | undefined;

/** The frequency table that the platform reckons with where nobody has chosen another. */
function shippedPool(): GenePool {
  pool ??= [...(populationTable(USUAL_POPULATION)?.loci.values() ?? [])].map(
    ({ locus, alleles, frequencies }) => [locus, alleles, [...frequencies]] as const,
  );
  return pool;
}

export function unrelated(chance: SeededGenerator): SimulatedGenotype {
  return founderGenotype(chance, shippedPool());
}

/** A child's genotype: one allele of each parent at every locus, now and then a repeat longer or shorter. */
export function childOf(
  mother: SimulatedGenotype,
  father: SimulatedGenotype,
  { chance, manner }: Pick<SimulationContext, 'chance' | 'manner'>,
): SimulatedGenotype {
  const passed = (allele: string): string =>
    chance.chance(manner.errs(MUTATION_SHARE)) ? nextRepeat(allele, chance) : allele;
  return Object.fromEntries(
    Object.entries(mother).map(([locus, maternal]) => {
      const alleles = [passed(chance.pick(maternal)), passed(chance.pick(father[locus]!))] as const;
      return [locus, Number(alleles[0]) <= Number(alleles[1]) ? alleles : [alleles[1], alleles[0]]];
    }),
  );
}

function nextRepeat(allele: string, chance: SeededGenerator): string {
  const [repeats = '', part] = allele.split('.');
  const next = Math.max(1, Number(repeats) + chance.pick([-1, 1]));
  return part === undefined ? `${next}` : `${next}.${part}`;
}

/** The genes of a missing person and of those of whom they came. */
export interface Descent {
  readonly own: SimulatedGenotype;
  readonly mother: SimulatedGenotype;
  readonly father: SimulatedGenotype;
}

export function descentOf(desk: SimulationContext): Descent {
  const [mother, father] = [unrelated(desk.chance), unrelated(desk.chance)];
  return { mother, father, own: childOf(mother, father, desk) };
}

type Kinship = Relative['relationship'];

const SIBLINGS = [0, 1, 1, 2, 2, 3] as const;

/** Relatives of whom a family tells, in an order in which genes can be dropped. */
function relativesOf(
  sex: SimulatedSex,
  ageYears: number,
  chance: SeededGenerator,
): { kin: Kinship; sex: SimulatedSex }[] {
  const anySex = () => (chance.chance(0.5) ? ('female' as const) : ('male' as const));
  const told: { kin: Kinship; sex: SimulatedSex }[] = [];
  if (chance.chance(0.85)) told.push({ kin: 'mother', sex: 'female' });
  if (chance.chance(0.55)) told.push({ kin: 'father', sex: 'male' });
  for (let count = chance.pick(SIBLINGS); count > 0; count--)
    told.push({ kin: 'full_sibling', sex: anySex() });
  if (chance.chance(0.17)) told.push({ kin: 'half_sibling_maternal', sex: anySex() });
  if (ageYears > 19 && chance.chance(0.28)) {
    if (chance.chance(0.6)) told.push({ kin: 'other_parent', sex: sex === 'male' ? 'female' : 'male' });
    told.push({ kin: 'child', sex: anySex() });
  }
  return told;
}

export interface KinFacts {
  readonly sex: SimulatedSex;
  readonly ageYears: number;
  readonly country: string;
  readonly reportId: string;
  readonly sample: Omit<SimulatedSample, 'code'>;
}

/** The relatives that a report names; where genes are given, those of them who came gave samples. */
export function toldRelatives(
  facts: KinFacts,
  genes: Descent | undefined,
  desk: SimulationContext,
): Relative[] {
  const { chance, manner } = desk;
  const kin = relativesOf(facts.sex, facts.ageYears, chance);
  const dropped = genes && new DroppedGenes(genes, desk);
  const came = kin.map(() => chance.chance(manner.tells(0.58)));
  if (came.length > 0 && !came.includes(true)) came[chance.integer(0, came.length - 1)] = true;
  return kin.map(({ kin: relationship, sex }, at) => {
    const id = `R${at + 1}`;
    const relative = { id, relationship, sex, country: facts.country };
    const autosomal = dropped?.of(relationship);
    if (autosomal === undefined || came[at] !== true) return relative;
    const { type, collectorKind, lab } = facts.sample;
    const sample: GeneticProfile['sample'] = { code: `${facts.reportId}-${id}`, type, collectorKind, lab };
    return { ...relative, profile: { sample, autosomal } };
  });
}

class DroppedGenes {
  private readonly father: SimulatedGenotype;
  private readonly otherParent: SimulatedGenotype;

  constructor(
    private readonly genes: Descent,
    private readonly desk: SimulationContext,
  ) {
    const stepfather = desk.chance.chance(desk.manner.errs(OTHER_FATHER_SHARE));
    this.father = stepfather ? unrelated(desk.chance) : genes.father;
    this.otherParent = unrelated(desk.chance);
  }

  of(kin: Kinship): SimulatedGenotype | undefined {
    const { genes, desk } = this;
    if (kin === 'mother') return genes.mother;
    if (kin === 'father') return this.father;
    if (kin === 'other_parent') return this.otherParent;
    if (kin === 'child') return childOf(genes.own, this.otherParent, desk);
    if (kin === 'full_sibling') return childOf(genes.mother, genes.father, desk);
    if (kin === 'half_sibling_maternal') return childOf(genes.mother, unrelated(desk.chance), desk);
    return undefined;
  }
}

/** Half of the samples from old material fail in part, some of them nearly whole. */
const PARTIAL_SHARE = { fresh: 0.12, old: 0.5 } as const;
const DROPOUT_SHARE = 0.012;

/**
 * The part of a profile that the laboratory could read of remains: some loci fail, at some only one allele is
 * seen and flagged.
 */
export function readFromRemains(
  own: SimulatedGenotype,
  isFresh: boolean,
  facts: SimulatedSample,
  desk: SimulationContext,
): GeneticProfile {
  const { chance, manner } = desk;
  const partial = chance.chance(manner.errs(PARTIAL_SHARE[isFresh ? 'fresh' : 'old']));
  const failed = partial ? 1 - manner.tells(1 - (0.05 + 0.65 * chance.uniform())) : 1 - manner.tells(0.985);
  const autosomal = degradedTo(own, failed, manner, chance);
  return { sample: sampleOf(facts), ...(Object.keys(autosomal).length > 0 && { autosomal }) };
}

function degradedTo(
  own: SimulatedGenotype,
  failed: number,
  manner: ReportingStyle,
  chance: SeededGenerator,
): SimulatedGenotype {
  return Object.fromEntries(
    Object.entries(own).flatMap(([locus, [a, b]]) => {
      if (chance.chance(failed)) return [];
      const dropped = a !== b && failed > 0.05 && chance.chance(manner.errs(DROPOUT_SHARE * 2));
      return [[locus, dropped ? ([chance.pick([a, b]), 'F'] as const) : ([a, b] as const)]];
    }),
  );
}
