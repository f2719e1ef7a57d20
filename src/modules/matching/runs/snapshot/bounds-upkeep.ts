import { Inject, Injectable } from '@nestjs/common';
import { RECORD_TYPES, type Kind } from '../../../../kernel/linkage/index.js';
import { SETTINGS_TOKEN, type Settings } from '../../../../platform/config/index.js';
import { TenantDb, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { CandidateRepository } from '../persistence/candidate.repository.js';
import type { BankSnapshot } from './bank-snapshot.js';

/** Lists whose floors are read in one piece. */
const FLOORS_A_PIECE = 50_000;
/**
 * Milliseconds after which floors are read again even where no record has changed: lists fill up, and the
 * lower a floor is known the more is scored.
 */
const FLOORS_MS = 60_000;

/**
 * Keeps what the live snapshot needs to turn pairs away, where a bank is large.
 *
 * A floor that is known too low costs time and nothing else. One that is known too high would lose a pair,
 * and a stored floor can fall:
 *
 * - a list that is written again has lost whoever left the bank, and so has room (`RefreshCounterparts`);
 * - a record that was changed, or whose consents or pool were, is compared anew, and its new list may be
 *   anywhere;
 * - another background measures all anew: lists of another one than the snapshot's count as having room.
 *
 * Whenever a floor falls the list says by which transaction, and the shard says as of which it knew the
 * floors. `RefreshCounterparts` looks again at the pairs of a run with the lists that have fallen since. So
 * it does not matter how old the floors here are. A sweep deletes all lists and writes them with its own
 * background; the records that it did not know are compared again after it.
 */
@Injectable()
export class BoundsUpkeep {
  private readAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly db: TenantDb,
    private readonly candidates: CandidateRepository,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  isDue(snapshot: BankSnapshot): boolean {
    return snapshot.bounds.kinds().length > 0 && performance.now() - this.readAt > FLOORS_MS;
  }

  /** While nobody scans. */
  async renew(snapshot: BankSnapshot): Promise<void> {
    const { bounds } = snapshot;
    for (const type of RECORD_TYPES) {
      const records = snapshot.size(type);
      if (records > this.settings.MATCH_WHOLE_BANK) bounds.cover(type, records);
    }
    const kinds = bounds.kinds();
    if (kinds.length === 0) return;
    await this.db.transact(PLATFORM, async (tx) => {
      const open = await this.candidates.oldestOpen(tx);
      for (const kind of kinds) {
        await this.readFloors(tx, snapshot, kind);
        bounds.noteFloors(kind, open);
      }
    });
    this.readAt = performance.now();
  }

  private async readFloors(tx: Tx, snapshot: BankSnapshot, kind: Kind): Promise<void> {
    const xid = snapshot.bounds.floorsXid(kind);
    let after = 0;
    for (;;) {
      const rows = await this.candidates.floorsSince(tx, kind, xid, after, FLOORS_A_PIECE);
      for (const { seq, floor, backgroundId } of rows)
        snapshot.putFloor(
          kind,
          seq,
          backgroundId === snapshot.backgroundId ? floor : Number.NEGATIVE_INFINITY,
        );
      const last = rows.at(-1);
      if (!last || rows.length < FLOORS_A_PIECE) return;
      after = last.seq;
    }
  }
}
