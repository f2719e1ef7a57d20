import { Module } from '@nestjs/common';
import { AuditModule } from '../../access/audit/index.js';
import { MatchingRunsModule } from '../../matching/runs/index.js';
import { InstitutionsModule } from '../../institutions/index.js';
import { FiguresRepository } from './persistence/figures.repository.js';
import { IndicatorRepository } from './persistence/indicator.repository.js';
import { PublicationRepository } from './persistence/publication.repository.js';
import { RecordTableRepository } from './persistence/record-table.repository.js';
import { PublishMonth } from './use-cases/publish-month.js';
import { PublishRecords } from './use-cases/publish-records.js';
import { PublishTicker } from './use-cases/publish-ticker.js';
import { ReadBalance } from './use-cases/read-balance.js';
import { ReadFigures } from './use-cases/read-figures.js';
import { ReadInstitutionBalance } from './use-cases/read-institution-balance.js';
import { ReadMunicipality } from './use-cases/read-municipality.js';
import { ReadIndicatorMonths } from './use-cases/read-indicator-months.js';
import { ReadRecordTable } from './use-cases/read-record-table.js';
import { ReadIndicators } from './use-cases/read-indicators.js';
import type { ModuleParts } from '../../../platform/module-parts/index.js';
import { statisticsHandlers } from './jobs.js';

@Module({
  imports: [AuditModule, MatchingRunsModule, InstitutionsModule],
  providers: [
    FiguresRepository,
    IndicatorRepository,
    PublicationRepository,
    PublishMonth,
    PublishRecords,
    PublishTicker,
    RecordTableRepository,
    ReadBalance,
    ReadFigures,
    ReadIndicatorMonths,
    ReadIndicators,
    ReadInstitutionBalance,
    ReadMunicipality,
    ReadRecordTable,
  ],
  exports: [
    PublishRecords,
    PublishTicker,
    ReadBalance,
    ReadFigures,
    ReadIndicatorMonths,
    ReadIndicators,
    ReadInstitutionBalance,
    ReadMunicipality,
    ReadRecordTable,
  ],
})
export class IndicatorsModule {}

export const STATISTICS: ModuleParts = {
  module: IndicatorsModule,
  handlers: (use) => statisticsHandlers({ publish: use(PublishRecords) }),
  tickers: [PublishTicker],
};
