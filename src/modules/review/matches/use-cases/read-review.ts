import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import type { RecordCard } from '../../disclosure/index.js';
import { sidesOf } from '../domain/match-sides.js';
import type { MatchState } from '../domain/match-state.js';
import { DataRequestRepository, type DataRequest } from '../persistence/data-request.repository.js';
import { MatchRepository, type Side } from '../persistence/match.repository.js';
import { LookRepository, type Look } from '../persistence/look.repository.js';
import { ShownMatches, type ShownMatch } from './shown-matches.js';

/** Competing match: another open match of one of the two records, as far as the viewer may know of it. */
export interface CompetingMatch {
  readonly matchId: string;
  readonly kind: string;
  readonly state: MatchState;
  /** Side of the match asked about whose record the competing match is of. */
  readonly side: Side;
  readonly card: RecordCard;
}

/**
 * Reads what surrounds a match in its review: what was asked, who has looked a third time, what else its
 * records may be.
 */
@Injectable()
export class ReadReview {
  constructor(
    private readonly guarded: Guarded,
    private readonly matchRepository: MatchRepository,
    private readonly shown: ShownMatches,
    private readonly requests: DataRequestRepository,
    private readonly looks: LookRepository,
    private readonly audit: AuditTrail,
  ) {}

  /** Oldest first; none where the match may not be compared any more. */
  async dataRequests(actor: Actor, matchId: string): Promise<readonly DataRequest[]> {
    return this.read(actor, matchId, async (tx, { pair }) =>
      pair.hasEnded ? [] : this.requests.ofMatch(tx, matchId),
    );
  }

  /** Oldest first; the words of the other side are its own. */
  async looksAt(actor: Actor, matchId: string): Promise<readonly Look[]> {
    return this.read(actor, matchId, async (tx, { storedMatch, pair }) => {
      const own = sidesOf(storedMatch, actor.institutionId);
      const looks = pair.hasEnded ? [] : await this.looks.ofMatch(tx, matchId);
      return looks.map((look) => (own.includes(look.side) ? look : { ...look, words: null }));
    });
  }

  async competing(actor: Actor, matchId: string): Promise<readonly CompetingMatch[]> {
    return this.read(actor, matchId, async (tx, { storedMatch, pair }) => {
      if (pair.hasEnded) return [];
      const { recordA, recordB } = storedMatch;
      const rows = await this.matchRepository.openOf(tx, [recordA, recordB]);
      const others = rows.filter((row) => row.id !== matchId);
      return (await this.shown.of(tx, actor, others)).flatMap((one) => competingOf(one, recordA, recordB));
    });
  }

  private async read<T>(
    actor: Actor,
    matchId: string,
    work: (tx: Tx, match: ShownMatch) => Promise<T>,
  ): Promise<T> {
    return this.guarded.perform(actor, 'matches.read', [matchId], async (tx) => {
      const match = await this.shown.one(tx, actor, (await this.matchRepository.byIds(tx, [matchId]))[0]);
      if (!match) throw new NotFound();
      const recordIds = [match.storedMatch.recordA, match.storedMatch.recordB];
      await this.audit.record(tx, { actor, action: 'matches.read', recordIds, detail: { matchId } });
      return work(tx, match);
    });
  }
}

/** A match is competing for one record or the other; what is told is the card of its third record. */
function competingOf({ storedMatch, pair }: ShownMatch, recordA: string, recordB: string): CompetingMatch[] {
  if (pair.hasEnded || pair.level < 1) return [];
  const side = [storedMatch.recordA, storedMatch.recordB].includes(recordA) ? 'a' : 'b';
  const shared = side === 'a' ? recordA : recordB;
  const { card } = storedMatch.recordA === shared ? pair.b : pair.a;
  const { id: matchId, kind, state } = storedMatch;
  return card ? [{ matchId, kind, state, side, card }] : [];
}
