import type { Balance } from '../use-cases/read-balance.js';
import type { IndicatorsRead } from '../use-cases/read-indicators.js';

/** Publication that may leave the platform: the same for everybody. */
export interface Publication {
  readonly indicators: IndicatorsRead;
  readonly balance: Balance;
}
