import { Inject, Injectable } from '@nestjs/common';
import { SETTINGS_TOKEN, type Settings } from '../../../../platform/config/index.js';
import { actingAs } from '../../../../platform/database/index.js';
import { PLATFORM, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { OWED_KINDS, owedIndicator, owedTable, type OwedTable } from '../domain/balance.js';
import type { IndicatorTable } from '../domain/indicator-table.js';
import type { Indicator } from '../domain/indicator.js';
import type { PublishedYear } from '../persistence/publication.repository.js';
import { PublishMonth } from './publish-month.js';

export interface Balance {
  readonly asOf: Date;
  readonly least: number;
  readonly tables: readonly OwedTable[];
}

/**
 * Balance of the network: what countries owe each other and families, for everybody alike, and the same all
 * month: a count of the moment would tell by two questions what has come or gone. A match that one side may
 * not know of owes nothing, and what a family keeps out of the statistics is not in it.
 */
@Injectable()
export class ReadBalance {
  constructor(
    private readonly guarded: Guarded,
    private readonly months: PublishMonth,
    private readonly audit: AuditTrail,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  async read(actor: Actor): Promise<Balance> {
    const hours = this.settings.ALERT_DUE_HOURS;
    const asked = OWED_KINDS.map((kind) => ({
      ...{ kind, late: owedIndicator(kind, 'share', hours), waited: owedIndicator(kind, 'duration', hours) },
    }));
    return this.guarded.perform(actor, 'statistics.read', [], async (tx) => {
      const told = await actingAs(tx, PLATFORM, () =>
        this.months.readOpen(
          tx,
          asked.flatMap(({ late, waited }) => [late, waited]),
        ),
      );
      const tables = asked.map(({ kind, late, waited }) =>
        owedTable(kind, tablesOf(told, late), tablesOf(told, waited)),
      );
      await this.audit.record(tx, { actor, action: 'statistics.read', detail: { balance: tables.length } });
      const asOf = new Date(`${this.months.month()}T00:00:00Z`);
      return { asOf, least: this.settings.STATISTICS_LEAST_COUNT, tables };
    });
  }
}

function tablesOf(told: readonly PublishedYear[], indicator: Indicator): IndicatorTable[] {
  const found = told.find((one) => one.indicator === indicator.key)?.tables ?? [];
  return found.map(({ by, table }) => ({ indicator, by, years: [table] }));
}
