import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { actingAs, withLentRows, type Tx } from '../../../../platform/database/index.js';
import type { ExchangeRecord } from '../../../../kernel/contract/index.js';
import {
  hasSamplesWithoutGrant,
  withoutTakenBackSamples,
  type WithoutSamples,
} from '../domain/taken-back-samples.js';
import { PLATFORM, type Operation } from '../../../access/accounts/index.js';
import { deletionWaitsFor, isPermittedAgain } from '../domain/waiting-deletion.js';
import type { WithdrawalState, Withdrawn } from '../domain/withdrawals.js';
import { RecordRepository } from '../persistence/record.repository.js';
import type { StoredRecord } from '../persistence/stored-record.js';
import { UndoRepository, type UndoneRecords } from '../persistence/undo.repository.js';
import { WithdrawalRepository } from '../persistence/withdrawal.repository.js';
import { withdrawalsBetween } from './taken-back.js';

/** A record before and after it was changed. */
export interface Change {
  readonly before: WithdrawalState | undefined;
  readonly after: Pick<StoredRecord, 'id' | 'institutionId' | 'content'>;
}

/** Undone records read at a time. */
const PAGE = 500;

/** Notes what a change takes back, in its own transaction: for the journal that outlives a restored backup. */
@Injectable()
export class WithdrawalLog {
  constructor(
    private readonly repository: WithdrawalRepository,
    private readonly records: RecordRepository,
    private readonly undone: UndoRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Returns the contents that are to be written in the place of records, in their order: genetic profiles do
   * not outlive the consent under which they were given, and none that was taken back comes in again by
   * another file, though its entry is gone. Those whose deletion waits stay where they stood.
   */
  async withoutSamples(
    tx: Tx,
    deed: Operation,
    changes: readonly { readonly before: StoredRecord | undefined; readonly after: ExchangeRecord }[],
  ): Promise<readonly WithoutSamples[]> {
    const doubtful = changes.flatMap(({ before, after }) =>
      before && hasSamplesWithoutGrant(after) ? [before.id] : [],
    );
    const takenBack =
      doubtful.length === 0
        ? new Map<string, boolean>()
        : await actingAs(tx, PLATFORM, () => this.repository.samplesTakenBack(tx, doubtful));
    const now = this.clock.now().toISOString();
    const isWaited = deletionWaitsFor(deed) > 0;
    return changes.map(({ before, after }) => {
      const content = before && !before.removed && !before.withdrawn ? before.content : undefined;
      const waits = before && takenBack.get(before.id);
      const known = before && { content, wasTakenBack: waits !== undefined, waits: waits ?? isWaited };
      return withoutTakenBackSamples(known, after, now);
    });
  }

  /** @returns what was taken back, for the audit log */
  async note(tx: Tx, deed: Operation, changes: readonly Change[]): Promise<readonly Withdrawn[]> {
    const now = this.clock.now().toISOString();
    const entries = changes.flatMap(({ before, after: { id: recordId, institutionId, content } }) => {
      const what = before ? withdrawalsBetween(before, { content, removed: false }, now) : [];
      return what.map((one) => ({ institutionId, recordId, what: one }));
    });
    await this.spare(tx, changes, now);
    await this.repository.note(tx, entries, deletionWaitsFor(deed));
    return entries.map(({ what }) => what);
  }

  /** Reads until when the deletion of what was taken back of records waits, by record: the first to go. */
  async deletingAt(tx: Tx, recordIds: readonly string[]): Promise<ReadonlyMap<string, Date>> {
    const waiting = await actingAs(tx, PLATFORM, () => this.repository.deleting(tx, recordIds));
    return new Map(waiting.toReversed().map(({ recordId, deletesAt }) => [recordId, deletesAt]));
  }

  /** Whoever permits again what was taken back keeps what was to be deleted for it. */
  private async spare(tx: Tx, changes: readonly Change[], now: string): Promise<void> {
    const permitting = changes.filter(
      ({ before, after: { content } }) => before && content.recordType === 'report' && content.consents,
    );
    if (permitting.length === 0) return;
    const contents = new Map(permitting.map(({ after }) => [after.id, after.content]));
    await actingAs(tx, PLATFORM, async () => {
      const spared = (await this.repository.deleting(tx, [...contents.keys()])).filter(
        ({ recordId, what }) => {
          const content = contents.get(recordId);
          return content !== undefined && isPermittedAgain(what, content, now);
        },
      );
      if (spared.length > 0)
        await this.repository.spare(
          tx,
          spared.map(({ id }) => id),
        );
    });
  }

  /** Records that an undo takes out are compared no more; those that it puts back may allow less than what came after them. */
  async noteUndone(tx: Tx, { removed, restored }: UndoneRecords): Promise<void> {
    const entries = removed.map(({ id: recordId, institutionId }) => ({ institutionId, recordId }));
    await this.repository.note(
      tx,
      entries.map((entry) => ({ ...entry, what: 'record' })),
    );
    for (let at = 0; at < restored.length; at += PAGE) {
      const ids = restored.slice(at, at + PAGE).map(({ id }) => id);
      const before = await this.undone.lastOf(tx, ids);
      const now = await withLentRows(tx, { ids }, () => this.records.byIds(tx, ids));
      await this.note(
        tx,
        'imports.undo',
        now.map((after) => ({ before: before.get(after.id), after })),
      );
    }
  }
}
