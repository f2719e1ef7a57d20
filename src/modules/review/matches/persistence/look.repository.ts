import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import type { JudgementAnswer } from '../domain/verdict.js';
import type { Side } from './match.repository.js';

/** A third person's look at a match whose sides differ. */
export interface Look {
  readonly side: Side;
  readonly finding: JudgementAnswer;
  readonly words: string | null;
  readonly at: Date;
}

@Injectable()
export class LookRepository {
  async add(tx: Tx, matchId: string, look: Look, by: string): Promise<void> {
    await tx.query(
      `INSERT INTO match_look (hypothesis_id, side, finding, words, looked_by, looked_at) VALUES ($1, $2, $3, $4, $5, $6)`,
      [matchId, look.side, look.finding, look.words, by, look.at],
    );
  }

  /** Reads the third looks at a match, oldest first. */
  async ofMatch(tx: Tx, matchId: string): Promise<Look[]> {
    return tx.query(
      `SELECT side, finding, words, looked_at AS at FROM match_look WHERE hypothesis_id = $1 ORDER BY id`,
      [matchId],
    );
  }
}
