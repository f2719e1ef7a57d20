import { Field, Int, ObjectType } from '@nestjs/graphql';
import { JSONObject, UUID } from '../../../../platform/graphql/index.js';
import { MatchKindEnum } from '../../../matching/runs/graphql.js';
import type { RecordSeenAs } from '../use-cases/view-record-as.js';

@ObjectType('RecordAsKind', {
  description: 'How much of an own record another institution would be shown in a match of one kind.',
})
export class RecordAsKindType {
  @Field(() => MatchKindEnum, { description: 'Of which kind.' })
  kind!: string;

  @Field(() => Int, {
    description:
      'Disclosure level: 0 it would not know of the record, 1 the hit, 2 the comparison, 3 the compared values.',
  })
  level!: number;

  @Field(() => Int, { description: 'The same of what DNA says, which an agreement must cover for itself.' })
  dnaLevel!: number;
}

@ObjectType('RecordAs', {
  description:
    'What another institution would see of an own record, by the rule of disclosure as it stands now.',
})
export class RecordAsType {
  @Field(() => UUID, { description: 'The record.' })
  recordId!: string;

  @Field(() => String, { description: 'Its code, which is shown from level 1 on.' })
  code!: string;

  @Field(() => String, { description: 'Code of that institution.' })
  institution!: string;

  @Field(() => Int, { description: 'The limit that the owner has set, 0 to 4; 4: none.' })
  cap!: number;

  @Field(() => [RecordAsKindType], { description: 'By the kind of a match; agreements and consents decide.' })
  kinds!: readonly RecordAsKindType[];

  @Field(() => JSONObject, {
    description:
      'The record as it would go out at level 4, which the owner alone can release, match by match.',
  })
  released!: Readonly<Record<string, unknown>>;

  @Field(() => [String], {
    description: 'What stands in the record and goes out at no level, by dotted path.',
  })
  neverTravels!: readonly string[];
}

/** Returns the record in the form that the schema tells. */
export const recordAsTypeOf = (seen: RecordSeenAs): RecordAsType => ({ ...seen });
