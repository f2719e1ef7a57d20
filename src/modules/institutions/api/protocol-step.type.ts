import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import type { CatalogueLanguage } from '../../../platform/catalogue/index.js';
import { enumOf } from '../../../platform/graphql/index.js';
import type { Seen } from '../domain/profile/evidence-shape.js';
import type { EndEvent, LimitKind, StartEvent, StepLimit } from '../domain/profile/limit-shape.js';
import type { CONSENTING, DISTRICTS } from '../domain/profile/profile-shape.js';
import { legalBasisOf } from '../domain/profile/legal-basis.js';
import { textIn } from '../domain/profile/profile-text.js';
import type { NoDate } from '../domain/profile/protocol-dates.js';
import { isStale } from '../domain/profile/step-switch.js';
import type { StandingEndRules } from '../use-cases/end-rules.js';
import { DeedEnum, NamedInstitutionType, RoutedKindEnum, Sourced } from './mechanism-parts.type.js';

const LimitKindEnum = enumOf<LimitKind>('LimitKind', 'What kind of limit a step has.', {
  hours: 'Elapsed hours: nights and holidays count.',
  calendar_days: 'Days of the calendar, to the last minute of the last one.',
  months: 'Months of the calendar, to the last minute of their last day.',
  working_days: "Working days, to the end of the office's day.",
  at_once: 'At once: due when it begins, at night and on holidays too.',
  earliest_of: 'The earliest of several.',
  not_before: 'It may not be done before this has run out.',
  between: 'Between the end of one stretch of time and the end of another.',
  before: 'Before an event.',
  yearly: 'Once a year.',
  until_confirmed: 'No end until it is confirmed.',
  none: 'The text sets none, and says so.',
  unknown: 'No source says.',
});

const EVENTS: Readonly<Record<StartEvent | EndEvent, string>> = {
  report: 'The disappearance is reported.',
  disappearance: 'Somebody disappears.',
  request: 'Something is asked for.',
  found: 'Somebody is found.',
  inquiry_began: 'The inquiry into a death begins.',
  feature_known: 'Features of the body are known.',
  status_verified: 'The status of the person is verified again.',
  match: 'A possible match is found.',
  burial: 'The body is buried.',
  return: 'The remains are returned.',
};
const LimitEventEnum = enumOf('LimitEvent', 'An event that a limit counts from, or ends with.', EVENTS);

export const NoDateEnum = enumOf<NoDate>('NoDueDate', 'Why a step has no last instant.', {
  unknown: 'No source says how long it may take.',
  none: 'The text sets no limit.',
  until_confirmed: 'It has no end until it is confirmed.',
  event_not_known: 'The event that it counts from, or ends with, is not known.',
  waits: 'A step before it has no last instant.',
  not_seen_in_text: 'The fact was not seen in the text of the law or protocol.',
  practice: 'It is a practice that is reported, and no norm.',
  stale: 'The month by which the fact was to be read again has passed.',
  not_confirmed: 'No coordinator of the country has confirmed it (`confirmSteps`).',
});

const SeenEnum = enumOf<Seen>('SeenAs', 'How a fact was known.', {
  text: 'It was read in the text itself.',
  quoted: 'It was quoted by somebody else.',
  inferred: 'It was inferred.',
});

const DistrictEnum = enumOf<(typeof DISTRICTS)[number]>(
  'OfficeDistrict',
  "What an office's district holds.",
  {
    place: 'The place where the person was lost or found.',
    family: 'The place where the family lives.',
  },
);

const ConsentingEnum = enumOf<(typeof CONSENTING)[number]>(
  'ConsentToEnd',
  'Whose consent is needed to tell that a search has ended.',
  { found_person: 'That of the person who was found.', family: 'That of the family.' },
);

@ObjectType('StepLimit', { description: 'How long a step may take; which fields it has follows from `is`.' })
export class StepLimitType {
  @Field(() => LimitKindEnum, { description: 'What kind of limit it is.' })
  is!: string;

  @Field(() => Int, { nullable: true, description: 'Hours.' })
  hours?: number | undefined;

  @Field(() => Int, { nullable: true, description: 'Days, of the calendar or of work.' })
  days?: number | undefined;

  @Field(() => Int, { nullable: true, description: 'Months.' })
  months?: number | undefined;

  @Field(() => LimitEventEnum, {
    nullable: true,
    description: 'The event that it counts from; null: when the step can begin.',
  })
  from?: string | undefined;

  @Field(() => LimitEventEnum, { nullable: true, description: 'The event that it has to be done before.' })
  event?: string | undefined;

  @Field(() => String, { nullable: true, description: 'Last day of each year: `12-31`.' })
  by?: string | undefined;

  @Field(() => [StepLimitType], { nullable: true, description: 'Those of which the earliest counts.' })
  of?: readonly StepLimitType[] | undefined;

  @Field(() => StepLimitType, { nullable: true, description: 'What has to run out before it may be done.' })
  earliest?: StepLimitType | undefined;

  @Field(() => StepLimitType, { nullable: true, description: 'Until when it must be done.' })
  latest?: StepLimitType | undefined;

  @Field(() => String, { nullable: true, description: 'Why there is none, in the language of the request.' })
  why?: string | undefined;
}

@ObjectType('ToldOffice', { description: 'Whom a step tells.' })
export class ToldOfficeType extends NamedInstitutionType {
  @Field(() => String, {
    nullable: true,
    description: '`nationality`: the office of the nationality of the person; null: of the profile.',
  })
  of?: string | undefined;

  @Field(() => DistrictEnum, {
    nullable: true,
    description: 'What its district has to hold; null: anything.',
  })
  district?: string | undefined;

  @Field(() => [RoutedKindEnum], {
    nullable: true,
    description: 'Of which records it is told; null: of reports and remains.',
  })
  records?: readonly string[] | undefined;

  @Field(() => Boolean, { nullable: true, description: 'Whether it gets a copy of what another is told.' })
  copy?: boolean | undefined;
}

@ObjectType('FactEvidence', { description: 'How a fact was read.' })
class EvidenceType {
  @Field(() => SeenEnum, { description: 'In which class.' })
  seen!: string;

  @Field(() => String, { nullable: true, description: 'Article, as the text counts.' })
  article?: string | undefined;

  @Field(() => String, { description: 'Day on which it was read.' })
  checkedOn!: string;

  @Field(() => String, { description: 'Last month in which it may be relied on.' })
  reviewBy!: string;

  @Field(() => Boolean, { description: 'Whether that month has passed.' })
  isStale!: boolean;
}

@ObjectType({ isAbstract: true })
abstract class Read extends Sourced {
  @Field(() => EvidenceType, { nullable: true, description: 'How it was read; null: nobody has said.' })
  evidence?: EvidenceType | undefined;
}

@ObjectType('ProtocolStep', { description: 'A step of a protocol.' })
export class ProtocolStepType extends Read {
  @Field(() => String, { description: 'Its name in the profile.' })
  id!: string;

  @Field(() => NamedInstitutionType, { description: 'Who does it.' })
  who!: NamedInstitutionType;

  @Field(() => DeedEnum, { description: 'What is done.' })
  does!: string;

  @Field(() => [String], { description: 'Steps that must be done before.' })
  after!: readonly string[];

  @Field(() => StepLimitType, { description: 'How long it may take.' })
  limit!: StepLimitType;

  @Field(() => [LimitEventEnum], {
    description:
      'Events that the limit rests on and the platform does not see: it makes no due date. Empty: it can make one.',
  })
  unseenEvents!: readonly string[];

  @Field(() => [ToldOfficeType], { description: 'Whom it tells.' })
  tells!: readonly ToldOfficeType[];

  @Field(() => Int, {
    nullable: true,
    description: 'Working days that it may take; null: `limit` says otherwise.',
  })
  workingDays?: number | undefined;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description:
      'Its last instant where the first step and every event begin when it was asked for and each ends on its last; null: `noDate` says why.',
  })
  dueAt?: Date | undefined;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'First instant at which it may be done.' })
  notBefore?: Date | undefined;

  @Field(() => NoDateEnum, { nullable: true, description: 'Why it has no last instant; null: it has one.' })
  noDate?: string | undefined;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Its last instant as `dueAt`, as if all steps were confirmed; null: its limit makes none.',
  })
  exampleDueAt?: Date | undefined;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'First instant as `notBefore`, as if all steps were confirmed.',
  })
  exampleNotBefore?: Date | undefined;

  @Field(() => String, { nullable: true, description: 'What it is, in the language of the request.' })
  about?: string | undefined;

  @Field(() => String, {
    nullable: true,
    description: 'Title of the law or protocol, and the article; null where the profile names none.',
  })
  legalBasis?: string | undefined;
}

@ObjectType('EndRule', { description: 'Who may end a search, and by which document.' })
export class EndRuleType extends Read {
  @Field(() => String, { description: 'Its name in the profile.' })
  id!: string;

  @Field(() => [NamedInstitutionType], { description: 'Any of these.' })
  who!: readonly NamedInstitutionType[];

  @Field(() => [RoutedKindEnum], { description: 'For which records.' })
  records!: readonly string[];

  @Field(() => String, { description: 'The document, in the language of the request.' })
  document!: string;

  @Field(() => ConsentingEnum, {
    nullable: true,
    description: 'Whose consent is needed; null: nobody is named.',
  })
  consent?: string | undefined;

  @Field(() => Boolean, {
    description: 'Whether it binds: its text was read, and a coordinator of the country has confirmed it.',
  })
  isInForce!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Title of the law or protocol, and the article; null where the profile names none.',
  })
  legalBasis?: string | undefined;
}

export function stepLimitTypeOf(limit: StepLimit, language: CatalogueLanguage): StepLimitType {
  if (limit.is === 'not_before') return { is: limit.is, earliest: limit.wait };
  if (limit.is === 'none' || limit.is === 'unknown')
    return { is: limit.is, why: limit.why && textIn(limit.why, language) };
  return limit;
}

/** Who may end a search, in a language, on a day of the calendar. */
export function endRuleTypesOf(
  { stored: { profile }, rules }: StandingEndRules,
  language: CatalogueLanguage,
  today: string,
): readonly EndRuleType[] {
  return rules.map(({ rule, isInForce }) => ({
    ...rule,
    isInForce,
    source: profile.sources[rule.source ?? ''],
    evidence: rule.evidence && { ...rule.evidence, isStale: isStale(rule.evidence, today) },
    document: textIn(rule.document, language),
    legalBasis: legalBasisOf(profile, rule) ?? undefined,
  }));
}
