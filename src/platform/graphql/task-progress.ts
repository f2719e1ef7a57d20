import { Field, Float, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'How far work is that runs by itself.' })
export class TaskProgress {
  @Field(() => Float, { description: 'Steps done, and of those under way the part that is.' })
  done!: number;

  @Field(() => Int, { description: 'Steps in all.' })
  total!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the error for which it was given up; it goes on when the operator revives it.',
  })
  gaveUpBecause?: string | undefined;
}
