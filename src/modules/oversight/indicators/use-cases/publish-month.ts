import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { SETTINGS_TOKEN, type Settings } from '../../../../platform/config/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { yearOf } from '../domain/indicator-table.js';
import type { Indicator } from '../domain/indicator.js';
import { INDICATORS } from '../indicators/indicators.js';
import { IndicatorRepository } from '../persistence/indicator.repository.js';
import { PublicationRepository, type PublishedYear } from '../persistence/publication.repository.js';

interface Asked {
  readonly indicators: readonly Indicator[];
  readonly years: readonly number[];
  /**
   * Facts that are counted: those from before the month, which are the same whenever they are counted, or
   * those that are open at the time of the count.
   */
  readonly counts: 'what was before' | 'what is now';
}

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

  /**
   * Returns what all indicators tell of these years this month; what nobody has asked for yet this month is
   * counted now. By the platform's own work.
   */
  async read(tx: Tx, years: readonly number[]): Promise<readonly PublishedYear[]> {
    return this.publish(tx, { indicators: INDICATORS, years, counts: 'what was before' });
  }

  /**
   * Returns what indicators tell of what is open: as it was when somebody first asked this month. What stood
   * open in December is held against January.
   */
  async readOpen(tx: Tx, indicators: readonly Indicator[]): Promise<readonly PublishedYear[]> {
    const years = [await this.indicators.thisYear(tx)];
    return this.publish(tx, { indicators, years, counts: 'what is now' });
  }

  private async publish(tx: Tx, asked: Asked): Promise<readonly PublishedYear[]> {
    const { indicators, years } = asked;
    const month = this.month();
    const wanted = { indicators: indicators.map(({ key }) => key), years };
    const found = await this.publications.ofMonth(tx, month, wanted);
    if (found.length === indicators.length * years.length) return found;
    await this.publications.lock(tx);
    // Somebody else may have counted while this waited.
    const known = await this.publications.ofMonth(tx, month, wanted);
    const made = [...known];
    for (const indicator of indicators) {
      const missing = years.filter(
        (year) => !known.some((one) => one.indicator === indicator.key && one.year === year),
      );
      if (missing.length > 0) made.push(...(await this.make(tx, indicator, missing, { ...asked, month })));
    }
    return made;
  }

  private async make(
    tx: Tx,
    indicator: Indicator,
    years: readonly number[],
    { month, counts }: Asked & { readonly month: string },
  ): Promise<PublishedYear[]> {
    const isOpen = counts === 'what is now';
    const period = { from: Math.min(...years), to: Math.max(...years) };
    const counted = await this.indicators.read(tx, indicator, period, isOpen ? undefined : month);
    const told = isOpen ? years.flatMap((year) => [year - 1, year]) : years;
    const history = await this.publications.history(tx, indicator.key, told);
    const made: PublishedYear[] = [];
    for (const year of years) {
      const before = history.filter((one) => isOpen || one.year === year);
      const least = this.settings.STATISTICS_LEAST_COUNT;
      const tables = yearOf(
        indicator,
        counted,
        year,
        least,
        before.map((one) => one.tables),
      );
      const last = before.at(-1);
      const shown = tables
        ? { asOf: month, tables }
        : { asOf: last?.asOf ?? month, tables: last?.tables ?? [] };
      const one = { indicator: indicator.key, year, month, ...shown };
      await this.publications.add(tx, one, this.clock.now());
      made.push(one);
    }
    return made;
  }
}
