import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { AuditTrail } from '../../../access/audit/index.js';
import { FoundCandidates, type FoundPair } from '../../../matching/runs/index.js';
import { MATCH_LAPSED, MATCHES_LAPSED } from '../events.js';
import { MatchRepository, isOpen, type StoredMatch } from '../persistence/match.repository.js';
import { ReviewTasks } from './review-tasks.js';

/**
 * Lets matches lapse whose pairs must not be compared any more: a consent was withdrawn, an agreement ended,
 * a record taken back.
 */
@Injectable()
export class LapseDisallowed {
  constructor(
    private readonly foundCandidates: FoundCandidates,
    private readonly matchRepository: MatchRepository,
    private readonly tasks: ReviewTasks,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * @param known locked by the caller
   * @returns those that have lapsed now
   */
  async lapseAll(tx: Tx, known: readonly StoredMatch[]): Promise<readonly StoredMatch[]> {
    const open = known.filter(isOpen);
    const pairs = open.map((one) => ({
      kind: one.kind as FoundPair['kind'],
      a: one.recordA,
      b: one.recordB,
    }));
    const allowed = await this.foundCandidates.allowedNow(tx, pairs);
    const barred = open.filter((_, at) => !allowed[at]);
    await this.lapse(tx, barred);
    return barred;
  }

  /**
   * Lets these matches lapse. They are nobody's work any more, and what was asked about them is not either.
   */
  async lapse(tx: Tx, ended: readonly StoredMatch[]): Promise<void> {
    if (ended.length === 0) return;
    for (const one of ended) await this.lapseOne(tx, one);
    const payload = { hypothesisIds: ended.map(({ id }) => id) };
    await this.outbox.put(tx, { name: MATCHES_LAPSED, payload });
  }

  private async lapseOne(tx: Tx, one: StoredMatch): Promise<void> {
    await this.matchRepository.setState(tx, one.id, 'lapsed');
    // No data were asked for of a match that no side has looked at: an import that is taken back has
    // thousands of them.
    if (one.sides.every(({ state }) => state === 'unseen')) return;
    await this.tasks.follow(tx, one, 'lapsed');
    if (one.state !== 'in_confirmation') return;
    await this.outbox.put(tx, { name: MATCH_LAPSED, payload: { hypothesisId: one.id } });
  }

  /**
   * Writes to the audit log, beside what a family or a person took back, how many matches ended with it: the
   * number and nothing of them.
   */
  async note(tx: Tx, ended: readonly StoredMatch[], changedIds: readonly string[]): Promise<void> {
    const counts = new Map<string, number>();
    for (const id of ended.flatMap(({ recordA, recordB }) => [recordA, recordB]))
      counts.set(id, (counts.get(id) ?? 0) + 1);
    for (const id of new Set(changedIds)) {
      const count = counts.get(id);
      if (count === undefined) continue;
      const entry = { actor: PLATFORM, action: 'matches.lapse', recordIds: [id] } as const;
      await this.audit.record(tx, { ...entry, detail: { ended: count } });
    }
  }
}
