import { Module } from '@nestjs/common';
import { IncidentResolver } from './api/incident.resolver.js';
import { IncidentsModule } from './module.js';
import type { ApiParts } from '../../access/accounts/graphql.js';

@Module({ imports: [IncidentsModule], providers: [IncidentResolver] })
export class IncidentsApiModule {}

export const INCIDENTS_API: ApiParts = {
  module: IncidentsApiModule,
  types: [[['incidents.read'], 'Incident IncidentConnection IncidentEdge NearIncident NearIncidents']],
};
