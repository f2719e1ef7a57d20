import type { GeneticProfile } from '../../../../kernel/contract/index.js';
import {
  mtStatement,
  readMtHaplotype,
  readYHaplotype,
  yStatement,
  type FamilyOfReport,
  type LineageAnswer,
} from '../../../../kernel/genetics/index.js';
import type { HaplotypeDatabase } from '../../../records/forensic-bank/index.js';
import { mtRatios, yRatios, type LineageRatio } from './lineage-ratio.js';

/** A member of the line with whom a sample was compared. */
export interface ComparedMember {
  readonly person: string;
  readonly meioses: number;
  readonly answer: LineageAnswer;
  /** Y loci or mitochondrial positions that both have. */
  readonly compared: number;
  /** Steps of a repeat, or places. */
  readonly differences: number;
}

/** Statement of one line, Y chromosome or mitochondrial DNA; it stands by itself and is in no sum. */
export interface LineageView {
  readonly answer: LineageAnswer;
  readonly compared: readonly ComparedMember[];
  /** Ratios of the line, by each database asked for. */
  readonly ratios: readonly LineageRatio[];
}

/** A family and a sample, with what their line is weighed by. */
export interface LineagePair {
  readonly family: FamilyOfReport;
  readonly samples: readonly GeneticProfile[];
  readonly databases: readonly HaplotypeDatabase[];
  /** True where the family's haplotype is counted in the databases, and not the sample's. */
  readonly isFamilyCounted: boolean;
  readonly log10Autosomal: number | undefined;
}

export function yLineage(pair: LineagePair): LineageView | undefined {
  const { family, samples, databases, isFamilyCounted, log10Autosomal } = pair;
  const typed = samples.find(({ yStr }) => yStr);
  if (!typed?.yStr) return undefined;
  const sample = readYHaplotype(typed.sample.code, typed.yStr);
  const relatives = haplotypes(family, ({ yStr }, person) => yStr && readYHaplotype(person, yStr));
  const { members, missing } = family;
  const statement = yStatement({ members, missing, sample, relatives });
  return {
    answer: statement.answer,
    compared: statement.compared.map(({ comparison, ...one }) => ({
      ...one,
      compared: comparison.loci.length,
      differences: Number.isFinite(comparison.steps) ? comparison.steps : comparison.differing.length,
    })),
    ratios: yRatios({ statement, sample, relatives, isFamilyCounted }, databases, log10Autosomal),
  };
}

export function mtLineage(pair: LineagePair): LineageView | undefined {
  const { family, samples, databases, isFamilyCounted, log10Autosomal } = pair;
  const typed = samples.find(({ mt }) => mt);
  if (!typed?.mt) return undefined;
  const sample = readMtHaplotype(typed.sample.code, typed.mt.ranges, typed.mt.variants);
  const relatives = haplotypes(
    family,
    ({ mt }, person) => mt && readMtHaplotype(person, mt.ranges, mt.variants),
  );
  const { members, missing } = family;
  const statement = mtStatement({ members, missing, sample, relatives });
  return {
    answer: statement.answer,
    compared: statement.compared.map(({ comparison, ...one }) => ({
      ...one,
      compared: comparison.positionsCompared,
      differences: comparison.differing.length,
    })),
    ratios: mtRatios({ statement, sample, relatives, isFamilyCounted }, databases, log10Autosomal),
  };
}

/**
 * Collects the haplotypes of a family, one sample a person; an own sample of the missing person counts as the
 * person's.
 */
function haplotypes<T>(
  { relatives, own }: FamilyOfReport,
  read: (profile: GeneticProfile, person: string) => T | undefined,
): Map<string, T> {
  const found = new Map<string, T>();
  for (const { person, profile } of [...relatives, ...own]) {
    const haplotype = read(profile, person);
    if (haplotype !== undefined) found.set(person, haplotype);
  }
  return found;
}
