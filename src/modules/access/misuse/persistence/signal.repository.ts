import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { changeOne, type Tx } from '../../../../platform/database/index.js';
import { changedRows } from '../../../../platform/queue/index.js';
import { LONGEST_MS } from '../domain/parameters.js';
import { settledKey, withinOf, type MisuseRule } from '../domain/rules.js';

export const VERDICTS = ['true_alarm', 'false_alarm'] as const;
export type SignalVerdict = (typeof VERDICTS)[number];

export interface NewSignal {
  /** Key of what was seen of whom on which day, so that nothing is told twice. */
  readonly pattern: string;
  readonly rule: MisuseRule;
  readonly severity: 'alarm' | 'stop';
  readonly actorId: string | undefined;
  readonly institutionId: string;
  readonly entries: readonly string[];
  readonly objects: readonly string[];
  readonly at: Date;
}

export interface MisuseSignalRow {
  readonly id: string;
  readonly seq: number;
  readonly rule: MisuseRule;
  readonly severity: 'alarm' | 'stop';
  readonly actorId: string | null;
  readonly institutionId: string;
  readonly entries: number;
  readonly ownerIds: readonly string[];
  readonly oversightIds: readonly string[];
  readonly at: Date;
  readonly toldOwnerAt: Date | null;
  readonly toldOversightAt: Date | null;
  readonly verdict: SignalVerdict | null;
  readonly closedBy: string | null;
  readonly closedAt: Date | null;
  /** True where questions are refused because of it. */
  readonly stopped: boolean;
  readonly askedBy: string | null;
  readonly askedInstitutionId: string | null;
}

/**
 * Reader of signals: one sees all, or what touched records of an institution; never what is about that
 * institution.
 */
export interface SignalReader {
  readonly institutionId: string | undefined;
  readonly seesAll: boolean;
}

const ADD = `
  INSERT INTO misuse_signal (id, pattern, rule, severity, actor_id, institution_id, entry_seqs, at, owner_ids)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, CASE
    WHEN cardinality($9::uuid[]) > 0 OR $4 <> 'stop' THEN
      ARRAY(SELECT DISTINCT r.institution_id FROM record r WHERE r.id = ANY ($9) AND r.institution_id <> $6 ORDER BY 1)
    -- An own record asks nobody by name: it asks everybody with whom it may be compared.
    ELSE ARRAY(SELECT DISTINCT other.id FROM institution own JOIN agreement a ON a.in_force AND a.ended_at IS NULL AND own.code = ANY (a.parties)
      JOIN institution other ON other.code = ANY (a.parties) WHERE own.id = $6 AND other.id <> $6 ORDER BY 1)
  END)
  ON CONFLICT (pattern) DO NOTHING RETURNING id`;

const SELECT = `
  SELECT s.id, s.seq::int AS seq, s.rule, s.severity, s.actor_id AS "actorId", s.institution_id AS "institutionId",
    cardinality(s.entry_seqs) AS entries, s.owner_ids AS "ownerIds", s.oversight_ids AS "oversightIds", s.at,
    s.told_owner_at AS "toldOwnerAt", s.told_oversight_at AS "toldOversightAt", s.verdict, s.closed_by AS "closedBy",
    s.closed_at AS "closedAt", (q.signal_id IS NOT NULL AND q.ended_at IS NULL) AS stopped, q.asked_by AS "askedBy",
    q.asked_institution_id AS "askedInstitutionId"
  FROM misuse_signal s LEFT JOIN question_stop q ON q.signal_id = s.id`;

/** Signals: the findings of the rules, and what was stopped by them. */
@Injectable()
export class SignalRepository {
  /** @returns its id; undefined where it was told before */
  async add(tx: Tx, signal: NewSignal): Promise<string | undefined> {
    const { pattern, rule, severity, actorId, institutionId, entries, objects, at } = signal;
    const [row] = await tx.query<{ id: string }[]>(ADD, [
      ...[randomUUID(), pattern, rule, severity, actorId ?? null, institutionId],
      ...[entries, at, objects],
    ]);
    if (row && severity === 'stop')
      await tx.query('INSERT INTO question_stop (signal_id, asker_id, since) VALUES ($1, $2, $3)', [
        row.id,
        actorId ?? institutionId,
        at,
      ]);
    return row?.id;
  }

  async isStopped(tx: Tx, askerIds: readonly string[]): Promise<boolean> {
    const rows = await tx.query<unknown[]>(
      'SELECT 1 FROM question_stop WHERE asker_id = ANY ($1) AND ended_at IS NULL LIMIT 1',
      [askerIds],
    );
    return rows.length > 0;
  }

  async byId(tx: Tx, id: string): Promise<MisuseSignalRow | undefined> {
    const [row] = await tx.query<MisuseSignalRow[]>(`${SELECT} WHERE s.id = $1`, [id]);
    return row;
  }

  /**
   * A page, newest first.
   *
   * @param before the `seq` of the last one seen; 0 at the beginning
   * @param reader for whom: what is about itself is left out, and for an owner what did not touch its records
   */
  async page(tx: Tx, before: number, limit: number, reader: SignalReader): Promise<MisuseSignalRow[]> {
    return tx.query(
      `${SELECT} WHERE ($1 = 0 OR s.seq < $1) AND s.institution_id IS DISTINCT FROM $3 AND ($4 OR $3 = ANY (s.owner_ids)) ORDER BY s.seq DESC LIMIT $2`,
      [before, limit, reader.institutionId ?? null, reader.seesAll],
    );
  }

  /** Until when, by rule and account or institution, what was asked has been judged, or the questions were reopened. */
  async settled(tx: Tx, institutionId: string): Promise<ReadonlyMap<string, Date>> {
    const rows = await tx.query<{ rule: MisuseRule; subjectId: string; at: Date }[]>(
      `SELECT s.rule, coalesce(s.actor_id, s.institution_id) AS "subjectId", max(greatest(s.closed_at, q.ended_at)) AS at
       FROM misuse_signal s LEFT JOIN question_stop q ON q.signal_id = s.id
       WHERE s.institution_id = $1 AND (s.closed_at IS NOT NULL OR q.ended_at IS NOT NULL) GROUP BY 1, 2`,
      [institutionId],
    );
    return new Map(rows.map(({ rule, subjectId, at }) => [settledKey(rule, subjectId), at]));
  }

  /** Accounts of an institution that a rule has found by themselves, as long as what they did still counts. */
  async foundAlone(tx: Tx, institutionId: string, now: Date): Promise<ReadonlySet<string>> {
    const rows = await tx.query<{ rule: MisuseRule; actorId: string; at: Date }[]>(
      `SELECT rule, actor_id AS "actorId", at FROM misuse_signal
       WHERE institution_id = $1 AND actor_id IS NOT NULL AND at >= $2 AND (rule = 'R4' OR severity = 'stop')`,
      [institutionId, new Date(now.getTime() - LONGEST_MS)],
    );
    const standing = rows.filter(({ rule, at }) => now.getTime() - at.getTime() <= withinOf(rule));
    return new Set(standing.map(({ actorId }) => actorId));
  }

  async told(tx: Tx, id: string, oversightIds: readonly string[], owners: boolean, at: Date): Promise<void> {
    await changeOne(
      tx,
      `UPDATE misuse_signal SET oversight_ids = $2, told_oversight_at = CASE WHEN cardinality($2::uuid[]) > 0 THEN $4::timestamptz END,
         told_owner_at = CASE WHEN $3 THEN $4::timestamptz END WHERE id = $1`,
      [id, oversightIds, owners, at],
    );
  }

  /** @returns whether it was open until now */
  async judge(tx: Tx, id: string, verdict: SignalVerdict, by: string, at: Date): Promise<boolean> {
    const rows = await changedRows(
      tx,
      'UPDATE misuse_signal SET verdict = $2, closed_by = $3, closed_at = $4 WHERE id = $1 AND verdict IS NULL RETURNING id',
      [id, verdict, by, at],
    );
    return rows.length > 0;
  }

  /** The first of two who want the questions reopened. */
  async askToReopen(tx: Tx, id: string, by: string, institutionId: string, at: Date): Promise<void> {
    await changeOne(
      tx,
      `UPDATE question_stop SET asked_by = $2, asked_institution_id = $3, asked_at = $4
       WHERE signal_id = $1 AND asked_by IS NULL AND ended_at IS NULL`,
      [id, by, institutionId, at],
    );
  }

  /** The second. Who and whose is held against the first by a constraint as well. */
  async reopen(tx: Tx, id: string, by: string, institutionId: string, at: Date): Promise<void> {
    await changeOne(
      tx,
      `UPDATE question_stop SET reopened_by = $2, reopened_institution_id = $3, ended_at = $4
       WHERE signal_id = $1 AND asked_by IS NOT NULL AND ended_at IS NULL`,
      [id, by, institutionId, at],
    );
  }
}
