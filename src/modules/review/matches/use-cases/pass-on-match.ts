import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { HYPOTHESES_OPENED } from '../events.js';
import { MatchRepository, type StoredMatch } from '../persistence/match.repository.js';

/**
 * Lets the other side know of a match that was known to one alone: it is told as of one that has just opened.
 */
@Injectable()
export class PassOnMatch {
  constructor(
    private readonly matchRepository: MatchRepository,
    private readonly outbox: Outbox,
  ) {}

  async passOn(tx: Tx, { id, withheldFrom }: StoredMatch): Promise<void> {
    if (withheldFrom === null) return;
    await this.matchRepository.passOn(tx, id);
    await this.outbox.put(tx, { name: HYPOTHESES_OPENED, payload: { hypothesisIds: [id] } });
  }
}
