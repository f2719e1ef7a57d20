import { Field, Int, ObjectType } from '@nestjs/graphql';
import { enumOf } from '../../../platform/graphql/index.js';
import type { EscalationStep } from '../domain/profile/escalation.js';
import type { RECORD_KINDS } from '../domain/profile/competence-shape.js';
import type { DEEDS } from '../domain/profile/profile-shape.js';
import type { RouteRole } from '../domain/profile/route-roles.js';
import { SourceType } from './country-profile.type.js';
import { InstitutionKindEnum } from './institution.type.js';

export const DeedEnum = enumOf<(typeof DEEDS)[number]>(
  'ProtocolDeed',
  'What is done in a step of a protocol.',
  {
    receive: 'A report is received from the family.',
    transmit: 'It is handed on to the authority that is competent.',
    acknowledge: 'That authority says that it has it.',
    register: 'It is registered, and the family gets a folio.',
    ask_living: 'Registers of the living are asked: detention, hospitals, shelters, returns.',
    interview: 'The family is interviewed.',
    sample: 'Samples are taken.',
    compare: 'Data are compared.',
    review: 'A possible match is reviewed.',
    confirm: 'An identification is confirmed.',
    rule: 'An authority rules on it.',
    tell_family: 'The family is told, in person.',
    certificate: 'Certificates are issued.',
    repatriate: 'Remains are returned.',
    answer: 'The family is answered.',
    tell_authorities: 'Other authorities are told.',
    tell_consulate: 'The consulate of the nationality is told.',
    publish_figures: 'Figures are published.',
    end_search: 'The search is ended.',
  },
);

export const RouteRoleEnum = enumOf<RouteRole>(
  'RouteRole',
  'What an institution is to a record or a match.',
  {
    primary: 'It leads: the work is its own.',
    transmitting: 'It hands on to the one that leads.',
    informing: 'It answers to the family.',
    supporting: 'It helps when it is asked.',
    guardianship: 'It guards the rights of a child.',
    consular_post: 'It is the consular post of the nationality, or where the family lives.',
    nationality: 'It is the authority of the nationality.',
    forensic_holder: 'It holds the forensic records or samples with which others are compared.',
    speaks_abroad: 'It speaks with the authorities of other countries.',
    ombudsman: 'It watches over the rights of victims and families.',
  },
);

export const RoutedKindEnum = enumOf<(typeof RECORD_KINDS)[number]>('RoutedKind', 'A kind of record.', {
  report: 'A report of a missing person.',
  remains: 'Unidentified remains.',
  living: 'A person found alive.',
});

@ObjectType('NamedInstitution', {
  description: "An institution by code, or those of a kind in the profile's country.",
})
export class NamedInstitutionType {
  @Field(() => String, { nullable: true, description: 'Its code.' })
  code?: string | undefined;

  @Field(() => InstitutionKindEnum, { nullable: true, description: 'Or the kind.' })
  kind?: string | undefined;
}

@ObjectType({ isAbstract: true })
export abstract class Sourced {
  @Field(() => SourceType, { nullable: true, description: 'Where it was read; null where it is invented.' })
  source?: SourceType | undefined;
}

@ObjectType('MechanismInstitution', { description: 'An institution of which a profile speaks.' })
export class MechanismInstitutionType extends Sourced {
  @Field(() => String, { nullable: true, description: 'Its code; null where only the kind is known.' })
  code?: string | undefined;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  name?: string | undefined;

  @Field(() => InstitutionKindEnum, { description: 'What kind of institution it is.' })
  kind!: string;

  @Field(() => String, { nullable: true, description: "Country where it stands, if not the profile's." })
  standsIn?: string | undefined;

  @Field(() => String, { nullable: true, description: 'What it does, in the language of the request.' })
  about?: string | undefined;
}

@ObjectType('CompetenceRule', { description: 'For whom an institution is competent.' })
export class CompetenceRuleType extends Sourced {
  @Field(() => String, { description: 'Its name in the profile.' })
  id!: string;

  @Field(() => NamedInstitutionType, { description: 'Which institution.' })
  who!: NamedInstitutionType;

  @Field(() => RouteRoleEnum, { description: 'As what.' })
  role!: string;

  @Field(() => [RoutedKindEnum], { description: 'For which records.' })
  records!: readonly string[];

  @Field(() => String, { nullable: true, description: 'Country of the place; null: any.' })
  placeCountry?: string | undefined;

  @Field(() => [String], { nullable: true, description: 'Its first divisions; null: all.' })
  areas?: readonly string[] | undefined;

  @Field(() => [String], { nullable: true, description: 'Nationalities; null: any.' })
  nationalities?: readonly string[] | undefined;
}

@ObjectType('SupportAbroad', { description: 'Reports that are taken abroad and handed on.' })
export class SupportAbroadType extends Sourced {
  @Field(() => NamedInstitutionType, { description: 'Who takes them.' })
  who!: NamedInstitutionType;

  @Field(() => [String], { nullable: true, description: 'In which countries; null: anywhere abroad.' })
  countries?: readonly string[] | undefined;

  @Field(() => NamedInstitutionType, { description: 'To whom they are handed on.' })
  transmitsTo!: NamedInstitutionType;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the family hears back from here; null: unknown.',
  })
  answersFamily?: boolean | undefined;
}

export const EscalationStepEnum = enumOf<EscalationStep>(
  'EscalationTells',
  'Whom a step of the escalation tells.',
  {
    reminder: 'The one who owes it.',
    coordinator: 'The coordinator of the institution.',
    ministry: 'An authority of the country that answers for others.',
    oversight: 'The body that watches over the country, else the operator.',
  },
);

@ObjectType('EscalationStep', { description: 'What follows when nobody does what is due.' })
export class EscalationStepType {
  @Field(() => String, { description: 'Its name in the profile.' })
  id!: string;

  @Field(() => EscalationStepEnum, { description: 'Whom it tells.' })
  tells!: string;

  @Field(() => NamedInstitutionType, { nullable: true, description: 'Which authority; null: as everywhere.' })
  who?: NamedInstitutionType | undefined;

  @Field(() => Int, { description: 'Working days after the step before; of the first, after the due date.' })
  workingDays!: number;
}

@ObjectType('RestLimit', { description: 'For how long an alert may rest past its due date.' })
export class RestLimitType {
  @Field(() => String, { description: 'What the alert is about (`AlertKind`).' })
  kind!: string;

  @Field(() => Int, { description: 'Working days.' })
  workingDays!: number;
}

@ObjectType('EscalationTerms', {
  description: 'What a profile says of what is late; what it leaves out is as everywhere.',
})
export class EscalationTermsType extends Sourced {
  @Field(() => [EscalationStepType], { nullable: true, description: 'The steps in order.' })
  steps?: readonly EscalationStepType[] | undefined;

  @Field(() => [RestLimitType], { description: 'The kinds of which it speaks.' })
  rest!: readonly RestLimitType[];

  @Field(() => Int, { nullable: true, description: 'How often an alert may rest.' })
  rests?: number | undefined;
}

@ObjectType('LegalInstrument', { description: 'A law, protocol or guideline.' })
export class LegalInstrumentType extends Sourced {
  @Field(() => String, { description: 'Its title.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'How it is cited.' })
  citation?: string | undefined;
}

@ObjectType('DocumentRequirement', { description: 'A document that a step asks for.' })
export class DocumentRequirementType extends Sourced {
  @Field(() => DeedEnum, { description: 'What it is needed for.' })
  for!: string;

  @Field(() => String, { description: 'Which document, in the language of the request.' })
  document!: string;
}
