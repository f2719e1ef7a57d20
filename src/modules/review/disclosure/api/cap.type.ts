import { Field, InputType, Int, ObjectType } from '@nestjs/graphql';
import { resultUnion, UUID } from '../../../../platform/graphql/index.js';

@ObjectType('DisclosureCap', {
  description:
    'The most that anybody but its owner is shown of a record, whatever agreements and releases say.',
})
export class DisclosureCapType {
  @Field(() => UUID, { description: 'The record.' })
  recordId!: string;

  @Field(() => Int, { description: 'Disclosure level, 0 to 4; 4: no limit.' })
  level!: number;
}

@InputType({ description: 'The most that is to be shown of a record.' })
export class SetDisclosureCapInput {
  @Field(() => UUID, { description: 'A record of the own institution.' })
  recordId!: string;

  @Field(() => Int, { description: 'Disclosure level, 0 to 4; 4 takes the limit away.' })
  level!: number;
}

export const SetDisclosureCapResult = resultUnion('SetDisclosureCapResult', [DisclosureCapType]);
