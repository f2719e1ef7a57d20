import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { UUID } from '../../../platform/graphql/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { CurrentActor, May, type ApiContext } from '../../access/accounts/graphql.js';
import { CheckFamily } from '../use-cases/check-family.js';
import { ReadFamily } from '../use-cases/read-family.js';
import { KinshipFamilyResult, familyTypeOf, type KinshipFamilyType } from './family.type.js';
import { findingTypeOf, KinshipFindingsResult, type KinshipFindingsType } from './finding.type.js';

@Resolver()
export class FamilyResolver {
  constructor(
    private readonly read: ReadFamily,
    private readonly check: CheckFamily,
  ) {}

  @Query(() => KinshipFamilyResult, {
    description:
      'The family of a report as a pedigree: who is missing, who was typed, who is left out and why.',
  })
  @May('laboratory.family')
  async kinshipFamily(
    @CurrentActor() actor: Actor,
    @Context() { language }: ApiContext,
    @Args('recordId', { type: () => UUID, description: 'A report of the own institution.' }) recordId: string,
  ): Promise<KinshipFamilyType> {
    return familyTypeOf(await this.read.read(actor, recordId), language);
  }

  @Query(() => KinshipFindingsResult, {
    description: 'What is odd about the samples of a family, and what to do about it.',
  })
  @May('laboratory.family')
  async kinshipFindings(
    @CurrentActor() actor: Actor,
    @Context() { language }: ApiContext,
    @Args('recordId', { type: () => UUID, description: 'A report of the own institution.' }) recordId: string,
  ): Promise<KinshipFindingsType> {
    const found = await this.check.check(actor, recordId);
    return { findings: found.map((one) => findingTypeOf(one, language)) };
  }
}
