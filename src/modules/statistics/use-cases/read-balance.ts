import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import { SETTINGS_TOKEN, type Settings } from '../../../platform/config/index.js';
import { actingAs, type Tx } from '../../../platform/database/index.js';
import { PLATFORM, type Actor } from '../../access/index.js';
import { AuditTrail, Guarded } from '../../audit/index.js';
import { OWED_KINDS, owedIndicator, owedTable, type OwedKind, type OwedTable } from '../domain/balance.js';
import { indicatorTables } from '../domain/indicator-table.js';
import type { Indicator } from '../domain/indicator.js';
import { IndicatorRepository } from '../persistence/indicator.repository.js';

export interface Balance {
  readonly asOf: Date;
  readonly least: number;
  readonly tables: readonly OwedTable[];
}

/**
 * Who has the ball: what countries owe each other and families now, for everybody alike. A match that one side may not know of owes
 * nothing, and what a family keeps out of the statistics is not in it.
 */
@Injectable()
export class ReadBalance {
  constructor(
    private readonly guarded: Guarded,
    private readonly indicators: IndicatorRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  async run(actor: Actor): Promise<Balance> {
    const asOf = this.clock.now();
    return this.guarded.run(actor, 'statistics.read', [], async (tx) => {
      const tables: OwedTable[] = [];
      await actingAs(tx, PLATFORM, async () => {
        for (const kind of OWED_KINDS) tables.push(await this.ofKind(tx, kind));
      });
      await this.audit.record(tx, { actor, action: 'statistics.read', detail: { balance: tables.length } });
      return { asOf, least: this.settings.STATISTICS_LEAST_COUNT, tables };
    });
  }

  private async ofKind(tx: Tx, kind: OwedKind): Promise<OwedTable> {
    const hours = this.settings.ALERT_DUE_HOURS;
    const [late, waited] = [owedIndicator(kind, 'share', hours), owedIndicator(kind, 'duration', hours)];
    return owedTable(kind, await this.tablesOf(tx, late), await this.tablesOf(tx, waited));
  }

  private async tablesOf(tx: Tx, indicator: Indicator) {
    const year = await this.indicators.thisYear(tx);
    const period = { from: year, to: year };
    const counted = await this.indicators.read(tx, indicator, period);
    return indicatorTables(indicator, counted, period, this.settings.STATISTICS_LEAST_COUNT);
  }
}
