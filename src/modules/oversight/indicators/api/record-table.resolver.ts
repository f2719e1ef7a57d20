import { Field, Int, ObjectType, Query, Resolver } from '@nestjs/graphql';
import { enumOf } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import type { TabledType } from '../domain/record-table.js';
import { ReadRecordTable } from '../use-cases/read-record-table.js';

const TabledTypeEnum = enumOf<TabledType>('TabledRecordType', 'Records that the published table counts.', {
  report: 'Reports of families that permit statistics, by the year of the last sign of life.',
  remains: 'Human remains, by the year of their finding.',
});

@ObjectType({ description: 'How many records an institution has of a type and year.' })
export class RecordTableCell {
  @Field(() => String, { description: 'Code of the institution.' })
  institution!: string;

  @Field(() => String, { description: 'Its name.' })
  institutionName!: string;

  @Field(() => String, { description: 'Its country, ISO 3166-1 alpha-2.' })
  country!: string;

  @Field(() => TabledTypeEnum, { description: 'Which records.' })
  recordType!: string;

  @Field(() => Int, { nullable: true, description: 'Of which year; null: not known.' })
  year?: number | null;

  @Field(() => Int, {
    description: 'How many, rounded to five; it changes only when at least ten have come or gone.',
  })
  count!: number;
}

@ObjectType({
  description:
    'Records by institution, type and year as they are told all month. Cells below ten are left out.',
})
export class RecordTable {
  @Field(() => String, {
    nullable: true,
    description: 'First day of the month; null: no table was made yet.',
  })
  month?: string | null;

  @Field(() => [RecordTableCell], { description: 'By country and institution.' })
  cells!: readonly RecordTableCell[];
}

@Resolver()
export class RecordTableResolver {
  constructor(private readonly read: ReadRecordTable) {}

  @Query(() => RecordTable, {
    description:
      'How many records institutions have, once a month and the same for everybody: all that is told of them below level 2.',
  })
  @May('statistics.read')
  async recordTable(@CurrentActor() actor: Actor): Promise<RecordTable> {
    const { month, cells } = await this.read.read(actor);
    return {
      month: month ?? null,
      cells: cells.map(({ institution, recordType, year, count }) => ({
        ...{ institution: institution.code, institutionName: institution.name },
        ...{ country: institution.country, recordType, year, count },
      })),
    };
  }
}
