import { Args, Query, Resolver } from '@nestjs/graphql';
import { Cursors, PageArgs, pageOfList, type Connection } from '../../../platform/graphql/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { CurrentActor, May } from '../../access/accounts/graphql.js';
import { ReadInstitutions } from '../use-cases/read-institutions.js';
import {
  InstitutionConnection,
  InstitutionKindEnum,
  InstitutionType,
  institutionTypeOf,
} from './institution.type.js';

@Resolver()
export class InstitutionResolver {
  constructor(
    private readonly read: ReadInstitutions,
    private readonly cursors: Cursors,
  ) {}

  @Query(() => InstitutionConnection, { description: 'Institutions of the network, by code.' })
  @May('institutions.read')
  async institutions(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('country', {
      type: () => String,
      nullable: true,
      description: 'Only of this country, ISO 3166-1 alpha-2.',
    })
    country?: string | null,
    @Args('kind', { type: () => InstitutionKindEnum, nullable: true, description: 'Only of this kind.' })
    kind?: string | null,
  ): Promise<Connection<InstitutionType>> {
    const all = await this.read.institutions(actor);
    const rows = all.filter((one) => (!country || one.country === country) && (!kind || one.kind === kind));
    return pageOfList({ cursors: this.cursors, scope: 'institutions' }, page, rows, {
      placeOf: (row) => row.code,
      nodeOf: institutionTypeOf,
    });
  }

  @Query(() => InstitutionType, {
    nullable: true,
    description: 'The institution that whoever asks works for; null for an operator.',
  })
  @May('institutions.read')
  async ownInstitution(@CurrentActor() actor: Actor): Promise<InstitutionType | undefined> {
    const [own] = await this.read.byIds(actor, actor.institutionId ? [actor.institutionId] : []);
    return own && institutionTypeOf(own);
  }
}
