import { Field, InputType, Int } from '@nestjs/graphql';
import { resultUnion } from '../../../../platform/graphql/index.js';
import type { FamilyWords } from '../../../oversight/complaints/index.js';
import { ComplaintKindEnum, FamilyComplaintType } from '../../../oversight/complaints/graphql.js';
import { WHICH } from './deed.type.js';

@InputType({ description: 'A complaint of a family.' })
export class ComplainAsFamilyInput {
  @Field(() => Int, { nullable: true, description: WHICH })
  item?: number | null;

  @Field(() => ComplaintKindEnum, { description: 'About what.' })
  kind!: FamilyWords['kind'];

  @Field(() => String, { description: 'What happened.' })
  words!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the institution; without it the one that took the report.',
  })
  about?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Made by the client: sent twice over a bad line it is one.',
  })
  idempotencyKey?: string | null;
}

export const ComplainAsFamilyResult = resultUnion('ComplainAsFamilyResult', [FamilyComplaintType]);
