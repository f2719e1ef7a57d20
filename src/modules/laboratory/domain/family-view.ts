import {
  lineRelatives,
  type FamilyOfReport,
  type LeftOutRelative,
  type LineOfDescent,
  type MemberOfPedigree,
} from '../../../kernel/genetics/index.js';
import { relationOf, type FamilyRelation } from '../../matching/kinship/index.js';
import { sampleFacts, type SampleFacts } from './sample-facts.js';

export interface FamilyMember extends MemberOfPedigree {
  readonly isMissing: boolean;
  /** True for the one, of several missing persons, whom this report is about. */
  readonly isOwnMissing: boolean;
  readonly relation: FamilyRelation;
  readonly samples: readonly SampleFacts[];
  /**
   * Births between this member and the missing person along the paternal line; undefined for who is not of
   * it.
   */
  readonly yMeioses: number | undefined;
  /**
   * Births between this member and the missing person along the maternal line; undefined for who is not of
   * it.
   */
  readonly mtMeioses: number | undefined;
}

/** The family of a report as a laboratory looks at it. */
export interface FamilyView {
  readonly missing: string;
  readonly isOwnStated: boolean;
  readonly members: readonly FamilyMember[];
  readonly leftOut: readonly LeftOutRelative[];
}

export function familyView(family: FamilyOfReport): FamilyView {
  const { missing, allMissing, isOwnStated, members, leftOut } = family;
  const [y, mt] = [meiosesAlong(family, 'paternal'), meiosesAlong(family, 'maternal')];
  const samples = [...family.relatives, ...family.own];
  return {
    ...{ missing, isOwnStated, leftOut },
    members: members.map((member) => ({
      ...member,
      isMissing: allMissing.includes(member.id),
      isOwnMissing: member.id === missing,
      relation: relationOf(members, missing, member.id),
      samples: samples
        .filter(({ person }) => person === member.id)
        .map(({ profile }) => sampleFacts(profile)),
      yMeioses: y.get(member.id),
      mtMeioses: mt.get(member.id),
    })),
  };
}

function meiosesAlong({ members, missing }: FamilyOfReport, line: LineOfDescent): Map<string, number> {
  return new Map(lineRelatives(members, missing, line).map(({ person, meioses }) => [person, meioses]));
}
