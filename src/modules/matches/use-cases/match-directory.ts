import { Injectable } from '@nestjs/common';
import type { RecordType } from '../../../kernel/contract/index.js';
import { SIDES_OF_KIND, type Kind } from '../../../kernel/linkage/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { bandOf, type Band } from '../domain/match-state.js';
import { HypothesisRepository } from '../persistence/hypothesis.repository.js';

export interface AlertSide {
  readonly recordId: string;
  readonly recordType: RecordType;
  readonly institutionId: string;
}

/** What an alert needs to know of a match: no fact of any record. */
export interface MatchForAlert {
  readonly id: string;
  readonly kind: Kind;
  readonly band: Band;
  readonly a: AlertSide;
  readonly b: AlertSide;
  /** A living person who has not been asked: only the holder of the record is told, and told to ask. */
  readonly holderOnly: boolean;
}

@Injectable()
export class MatchDirectory {
  constructor(private readonly hypotheses: HypothesisRepository) {}

  async forAlerts(tx: Tx, ids: readonly string[]): Promise<MatchForAlert[]> {
    return (await this.hypotheses.byIds(tx, ids)).map((row) => {
      const kind = row.kind as Kind;
      return {
        id: row.id,
        kind,
        band: bandOf(row.probability),
        a: { recordId: row.recordA, recordType: SIDES_OF_KIND[kind].a, institutionId: row.institutionA },
        b: { recordId: row.recordB, recordType: SIDES_OF_KIND[kind].b, institutionId: row.institutionB },
        holderOnly: row.holderOnly,
      };
    });
  }

  /** Both sides have been told: the match is somebody's duty now. */
  async markNotified(tx: Tx, ids: readonly string[]): Promise<void> {
    await this.hypotheses.markNotified(tx, ids);
  }
}
