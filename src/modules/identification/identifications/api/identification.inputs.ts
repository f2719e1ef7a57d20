import { Field, InputType, Int } from '@nestjs/graphql';
import { IDEMPOTENCY_KEY, OnceInput, UUID } from '../../../../platform/graphql/index.js';
import { SideEnum } from '../../../review/matches/graphql.js';
import type {
  Allowance,
  ContestReason,
  DeclineReason,
  ReviewReason,
  WhoseWord,
} from '../domain/identification.lists.js';
import type { Method } from '../domain/methods.js';
import {
  AllowanceEnum,
  ContestOutcomeEnum,
  ContestReasonEnum,
  DeclineReasonEnum,
  MethodEnum,
  ReviewReasonEnum,
  WhoseWordEnum,
} from './identification.words.js';

@InputType({ description: 'By what, and by whom, the two records of a match are to be one person.' })
export class ProposeIdentificationInput extends OnceInput {
  @Field(() => UUID, { description: 'The match, which both sides hold to be plausible.' })
  matchId!: string;

  @Field(() => Int, { description: 'The version of the match that was read.' })
  expectedVersion!: number;

  @Field(() => SideEnum, {
    nullable: true,
    description: 'Whose side is spoken for; needed where the institution owns both records.',
  })
  side?: string | null;

  @Field(() => [MethodEnum], { description: 'By what.' })
  methods!: Method[];

  @Field(() => String, { description: 'Who is competent to rule: an institution, or in words.' })
  authority!: string;

  @Field(() => String, { nullable: true, description: 'Where the report stands; it can follow.' })
  reportReference?: string | null;

  @Field(() => [UUID], {
    defaultValue: [],
    description: 'Matches that are identified together with this one.',
  })
  jointWith!: string[];
}

@InputType({ isAbstract: true })
export abstract class IdentificationVersionInput {
  @Field(() => UUID, { description: 'The identification.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was read.' })
  expectedVersion!: number;
}

@InputType({ description: 'An institution confirms for itself.' })
export class ConfirmIdentificationInput extends IdentificationVersionInput {
  @Field(() => String, {
    nullable: true,
    description: 'Where the report stands; needed while none is named.',
  })
  reportReference?: string | null;

  @Field(() => String, { nullable: true, description: 'The laboratory by whose report it is confirmed.' })
  laboratory?: string | null;

  @Field(() => String, { nullable: true, description: 'In words, which the other institution reads.' })
  words?: string | null;
}

@InputType({ description: 'An institution does not confirm.' })
export class DeclineIdentificationInput extends IdentificationVersionInput {
  @Field(() => DeclineReasonEnum, { description: 'Why.' })
  reasonCode!: DeclineReason;

  @Field(() => String, { nullable: true, description: 'More in words; needed with `OTHER`.' })
  words?: string | null;
}

@InputType({ description: 'What somebody found alive allows to be told.' })
export class AllowTellingInput extends IdentificationVersionInput {
  @Field(() => AllowanceEnum, { description: 'What, as the person has said it.' })
  allows!: Allowance;

  @Field(() => String, {
    nullable: true,
    description: 'Of a child: the guardianship authority that has decided, and where that stands.',
  })
  guardianshipAuthority?: string | null;
}

@InputType({ description: 'Whether institutions of companions may be told that one was found.' })
export class AllowTellingCompanionsInput extends IdentificationVersionInput {
  @Field(() => WhoseWordEnum, {
    description:
      'Whose word it is: of the family, once it was told, to its institution; of somebody found alive, to the holder of that record.',
  })
  whoseWord!: WhoseWord;

  @Field(() => Boolean, { description: 'Whether they may be told. It can be taken back at any time.' })
  allows!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Of a child: the guardianship authority that has decided, and where that stands.',
  })
  guardianshipAuthority?: string | null;
}

@InputType({ description: 'The family does not accept an identification.' })
export class ContestIdentificationInput extends IdentificationVersionInput {
  @Field(() => String, IDEMPOTENCY_KEY)
  idempotencyKey?: string | null;

  @Field(() => ContestReasonEnum, { description: 'Why.' })
  reasonCode!: ContestReason;

  @Field(() => String, {
    nullable: true,
    description:
      "In the family's words, which its own institution reads and nobody else; needed with `OTHER`.",
  })
  words?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Code of a third institution that is to examine again; without one, people of the two who have not confirmed.',
  })
  examiner?: string | null;
}

@InputType({ description: 'What the second examination has come to.' })
export class SettleContestInput extends IdentificationVersionInput {
  @Field(() => ContestOutcomeEnum, { description: 'Whether the identification stands.' })
  outcome!: 'reaffirmed' | 'revoked';

  @Field(() => ReviewReasonEnum, { description: 'What that rests on.' })
  reasonCode!: ReviewReason;

  @Field(() => String, { nullable: true, description: 'More in words; needed with `OTHER`.' })
  words?: string | null;

  @Field(() => String, { description: 'Where the report of the second examination stands.' })
  reportReference!: string;

  @Field(() => String, { nullable: true, description: 'The laboratory.' })
  laboratory?: string | null;
}
