import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { MechanismsModule } from '../mechanisms/index.js';
import { RoutingResolver } from './api/routing.resolver.js';
import { RecordsModule } from './records.module.js';
import { ReadRoutes } from './use-cases/read-routes.js';

@Module({
  imports: [AuditModule, MechanismsModule, RecordsModule],
  providers: [ReadRoutes, RoutingResolver],
})
export class RecordsApiModule {}
