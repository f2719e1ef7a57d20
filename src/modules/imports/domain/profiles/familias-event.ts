import { asList, MAYBE_DROPPED_OUT, type ReportRecord } from '../../../../kernel/contract/index.js';
import {
  familiasOfDvi,
  readDviProblem,
  writeFamilias,
  type FrequencyTable,
} from '../../../../kernel/genetics/index.js';
import type { ProfileToWrite } from './profiles-to-write.js';

export interface FamiliasEvent {
  readonly text: string;
  /** Samples that have no place in it: of families whose pedigree is not written out, of items, of the living. */
  readonly leftOut: number;
}

/**
 * Profiles as a Familias file for the identification of disaster victims: remains as unidentified persons, families whose report
 * writes their pedigree out as reference families. The kernel has the file's form; here it is only told who is who.
 */
export function familiasEvent(profiles: readonly ProfileToWrite[], table: FrequencyTable): FamiliasEvent {
  const victims: Record<string, object> = {};
  const families = new Map<string, Family>();
  let leftOut = 0;
  for (const { sample, record, relativeId } of profiles) {
    const genotypes = genotypesOf(sample.loci.autosomal ?? {}, table);
    const family =
      record.recordType === 'report' && relativeId !== undefined ? familyOf(record, families) : undefined;
    if (record.recordType === 'remains')
      victims[sample.code] = { sex: sexOf(record.estimates?.sex.value), genotypes };
    else if (family && relativeId !== undefined && hasMember(family, relativeId))
      family.genotypes[relativeId] = genotypes;
    else leftOut += 1;
  }
  const problem = readDviProblem({
    victims,
    families: Object.fromEntries(families),
    missing: [...families.values()].flatMap(({ missing }) => missing),
    frequencies: Object.fromEntries(
      [...table.loci.values()].map(({ locus, alleles, frequencies }) => [
        locus,
        Object.fromEntries(alleles.map((allele, at) => [allele, frequencies[at]])),
      ]),
    ),
  });
  return { text: writeFamilias(familiasOfDvi(problem, table.source)), leftOut };
}

interface Family {
  readonly pedigree: readonly {
    readonly id: string;
    readonly father: string | null;
    readonly mother: string | null;
    readonly sex: string;
  }[];
  readonly missing: readonly string[];
  readonly genotypes: Record<string, object>;
}

/** The family of a report; missing persons are named by their report, for two families may each have an "M1". */
function familyOf({ id: report, pedigree }: ReportRecord, families: Map<string, Family>): Family | undefined {
  const known = families.get(report);
  if (known || !pedigree) return known;
  const missing = asList<string>(pedigree.missing);
  const called = (id: string): string => (missing.includes(id) ? `${report}/${id}` : id);
  const family: Family = {
    pedigree: pedigree.individuals.map(({ id, father, mother, sex }) => ({
      id: called(id),
      father: father === undefined ? null : called(father),
      mother: mother === undefined ? null : called(mother),
      sex: sexOf(sex),
    })),
    missing: missing.map(called),
    genotypes: {},
  };
  families.set(report, family);
  return family;
}

const hasMember = ({ pedigree }: Family, id: string): boolean => pedigree.some((member) => member.id === id);

function sexOf(sex: string | undefined): string {
  return sex === 'male' || sex === 'female' ? sex : 'unknown';
}

/** Familias has no single allele whose partner may have dropped out, and no locus without frequencies. */
function genotypesOf(calls: Readonly<Record<string, readonly string[]>>, { loci }: FrequencyTable): object {
  return Object.fromEntries(
    Object.entries(calls).filter(
      ([locus, alleles]) => loci.has(locus) && !alleles.includes(MAYBE_DROPPED_OUT),
    ),
  );
}
