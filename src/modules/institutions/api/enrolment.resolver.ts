import { Args, Mutation, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../access/accounts/index.js';
import { CurrentActor, May } from '../../access/accounts/graphql.js';
import { pendingOf, type ApprovalRequestType } from '../../access/approvals/graphql.js';
import type { InstitutionKind } from '../domain/institution.js';
import { EnrolInstitution } from '../use-cases/enrol-institution.js';
import { EnrolUser } from '../use-cases/enrol-user.js';
import {
  EnrolInstitutionInput,
  EnrolInstitutionResult,
  EnrolUserInput,
  EnrolUserResult,
} from './enrolment.type.js';
import { publicContactOf } from './public-contact.type.js';
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
    {
      kind,
      membership,
      focalPoints,
      withinMigration: within,
      contact,
      ...institution
    }: EnrolInstitutionInput,
  ): Promise<InstitutionType> {
    const points = focalPoints?.map(({ name, email, language, step }) => ({
      name,
      email: email ?? undefined,
      language: language ?? undefined,
      step: step ?? undefined,
    }));
    const enrolled = await this.institutions.enrol(actor, {
      ...institution,
      kind: kind as InstitutionKind,
      deliversOnly: membership === 'delivers_only',
      focalPoints: points,
      contact: contact && publicContactOf(contact),
      withinMigration: within && { authority: within.authority, source: within.source ?? undefined },
    });
    return institutionTypeOf(enrolled);
  }

  @Mutation(() => EnrolUserResult, {
    description:
      'Asks for an account of a person or a machine at an institution; a second person approves it. A person who cannot come in by their address at the identity provider gets a link: whoever asks takes it by `collectInvitation`, and the account is made then.',
  })
  @May('users.enrol')
  async enrolUser(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'The colleague, and what they do.' })
    { email, reason, ...user }: EnrolUserInput,
  ): Promise<ApprovalRequestType> {
    return pendingOf(
      await this.users.ask(actor, { ...user, email: email ?? undefined }, reason ?? undefined),
    );
  }
}
