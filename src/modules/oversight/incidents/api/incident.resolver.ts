import { Args, Query, Resolver } from '@nestjs/graphql';
import { partialDateBounds } from '../../../../kernel/contract/index.js';
import { Cursors, PageArgs, readPage, UUID, type Connection } from '../../../../platform/graphql/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { CurrentActor, May } from '../../../access/accounts/graphql.js';
import { DayUnreadable } from '../domain/incident.errors.js';
import type { IncidentCause } from '../domain/incident.js';
import { ReadIncidents } from '../use-cases/read-incidents.js';
import {
  IncidentCauseEnum,
  IncidentConnection,
  incidentTypeOf,
  nearIncidentsOf,
  NearIncidentsType,
  type IncidentType,
} from './incident.type.js';

@Resolver()
export class IncidentResolver {
  constructor(
    private readonly read: ReadIncidents,
    private readonly cursors: Cursors,
  ) {}

  @Query(() => IncidentConnection, { description: 'Incidents of the public lists that were loaded.' })
  @May('incidents.read')
  async incidents(
    @CurrentActor() actor: Actor,
    @Args() page: PageArgs,
    @Args('cause', { type: () => IncidentCauseEnum, nullable: true, description: 'Only of this cause.' })
    cause?: IncidentCause | null,
    @Args('from', { type: () => String, nullable: true, description: 'Not before; a partial date.' })
    from?: string | null,
    @Args('until', { type: () => String, nullable: true, description: 'Not after; a partial date.' })
    until?: string | null,
  ): Promise<Connection<IncidentType>> {
    const filter = {
      cause: cause ?? undefined,
      from: boundsOf(from, 'from')?.firstDay,
      until: boundsOf(until, 'until')?.lastDay,
    };
    const list = { cursors: this.cursors, scope: `incidents ${JSON.stringify(filter)}` };
    return readPage(
      list,
      page,
      (after, limit) => this.read.page(actor, filter, after, limit),
      incidentTypeOf,
    );
  }

  @Query(() => NearIncidentsType, {
    description:
      'The incidents nearest to what an own record says of place and time: where to look, whom to ask. No evidence.',
  })
  @May('incidents.read')
  async incidentsNear(
    @CurrentActor() actor: Actor,
    @Args('recordId', { type: () => UUID, description: 'A report, remains or a living person.' }) id: string,
  ): Promise<NearIncidentsType> {
    return nearIncidentsOf(await this.read.near(actor, id));
  }
}

function boundsOf(text: string | null | undefined, argument: string): ReturnType<typeof partialDateBounds> {
  const bounds = partialDateBounds(text ?? '');
  if (text && !bounds) throw new DayUnreadable(argument);
  return bounds;
}
