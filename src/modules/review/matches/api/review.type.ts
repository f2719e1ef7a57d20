import { Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import { enumOf, OnceInput, UUID } from '../../../../platform/graphql/index.js';
import { SideEnum } from './match.words.js';
import { DecisionReasonEnum, MaterialGroupEnum } from './reason.words.js';
import type { ReviewView } from '../domain/review-view.js';
import type { JudgementAnswer, PairVerdict } from '../domain/verdict.js';

export const JudgementAnswerEnum = enumOf<JudgementAnswer>(
  'JudgementAnswer',
  'What a person holds of a pair.',
  {
    same: 'Both records are of one person.',
    not_same: 'They are of two.',
    unsure: 'What the records say does not decide it.',
  },
);
const VerdictEnum = enumOf<PairVerdict>('MatchVerdict', 'What the judgements of a pair come to.', {
  open: 'Fewer than two people agree so far.',
  same: 'One person, by two people or by what was known from elsewhere.',
  not_same: 'Two persons, likewise.',
  disputed: 'The judges differ; one more is wanted.',
});

@ObjectType('MatchReview', {
  description: 'What people have held of a pair, as far as the viewer may see it.',
})
export class MatchReviewType {
  @Field(() => VerdictEnum, { nullable: true, description: 'Hidden while the viewer is still to judge.' })
  verdict?: string | null;

  @Field(() => JudgementAnswerEnum, { nullable: true, description: "The viewer's own last answer." })
  mine?: string | null;

  @Field(() => Int, { description: 'How many people have judged.' })
  judges!: number;

  @Field(() => Boolean, { description: 'Whether the viewer may judge and has not.' })
  awaitsMe!: boolean;

  @Field(() => [JudgementAnswerEnum], {
    description: 'The last answer of each judge; empty while the viewer is still to judge.',
  })
  answers!: readonly string[];
}

@ObjectType('BlindReview', {
  description: 'By whom matches are to be judged without their scores; one of the two is enough.',
})
export class BlindReviewType {
  @Field(() => Boolean, { description: 'The installation says so for everybody.' })
  byInstallation!: boolean;

  @Field(() => Boolean, { description: "The viewer's institution says so for its people." })
  byInstitution!: boolean;
}

@InputType({ description: 'What a person holds of a match after looking at both records.' })
export class JudgeMatchInput extends OnceInput {
  @Field(() => UUID, { description: 'The match.' })
  matchId!: string;

  @Field(() => JudgementAnswerEnum, { description: 'What the person holds.' })
  answer!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      'Whether the person has judged without the score by their own choice, as they say; where the installation or the institution hides it, it is so anyhow.',
  })
  blind!: boolean;

  @Field(() => String, { nullable: true, description: 'What it rests on, for those who measure the model.' })
  note?: string | null;
}

@ObjectType('MatchEvent', { description: 'Something that was done with a match.' })
export class MatchEventType {
  @Field(() => String, {
    description:
      'A state that a side has given (`plausible`, `excluded` …), `joined` or `parted` of the two records, or `reopened`: an exclusion has lost its ground.',
  })
  what!: string;

  @Field(() => SideEnum, { description: 'The side that did it.' })
  side!: string;

  @Field(() => DecisionReasonEnum, {
    nullable: true,
    description: 'Why, a word of a list; of the other side from level 2 on.',
  })
  reasonCode?: string | null;

  @Field(() => String, { nullable: true, description: 'Why, in words, for the side that did it.' })
  reason?: string | null;

  @Field(() => [MaterialGroupEnum], {
    nullable: true,
    description:
      "Of `reopened`: what has changed in the side's record, by groups of fields and without a value; of the other side from level 2 on.",
  })
  because?: readonly string[] | null;

  @Field(() => GraphQLISODateTime, { description: 'When.' })
  at!: Date;
}

export function reviewTypeOf({ verdict, mine, judges, isAwaited, answers }: ReviewView): MatchReviewType {
  return { verdict: verdict ?? null, mine: mine ?? null, judges, awaitsMe: isAwaited, answers };
}
