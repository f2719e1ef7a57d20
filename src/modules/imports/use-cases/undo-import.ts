import { Injectable } from '@nestjs/common';
import type { ExchangeRecord } from '../../../kernel/contract/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { requireOnRecord, type Actor } from '../../access/index.js';
import { Guarded } from '../../audit/index.js';
import { SampleRegister } from '../../forensic-bank/index.js';
import { RecordStore, type StoredRecord } from '../../records/index.js';
import { IMPORTS_UNDONE } from '../events.js';
import { ImportJobRepository } from '../persistence/import-job.repository.js';
import { CannotUndo } from './import-errors.js';

/** Taken out, put back to what they said before, and left because somebody else has changed them since. */
export interface UndoneImport {
  readonly removed: number;
  readonly restored: number;
  readonly left: number;
}

const PAGE = 500;

/** Takes an import back. */
@Injectable()
export class UndoImport {
  constructor(
    private readonly guarded: Guarded,
    private readonly jobs: ImportJobRepository,
    private readonly records: RecordStore,
    private readonly samples: SampleRegister,
    private readonly outbox: Outbox,
  ) {}

  async run(actor: Actor, importId: string): Promise<UndoneImport> {
    return this.guarded.run(actor, 'imports.undo', [importId], async (tx) => {
      const job = await this.jobs.lock(tx, importId);
      if (!job) throw new NotFound();
      requireOnRecord(actor, 'imports.undo', job.institutionId ?? undefined);
      if (job.dryRun || (job.state !== 'done' && job.state !== 'interrupted'))
        throw new CannotUndo(job.dryRun ? 'dry run' : job.state);
      const brought = await this.idsOf(tx, importId);
      const undone = await this.records.undoImport(tx, actor, importId);
      await this.noteSamples(tx, brought);
      await this.jobs.setState(tx, importId, 'undone');
      if (undone.removed + undone.restored > 0)
        await this.outbox.put(tx, { name: IMPORTS_UNDONE, payload: { importId } });
      return undone;
    });
  }

  /** Pages of what the import had brought. A whole import can be larger than memory; its ids are not. */
  private async idsOf(tx: Tx, importId: string): Promise<readonly Brought[]> {
    const seqs = await this.records.seqsOf(tx, { importId });
    const brought: Brought[] = [];
    for (let from = 0; from < seqs.length; from += PAGE) {
      const page = await this.records.forComparisonBySeq(tx, seqs.slice(from, from + PAGE));
      brought.push(
        ...page.map(({ id, institutionId, recordType, code }) => ({ id, institutionId, recordType, code })),
      );
    }
    return brought;
  }

  /** A record that was put back has its old samples, one that was taken out has none. */
  private async noteSamples(tx: Tx, brought: readonly Brought[]): Promise<void> {
    for (let from = 0; from < brought.length; from += PAGE) {
      const page = brought.slice(from, from + PAGE);
      const now = new Map(
        (
          await this.records.forComparison(
            tx,
            page.map(({ id }) => id),
          )
        ).map((record) => [record.id, record]),
      );
      for (const institutionId of new Set(page.map((one) => one.institutionId))) {
        const entries = page
          .filter((one) => one.institutionId === institutionId)
          .map((one) => ({ recordId: one.id, record: now.get(one.id)?.content ?? nothingSaid(one) }));
        await this.samples.note(tx, institutionId, entries);
      }
    }
  }
}

type Brought = Pick<StoredRecord, 'id' | 'institutionId' | 'recordType' | 'code'>;

function nothingSaid({ institutionId, recordType, code }: Brought): ExchangeRecord {
  return { recordType, institution: institutionId, id: code };
}
