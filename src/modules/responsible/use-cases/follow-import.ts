import { Injectable } from '@nestjs/common';
import { Tasks } from '../../../platform/queue/index.js';
import { PLATFORM } from '../../access/accounts/index.js';
import { Guarded } from '../../access/audit/index.js';
import { RecordStore } from '../../records/records/index.js';
import { TellOffices } from './tell-offices.js';

/** Records that one job follows, as few as of a walk over all subjects. */
const FOLLOWED_AT_ONCE = 100;

/** Where a walk over the records of an import stands: ids and numbers, as a job may hold them. */
export interface ImportPlace {
  readonly importId: string;
  /** Task that began the walk; none in that one itself. */
  readonly walkId?: string;
  /** `seq` of the last record that is followed. */
  readonly afterSeq?: number;
}

type WalkJob = 'responsible.tell-of-import' | 'responsible.settle-undone';
type Progress = (done: number, total: number) => Promise<void>;

/**
 * Tells offices of the reports that a file has brought, as of those that are filed by hand, a page of records in
 * each job. What the file changed is settled anew as after an amendment, and so is everything when the import is
 * taken back. A page that is run again, after its worker was killed, tells nobody twice and asks for the same next
 * page, which is made once.
 */
@Injectable()
export class FollowImport {
  constructor(
    private readonly guarded: Guarded,
    private readonly records: RecordStore,
    private readonly tell: TellOffices,
    private readonly tasks: Tasks,
  ) {}

  /** Reports that were not there before are told of; of all others what was told is kept up to date. */
  async tellPage(taskId: string, place: ImportPlace, progress: Progress): Promise<void> {
    const { importId, afterSeq = 0 } = place;
    const page = await this.guarded.perform(PLATFORM, 'responsible.tell', [], (tx) =>
      this.records.broughtBy(tx, importId, afterSeq, FOLLOWED_AT_ONCE),
    );
    for (const [at, { id, recordType, isNew }] of page.entries()) {
      if (isNew && recordType === 'report') await this.tell.ofReport(id);
      else await this.tell.again(id);
      await progress(at + 1, page.length);
    }
    await this.goOn('responsible.tell-of-import', taskId, place, page);
  }

  /** What the undo took out is nobody's work any more; what it put back says again what it said before. */
  async settleUndonePage(taskId: string, place: ImportPlace, progress: Progress): Promise<void> {
    const { importId, afterSeq = 0 } = place;
    const page = await this.guarded.perform(PLATFORM, 'responsible.tell', [], (tx) =>
      this.records.touchedByUndo(tx, importId, afterSeq, FOLLOWED_AT_ONCE),
    );
    for (const [at, { id }] of page.entries()) {
      await this.tell.again(id);
      await progress(at + 1, page.length);
    }
    await this.goOn('responsible.settle-undone', taskId, place, page);
  }

  private async goOn(
    job: WalkJob,
    taskId: string,
    { importId, walkId = taskId }: ImportPlace,
    page: readonly { readonly seq: number }[],
  ): Promise<void> {
    const last = page.at(-1);
    if (!last || page.length < FOLLOWED_AT_ONCE) return;
    const next = { importId, walkId, afterSeq: last.seq };
    await this.guarded.perform(PLATFORM, 'responsible.tell', [], async (tx) => {
      await this.tasks.add(tx, job, next, { once: `${job}/${walkId}/${last.seq}` });
    });
  }
}
