import { Field, GraphQLISODateTime, InputType, ObjectType } from '@nestjs/graphql';
import { resultUnion, UUID } from '../../../platform/graphql/index.js';
import type { KnownAbsence } from '../persistence/absence.repository.js';

@ObjectType('Absence', {
  description: 'When somebody is away, and who takes their alerts. Why is not asked.',
})
export class AbsenceType {
  @Field(() => UUID, { description: 'By which it is ended.' })
  id!: string;

  @Field(() => UUID, { description: 'Who is away.' })
  actorId!: string;

  @Field(() => UUID, {
    nullable: true,
    description: 'Who takes the alerts; null, or away too: the next colleague who is there.',
  })
  deputyId!: string | null;

  @Field(() => GraphQLISODateTime, { description: 'From when.' })
  from!: Date;

  @Field(() => GraphQLISODateTime, { description: 'Until when; then what is still open comes back.' })
  until!: Date;
}

@InputType({ description: 'When somebody is away.' })
export class SayAbsenceInput {
  @Field(() => GraphQLISODateTime, { description: 'From when.' })
  from!: Date;

  @Field(() => GraphQLISODateTime, { description: 'Until when.' })
  until!: Date;

  @Field(() => UUID, { nullable: true, description: 'A colleague who takes the alerts.' })
  deputyId?: string | null;

  @Field(() => UUID, { nullable: true, description: 'Another than oneself; only for a coordinator.' })
  actorId?: string | null;
}

@InputType({ description: 'An absence that ends before its time.' })
export class EndAbsenceInput {
  @Field(() => UUID, { description: 'The absence.' })
  id!: string;
}

export const SayAbsenceResult = resultUnion('SayAbsenceResult', [AbsenceType]);
export const EndAbsenceResult = resultUnion('EndAbsenceResult', [AbsenceType]);

export function absenceTypeOf({ id, actorId, deputyId, startsAt, endsAt }: KnownAbsence): AbsenceType {
  return { id, actorId, deputyId, from: startsAt, until: endsAt };
}
