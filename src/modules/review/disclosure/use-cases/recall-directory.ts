import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { partiesOf, type Recall } from '../domain/recall.js';
import { RecallRepository } from '../persistence/recall.repository.js';

/** Part of a recall that somebody who tells of it needs to know: no fact of any record. */
export interface RecallToTell {
  readonly id: string;
  /** Rises with each answer. */
  readonly version: number;
  readonly isAnswered: boolean;
  /** Institution whose record was seen. */
  readonly owner: string;
  /** Institution that is to delete what it has seen. */
  readonly receiver: string;
  readonly dueAt: Date;
}

/** Recalls for the platform's own work: the caller decides who is told. */
@Injectable()
export class RecallDirectory {
  constructor(private readonly recalls: RecallRepository) {}

  async byIds(tx: Tx, ids: readonly string[]): Promise<readonly RecallToTell[]> {
    return (await this.recalls.byIds(tx, ids)).map(toTell);
  }

  /**
   * Returns the recalls that the same institution was asked since this recall, and has not answered; this one
   * first.
   */
  async askedSince(tx: Tx, id: string): Promise<readonly RecallToTell[]> {
    return (await this.recalls.askedSince(tx, id)).map(toTell);
  }
}

function toTell(recall: Recall): RecallToTell {
  const { id, version, state, dueAt } = recall;
  return { id, version, isAnswered: state !== 'asked', dueAt, ...partiesOf(recall) };
}
