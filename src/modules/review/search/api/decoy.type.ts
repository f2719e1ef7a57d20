import { Field, GraphQLISODateTime, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion } from '../../../../platform/graphql/index.js';
import { ApprovalRequestType } from '../../../access/approvals/graphql.js';

@ObjectType('DecoyStanding', {
  description:
    'How many decoys there are: entries in lists of other institutions’ remains that are no records, by which it is seen who lists without end. Which they are nobody is told.',
})
export class DecoyStandingType {
  @Field(() => Int, { description: 'How many.' })
  decoys!: number;

  @Field(() => Int, { description: 'In the answers of how many institutions.' })
  institutions!: number;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'When they were made.' })
  madeAt!: Date | null;

  @Field(() => GraphQLISODateTime, { nullable: true, description: 'By when they are to be made anew.' })
  remakeBy!: Date | null;
}

@InputType({ description: 'That decoys are made, or made anew.' })
export class MakeDecoysInput {
  @Field(() => String, { description: 'Why, for the second person.' })
  reason!: string;
}

@InputType({ description: 'That all decoys end.' })
export class EndDecoysInput {
  @Field(() => String, { description: 'Why, for the second person.' })
  reason!: string;
}

export const MakeDecoysResult = resultUnion('MakeDecoysResult', [ApprovalRequestType]);
export const EndDecoysResult = resultUnion('EndDecoysResult', [ApprovalRequestType]);
