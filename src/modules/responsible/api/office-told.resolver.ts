import { Args, Query, Resolver } from '@nestjs/graphql';
import { UUID } from '../../../platform/graphql/index.js';
import type { Actor } from '../../access/accounts/index.js';
import { CurrentActor, May } from '../../access/accounts/graphql.js';
import type { RoutedSubject } from '../domain/routed-office.js';
import { ReadOfficesTold } from '../use-cases/read-offices-told.js';
import { RoutedOfficeType, routedOfficeTypeOf } from './office-told.type.js';
import { RoutedSubjectEnum } from './responsibility.type.js';

const SUBJECT = { type: () => RoutedSubjectEnum, description: 'A report or a match.' };

@Resolver()
export class OfficeToldResolver {
  constructor(private readonly told: ReadOfficesTold) {}

  @Query(() => [RoutedOfficeType], {
    description:
      'Offices that were told of a report or match of the own institution, or what bars them, and what they have answered. Of a match each holder reads of those that its own record names.',
  })
  @May('responsible.told')
  async officesTold(
    @CurrentActor() actor: Actor,
    @Args('subject', SUBJECT) kind: RoutedSubject['kind'],
    @Args('id', { type: () => UUID, description: 'Which.' }) id: string,
  ): Promise<RoutedOfficeType[]> {
    return (await this.told.of(actor, { kind, id })).map(routedOfficeTypeOf);
  }

  @Query(() => RoutedOfficeType, {
    nullable: true,
    description: 'One of them, by its id; null where there is none that the own institution may know of.',
  })
  @May('responsible.told')
  async officeTold(
    @CurrentActor() actor: Actor,
    @Args('id', { type: () => UUID, description: 'Which.' }) id: string,
  ): Promise<RoutedOfficeType> {
    return routedOfficeTypeOf(await this.told.one(actor, id));
  }
}
