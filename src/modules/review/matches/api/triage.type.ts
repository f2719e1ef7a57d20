import { ArgsType, Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, enumOf, PageArgs, UUID } from '../../../../platform/graphql/index.js';
import { MatchKindEnum } from '../../../matching/runs/graphql.js';
import type { TriageOrder } from '../persistence/triage.repository.js';
import type { TriageLine } from '../use-cases/triage-matches.js';
import { matchTypeOf, MatchType } from './match.type.js';

const TriageOrderEnum = enumOf<TriageOrder>('TriageOrder', 'In which order open matches are gone through.', {
  value:
    'What looking is worth: odds, times how long it has waited, times what can be compared. Without the score it is `WAITING`.',
  waiting: 'The longest open first.',
  newest: 'The last opened first.',
});

@ObjectType('TriageLine', { description: 'An open match in the list that somebody goes through.' })
export class TriageLineType {
  @Field(() => MatchType, { description: 'The match.' })
  match!: MatchType;

  @Field(() => Int, {
    description: 'How many other open matches of either record there are that the viewer may know of.',
  })
  competing!: number;

  @Field(() => GraphQLISODateTime, {
    nullable: true,
    description: 'Until when the institution lets it rest.',
  })
  restsUntil?: Date | null;
}

export const TriageConnection = connectionOf<TriageLineType>(TriageLineType, 'TriageLine');

@ArgsType()
export class TriageArgs extends PageArgs {
  @Field(() => TriageOrderEnum, { defaultValue: 'value', description: 'In which order.' })
  order!: TriageOrder;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Those that rest, in place of those that do not.',
  })
  resting!: boolean;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Keeps the score of each match from the viewer until they have judged it.',
  })
  blind!: boolean;

  @Field(() => MatchKindEnum, { nullable: true, description: 'Only matches of this kind.' })
  kind?: string | null;
}

@InputType({ description: 'A match is left out of the list of the own institution for a while.' })
export class RestMatchInput {
  @Field(() => UUID, { description: 'The match.' })
  matchId!: string;

  @Field(() => GraphQLISODateTime, { description: 'Until when: 30 days ahead at most.' })
  until!: Date;
}

@ObjectType('MatchRested', { description: 'A match rests for the own institution; its alerts do not.' })
export class MatchRestedType {
  @Field(() => UUID, { description: 'The match.' })
  matchId!: string;

  @Field(() => GraphQLISODateTime, { description: 'Until when.' })
  restsUntil!: Date;
}

export function triageLineTypeOf({ view, competing, restsUntil }: TriageLine): TriageLineType {
  return { match: matchTypeOf(view), competing, restsUntil };
}
