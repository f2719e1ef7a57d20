import { Inject, Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { SETTINGS_TOKEN, type Settings } from '../../../../platform/config/index.js';
import { TenantDb } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { recordTable } from '../domain/record-table.js';
import { LEAST_SHOWN } from '../domain/shown-count.js';
import { RecordTableRepository } from '../persistence/record-table.repository.js';

/** Makes the table of records once a month. Runs twice without harm: a month that has its table keeps it. */
@Injectable()
export class PublishRecords {
  constructor(
    private readonly db: TenantDb,
    private readonly tables: RecordTableRepository,
    private readonly clock: Clock,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  async round(): Promise<void> {
    const now = this.clock.now();
    const month = `${now.toISOString().slice(0, 7)}-01`;
    await this.db.transact(PLATFORM, async (tx) => {
      await this.tables.lock(tx);
      const last = await this.tables.latest(tx);
      if (last && last.month >= month) return;
      const counted = await this.tables.count(tx);
      const least = Math.max(LEAST_SHOWN, this.settings.STATISTICS_LEAST_COUNT);
      const cells = recordTable(counted, last?.cells, least);
      await this.tables.add(tx, { month, cells }, now);
    });
  }
}
