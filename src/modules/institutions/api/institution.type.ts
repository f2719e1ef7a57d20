import { Field, GraphQLISODateTime, ObjectType } from '@nestjs/graphql';
import { connectionOf, enumOf, resultUnion, UUID } from '../../../platform/graphql/index.js';
import type { Institution, InstitutionKind } from '../domain/institution.js';
import { PublicContactType } from './public-contact.type.js';
import { SampleRuleType, sampleRuleTypeOf } from './sample-rule.type.js';

export const InstitutionKindEnum = enumOf<InstitutionKind>(
  'InstitutionKind',
  'What kind of institution it is.',
  {
    search_mechanism: 'Search mechanism or commission.',
    forensic_institute: 'Forensic institute or laboratory.',
    foreign_ministry: 'Ministry of foreign affairs.',
    consulate: 'Consulate.',
    prosecutor: "Prosecutor's office.",
    ombudsman: 'Ombudsman.',
    civil_society: 'Organisation of civil society.',
    red_cross: 'Red Cross or Red Crescent.',
    reception: 'Reception of returned migrants.',
    shelter: 'Shelter.',
    oversight: 'Body that oversees the others.',
    public_register: 'Register that anybody may read.',
    local_government: 'Municipality.',
    police: 'Police.',
    migration: 'Migration service.',
    civil_registry: 'Civil registry.',
    court: 'Court.',
    local_judge: 'Justice of the peace or other local judge.',
    medical_examiner: 'Medical examiner or coroner.',
    genetic_bank: 'Genetic bank.',
    laboratory: 'Genetic laboratory.',
    victims_commission: 'Commission for victims.',
    hospital: 'Hospital.',
    cemetery: 'Cemetery.',
    interpol_bureau: 'National central bureau of INTERPOL.',
    international_body: 'International body.',
  },
);

@ObjectType('WithinMigration', {
  description:
    'An authority that enforces migration law inside which a unit lies. Such a unit hears of nothing, but as a search mechanism by a rule with a source of cases whose families named it.',
})
export class WithinMigrationType {
  @Field(() => String, { description: 'The authority.' })
  authority!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Law, decree or letter by which the unit stands apart; a search mechanism has one.',
  })
  source?: string | null | undefined;
}

@ObjectType('Institution', { description: 'An institution that takes part.' })
export class InstitutionType {
  @Field(() => UUID, { description: 'By which this platform knows it.' })
  id!: string;

  @Field(() => String, { description: 'Short code, unique in the network.' })
  code!: string;

  @Field(() => String, { description: 'Its name, in its own language.' })
  name!: string;

  @Field(() => String, { description: 'ISO 3166-1 alpha-2.' })
  country!: string;

  @Field(() => InstitutionKindEnum, { description: 'What kind of institution it is.' })
  kind!: string;

  @Field(() => Boolean, { description: 'Delivers records only; is told of no hit.' })
  deliversOnly!: boolean;

  @Field(() => SampleRuleType, {
    nullable: true,
    description: 'From whom it accepts genetic samples; null: it has not stated that.',
  })
  sampleRule?: SampleRuleType | null;

  @Field(() => Boolean, {
    description:
      'Whether it has its people judge matches without their scores; where `REVIEW_BLIND` is set, all do anyhow.',
  })
  judgesBlind!: boolean;

  @Field(() => WithinMigrationType, {
    nullable: true,
    description: 'The authority that enforces migration law inside which it lies; null: inside none.',
  })
  withinMigration?: WithinMigrationType | null | undefined;

  @Field(() => PublicContactType, {
    nullable: true,
    description: 'By what families reach it; null: it has not stated that.',
  })
  contact?: PublicContactType | null | undefined;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it closed; null: it is open.' })
  closedAt?: Date | null | undefined;

  @Field(() => UUID, { nullable: true, description: 'The institution that has taken over its work.' })
  successorId?: string | null | undefined;
}

export const InstitutionConnection = connectionOf<InstitutionType>(InstitutionType, 'Institution');

export const SetPublicContactResult = resultUnion('SetPublicContactResult', [InstitutionType]);
export const SetSampleRulesResult = resultUnion('SetSampleRulesResult', [InstitutionType]);

export function institutionTypeOf(institution: Institution): InstitutionType {
  const { admits, judgesBlind = false, ...shown } = institution;
  return { ...shown, judgesBlind, sampleRule: sampleRuleTypeOf(admits) };
}
