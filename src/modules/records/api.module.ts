import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/index.js';
import { AuditModule } from '../audit/index.js';
import { MechanismsModule } from '../mechanisms/index.js';
import { DeferralResolver } from './api/deferral.resolver.js';
import { RoutingResolver } from './api/routing.resolver.js';
import { RecordsModule } from './module.js';
import { ReadRoutes } from './use-cases/read-routes.js';

@Module({
  imports: [ApprovalsModule, AuditModule, MechanismsModule, RecordsModule],
  providers: [DeferralResolver, ReadRoutes, RoutingResolver],
})
export class RecordsApiModule {}
