import { Module } from '@nestjs/common';
import { AuditModule } from '../audit/index.js';
import { MatchingModule } from '../matching/index.js';
import { MechanismsModule } from '../mechanisms/index.js';
import { FiguresRepository } from './persistence/figures.repository.js';
import { ReadFigures } from './use-cases/read-figures.js';

@Module({
  imports: [AuditModule, MatchingModule, MechanismsModule],
  providers: [FiguresRepository, ReadFigures],
  exports: [ReadFigures],
})
export class StatisticsModule {}
