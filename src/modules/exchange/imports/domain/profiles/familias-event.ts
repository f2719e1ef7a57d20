import { MAYBE_DROPPED_OUT, type ReportRecord } from '../../../../../kernel/contract/index.js';
import {
  familiasOfDvi,
  familyOfReport,
  readDviProblem,
  writeFamilias,
  type FrequencyTable,
} from '../../../../../kernel/genetics/index.js';
import type { ProfileToWrite } from './profiles-to-write.js';

export interface FamiliasEvent {
  readonly text: string;
  /** Samples that have no place in it: of relatives whom nothing places in a pedigree, of items, of the living. */
  readonly leftOut: number;
}

/**
 * Profiles as a Familias file for the identification of disaster victims: remains as unidentified persons, the
 * families of reports as reference families. The kernel has the file's form; here it is only told who is who.
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

/**
 * The family of a report, as its relationships or its pedigree place everybody; missing persons are named by their report, for two
 * families may each have an "M1". Ties that are not of blood and cousins of an unstated side have no place in it.
 */
function familyOf(report: ReportRecord, families: Map<string, Family>): Family | undefined {
  const known = families.get(report.id);
  const placed = known ? undefined : familyOfReport(report);
  if (!placed) return known;
  const { allMissing, members, leftOut } = placed;
  const called = (id: string): string => (allMissing.includes(id) ? `${report.id}/${id}` : id);
  const apart = new Set(leftOut.map(({ id }) => id));
  const family: Family = {
    pedigree: members
      .filter(({ id }) => !apart.has(id))
      .map(({ id, father, mother, sex }) => ({
        id: called(id),
        father: father === null ? null : called(father),
        mother: mother === null ? null : called(mother),
        sex,
      })),
    missing: allMissing.map(called),
    genotypes: {},
  };
  families.set(report.id, family);
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
