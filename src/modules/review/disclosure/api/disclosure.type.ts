import { Field, GraphQLISODateTime, Int, ObjectType } from '@nestjs/graphql';
import { connectionOf, UUID } from '../../../../platform/graphql/index.js';
import { MatchKindEnum } from '../../../matching/runs/graphql.js';
import type { SeenOfRecord } from '../use-cases/read-disclosures.js';

@ObjectType('RecordDisclosure', {
  description: 'That somebody of another institution saw an own record, at level 2 or more.',
})
export class RecordDisclosureType {
  @Field(() => String, { description: 'Code of their institution.' })
  institution!: string;

  @Field(() => String, { description: 'Its name.' })
  institutionName!: string;

  @Field(() => UUID, { description: 'The account, by which their institution can be asked about them.' })
  actorId!: string;

  @Field(() => MatchKindEnum, { description: 'In a match of which kind.' })
  kind!: string;

  @Field(() => Int, {
    description: 'At which disclosure level: 2 the comparison, 3 its values, 4 the record.',
  })
  level!: number;

  @Field(() => String, { description: 'What their session was used for; `none` where none was said.' })
  purpose!: string;

  @Field(() => String, { description: 'Handling code under which it was shown, `H0` to `H3`.' })
  handling!: string;

  @Field(() => GraphQLISODateTime, { description: 'When first.' })
  firstAt!: Date;

  @Field(() => GraphQLISODateTime, { description: 'When last, to the minute.' })
  lastAt!: Date;
}

export const RecordDisclosureConnection = connectionOf<RecordDisclosureType>(
  RecordDisclosureType,
  'RecordDisclosure',
);

export function disclosureTypeOf({ seen, by }: SeenOfRecord): RecordDisclosureType {
  const { actorId, kind, level, purpose, handling, firstAt, lastAt } = seen;
  const rest = { actorId, kind, level, purpose, handling, firstAt, lastAt };
  return { institution: by.code, institutionName: by.name, ...rest };
}
