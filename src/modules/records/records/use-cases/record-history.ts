import { Injectable } from '@nestjs/common';
import type { ExchangeRecord } from '../../../../kernel/contract/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import type { TimelineEntry } from '../../../institutions/index.js';
import type { StoredRecord } from '../persistence/stored-record.js';
import { HistoryRepository, type VersionOf } from '../persistence/history.repository.js';

/**
 * History of records: what they said before, for the platform's own work. Only the time of writing is told to
 * anybody.
 */
@Injectable()
export class RecordHistory {
  constructor(private readonly history: HistoryRepository) {}

  /** In the order asked for; undefined where a version is not kept. */
  async contentsOf(
    tx: Tx,
    versions: readonly (VersionOf | undefined)[],
  ): Promise<readonly (ExchangeRecord | undefined)[]> {
    const keyOf = ({ id, version }: VersionOf): string => `${id} ${version}`;
    const asked = versions.filter((one) => one !== undefined);
    const found = asked.length === 0 ? [] : await this.history.contents(tx, asked);
    const byVersion = new Map(found.map((one) => [keyOf(one), one.content]));
    return versions.map((one) => one && byVersion.get(keyOf(one)));
  }

  /** All that records say and have said, by record, as far as it is kept. */
  async everSaid(tx: Tx, ids: readonly string[]): Promise<ReadonlyMap<string, readonly ExchangeRecord[]>> {
    const said = new Map<string, ExchangeRecord[]>();
    if (ids.length === 0) return said;
    const found = await actingAs(tx, PLATFORM, () => this.history.allContents(tx, ids));
    for (const { id, content } of found) said.set(id, [...(said.get(id) ?? []), content]);
    return said;
  }

  /** All that a record said and says, the oldest first, as far as it is kept. */
  async inOrder(
    tx: Tx,
    id: string,
  ): Promise<readonly { readonly content: ExchangeRecord; readonly at: Date }[]> {
    return actingAs(tx, PLATFORM, () => this.history.inOrder(tx, id));
  }

  /**
   * Counts how often each of these records was amended since, by record; a record that was not is left out.
   */
  async amendmentsSince(tx: Tx, ids: readonly string[], since: Date): Promise<ReadonlyMap<string, number>> {
    const counts = ids.length > 0 ? await this.history.amendmentsSince(tx, ids, since) : [];
    return new Map(counts.map(({ id, amendments }) => [id, amendments]));
  }

  /**
   * Returns the times at which a record that the caller may read was filed and amended, in the timeline of
   * its case.
   */
  async deedsOf(tx: Tx, { id, institutionId }: StoredRecord): Promise<TimelineEntry[]> {
    const times = await this.history.timesOf(tx, id);
    return times.map(({ at, isFirst }) => {
      const what = isFirst ? 'filed' : 'amended';
      return { at, what, institutionId, subjectId: id };
    });
  }
}
