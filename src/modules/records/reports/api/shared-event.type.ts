import { Field, Int, ObjectType } from '@nestjs/graphql';
import { REPORT } from '../../../../kernel/contract/index.js';
import { connectionOf, objectTypeOf, toGraphql } from '../../../../platform/graphql/index.js';
import type { SharedEvent } from '../../records/index.js';

const EVENT = REPORT.fields.event.shape;
const Place = objectTypeOf(EVENT.fields.place.shape);

@ObjectType('SharedEvent', { description: 'An event that records share: a shipwreck, a bus, a fire.' })
export class SharedEventType {
  @Field(() => String, {
    description: 'Code that the records of the event share; filters take it as `event`.',
  })
  id!: string;

  @Field(() => String, { nullable: true, description: EVENT.fields.kind.description })
  kind?: string;

  @Field(() => String, { nullable: true, description: EVENT.fields.name.description })
  name?: string;

  @Field(() => String, { nullable: true, description: EVENT.fields.date.description })
  date?: string;

  @Field(() => Place, { nullable: true, description: EVENT.fields.place.description })
  place?: object;

  @Field(() => Int, { nullable: true, description: EVENT.fields.peopleInvolved.description })
  peopleInvolved?: number;

  @Field(() => Int, {
    description: "How many of the institution's records, of the kinds that the actor reads, name it.",
  })
  recordCount!: number;
}

export const SharedEventConnection = connectionOf<SharedEventType>(SharedEventType, 'SharedEvent');

export function sharedEventOf({ code, said, records }: SharedEvent): SharedEventType {
  return { ...toGraphql(EVENT, said), id: code, recordCount: records };
}
