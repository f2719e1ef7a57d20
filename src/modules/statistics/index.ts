export { StatisticsModule } from './statistics.module.js';
export { ReadFigures, type Figures, type InstitutionRecordFigure } from './use-cases/read-figures.js';
export type { MatchFigure } from './domain/match-figures.js';
export type { ShownCount } from './domain/shown-count.js';
