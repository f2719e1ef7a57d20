import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { RecallOfBarred } from '../../disclosure/index.js';
import { RecordStore } from '../../../records/records/index.js';
import { MatchRepository } from '../persistence/match.repository.js';
import { LapseDisallowed } from './lapse-disallowed.js';

/** Records looked at in one transaction: their matches are locked no longer than that takes. */
const PAGE = 500;

/**
 * Lets matches lapse after an import was taken back: the open ones of records that it took out, and those of
 * records that say again what forbids the pair. Runs twice without harm.
 */
@Injectable()
export class LapseUndone {
  constructor(
    private readonly guarded: Guarded,
    private readonly records: RecordStore,
    private readonly matchRepository: MatchRepository,
    private readonly lapseDisallowed: LapseDisallowed,
    private readonly recalls: RecallOfBarred,
    private readonly audit: AuditTrail,
  ) {}

  async lapse(importId: string): Promise<void> {
    for (let after: number | undefined = 0; after !== undefined;) {
      const from: number = after;
      after = await this.guarded.perform(PLATFORM, 'matches.lapse', [], (tx) =>
        this.page(tx, importId, from),
      );
    }
  }

  /** @returns where the next page begins; undefined behind the last */
  private async page(tx: Tx, importId: string, after: number): Promise<number | undefined> {
    const page = await this.records.touchedByUndo(tx, importId, after, PAGE);
    const ids = page.map(({ id }) => id);
    const known = await this.matchRepository.lockTouching(tx, ids);
    const lapsed = await this.lapseDisallowed.lapseAll(tx, known);
    const recalled = await this.recalls.ask(tx, ids);
    if (lapsed.length > 0 || recalled > 0)
      await this.audit.record(tx, {
        actor: PLATFORM,
        action: 'matches.lapse',
        recordIds: [...new Set(lapsed.flatMap((one) => [one.recordA, one.recordB]))],
        detail: { importId, lapsed: lapsed.length, recalled },
      });
    return page.at(-1)?.seq;
  }
}
