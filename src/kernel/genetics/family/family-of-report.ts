import { AMELOGENIN } from '../../contract/genetics/loci.js';
import type { GeneticProfile, ReportRecord } from '../../contract/records.js';
import { asList } from '../../contract/records.js';
import type { MemberOfPedigree, GeneticSex } from '../pedigree/member.js';
import { FamilyTree } from './family-tree.js';
import type { GeneticRelative } from './genetic-relative.js';
import { inOneRoleEach, withDoubtfulSexes } from './sexes-of-roles.js';

/** Reason for which the sample of a typed relative is left out of the weighing. */
export type LeftOutReason =
  /** The family says that the tie is not one of blood. */
  | 'not_biological'
  /** A cousin, whose side is not stated: a pedigree has to say it. */
  | 'needs_pedigree'
  /** The report has a pedigree, and the relative is not in it. */
  | 'not_in_pedigree';

export interface LeftOutRelative {
  readonly id: string;
  readonly reason: LeftOutReason;
}

/** Sample of the family, with the code of the member of the pedigree whose it is. */
export interface FamilySample {
  readonly person: string;
  readonly profile: GeneticProfile;
}

/** Family of a report as a pedigree, with the members who were typed. */
export interface FamilyOfReport {
  /** Code of the report's own missing person in the pedigree. */
  readonly missing: string;
  /** Codes of all missing persons of this family, the report's own person first. */
  readonly allMissing: readonly string[];
  /**
   * True where the report says which of several missing persons is its own; otherwise the first counts as it.
   */
  readonly isOwnStated: boolean;
  readonly members: readonly MemberOfPedigree[];
  /** Typed relatives; a person with several samples stands here once for each. */
  readonly relatives: readonly FamilySample[];
  /** Samples that have the missing person's own genotype: personal items, an identical twin. */
  readonly own: readonly FamilySample[];
  readonly leftOut: readonly LeftOutRelative[];
}

/**
 * Part of a report that `familyOfReport` reads: the person, the relatives, the pedigree and the direct
 * profile.
 */
export interface GeneticReport {
  readonly id?: string | undefined;
  readonly person?: { readonly id?: string | undefined; readonly sex?: string | undefined } | undefined;
  readonly relatives?: readonly GeneticRelative[] | undefined;
  readonly pedigree?: ReportRecord['pedigree'] | undefined;
  readonly directProfile?: GeneticProfile | undefined;
}

/**
 * Places the relatives of a report in a pedigree, by the rules of the exchange format: half siblings of one
 * side share their other parent, all children share the one other parent that there is, a nibling is a full
 * sibling's child, and what relationships cannot say a `pedigree` says. A sex that does not fit a role is
 * doubtful (`Member.isSexDoubtful`), and of two in one role the second takes its partner's place where nobody
 * has it: both are parents by what is known, and which of them has the role nobody says. Undefined where
 * nobody of the family was typed.
 */
export function familyOfReport(report: GeneticReport): FamilyOfReport | undefined {
  const isTyped =
    report.directProfile !== undefined ||
    (report.relatives ?? []).some(({ profile }) => profile !== undefined);
  return isTyped ? familyAround(report) : undefined;
}

/** Places the relatives of a report in a pedigree, as `familyOfReport`, also where nobody was typed. */
export function familyAround(report: GeneticReport): FamilyOfReport {
  const relatives = report.relatives ?? [];
  const placed = report.pedigree ? byPedigree(report, report.pedigree) : byRelationships(report);
  const ids = new Set(placed.members.map(({ id }) => id));
  const own: FamilySample[] = [];
  if (report.directProfile) own.push({ person: placed.missing, profile: report.directProfile });
  const typed: FamilySample[] = [];
  const leftOut: LeftOutRelative[] = [];
  for (const relative of relatives) {
    const { id, profile } = relative;
    if (!profile) continue;
    const reason = reasonToLeaveOut(relative, ids, report.pedigree !== undefined);
    if (reason) leftOut.push({ id, reason });
    else if (relative.twin === 'monozygotic' || id === placed.missing)
      own.push({ person: placed.missing, profile });
    else typed.push({ person: id, profile });
  }
  return { ...placed, relatives: typed, own, leftOut };
}

/**
 * Returns the alleles of a sample at its autosomal loci without amelogenin, which tells the sex and is no
 * marker of kinship.
 */
export function autosomalOf({
  autosomal,
}: Pick<GeneticProfile, 'autosomal'>): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(autosomal ?? {}).filter(([locus]) => locus !== AMELOGENIN));
}

type Placed = Pick<FamilyOfReport, 'missing' | 'allMissing' | 'isOwnStated' | 'members'>;

function reasonToLeaveOut(
  { id, biological, twin, relationship }: GeneticRelative,
  placed: ReadonlySet<string>,
  hasPedigree: boolean,
): LeftOutReason | undefined {
  if (biological === 'not_biological') return 'not_biological';
  if (twin === 'monozygotic' || placed.has(id)) return undefined;
  return hasPedigree || relationship !== 'cousin' ? 'not_in_pedigree' : 'needs_pedigree';
}

function byPedigree({ person, id }: GeneticReport, pedigree: NonNullable<GeneticReport['pedigree']>): Placed {
  const members = pedigree.individuals.map((one): MemberOfPedigree => ({
    id: one.id,
    father: one.father ?? null,
    mother: one.mother ?? null,
    sex: sexOf(one.sex),
  }));
  const missing = asList(pedigree.missing);
  const own = ownMissing(missing, members, { sex: person?.sex, ids: [person?.id, id] });
  const first = own ?? missing[0] ?? '';
  return {
    missing: first,
    allMissing: [first, ...missing.filter((one) => one !== first)],
    isOwnStated: own !== undefined,
    members: withDoubtfulSexes(members),
  };
}

/**
 * Returns of several missing persons the one that the report names by its code, or else the only one of its
 * person's sex.
 */
function ownMissing(
  missing: readonly string[],
  members: readonly MemberOfPedigree[],
  own: { readonly sex: string | undefined; readonly ids: readonly (string | undefined)[] },
): string | undefined {
  if (missing.length === 1) return missing[0];
  const named = missing.find((id) => own.ids.includes(id));
  if (named !== undefined) return named;
  const ofSex = members.filter(({ id, sex }) => missing.includes(id) && sex === own.sex);
  return ofSex.length === 1 ? ofSex[0]?.id : undefined;
}

function byRelationships({ person, relatives = [] }: GeneticReport): Placed {
  const biological = relatives.filter((one) => one.biological !== 'not_biological' && one.twin === undefined);
  const tree = new FamilyTree(
    sexOf(person?.sex),
    relatives.map(({ id }) => id),
  );
  const { relatives: placed, doubtful } = inOneRoleEach(biological);
  for (const one of placed) tree.announce(one.id, one.relationship, sexOf(one.sex));
  for (const one of placed) tree.place(one);
  return {
    missing: tree.missing,
    allMissing: [tree.missing],
    isOwnStated: true,
    members: withDoubtfulSexes(tree.members(), new Set([...doubtful, ...tree.doubtful])),
  };
}

function sexOf(sex: string | undefined): GeneticSex {
  return sex === 'male' || sex === 'female' ? sex : 'unknown';
}
