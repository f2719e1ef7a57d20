import { Args, Context, Query, Resolver } from '@nestjs/graphql';
import { UUID } from '../../../platform/graphql/index.js';
import type { Actor } from '../../access/index.js';
import { CurrentActor, May, type ApiContext } from '../../access/graphql.js';
import { ReadFamily } from '../use-cases/read-family.js';
import { KinshipFamilyResult, familyTypeOf, type KinshipFamilyType } from './family.type.js';

@Resolver()
export class FamilyResolver {
  constructor(private readonly read: ReadFamily) {}

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
    return familyTypeOf(await this.read.run(actor, recordId), language);
  }
}
