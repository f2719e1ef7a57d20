import { Args, Mutation, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/accounts/index.js';
import { CurrentActor, May } from '../../access/accounts/graphql.js';
import { Absences } from '../use-cases/absences.js';
import {
  AbsenceType,
  absenceTypeOf,
  EndAbsenceInput,
  EndAbsenceResult,
  SayAbsenceInput,
  SayAbsenceResult,
} from './absence.type.js';

@Resolver()
export class AbsenceResolver {
  constructor(private readonly away: Absences) {}

  @Query(() => [AbsenceType], {
    description: 'Who of the institution is or will be away, the soonest first.',
  })
  @May('absences.read')
  async absences(@CurrentActor() actor: Actor): Promise<AbsenceType[]> {
    return (await this.away.list(actor)).map(absenceTypeOf);
  }

  @Mutation(() => SayAbsenceResult, {
    description:
      'Says when somebody is away. Their alerts, open and new, are in charge of the deputy meanwhile, and come back.',
  })
  @May('absences.say')
  async sayAbsence(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Who, when, and the deputy.' }) input: SayAbsenceInput,
  ): Promise<AbsenceType> {
    const { from, until, deputyId, actorId } = input;
    return absenceTypeOf(
      await this.away.say(actor, {
        ...{ from, until, deputyId: deputyId ?? undefined, actorId: actorId ?? undefined },
      }),
    );
  }

  @Mutation(() => EndAbsenceResult, { description: 'Ends an absence before its time.' })
  @May('absences.say')
  async endAbsence(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which absence.' }) { id }: EndAbsenceInput,
  ): Promise<AbsenceType> {
    return absenceTypeOf(await this.away.end(actor, id));
  }
}
