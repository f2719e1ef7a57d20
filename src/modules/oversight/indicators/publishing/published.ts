import type { Balance } from '../use-cases/read-balance.js';
import type { IndicatorsRead } from '../use-cases/read-indicators.js';

/** What may leave the house: the same for everybody. */
export interface Publication {
  readonly indicators: IndicatorsRead;
  readonly balance: Balance;
}
