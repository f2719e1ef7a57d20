import { Module } from '@nestjs/common';
import { IncidentResolver } from './api/incident.resolver.js';
import { IncidentsModule } from './module.js';

@Module({ imports: [IncidentsModule], providers: [IncidentResolver] })
export class IncidentsApiModule {}
