import { Injectable } from '@nestjs/common';
import type { ExchangeRecord } from '../../../../kernel/contract/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { requireOnRecord, type Actor } from '../../../access/accounts/index.js';
import { DeedRegistry, DualAuthorization, type ApprovalRequest } from '../../../access/approvals/index.js';
import { Guarded } from '../../../access/audit/index.js';
import { RecordStore, RecordWriter, type RecordKey } from '../../../records/records/index.js';
import { IMPORTS_UNDONE } from '../events.js';
import { ImportJobRepository, type ImportJob } from '../persistence/import-job.repository.js';
import { FollowRecords } from './follow-records.js';
import { CannotUndo } from './import-errors.js';

/** Taken out, put back to what they said before, and left because somebody else has changed them since. */
export interface UndoneImport {
  readonly removed: number;
  readonly restored: number;
  readonly left: number;
}

/** Records read at a time: a whole import can be larger than memory, its ids are not. */
const PAGE = 500;

/** An import of more records than this is taken back by two people. */
const ALONE_UP_TO = 100;

interface AskedUndo {
  readonly importId: string;
}

/**
 * Takes an import back, with its search cases and samples. What was found with its records lapses, and what was put back is
 * compared again, by whoever listens.
 */
@Injectable()
export class UndoImport {
  constructor(
    private readonly guarded: Guarded,
    private readonly jobs: ImportJobRepository,
    private readonly records: RecordStore,
    private readonly writer: RecordWriter,
    private readonly followers: FollowRecords,
    private readonly outbox: Outbox,
    private readonly dual: DualAuthorization,
    deeds: DeedRegistry,
  ) {
    deeds.register('import_undo', async (asker, { id, payload }) => {
      await this.approved(asker, payload as AskedUndo, id);
    });
  }

  /** @returns what became of the records, or the request that waits for a second person where they are many */
  async undoImport(actor: Actor, importId: string, reason?: string): Promise<UndoneImport | ApprovalRequest> {
    return this.guarded.perform(actor, 'imports.undo', [importId], async (tx) => {
      const job = await this.find(tx, actor, importId);
      if (job.stored <= ALONE_UP_TO || (await this.dual.isEvaluation(tx)))
        return this.undo(tx, actor, importId);
      const facts = [
        { name: 'records', value: String(job.stored) },
        { name: 'file', value: job.createdAt.toISOString() },
      ] as const;
      return this.dual.ask(tx, actor, { kind: 'import_undo', payload: { importId }, facts, reason });
    });
  }

  private async approved(actor: Actor, { importId }: AskedUndo, requestId: string): Promise<void> {
    await this.guarded.perform(actor, 'imports.undo', [importId], async (tx) => {
      await this.find(tx, actor, importId);
      await this.dual.perform(tx, actor, requestId, { kind: 'import_undo', payload: { importId } });
      await this.undo(tx, actor, importId);
    });
  }

  /** The import under a lock, where it can be taken back. */
  private async find(tx: Tx, actor: Actor, importId: string): Promise<ImportJob> {
    const job = await this.jobs.lock(tx, importId);
    if (!job) throw new NotFound();
    requireOnRecord(actor, 'imports.undo', job.institutionId ?? undefined);
    if (job.dryRun || (job.state !== 'done' && job.state !== 'interrupted'))
      throw new CannotUndo(job.dryRun ? 'dry run' : job.state);
    return job;
  }

  private async undo(tx: Tx, actor: Actor, importId: string): Promise<UndoneImport> {
    const { removed, restored, left } = await this.writer.undoImport(tx, actor, importId);
    for (const page of pagesOf([...removed, ...restored])) await this.follow(tx, page);
    await this.jobs.setState(tx, importId, 'undone');
    if (removed.length + restored.length > 0)
      await this.outbox.put(tx, { name: IMPORTS_UNDONE, payload: { importId } });
    return { removed: removed.length, restored: restored.length, left };
  }

  /** A record that was put back has what it had before, one that was taken out has nothing. */
  private async follow(tx: Tx, page: readonly RecordKey[]): Promise<void> {
    const ids = page.map(({ id }) => id);
    const standing = new Map((await this.records.asTheyStand(tx, ids)).map((record) => [record.id, record]));
    for (const institutionId of new Set(page.map((key) => key.institutionId))) {
      const entries = page
        .filter((key) => key.institutionId === institutionId)
        .map((key) => {
          const now = standing.get(key.id);
          return {
            recordId: key.id,
            record: now?.content ?? nothingSaid(key),
            withdrawn: now?.withdrawn ?? true,
          };
        });
      await this.followers.follow(tx, institutionId, entries);
    }
  }
}

function pagesOf(keys: readonly RecordKey[]): readonly (readonly RecordKey[])[] {
  return Array.from({ length: Math.ceil(keys.length / PAGE) }, (_, at) =>
    keys.slice(at * PAGE, (at + 1) * PAGE),
  );
}

function nothingSaid({ institutionId, recordType, code }: RecordKey): ExchangeRecord {
  return { recordType, institution: institutionId, id: code };
}
