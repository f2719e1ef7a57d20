import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import type { CatalogueLanguage } from '../../../platform/catalogue/index.js';
import { connectionOf, enumOf } from '../../../platform/graphql/index.js';
import type { CalendarBasis, WorkingCalendar } from '../calendar/working-days.js';
import { legalBasisOf } from '../domain/profile/legal-basis.js';
import { limitOf, unseenEventsOf } from '../domain/profile/limit-shape.js';
import type { MechanismProfile, ProtocolStep } from '../domain/profile/profile-shape.js';
import { textIn } from '../domain/profile/profile-text.js';
import { isStale } from '../domain/profile/step-switch.js';
import type { StoredProfile } from '../persistence/profile.repository.js';
import type { StandingEndRules } from '../use-cases/end-rules.js';
import type { PlannedStep } from '../use-cases/protocol-plan.js';
import {
  CompetenceRuleType,
  DocumentRequirementType,
  EscalationTermsType,
  LegalInstrumentType,
  MechanismInstitutionType,
  SupportAbroadType,
} from './mechanism-parts.type.js';
import { endRuleTypesOf, EndRuleType, ProtocolStepType, stepLimitTypeOf } from './protocol-step.type.js';

const CalendarBasisEnum = enumOf<CalendarBasis>(
  'CalendarBasis',
  'What the working days of a country rest on.',
  {
    profile: "What the country's profile says, and the holiday library for its region.",
    holidays: 'The holiday library alone.',
    weekdays: 'The days of the week alone: nobody has said what is a holiday there.',
  },
);

@ObjectType('Mechanism', { description: 'How a country searches, as its profile says.' })
export class MechanismType {
  @Field(() => String, { description: 'ISO 3166-1 alpha-2.' })
  country!: string;

  @Field(() => Int, { description: 'Grows with every change.' })
  version!: number;

  @Field(() => GraphQLISODateTime, { description: 'When this version was loaded.' })
  loadedAt!: Date;

  @Field(() => Boolean, { description: 'Nothing in it is true of any country.' })
  invented!: boolean;

  @Field(() => [String], { description: 'Official languages (BCP 47).' })
  languages!: readonly string[];

  @Field(() => [MechanismInstitutionType], { description: 'The institutions of which it speaks.' })
  institutions!: readonly MechanismInstitutionType[];

  @Field(() => [CompetenceRuleType], { description: 'Who is competent for whom.' })
  competence!: readonly CompetenceRuleType[];

  @Field(() => [SupportAbroadType], { description: 'Reports that are taken abroad.' })
  supportAbroad!: readonly SupportAbroadType[];

  @Field(() => CalendarBasisEnum, { description: 'What its working days rest on.' })
  calendar!: string;

  @Field(() => String, { description: 'Time zone in which a working day ends (IANA).' })
  timeZone!: string;

  @Field(() => EscalationTermsType, {
    nullable: true,
    description: 'What follows when something is late; null: as the house has it.',
  })
  escalation?: EscalationTermsType | undefined;

  @Field(() => [LegalInstrumentType], { description: 'Laws and protocols.' })
  instruments!: readonly LegalInstrumentType[];

  @Field(() => [DocumentRequirementType], { description: 'Documents that steps ask for.' })
  documents!: readonly DocumentRequirementType[];

  @Field(() => [ProtocolStepType], {
    description: 'The steps in order, each with its last day if the first begin now.',
  })
  protocol!: readonly ProtocolStepType[];

  @Field(() => [EndRuleType], { description: 'Who may end a search, and by which document.' })
  mayEnd!: readonly EndRuleType[];
}

export const MechanismConnection = connectionOf<MechanismType>(MechanismType, 'Mechanism');

interface Asked {
  readonly calendar: WorkingCalendar;
  readonly language: CatalogueLanguage;
  readonly steps: readonly PlannedStep[];
  readonly ends: StandingEndRules;
  /** Day of the calendar on which is asked: `2026-12-02`. */
  readonly today: string;
}

export function mechanismTypeOf(stored: StoredProfile, asked: Asked): MechanismType {
  const { calendar, language, steps, ends, today } = asked;
  const { profile, country, version, loadedAt } = stored;
  const { invented, languages, sources } = profile;
  const sourced = <T extends { source?: string | undefined }>({ source, ...rest }: T) => ({
    ...rest,
    source: sources[source ?? ''],
  });
  const readOn = ({ evidence }: Pick<ProtocolStep, 'evidence'>) =>
    evidence && { ...evidence, isStale: isStale(evidence, today) };
  return {
    ...{ country, version, loadedAt, invented, languages },
    institutions: profile.institutions.map((one) => ({
      ...sourced(one),
      about: one.about && textIn(one.about, language),
    })),
    competence: profile.competence.map((one) => ({ ...sourced(one), ...conditionsOf(one) })),
    supportAbroad: profile.supportAbroad.map(({ in: where, ...one }) => ({
      ...sourced(one),
      countries: where === '*' ? undefined : where,
    })),
    calendar: calendar.basis,
    timeZone: calendar.timeZone,
    escalation: profile.escalation && {
      ...sourced(profile.escalation),
      rest: Object.entries(profile.escalation.rest ?? {}).map(([kind, workingDays]) => ({
        kind,
        workingDays: workingDays ?? 0,
      })),
    },
    instruments: profile.instruments.map(sourced),
    documents: profile.documents.map((one) => ({
      ...sourced(one),
      document: textIn(one.document, language),
    })),
    protocol: steps.map(({ workingDays, ...step }) => ({
      ...sourced(step),
      evidence: readOn(step),
      about: step.about && textIn(step.about, language),
      legalBasis: legalBasisOf(profile, step) ?? undefined,
      exampleDueAt: step.example.dueAt,
      exampleNotBefore: step.example.notBefore,
      limit: stepLimitTypeOf(limitOf({ limit: step.limit, workingDays }), language),
      unseenEvents: unseenEventsOf(limitOf({ limit: step.limit, workingDays })),
      tells: step.tells ?? [],
      workingDays: workingDays === 'unknown' ? undefined : workingDays,
    })),
    mayEnd: endRuleTypesOf(ends, language, today),
  };
}

function conditionsOf({ when: { place, nationality } }: MechanismProfile['competence'][number]) {
  return { placeCountry: place?.country, areas: place?.areas, nationalities: nationality };
}
