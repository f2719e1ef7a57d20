import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { KeptQuestionRepository, type ToTell } from '../persistence/kept-question.repository.js';

/**
 * Finds the kept questions that have answers that nobody has looked at, and whom they tell; nothing of what
 * is asked.
 */
@Injectable()
export class QuestionNews {
  constructor(private readonly kept: KeptQuestionRepository) {}

  /** Returns whom one question tells, for the platform's own work: who else asks waits for it. */
  async of(tx: Tx, searchId: string): Promise<ToTell | undefined> {
    await this.kept.lock(tx, searchId);
    return (await this.kept.withNews(tx, [searchId]))[0];
  }

  /** Returns whom several questions tell, for the platform's own work. */
  async among(tx: Tx, searchIds: readonly string[]): Promise<readonly ToTell[]> {
    return searchIds.length === 0 ? [] : this.kept.withNews(tx, searchIds);
  }
}
