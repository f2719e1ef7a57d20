import { decideWrite, type WriteDecision } from '../domain/decide-write.js';
import type { WithoutSamples } from '../domain/taken-back-samples.js';
import type { LockedRecord, RecordRow } from '../persistence/stored-record.js';
import { rowOf, standingOf, type RowSource } from './record-row.js';

/** Outcome of one record of a batch, in the order of the batch. */
export interface WriteOutcome {
  readonly decision: WriteDecision;
  readonly recordId: string | undefined;
  readonly version: number;
  /** True where the written record is withdrawn. */
  readonly withdrawn: boolean;
  /** Paths at which genetic profiles stood that were left out, for their consent was taken back. */
  readonly samplesLeftOut: readonly string[];
  /** From when on what was written is compared; null: at once. */
  readonly comparedFrom: Date | null;
}

/** Plan of the writes of a batch, before anything of it is written. */
export interface WritePlan {
  /** Rows of records that were not there. */
  readonly fresh: readonly RecordRow[];
  /** Rows that take the place of others. */
  readonly newer: readonly RecordRow[];
  /** One a record, in the order of the batch. */
  readonly outcomes: readonly WriteOutcome[];
  /** Genetic profiles that are left out of what is written. */
  readonly profilesRemoved: number;
}

const NOT_WRITTEN: readonly WriteDecision[] = ['stale', 'type_changed', 'unchanged'];

/** Decides of each record of a batch for itself. @param known records that stand under the codes of the batch, by code */
export function planWrites(
  batch: readonly WithoutSamples[],
  known: ReadonlyMap<string, LockedRecord>,
  source: RowSource,
): WritePlan {
  const fresh: RecordRow[] = [];
  const newer: RecordRow[] = [];
  const outcomes: WriteOutcome[] = [];
  let profilesRemoved = 0;
  for (const { record, removed } of batch) {
    const before = known.get(record.id);
    const row = rowOf(record, source, before);
    const decision = decideWrite(before && standingOf(before), { ...row, updatedAt: record.updatedAt });
    const written = !NOT_WRITTEN.includes(decision);
    if (written) (decision === 'created' ? fresh : newer).push(row);
    if (written) profilesRemoved += removed.length;
    const standing = written
      ? { recordId: row.id, version: row.version, comparedFrom: row.compared.comparedFrom }
      : { recordId: before?.id, version: before?.version ?? 0, comparedFrom: null };
    outcomes.push({ decision, ...standing, withdrawn: row.withdrawn, samplesLeftOut: removed });
  }
  return { fresh, newer, outcomes, profilesRemoved };
}
