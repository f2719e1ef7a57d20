import { Injectable } from '@nestjs/common';
import type { RecordType } from '../../../../kernel/contract/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { RecordStore } from '../../../records/records/index.js';
import { SUBJECT_PLAN, SWEEP_PLAN, type ScanPlan } from '../domain/plan-scan.js';
import type { MatchRun } from '../persistence/run.repository.js';
import type { BankSnapshot, SnapshotEntry } from '../snapshot/bank-snapshot.js';

/** Subjects of a run: what it scans, and with which records as queries. */
@Injectable()
export class RunSubjects {
  constructor(private readonly records: RecordStore) {}

  plan(run: MatchRun): readonly ScanPlan[] {
    return run.scope === 'all' ? SWEEP_PLAN : SUBJECT_PLAN;
  }

  /** The run's own records, or nothing for a sweep, which has all. */
  async seqs(tx: Tx, run: MatchRun): Promise<readonly number[] | undefined> {
    if (run.scope === 'all') return undefined;
    return (await this.records.placesOf(tx, subjectsOf(run))).map(({ seq }) => seq);
  }

  /** Returns the run's records by id; none for a sweep. */
  async ids(tx: Tx, run: MatchRun): Promise<readonly string[]> {
    if (run.scope === 'all') return [];
    if (run.subjectId !== null) return [run.subjectId];
    return (await this.records.placesOf(tx, subjectsOf(run))).map(({ id }) => id);
  }

  queries(snapshot: BankSnapshot, type: RecordType, seqs: readonly number[] | undefined): SnapshotEntry[] {
    if (!seqs) return [...snapshot.of(type)].sort((x, y) => x.seq - y.seq);
    return seqs.flatMap((seq) => {
      const entry = snapshot.entry(seq);
      return entry?.recordType === type ? [entry] : [];
    });
  }
}

function subjectsOf({ importId, afterUndo, subjectId, subjectIds }: MatchRun) {
  if (subjectIds !== null) return { recordIds: subjectIds };
  if (importId === null) return { recordId: subjectId ?? '' };
  return afterUndo ? { putBackFrom: importId } : { importId };
}
