import { Module } from '@nestjs/common';
import { FiguresResolver } from './api/figures.resolver.js';
import { StatisticsModule } from './statistics.module.js';

@Module({ imports: [StatisticsModule], providers: [FiguresResolver] })
export class StatisticsApiModule {}
