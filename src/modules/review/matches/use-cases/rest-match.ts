import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { mayInState, requireInRelation, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { MatchClosed } from '../domain/match.errors.js';
import { requireRest } from '../domain/rest.js';
import { MATCH_RESTED } from '../events.js';
import { MatchRepository } from '../persistence/match.repository.js';
import { TriageRepository } from '../persistence/triage.repository.js';
import { ShownMatches } from './shown-matches.js';

/**
 * Rests a match: an institution leaves it out of its list for a while. Nothing is decided by it, and no alert
 * waits for it.
 */
@Injectable()
export class RestMatch {
  constructor(
    private readonly guarded: Guarded,
    private readonly matchRepository: MatchRepository,
    private readonly shown: ShownMatches,
    private readonly triage: TriageRepository,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async rest(actor: Actor, matchId: string, until: Date): Promise<void> {
    await this.guarded.perform(actor, 'matches.rest', [matchId], async (tx) => {
      const match = await this.shown.one(tx, actor, (await this.matchRepository.byIds(tx, [matchId]))[0]);
      if (!match || actor.institutionId === undefined) throw new NotFound();
      requireInRelation(actor, 'matches.rest', 'party');
      const { storedMatch, pair } = match;
      if (pair.hasEnded) throw new MatchClosed('lapsed');
      if (!mayInState('matches.rest', storedMatch.state)) throw new MatchClosed(storedMatch.state);
      const at = this.clock.now();
      requireRest(until, at);
      const { institutionId, actorId } = actor;
      await this.triage.rest(tx, { matchId, institutionId, until }, { actorId, at });
      await this.outbox.put(tx, { name: MATCH_RESTED, payload: { hypothesisId: matchId } });
      await this.audit.record(tx, {
        actor,
        action: 'matches.rest',
        recordIds: [storedMatch.recordA, storedMatch.recordB],
        detail: { matchId, until: until.toISOString() },
      });
    });
  }
}
