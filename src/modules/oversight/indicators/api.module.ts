import { Module } from '@nestjs/common';
import { BalanceResolver } from './api/balance.resolver.js';
import { FiguresResolver } from './api/figures.resolver.js';
import { IndicatorResolver } from './api/indicator.resolver.js';
import { InstitutionBalanceResolver } from './api/institution-balance.resolver.js';
import { MunicipalityResolver } from './api/municipality.resolver.js';
import { RecordTableResolver } from './api/record-table.resolver.js';
import { IndicatorsModule } from './module.js';
import type { ApiParts } from '../../access/accounts/graphql.js';

@Module({
  imports: [IndicatorsModule],
  providers: [
    BalanceResolver,
    FiguresResolver,
    IndicatorResolver,
    InstitutionBalanceResolver,
    MunicipalityResolver,
    RecordTableResolver,
  ],
})
export class StatisticsApiModule {}

export const STATISTICS_API: ApiParts = {
  module: StatisticsApiModule,
  types: [
    [
      ['statistics.read'],
      `Balance BalanceCell BalanceTable Figures Indicator IndicatorCell IndicatorMonth IndicatorTable
     IndicatorYear Indicators InstitutionBalance InstitutionBalanceTable InstitutionLeads InstitutionOwed
     MatchFigure MunicipalFigure MunicipalFigures RecordFigure RecordTable RecordTableCell`,
    ],
  ],
};
