import { Args, Field, Float, GraphQLISODateTime, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import type { SpokenLanguage } from '../../../../platform/catalogue/index.js';
import { enumOf } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { LanguageEnum } from '../../../institutions/graphql.js';
import { OWED_KINDS, OWED_WORDS, type OwedCell, type OwedKind } from '../domain/balance.js';
import { ReadBalance, type Balance } from '../use-cases/read-balance.js';

export const OwedKindEnum = enumOf<OwedKind>(
  'OwedKind',
  'What can be owed.',
  Object.fromEntries(OWED_KINDS.map((kind) => [kind, OWED_WORDS[kind].en])) as Record<OwedKind, string>,
);

@ObjectType({ description: 'How much of one kind a country owes another.' })
export class BalanceCell {
  @Field(() => String, { nullable: true, description: 'Country that owes; null: all of them.' })
  debtor?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Country that it is owed to, its own where a family waits; null: all of them.',
  })
  creditor?: string | null;

  @Field(() => Int, { description: 'How much is open.' })
  open!: number;

  @Field(() => Int, { description: 'Of that, past its due date.' })
  overdue!: number;

  @Field(() => Float, { nullable: true, description: 'Half of it has waited no longer, in days.' })
  medianDays?: number | null;
}

@ObjectType({ description: 'What is owed of one kind between countries.' })
export class BalanceTable {
  @Field(() => OwedKindEnum, { description: 'The kind.' })
  kind!: string;

  @Field(() => String, { description: 'The same in words.' })
  label!: string;

  @Field(() => BalanceCell, {
    nullable: true,
    description: 'All together; null: nothing, or too little to be told.',
  })
  total?: BalanceCell | null;

  @Field(() => [BalanceCell], { description: 'By pairs of countries.' })
  cells!: readonly BalanceCell[];

  @Field(() => [String], { description: 'Pairs that are in the total and not told each.' })
  together!: readonly string[];
}

@ObjectType('Balance', { description: 'Who owes what to whom, between countries.' })
export class BalanceType {
  @Field(() => GraphQLISODateTime, {
    description: 'The month in which it is told; it was counted when somebody first asked.',
  })
  asOf!: Date;

  @Field(() => Int, { description: 'Fewer are told to nobody.' })
  least!: number;

  @Field(() => [BalanceTable], { description: 'A table for each kind.' })
  tables!: readonly BalanceTable[];
}

@Resolver()
export class BalanceResolver {
  constructor(private readonly read: ReadBalance) {}

  @Query(() => BalanceType, {
    description:
      'Who has the ball: what countries owe each other and families, with small numbers hidden, and the same all month.',
  })
  @May('statistics.read')
  async balance(
    @CurrentActor() actor: Actor,
    @Args('language', { type: () => LanguageEnum, description: 'Language of the words.' })
    language: SpokenLanguage,
  ): Promise<BalanceType> {
    return balanceTypeOf(await this.read.read(actor), language);
  }
}

function balanceTypeOf({ asOf, least, tables }: Balance, language: SpokenLanguage): BalanceType {
  return {
    ...{ asOf, least },
    tables: tables.map(({ kind, total, cells, together }) => ({
      ...{ kind, together, label: OWED_WORDS[kind][language] },
      total: total ? cellTypeOf(total) : null,
      cells: cells.map(cellTypeOf),
    })),
  };
}

function cellTypeOf({ key, open, overdue, medianDays }: OwedCell): BalanceCell {
  const [debtor, creditor] = key.split('>');
  const pair = creditor === undefined ? {} : { debtor: debtor ?? null, creditor };
  return { ...pair, open, overdue, medianDays: medianDays ?? null };
}
