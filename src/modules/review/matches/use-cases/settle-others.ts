import { Injectable } from '@nestjs/common';
import { isWithinOneBank, type Kind } from '../../../../kernel/linkage/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { RecordStore } from '../../../records/records/index.js';
import { stateTakenUp } from '../domain/match-state.js';
import { settledBy, type SettlingFacts } from '../domain/settled-matches.js';
import { MATCH_STATE_CHANGED, MATCHES_REOPENED, MATCHES_SETTLED } from '../events.js';
import { MatchRepository, isOpen, type StoredMatch } from '../persistence/match.repository.js';
import { LapseDisallowed } from './lapse-disallowed.js';
import { ReviewTasks } from './review-tasks.js';

/**
 * Settles the other matches of an identification. Whoever is identified is nobody else: the other open
 * matches of both records are settled, and are where they were when the identification is contested or
 * revoked. Runs twice, and late, without harm: it does what the match says now.
 */
@Injectable()
export class SettleOthers {
  constructor(
    private readonly guarded: Guarded,
    private readonly matchRepository: MatchRepository,
    private readonly records: RecordStore,
    private readonly lapseDisallowed: LapseDisallowed,
    private readonly tasks: ReviewTasks,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
  ) {}

  async settleOthers(matchId: string): Promise<void> {
    await this.guarded.perform(PLATFORM, 'matches.settle', [], async (tx) => {
      const [match] = await this.matchRepository.byIds(tx, [matchId]);
      if (!match) return;
      const touching = await this.matchRepository.lockTouching(tx, [match.recordA, match.recordB]);
      const now = touching.find(({ id }) => id === matchId);
      if (!now) return;
      if (now.settles) await this.settle(tx, now, touching);
      else await this.reopen(tx, now, touching);
    });
  }

  private async settle(tx: Tx, match: StoredMatch, touching: readonly StoredMatch[]): Promise<void> {
    const open = touching.filter(isOpen);
    const settled = settledBy(match, open, await this.factsOf(tx, touching));
    for (const one of settled) {
      await this.matchRepository.settle(tx, one.id, match.id);
      await this.follow(tx, one, 'settled');
    }
    await this.tell(tx, MATCHES_SETTLED, match, settled);
  }

  /**
   * Reopens the matches that were settled. Those that another identification settles too stay so, by that
   * one.
   */
  private async reopen(tx: Tx, match: StoredMatch, touching: readonly StoredMatch[]): Promise<void> {
    const waiting = touching.filter(({ state, settledBy: by }) => state === 'settled' && by === match.id);
    if (waiting.length === 0) return;
    const recordIds = waiting.flatMap(({ recordA, recordB }) => [recordA, recordB]);
    const around = await this.matchRepository.lockTouching(tx, recordIds);
    const facts = await this.factsOf(tx, around);
    const reopened: StoredMatch[] = [];
    for (const one of waiting) {
      const other = around.find((by) => by.settles && settledBy(by, [one], facts).length > 0);
      if (other) {
        await this.matchRepository.settle(tx, one.id, other.id);
        continue;
      }
      const [a, b] = one.sides;
      const state = a && b ? stateTakenUp(a.state, b.state) : 'candidate';
      await this.matchRepository.unsettle(tx, one.id, state);
      await this.follow(tx, one, state);
      reopened.push({ ...one, state });
    }
    // What was withdrawn meanwhile is not open again.
    const lapsed = new Set(await this.lapseDisallowed.lapseAll(tx, reopened));
    const open = reopened.filter((one) => !lapsed.has(one));
    await this.tell(tx, MATCHES_REOPENED, match, open);
  }

  private async follow(tx: Tx, one: StoredMatch, state: StoredMatch['state']): Promise<void> {
    await this.tasks.follow(tx, one, state);
    await this.outbox.put(tx, { name: MATCH_STATE_CHANGED, payload: { hypothesisId: one.id } });
  }

  private async tell(
    tx: Tx,
    name: typeof MATCHES_SETTLED | typeof MATCHES_REOPENED,
    { id }: StoredMatch,
    changed: readonly StoredMatch[],
  ): Promise<void> {
    if (changed.length === 0) return;
    await this.audit.record(tx, {
      ...{ actor: PLATFORM, action: 'matches.settle' },
      recordIds: [...new Set(changed.flatMap(({ recordA, recordB }) => [recordA, recordB]))],
      detail: { matchId: id, [name === MATCHES_SETTLED ? 'settled' : 'reopened']: changed.length },
    });
    await this.outbox.put(tx, { name, payload: { hypothesisIds: changed.map((one) => one.id) } });
  }

  private async factsOf(tx: Tx, touching: readonly StoredMatch[]): Promise<SettlingFacts> {
    const ids = [...new Set(touching.flatMap(({ recordA, recordB }) => [recordA, recordB]))];
    const records = await this.records.forComparison(tx, ids);
    const contents = new Map(records.map(({ id, content }) => [id, content]));
    const joined = touching.filter(
      ({ kind, state }) => state === 'identified' && isWithinOneBank(kind as Kind),
    );
    return {
      contentOf: (id) => contents.get(id),
      areJoined: (one, other) =>
        joined.some(({ recordA, recordB }) => [recordA, recordB].every((id) => id === one || id === other)),
    };
  }
}
