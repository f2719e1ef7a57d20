import { Field, ObjectType } from '@nestjs/graphql';
import { message, type CatalogueLanguage } from '../../../platform/catalogue/index.js';
import { enumOf, resultUnion } from '../../../platform/graphql/index.js';
import type { FamilyFinding, FindingKind, Severity } from '../domain/finding.js';

const SeverityEnum = enumOf<Severity>('KinshipFindingSeverity', 'What a finding means for the family.', {
  error: 'Clear it up before any ratio is used.',
  warning: 'Look at it; the family can be used.',
  note: 'Something to state in a report.',
});
const KindEnum = enumOf<FindingKind>('KinshipFindingKind', 'What a finding is about.', {
  contradiction: 'A locus at which the family contradicts itself without mutation.',
  cure: 'Without whom the family does not contradict itself.',
  declared_relation: 'A declared relation that the profiles speak against.',
  sex: 'The recorded sex against amelogenin.',
  same_profile: 'One profile on two persons.',
  shared_sample_code: 'One sample code on several persons.',
  samples_differ: 'Two samples of one person that are not the same.',
  mixture: 'More alleles than one person has.',
  allele_outside_table: 'An allele that the frequency table lacks.',
  locus_without_frequencies: 'A locus that the frequency table lacks.',
});

@ObjectType('KinshipFinding', {
  description: "Something about a family's samples, by code of person and locus.",
})
export class KinshipFindingType {
  @Field(() => KindEnum, { description: 'What it is about.' })
  kind!: string;

  @Field(() => SeverityEnum, { description: 'What it means for the family.' })
  severity!: string;

  @Field(() => String, { description: 'Stable code of the message catalogue.' })
  code!: string;

  @Field(() => String, { description: "In words, in the request's language." })
  message!: string;

  @Field(() => [String], { description: 'Codes of the persons concerned.' })
  persons!: readonly string[];

  @Field(() => [String], { description: 'Loci concerned.' })
  loci!: readonly string[];
}

@ObjectType('KinshipFindings', { description: "What was found of a family's samples." })
export class KinshipFindingsType {
  @Field(() => [KinshipFindingType], { description: 'Empty where nothing is odd.' })
  findings!: readonly KinshipFindingType[];
}

export const KinshipFindingsResult = resultUnion('KinshipFindingsResult', [KinshipFindingsType]);

export function findingTypeOf(
  { parameters, ...finding }: FamilyFinding,
  language: CatalogueLanguage,
): KinshipFindingType {
  return { ...finding, message: message(finding.code, language, parameters) };
}
