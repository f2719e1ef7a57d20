import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/index.js';
import { CurrentActor, May } from '../../access/graphql.js';
import type { InstitutionKind } from '../domain/institution.js';
import { EnrolInstitution } from '../use-cases/enrol-institution.js';
import { EnrolUser } from '../use-cases/enrol-user.js';
import {
  EnrolInstitutionInput,
  EnrolInstitutionResult,
  EnrolUserInput,
  EnrolUserResult,
  type UserEnrolled,
} from './enrolment.type.js';
import { institutionTypeOf, type InstitutionType } from './institution.type.js';

@Resolver()
export class EnrolmentResolver {
  constructor(
    private readonly institutions: EnrolInstitution,
    private readonly users: EnrolUser,
  ) {}

  @Mutation(() => EnrolInstitutionResult, {
    description: 'Enrols an institution, or renames the one of this code.',
  })
  @May('institutions.enrol')
  async enrolInstitution(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The institution, and whom others turn to there.' })
    { kind, membership, focalPoints, ...institution }: EnrolInstitutionInput,
  ): Promise<InstitutionType> {
    const points = focalPoints?.map(({ name, email, language, step }) => ({
      name,
      email: email ?? undefined,
      language: language ?? undefined,
      step: step ?? undefined,
    }));
    const enrolled = await this.institutions.run(actor, {
      ...institution,
      kind: kind as InstitutionKind,
      deliversOnly: membership === 'delivers_only',
      focalPoints: points,
    });
    return institutionTypeOf(enrolled);
  }

  @Mutation(() => EnrolUserResult, { description: 'Enrols a person or a machine account at an institution.' })
  @May('users.enrol')
  enrolUser(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The colleague, and what they do.' }) { email, ...user }: EnrolUserInput,
  ): Promise<UserEnrolled> {
    return this.users.run(actor, { ...user, email: email ?? undefined });
  }
}
