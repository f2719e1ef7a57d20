import { Injectable } from '@nestjs/common';
import type { Kind } from '../../../../kernel/linkage/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import type { ShownRank } from '../domain/ranked-with-all.js';

/** A pair that ranks higher together with another report of the same person, which nobody has confirmed. */
export interface UnconfirmedRank extends ShownRank {
  readonly kind: Kind;
  readonly reportSeq: number;
  readonly otherSeq: number;
  readonly prior: number;
}

export interface NewUnconfirmedRank extends UnconfirmedRank {
  readonly reportId: string;
  readonly otherId: string;
}

/** Stored rank by unconfirmed reports, with what its figures were reckoned by. */
export interface StoredUnconfirmedRank extends NewUnconfirmedRank {
  readonly modelVersion: string;
  readonly backgroundId: string;
}

const STORED = `
  SELECT kind, report_seq AS "reportSeq", other_seq AS "otherSeq", report_id AS "reportId", other_id AS "otherId", prior,
    log10_lr AS "log10LR", probability, rank_log10_lr AS "rankLog10LR", rank_probability AS "rankProbability",
    run.model_version AS "modelVersion", run.background_id AS "backgroundId"
  FROM unconfirmed_rank JOIN match_run run ON run.id = run_id`;

/** Rows written in one statement. */
const BATCH = 1_000;

/** The platform's own: what is told of them, whoever reads a candidate decides. */
@Injectable()
export class UnconfirmedRankRepository {
  /** @param seqs those of these records go; without them all */
  async clear(tx: Tx, seqs: readonly number[] | undefined): Promise<void> {
    await tx.query(
      'DELETE FROM unconfirmed_rank WHERE $1::bigint[] IS NULL OR report_seq = ANY($1) OR other_seq = ANY($1)',
      [seqs ?? null],
    );
  }

  async put(tx: Tx, runId: string, rows: readonly NewUnconfirmedRank[]): Promise<void> {
    for (let from = 0; from < rows.length; from += BATCH) {
      const piece = rows.slice(from, from + BATCH);
      const column = <T>(pick: (row: NewUnconfirmedRank) => T): T[] => piece.map(pick);
      await tx.query(
        `INSERT INTO unconfirmed_rank (run_id, kind, report_seq, other_seq, report_id, other_id, prior, log10_lr, probability,
           rank_log10_lr, rank_probability)
         SELECT $1::uuid, * FROM unnest($2::text[], $3::bigint[], $4::bigint[], $5::uuid[], $6::uuid[], $7::float8[], $8::float8[],
           $9::float8[], $10::float8[], $11::float8[])
         ON CONFLICT (kind, report_seq, other_seq) DO UPDATE SET run_id = excluded.run_id, prior = excluded.prior,
           log10_lr = excluded.log10_lr, probability = excluded.probability, rank_log10_lr = excluded.rank_log10_lr,
           rank_probability = excluded.rank_probability`,
        [
          runId,
          column((row) => row.kind),
          column((row) => row.reportSeq),
          column((row) => row.otherSeq),
          column((row) => row.reportId),
          column((row) => row.otherId),
          column((row) => row.prior),
          column((row) => row.log10LR),
          column((row) => row.probability),
          column((row) => row.rankLog10LR),
          column((row) => row.rankProbability),
        ],
      );
    }
  }

  /** Reads the ranks of one record, whichever side of the pair it is. */
  async of(tx: Tx, recordId: string, kind?: Kind): Promise<StoredUnconfirmedRank[]> {
    return actingAs(tx, PLATFORM, () =>
      tx.query(
        `${STORED} WHERE (report_id = $1 OR other_id = $1) AND ($2::text IS NULL OR kind = $2) ORDER BY kind, report_seq, other_seq`,
        [recordId, kind ?? null],
      ),
    );
  }

  async all(tx: Tx): Promise<StoredUnconfirmedRank[]> {
    return actingAs(tx, PLATFORM, () => tx.query(`${STORED} ORDER BY kind, report_seq, other_seq`));
  }
}
