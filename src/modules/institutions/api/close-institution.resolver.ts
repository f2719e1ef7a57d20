import { Args, Field, InputType, Mutation, Resolver } from '@nestjs/graphql';
import { resultUnion } from '../../../platform/graphql/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { CurrentActor, May } from '../../access/accounts/graphql.js';
import { CloseInstitution } from '../use-cases/close-institution.js';
import { institutionTypeOf, InstitutionType } from './institution.type.js';

@InputType({ description: 'An institution that closes.' })
export class CloseInstitutionInput {
  @Field(() => String, { description: 'Its code.' })
  institution!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the one that takes over its work; without it, whoever stands in for its country.',
  })
  successor?: string | null;
}

export const CloseInstitutionResult = resultUnion('CloseInstitutionResult', [InstitutionType]);

@Resolver()
export class CloseInstitutionResolver {
  constructor(private readonly close: CloseInstitution) {}

  @Mutation(() => CloseInstitutionResult, {
    description:
      'Closes an institution: its work goes to its successor; what it contributed stays under its name.',
  })
  @May('institutions.close')
  async closeInstitution(
    @CurrentActor() actor: Actor,
    @Args('input', { description: 'Which, and who takes over.' })
    { institution, successor }: CloseInstitutionInput,
  ): Promise<InstitutionType> {
    return institutionTypeOf(await this.close.close(actor, institution, successor ?? undefined));
  }
}
