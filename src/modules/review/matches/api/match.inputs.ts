import { Field, GraphQLISODateTime, InputType, Int } from '@nestjs/graphql';
import { UUID } from '../../../../platform/graphql/index.js';
import type { HandlingCode, ReleasePurpose } from '../../disclosure/index.js';
import { MatchKindEnum } from '../../../matching/runs/graphql.js';
import type { DecisionReason } from '../domain/reasons.js';
import { HandlingEnum, MatchStateEnum, ReleasePurposeEnum, SideEnum, SideStateEnum } from './match.words.js';
import { DecisionReasonEnum } from './reason.words.js';

@InputType({ description: 'Every condition that is given must hold.' })
export class MatchFilterInput {
  @Field(() => [MatchStateEnum], { nullable: true, description: 'In one of these states.' })
  states?: string[] | null;

  @Field(() => MatchKindEnum, { nullable: true, description: 'Of this kind.' })
  kind?: string | null;

  @Field(() => UUID, { nullable: true, description: 'Matches of this record.' })
  recordId?: string | null;
}

@InputType({ isAbstract: true })
export abstract class MatchVersionInput {
  @Field(() => UUID, { description: 'The match.' })
  matchId!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  expectedVersion!: number;

  @Field(() => SideEnum, {
    nullable: true,
    description: 'Whose side is spoken for; needed where the institution owns both records.',
  })
  side?: string | null;
}

@InputType({ description: "A side's decision on a match." })
export class DecideMatchInput extends MatchVersionInput {
  @Field(() => SideStateEnum, { description: 'What the side thinks.' })
  decision!: string;

  @Field(() => DecisionReasonEnum, {
    nullable: true,
    description:
      'Needed for `EXCLUDED` and `INCONCLUSIVE`, and for taking back what both sides have excluded.',
  })
  reasonCode?: DecisionReason | null;

  @Field(() => String, { nullable: true, description: 'More of it in words; needed with `OTHER`.' })
  reason?: string | null;
}

@InputType({ description: "Why more is needed at once of the other side's record, and for how long." })
export class BreakGlassInput extends MatchVersionInput {
  @Field(() => String, {
    description: 'Why, in words that name nobody: its owner and oversight read it. At least 30 characters.',
  })
  reason!: string;

  @Field(() => Int, { defaultValue: 3, description: 'For how many hours, 1 to 3.' })
  hours!: number;
}

@InputType({ description: "What the other institution may see of one's own record, for this match alone." })
export class ReleaseRecordInput extends MatchVersionInput {
  @Field(() => Int, { description: 'Disclosure level, 0 to 4; never less than the agreement sets.' })
  level!: number;

  @Field(() => ReleasePurposeEnum, {
    description:
      'What for. The other side must work for it; where the agreement names purposes, it is one of them.',
  })
  purpose!: ReleasePurpose;

  @Field(() => HandlingEnum, { defaultValue: 'H0', description: 'What the other side may do with it.' })
  handling!: HandlingCode;

  @Field(() => String, { nullable: true, description: 'The same in words; needed with H3.' })
  handlingNote?: string | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When it ends by itself; null: never.' })
  until?: Date | null;

  @Field(() => String, { nullable: true, description: 'At level 4: why, for whoever approves it.' })
  reason?: string | null;
}

@InputType({ description: "What is released of one's own record for this match is so no more." })
export class TakeBackReleaseInput extends MatchVersionInput {}

@InputType({ description: 'Joins the two records of a match within one bank.' })
export class JoinRecordsInput extends MatchVersionInput {
  @Field(() => String, { nullable: true, description: 'What it rests on.' })
  reason?: string | null;
}

@InputType({ description: 'Parts two records that were joined.' })
export class PartRecordsInput extends MatchVersionInput {
  @Field(() => String, { description: 'Why.' })
  reason!: string;
}
