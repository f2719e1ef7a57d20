import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import type { BandCause } from '../domain/band-change.js';
import type { Band, MatchState } from '../domain/match-state.js';
import type { Side } from './match.repository.js';

/** The band of a match as a side saw it when it decided, or was told last, and as it is now. */
export interface BandChange {
  readonly id: string;
  readonly hypothesisId: string;
  readonly side: Side;
  readonly cause: BandCause;
  readonly modelVersion: string;
  readonly bandThen: Band;
  readonly bandNow: Band;
  /** Groups of evidence that weigh otherwise now. */
  readonly because: readonly string[];
  /** Account that had decided for the side. */
  readonly decidedBy: string | null;
  readonly noticedAt: Date;
}

const COLUMNS = `id, hypothesis_id AS "hypothesisId", side, cause, model_version AS "modelVersion", band_then AS "bandThen",
  band_now AS "bandNow", because, decided_by AS "decidedBy", noticed_at AS "noticedAt"`;

@Injectable()
export class BandChangeRepository {
  /** @returns whether it was not there: of a model a side is told once */
  async add(tx: Tx, change: BandChange): Promise<boolean> {
    const written = await tx.query<unknown[]>(
      `INSERT INTO match_band_change (id, hypothesis_id, side, cause, model_version, band_then, band_now, because, decided_by, noticed_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING RETURNING 1`,
      [
        ...[change.id, change.hypothesisId, change.side, change.cause, change.modelVersion],
        ...[change.bandThen, change.bandNow, change.because, change.decidedBy, change.noticedAt],
      ],
    );
    return written.length > 0;
  }

  async byIds(tx: Tx, ids: readonly string[]): Promise<BandChange[]> {
    return tx.query(`SELECT ${COLUMNS} FROM match_band_change WHERE id = ANY($1)`, [ids]);
  }

  /** The last of each side of these matches. */
  async lastOf(tx: Tx, matchIds: readonly string[]): Promise<BandChange[]> {
    return tx.query(
      `SELECT DISTINCT ON (hypothesis_id, side) ${COLUMNS} FROM match_band_change WHERE hypothesis_id = ANY($1)
       ORDER BY hypothesis_id, side, noticed_at DESC, id`,
      [matchIds],
    );
  }

  /** Matches in these states that were not held against a model yet; locked in a fixed order. */
  async lockUnheld(tx: Tx, modelVersion: string, states: readonly MatchState[]): Promise<string[]> {
    const rows = await tx.query<{ id: string }[]>(
      `SELECT id FROM hypothesis WHERE state = ANY($1) AND coalesce(held_against, model_version) <> $2 ORDER BY seq FOR UPDATE`,
      [states, modelVersion],
    );
    return rows.map(({ id }) => id);
  }

  async setHeldAgainst(tx: Tx, matchIds: readonly string[], modelVersion: string): Promise<void> {
    await tx.query('UPDATE hypothesis SET held_against = $2 WHERE id = ANY($1)', [matchIds, modelVersion]);
  }
}
