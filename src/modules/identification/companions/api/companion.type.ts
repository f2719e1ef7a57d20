import { Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import {
  connectionOf,
  enumOf,
  IDEMPOTENCY_KEY,
  JSONObject,
  resultUnion,
  UUID,
} from '../../../../platform/graphql/index.js';
import { message, type SpokenLanguage } from '../../../../platform/catalogue/index.js';
import type { SideView } from '../../../review/disclosure/index.js';
import { answerOf, type CompanionAnswer, type FindingSide, type FindingState } from '../domain/finding.js';
import type { FindingView, CompanionJourney } from '../use-cases/read-companions.js';

export const CompanionStateEnum = enumOf<FindingState>(
  'CompanionState',
  'Where a proposal stands that two reports are of companions or relatives.',
  {
    proposed: 'Not both owners have answered.',
    confirmed: 'Both owners have confirmed it.',
    refused: 'One of the owners has refused it, or taken a confirmation back.',
    lapsed: 'What the reports say now does not bear it any more.',
  },
);
export const CompanionAnswerEnum = enumOf<CompanionAnswer>(
  'CompanionAnswer',
  'What the owner of a report has said.',
  {
    none: 'Nothing yet.',
    confirmed: 'They belong together.',
    refused: 'They do not.',
  },
);
export const CompanionSideEnum = enumOf<FindingSide>('CompanionSide', 'Which of the two reports.', {
  first: 'The one that was registered first.',
  second: 'The other.',
});

@ObjectType('CompanionReport', { description: 'A report of a journey, as far as the viewer may see it.' })
export class CompanionReportType {
  @Field(() => Boolean, { description: "Whether it is the viewer's own." })
  own!: boolean;

  @Field(() => Int, { description: 'Disclosure level at which it is shown, 0 to 4.' })
  level!: number;

  @Field(() => UUID, { nullable: true, description: "Id of the report, where it is the viewer's own." })
  recordId?: string | undefined;

  @Field(() => String, { nullable: true, description: "The owner's own code of it, from level 1 on." })
  code?: string | undefined;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the institution that owns it, from level 1 on.',
  })
  institution?: string | undefined;

  @Field(() => String, { nullable: true, description: 'Its name.' })
  institutionName?: string | undefined;

  @Field(() => String, { nullable: true, description: 'Its country, ISO 3166-1 alpha-2.' })
  country?: string | undefined;

  @Field(() => JSONObject, {
    nullable: true,
    description: "The report: of one's own, and, on a journey, of another's at level 4.",
  })
  content?: Readonly<Record<string, unknown>> | undefined;
}

@ObjectType('CompanionReason', { description: 'Something that two reports have in common.' })
export class CompanionReasonType {
  @Field(() => String, { description: 'Stable code.' })
  code!: string;
}

@ObjectType('CompanionFinding', {
  description:
    'Two reports that may be of companions of one journey or of relatives. It is no match and no identification, and says nothing of who led a journey.',
})
export class CompanionFindingType {
  @Field(() => UUID, { description: 'Id.' })
  id!: string;

  @Field(() => Int, { description: 'Version, to be given with an answer.' })
  version!: number;

  @Field(() => CompanionStateEnum, { description: 'Where it stands.' })
  state!: string;

  @Field(() => CompanionReportType, { description: 'The report that was registered first.' })
  first!: CompanionReportType;

  @Field(() => CompanionReportType, { description: 'The other.' })
  second!: CompanionReportType;

  @Field(() => CompanionAnswerEnum, { description: 'What the owner of the first has said.' })
  firstAnswer!: string;

  @Field(() => CompanionAnswerEnum, { description: 'What the owner of the second has said.' })
  secondAnswer!: string;

  @Field(() => Boolean, {
    description: 'Whether an own report names the other as that of a companion or relative.',
  })
  isRecorded!: boolean;

  @Field(() => [CompanionReasonType], {
    nullable: true,
    description: 'What the two have in common, strongest first; null below level 2.',
  })
  reasons?: CompanionReasonType[] | undefined;

  @Field(() => GraphQLISODateTime, { description: 'When it was proposed.' })
  proposedAt!: Date;

  @Field(() => Boolean, { description: 'Whether the viewer may answer for an own report.' })
  mayAnswer!: boolean;
}

@ObjectType('CompanionJourney', {
  description: 'Whoever is confirmed to belong together with a report, through whomever.',
})
export class CompanionJourneyType {
  @Field(() => [CompanionReportType], {
    description: 'The reports that the viewer may know of; of others nothing is said, not even how many.',
  })
  members!: CompanionReportType[];

  @Field(() => Boolean, { description: 'Whether the journey is so large that some are left out.' })
  isCut!: boolean;
}

@InputType({ description: 'What the owner of a report says of a proposal.' })
export class AnswerCompanionsInput {
  @Field(() => UUID, { description: 'The proposal.' })
  findingId!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  expectedVersion!: number;

  @Field(() => CompanionSideEnum, {
    nullable: true,
    description: 'For which report; needed where the institution owns both.',
  })
  side?: string | null;

  @Field(() => Boolean, { description: 'Whether the two belong together.' })
  belongTogether!: boolean;

  @Field(() => String, { nullable: true, description: 'Why; needed to take a confirmation back.' })
  reason?: string | null;

  @Field(() => String, IDEMPOTENCY_KEY)
  idempotencyKey?: string | null;
}

export const CompanionFindingConnection = connectionOf<CompanionFindingType>(
  CompanionFindingType,
  'CompanionFinding',
);
export const AnswerCompanionsResult = resultUnion('AnswerCompanionsResult', [CompanionFindingType]);

export function findingTypeOf({ finding, pair, reasons, mayAnswer }: FindingView): CompanionFindingType {
  const { id, version, state, isRecorded, proposedAt } = finding;
  return {
    ...{ id, version, proposedAt, mayAnswer },
    state: pair.hasEnded && state === 'proposed' ? 'lapsed' : state,
    isRecorded: isRecorded && (pair.a.own || pair.b.own),
    first: ownOrCode(pair.a),
    second: ownOrCode(pair.b),
    firstAnswer: pair.a.own || !pair.hasEnded ? answerOf(finding, 'first') : 'none',
    secondAnswer: pair.b.own || !pair.hasEnded ? answerOf(finding, 'second') : 'none',
    reasons: reasons?.map((code) => ({ code })),
  };
}

export function journeyTypeOf({ members, isCut }: CompanionJourney): CompanionJourneyType {
  return { isCut, members: members.map(({ view }) => ({ ...reportTypeOf(view), content: view.content })) };
}

export const reasonText = ({ code }: CompanionReasonType, language: SpokenLanguage): string =>
  message(code === 'TIME.PLAUSIBLE' ? 'COMPANIONS.SAME_DAYS' : code, language);

/** Returns the own report, or of another's which it is and no more, whatever the level. */
const ownOrCode = (view: SideView): CompanionReportType => ({
  ...reportTypeOf(view),
  ...(view.own && { content: view.content }),
});

function reportTypeOf({ own, level, card }: SideView): CompanionReportType {
  return {
    ...{ own, level, code: card?.code, institution: card?.institutionCode },
    ...{ institutionName: card?.institutionName, country: card?.country },
    recordId: own ? card?.recordId : undefined,
  };
}
