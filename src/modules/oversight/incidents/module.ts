import { Module } from '@nestjs/common';
import { AuditModule } from '../../access/audit/index.js';
import { RecordsModule } from '../../records/records/index.js';
import { IncidentRepository } from './persistence/incident.repository.js';
import { LoadIncidents } from './use-cases/load-incidents.js';
import { ReadIncidents } from './use-cases/read-incidents.js';
import type { ModuleParts } from '../../../platform/module-parts/index.js';

@Module({
  imports: [AuditModule, RecordsModule],
  providers: [IncidentRepository, LoadIncidents, ReadIncidents],
  exports: [LoadIncidents, ReadIncidents],
})
export class IncidentsModule {}

export const INCIDENTS: ModuleParts = {
  module: IncidentsModule,
};
