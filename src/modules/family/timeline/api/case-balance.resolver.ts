import { Args, Field, GraphQLISODateTime, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { UUID } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { OwedKindEnum } from '../../../oversight/indicators/graphql.js';
import { ReadCaseBalance, type OwedInCase } from '../use-cases/read-case-balance.js';

@ObjectType('OwedInCase', { description: 'Something that is owed in a case.' })
export class OwedInCaseType {
  @Field(() => OwedKindEnum, { description: 'What.' })
  kind!: string;

  @Field(() => UUID, { description: 'The transmission, question, match or identification that it is about.' })
  subjectId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the institution that owes it; null of the other side of a match.',
  })
  debtor?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Code of the institution that it is owed to; null of the other side of a match, and of a family.',
  })
  creditor?: string | null;

  @Field(() => Boolean, { description: 'Whether it is owed to the family.' })
  toFamily!: boolean;

  @Field(() => Boolean, { description: "Whether the viewer's institution owes it." })
  own!: boolean;

  @Field(() => GraphQLISODateTime, { description: 'Since when.' })
  since!: Date;

  @Field(() => GraphQLISODateTime, { description: 'Until when.' })
  dueAt!: Date;
}

@Resolver()
export class CaseBalanceResolver {
  constructor(private readonly read: ReadCaseBalance) {}

  @Query(() => [OwedInCaseType], {
    description: 'Who has the ball in a case: what is owed, by whom and to whom, oldest first.',
  })
  @May('reports.read')
  async caseBalance(
    @CurrentActor() actor: Actor,
    @Args('reportId', { type: () => UUID, description: 'The report.' }) id: string,
  ): Promise<OwedInCaseType[]> {
    return (await this.read.read(actor, id)).map(typeOf);
  }
}

function typeOf({ debtor, creditor, ...owed }: OwedInCase): OwedInCaseType {
  return { ...owed, debtor: debtor ?? null, creditor: creditor ?? null };
}
