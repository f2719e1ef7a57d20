import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { SETTINGS_TOKEN, type Settings } from '../../../platform/config/index.js';
import { actingAs } from '../../../platform/database/index.js';
import { DomainError } from '../../../platform/errors/index.js';
import { PLATFORM, type Actor } from '../../access/index.js';
import { AuditTrail, Guarded } from '../../audit/index.js';
import { indicatorTables, type IndicatorTable } from '../domain/indicator-table.js';
import type { Dimension, Period } from '../domain/indicator.js';
import { INDICATORS } from '../indicators/indicators.js';
import { IndicatorRepository } from '../persistence/indicator.repository.js';

const FIRST_YEAR = 1990;
const MOST_YEARS = 10;

/** The years that are asked for do not stand in order, are too many, or are no years of this platform. */
export class PeriodRefused extends DomainError {
  constructor() {
    super('STATISTICS.PERIOD', 'invalid', { first: FIRST_YEAR, most: MOST_YEARS });
  }
}

export interface IndicatorsRead {
  readonly asOf: Date;
  readonly period: Period;
  /** Below it nothing is told. */
  readonly least: number;
  readonly tables: readonly IndicatorTable[];
}

/**
 * The indicators of the network, for everybody alike: nobody reads more of them than the public may, so that a table that leaves the house is
 * the one that everybody has. Only what may be counted now is counted.
 */
@Injectable()
export class ReadIndicators {
  constructor(
    private readonly guarded: Guarded,
    private readonly indicators: IndicatorRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /** @param by only the tables that are told apart by this; without it all. Throws `PeriodRefused`. */
  async run(actor: Actor, period: Period, by?: Dimension): Promise<IndicatorsRead> {
    const asOf = this.clock.now();
    requirePeriod(period, asOf);
    const least = this.settings.STATISTICS_LEAST_COUNT;
    return this.guarded.run(actor, 'statistics.read', [], async (tx) => {
      const tables: IndicatorTable[] = [];
      const asked = INDICATORS.filter((one) => by === undefined || one.by.includes(by));
      await actingAs(tx, PLATFORM, async () => {
        for (const one of asked) {
          const indicator = by === undefined ? one : { ...one, by: [by] };
          const counted = await this.indicators.read(tx, indicator, period);
          tables.push(...indicatorTables(indicator, counted, period, least));
        }
      });
      await this.audit.record(tx, {
        actor,
        action: 'statistics.read',
        detail: { tables: tables.length, from: period.from, to: period.to },
      });
      return { asOf, period, least, tables };
    });
  }
}

function requirePeriod({ from, to }: Period, now: Date): void {
  const isYear = (year: number): boolean =>
    Number.isInteger(year) && year >= FIRST_YEAR && year <= now.getUTCFullYear();
  if (!isYear(from) || !isYear(to) || to < from || to - from >= MOST_YEARS) throw new PeriodRefused();
}
