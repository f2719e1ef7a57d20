import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

@ObjectType('SmallBank', {
  description:
    'Fewer than a hundred records in the smaller of the two banks that were compared: how many have a counterpart is hardly known, and no figure is sure.',
})
export class SmallBankType {
  @Field(() => Int, {
    nullable: true,
    description: 'How many it has; null where one of the two records is of another institution.',
  })
  records!: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      'Between this and `most` the probability lies, by 95 of 100 shares that agree with the bank, and by no higher ratio than as many pairs as were compared; null likewise.',
  })
  least!: number | null;

  @Field(() => Float, { nullable: true, description: 'No more than this; null likewise.' })
  most!: number | null;
}
