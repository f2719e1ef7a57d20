import { Module } from '@nestjs/common';
import { MechanismsApiModule } from '../mechanisms/graphql.js';
import { ReportResolver } from './api/report.resolver.js';
import { ReportsModule } from './reports.module.js';

@Module({ imports: [MechanismsApiModule, ReportsModule], providers: [ReportResolver] })
export class ReportsApiModule {}
