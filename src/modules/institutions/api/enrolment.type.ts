import { Field, InputType, Int } from '@nestjs/graphql';
import { enumOf, resultUnion } from '../../../platform/graphql/index.js';
import type { ActorLanguage, Role } from '../../access/accounts/index.js';
import { ApprovalRequestType } from '../../access/approvals/graphql.js';
import { PublicContactInput } from './public-contact.type.js';
import { InstitutionKindEnum, InstitutionType } from './institution.type.js';

export const LanguageEnum = enumOf<ActorLanguage>('Language', 'A language that somebody is spoken to in.', {
  es: 'Spanish.',
  en: 'English.',
  pt: 'Portuguese.',
  fr: 'French.',
  ht: 'Haitian Creole.',
});
export const RoleEnum = enumOf<Exclude<Role, 'platform' | 'family'>>('Role', 'What somebody does here.', {
  liaison: 'Takes reports with the families and tells them what was done.',
  forensic: 'Registers remains and compares.',
  ministry: 'Acts on alerts across borders, and signs agreements.',
  coordinator: 'Answers for the work of an institution, and enrols its people.',
  oversight: 'Reads figures, delays and the audit log.',
  machine: "An institution's own system.",
  delivery: 'A system that delivers records and reads none.',
  operator: 'Runs this installation.',
});
const MembershipEnum = enumOf('InstitutionMembership', 'How an institution takes part.', {
  full: 'Hands in records and is told of what is found.',
  delivers_only: 'Hands in records and is told of nothing.',
});

@InputType({ description: 'Somebody of an institution whom others turn to.' })
export class FocalPointInput {
  @Field(() => String, { description: 'Name of the person or the office.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Where alerts reach them.' })
  email?: string | null;

  @Field(() => LanguageEnum, { nullable: true, description: 'Preferred language; Spanish without it.' })
  language?: ActorLanguage | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Whose turn it is when an alert is not answered: 0, the first, to 9.',
  })
  step?: number | null;
}

@InputType({ description: 'The authority that enforces migration law inside which a unit lies.' })
export class WithinMigrationInput {
  @Field(() => String, { description: 'The authority.' })
  authority!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Law, decree or letter by which the unit stands apart; a search mechanism needs one.',
  })
  source?: string | null;
}

@InputType({ description: 'An institution to be enrolled.' })
export class EnrolInstitutionInput {
  @Field(() => String, { description: 'Short code, unique in the network; it never changes.' })
  code!: string;

  @Field(() => String, { description: 'Its name, in its own language.' })
  name!: string;

  @Field(() => String, { description: 'ISO 3166-1 alpha-2.' })
  country!: string;

  @Field(() => InstitutionKindEnum, { description: 'What kind of institution it is.' })
  kind!: string;

  @Field(() => MembershipEnum, {
    nullable: true,
    description: '`DELIVERS_ONLY`: delivers records, reads none and is told of no hit. `FULL` without it.',
  })
  membership?: string | null;

  @Field(() => WithinMigrationInput, {
    nullable: true,
    description:
      'The authority that enforces migration law inside which it lies; left out: as before; null: inside none.',
  })
  withinMigration?: WithinMigrationInput | null;

  @Field(() => PublicContactInput, {
    nullable: true,
    description: 'By what families reach it; left out: as before; null: by nothing.',
  })
  contact?: PublicContactInput | null;

  @Field(() => [FocalPointInput], {
    nullable: true,
    description: 'They take the place of those known before.',
  })
  focalPoints?: readonly FocalPointInput[] | null;
}

@InputType({ description: 'A person or a machine account to be enrolled.' })
export class EnrolUserInput {
  @Field(() => String, { description: 'Code of the institution.' })
  institution!: string;

  @Field(() => String, { description: 'By which colleagues know them.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Where alerts reach them.' })
  email?: string | null;

  @Field(() => [RoleEnum], { description: 'What they do; at least one.' })
  roles!: readonly Role[];

  @Field(() => LanguageEnum, { description: 'Preferred language.' })
  language!: ActorLanguage;

  @Field(() => String, { nullable: true, description: 'Why, for whoever approves it.' })
  reason?: string | null;
}

export const EnrolInstitutionResult = resultUnion('EnrolInstitutionResult', [InstitutionType]);
export const EnrolUserResult = resultUnion('EnrolUserResult', [ApprovalRequestType]);
