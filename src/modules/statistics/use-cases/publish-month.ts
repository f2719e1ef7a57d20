import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { SETTINGS_TOKEN, type Settings } from '../../../platform/config/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { yearOf } from '../domain/indicator-table.js';
import type { Indicator } from '../domain/indicator.js';
import { INDICATORS } from '../indicators/indicators.js';
import { IndicatorRepository } from '../persistence/indicator.repository.js';
import { PublicationRepository, type PublishedYear } from '../persistence/publication.repository.js';

/**
 * The figures of a month are those of its first moment, and the same until its end: whoever reads today and tomorrow reads the same. Between two
 * months a year is told anew only where nobody can work out from both who has come or gone; else it stays as it was.
 */
@Injectable()
export class PublishMonth {
  constructor(
    private readonly indicators: IndicatorRepository,
    private readonly publications: PublicationRepository,
    private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  /** First day of the month that is read now. */
  month(): string {
    return `${this.clock.now().toISOString().slice(0, 7)}-01`;
  }

  /** What all indicators tell of these years this month; what nobody has asked for yet this month is counted now. By the platform's own work. */
  async read(tx: Tx, years: readonly number[]): Promise<readonly PublishedYear[]> {
    const month = this.month();
    const found = await this.publications.ofMonth(tx, month, years);
    if (found.length === INDICATORS.length * years.length) return found;
    await this.publications.lock(tx);
    // Somebody else may have counted while this waited.
    const known = await this.publications.ofMonth(tx, month, years);
    const made = [...known];
    for (const indicator of INDICATORS) {
      const missing = years.filter(
        (year) => !known.some((one) => one.indicator === indicator.key && one.year === year),
      );
      if (missing.length > 0) made.push(...(await this.make(tx, indicator, missing, month)));
    }
    return made;
  }

  private async make(
    tx: Tx,
    indicator: Indicator,
    years: readonly number[],
    month: string,
  ): Promise<PublishedYear[]> {
    const period = { from: Math.min(...years), to: Math.max(...years) };
    const counted = await this.indicators.read(tx, indicator, period, month);
    const history = await this.publications.history(tx, indicator.key, years);
    const made: PublishedYear[] = [];
    for (const year of years) {
      const before = history.filter((one) => one.year === year);
      const least = this.settings.STATISTICS_LEAST_COUNT;
      const tables = yearOf(
        indicator,
        counted,
        year,
        least,
        before.map((one) => one.tables),
      );
      const last = before.at(-1);
      const told = tables
        ? { asOf: month, tables }
        : { asOf: last?.asOf ?? month, tables: last?.tables ?? [] };
      const one = { indicator: indicator.key, year, month, ...told };
      await this.publications.add(tx, one, this.clock.now());
      made.push(one);
    }
    return made;
  }
}
