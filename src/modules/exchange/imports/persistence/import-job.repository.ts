import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { changeOne, type Tx } from '../../../../platform/database/index.js';
import type { Mapping } from '../domain/mapping.js';
import type { ProfilesAs } from '../files/profiles/profile-format.js';
import type { ImportCounts, ReportedFinding } from '../use-cases/import-counter.js';

export type ImportState = 'waiting' | 'running' | 'done' | 'refused' | 'interrupted' | 'undone';

/** Reason for which a file was refused whole. */
export interface StoredRefusal {
  readonly code: string;
  readonly what: string;
  readonly mend: string;
}

export interface ImportJob extends ImportCounts {
  readonly id: string;
  readonly seq: number;
  /** Institution whose records they are; null for a file of several, by the operator. */
  readonly institutionId: string | null;
  readonly actorId: string;
  readonly format: string;
  /** Treatment of new samples of a genetic file. */
  readonly profilesAs: ProfilesAs | null;
  /** Mapping by which the columns of a table of the institution's own are read. */
  readonly mapping: Mapping | null;
  readonly state: ImportState;
  readonly dryRun: boolean;
  readonly strict: boolean;
  /** Code of the one institution that all records were said to be of. */
  readonly announced: string | null;
  readonly fileId: string | null;
  readonly taskId: string | null;
  readonly refusal: StoredRefusal | null;
  readonly linesDone: number;
  readonly findingsKept: number;
  readonly createdAt: Date;
  readonly touchedAt: Date;
  readonly finishedAt: Date | null;
  readonly undoneAt: Date | null;
}

export interface NewImportJob {
  readonly institutionId: string | undefined;
  readonly actorId: string;
  readonly format: string;
  readonly profilesAs?: ProfilesAs | undefined;
  readonly mapping?: Mapping | undefined;
  readonly state: 'waiting' | 'running';
  readonly dryRun: boolean;
  readonly strict: boolean;
  readonly announced: string | undefined;
  readonly fileId?: string | undefined;
}

export interface KeptFinding extends ReportedFinding {
  readonly ordinal: number;
  readonly severity: 'error' | 'warning';
}

export type NewImportFinding = Omit<KeptFinding, 'ordinal'>;

/** Progress of an import with a batch. */
export interface Advance {
  readonly fromLine: number;
  readonly toLine: number;
  readonly counts: ImportCounts;
  readonly findings: readonly NewImportFinding[];
}

/** Findings kept an import; the counts are exact beyond it. */
export const FINDINGS_KEPT = 10_000;

const COLUMNS = `id, seq, institution_id AS "institutionId", actor_id AS "actorId", format, profiles_as AS "profilesAs", mapping, state, dry_run AS "dryRun", strict,
  announced, file_id AS "fileId", task_id AS "taskId", refusal, lines_done AS "linesDone", accepted, rejected, warnings, stored,
  unchanged, findings_kept AS "findingsKept", created_at AS "createdAt", touched_at AS "touchedAt",
  finished_at AS "finishedAt", undone_at AS "undoneAt"`;

@Injectable()
export class ImportJobRepository {
  async add(tx: Tx, job: NewImportJob): Promise<ImportJob> {
    const rows = await tx.query<ImportJob[]>(
      `INSERT INTO import_job (id, institution_id, actor_id, format, state, dry_run, strict, announced, file_id, profiles_as, mapping)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) RETURNING ${COLUMNS}`,
      [
        randomUUID(),
        job.institutionId ?? null,
        job.actorId,
        job.format,
        job.state,
        job.dryRun,
        job.strict,
        job.announced ?? null,
        job.fileId ?? null,
        job.profilesAs ?? null,
        job.mapping ? JSON.stringify(job.mapping) : null,
      ],
    );
    const [row] = rows;
    if (!row) throw new Error('An insert answers its row.');
    return row;
  }

  async byId(tx: Tx, id: string): Promise<ImportJob | undefined> {
    return (await tx.query<ImportJob[]>(`SELECT ${COLUMNS} FROM import_job WHERE id = $1`, [id]))[0];
  }

  async lock(tx: Tx, id: string): Promise<ImportJob | undefined> {
    return (
      await tx.query<ImportJob[]>(`SELECT ${COLUMNS} FROM import_job WHERE id = $1 FOR UPDATE`, [id])
    )[0];
  }

  /** The import that stores a file, where one was ordered. */
  async storedFrom(tx: Tx, fileId: string): Promise<ImportJob | undefined> {
    const rows = await tx.query<ImportJob[]>(
      `SELECT ${COLUMNS} FROM import_job WHERE file_id = $1 AND NOT dry_run ORDER BY seq LIMIT 1`,
      [fileId],
    );
    return rows[0];
  }

  /** Imports of an institution, newest first; without one, all. */
  async page(tx: Tx, institutionId: string | undefined, before: number, limit: number): Promise<ImportJob[]> {
    return tx.query(
      `SELECT ${COLUMNS} FROM import_job WHERE ($1::uuid IS NULL OR institution_id = $1) AND seq < $2
       ORDER BY seq DESC LIMIT $3`,
      [institutionId ?? null, before, limit],
    );
  }

  async findings(tx: Tx, id: string, after: number, limit: number): Promise<KeptFinding[]> {
    const rows = await tx.query<(KeptFinding & { row: number | null })[]>(
      `SELECT ordinal, line, "row", path, code, expected, severity FROM import_finding
       WHERE import_id = $1 AND ordinal > $2 ORDER BY ordinal LIMIT $3`,
      [id, after, limit],
    );
    return rows.map(({ row, ...finding }) => (row === null ? finding : { ...finding, row }));
  }

  async setTask(tx: Tx, id: string, taskId: string): Promise<void> {
    await changeOne(tx, 'UPDATE import_job SET task_id = $2 WHERE id = $1', [id, taskId]);
  }

  async setState(tx: Tx, id: string, state: ImportState): Promise<void> {
    await changeOne(
      tx,
      `UPDATE import_job SET state = $2::text, touched_at = now(),
         finished_at = CASE WHEN $2::text IN ('done', 'interrupted', 'refused') THEN now() ELSE finished_at END,
         undone_at = CASE WHEN $2::text = 'undone' THEN now() END
       WHERE id = $1`,
      [id, state],
    );
  }

  async refuse(tx: Tx, id: string, refusal: StoredRefusal): Promise<void> {
    await changeOne(
      tx,
      `UPDATE import_job SET state = 'refused', refusal = $2, finished_at = now() WHERE id = $1`,
      [id, JSON.stringify(refusal)],
    );
  }

  /** Moves on from one line to another. @returns false when the import no longer is where the caller left it */
  async advance(tx: Tx, id: string, { fromLine, toLine, counts, findings }: Advance): Promise<boolean> {
    const [rows] = await tx.query<[{ kept: number }[], number]>(
      `UPDATE import_job SET lines_done = $3, accepted = accepted + $4, rejected = rejected + $5, warnings = warnings + $6,
         stored = stored + $7, unchanged = unchanged + $8, touched_at = now(), findings_kept = least($9, findings_kept + $10)
       WHERE id = $1 AND lines_done = $2 AND state = 'running'
       RETURNING findings_kept AS kept`,
      [
        id,
        fromLine,
        toLine,
        ...[counts.accepted, counts.rejected, counts.warnings, counts.stored, counts.unchanged],
        FINDINGS_KEPT,
        findings.length,
      ],
    );
    const [row] = rows;
    if (!row) return false;
    await this.keepFindings(tx, id, findings);
    return true;
  }

  private async keepFindings(tx: Tx, id: string, findings: readonly NewImportFinding[]): Promise<void> {
    if (findings.length === 0) return;
    await tx.query(
      `INSERT INTO import_finding (import_id, ordinal, line, "row", path, code, expected, severity)
       SELECT $1::uuid, kept.before + f.at, f.line, f.row, f.path, f.code, f.expected, f.severity
       FROM (SELECT coalesce(max(ordinal), 0) AS before FROM import_finding WHERE import_id = $1) kept,
         unnest($2::bigint[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[]) WITH ORDINALITY
           AS f (line, "row", path, code, expected, severity, at)
       WHERE kept.before + f.at <= $8`,
      [
        id,
        findings.map(({ line }) => line),
        findings.map(({ row }) => row ?? null),
        findings.map(({ path }) => path),
        findings.map(({ code }) => code),
        findings.map(({ expected }) => expected),
        findings.map(({ severity }) => severity),
        FINDINGS_KEPT,
      ],
    );
  }
}
