import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { SETTINGS_TOKEN, type Settings } from '../../../../platform/config/index.js';
import { actingAs } from '../../../../platform/database/index.js';
import { PLATFORM, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import type { IndicatorTable, YearTable } from '../domain/indicator-table.js';
import type { Dimension, Indicator, Period } from '../domain/indicator.js';
import { requirePeriod } from '../domain/period.js';
import { INDICATORS } from '../indicators/indicators.js';
import type { PublishedYear } from '../persistence/publication.repository.js';
import { PublishMonth } from './publish-month.js';

export interface IndicatorsRead {
  /** The moment whose figures these are: the beginning of this month. */
  readonly asOf: Date;
  readonly period: Period;
  /** Below it nothing is told. */
  readonly least: number;
  readonly tables: readonly IndicatorTable[];
}

/**
 * The indicators of the network, for everybody alike: nobody reads more of them than the public may, so that
 * a table that leaves the platform is the one that everybody has, and the same all month (`PublishMonth`).
 */
@Injectable()
export class ReadIndicators {
  constructor(
    private readonly guarded: Guarded,
    private readonly months: PublishMonth,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /** @param by only the tables that are told apart by this; without it all. Throws `PeriodRefused`. */
  async read(actor: Actor, period: Period, by?: Dimension): Promise<IndicatorsRead> {
    requirePeriod(period, this.clock.now());
    const least = this.settings.STATISTICS_LEAST_COUNT;
    return this.guarded.perform(actor, 'statistics.read', [], async (tx) => {
      const years = Array.from({ length: period.to - period.from + 1 }, (_, at) => period.from + at);
      const told = await actingAs(tx, PLATFORM, () => this.months.read(tx, years));
      const tables = INDICATORS.flatMap((indicator) =>
        indicator.by
          .filter((one) => by === undefined || one === by)
          .map((one) => ({
            indicator,
            by: one,
            years: years.map((year) => tableOf(told, indicator, one, year)),
          })),
      );
      await this.audit.record(tx, {
        actor,
        action: 'statistics.read',
        detail: { tables: tables.length, from: period.from, to: period.to },
      });
      return { asOf: new Date(`${this.months.month()}T00:00:00Z`), period, least, tables };
    });
  }
}

function tableOf(told: readonly PublishedYear[], { key }: Indicator, by: Dimension, year: number): YearTable {
  const found = told.find((one) => one.indicator === key && one.year === year);
  const table = found?.tables.find((one) => one.by === by)?.table;
  return table ?? { year, total: undefined, cells: [], together: [] };
}
