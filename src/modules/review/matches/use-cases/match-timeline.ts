import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { isTimelineDeed, type TimelineEntry } from '../../../institutions/index.js';
import { sidesOf } from '../domain/match-sides.js';
import { DataRequestRepository } from '../persistence/data-request.repository.js';
import { MatchRepository, type Side } from '../persistence/match.repository.js';
import { JoinRepository } from '../persistence/join.repository.js';
import { LookRepository } from '../persistence/look.repository.js';
import { ShownMatches, type ShownMatch } from './shown-matches.js';

/** Deeds of matches that a viewer may see. */
export interface MatchDeeds {
  readonly entries: readonly TimelineEntry[];
  readonly shownIds: readonly string[];
  /** Ids of those of these matches that may still be compared. */
  readonly standingIds: readonly string[];
  readonly recordIds: readonly string[];
}

/** Matches in the timeline of a case: of each that the viewer may see, what its sides did. */
@Injectable()
export class MatchTimeline {
  constructor(
    private readonly matchRepository: MatchRepository,
    private readonly shown: ShownMatches,
    private readonly joins: JoinRepository,
    private readonly requests: DataRequestRepository,
    private readonly looks: LookRepository,
  ) {}

  async ofRecord(tx: Tx, actor: Actor, recordId: string): Promise<MatchDeeds> {
    const rows = await this.matchRepository.ofRecord(tx, recordId);
    return this.deeds(tx, actor, await this.shown.of(tx, actor, rows));
  }

  /** Returns the deeds of one match; of none where the viewer may not see it. */
  async ofMatch(tx: Tx, actor: Actor, matchId: string): Promise<MatchDeeds> {
    const rows = await this.matchRepository.byIds(tx, [matchId]);
    return this.deeds(tx, actor, await this.shown.of(tx, actor, rows));
  }

  private async deeds(tx: Tx, actor: Actor, shown: readonly ShownMatch[]): Promise<MatchDeeds> {
    const entries: TimelineEntry[] = [];
    for (const match of shown) entries.push(...(await this.ofOne(tx, actor, match)));
    return {
      entries,
      shownIds: shown.map(({ storedMatch }) => storedMatch.id),
      standingIds: shown.filter(({ pair }) => !pair.hasEnded).map(({ storedMatch }) => storedMatch.id),
      recordIds: shown.flatMap(({ storedMatch: { recordA, recordB } }) => [recordA, recordB]),
    };
  }

  private async ofOne(tx: Tx, actor: Actor, { storedMatch, pair }: ShownMatch): Promise<TimelineEntry[]> {
    const { id: subjectId, openedAt, changedAt, state } = storedMatch;
    const own = sidesOf(storedMatch, actor.institutionId);
    const isOwn = (side: Side) => own.includes(side);
    const ofSide = (side: Side) => {
      const isNamed = isOwn(side) || pair[side].card !== undefined;
      const institutionId = side === 'a' ? storedMatch.institutionA : storedMatch.institutionB;
      return { subjectId, ...(isNamed && { institutionId }) };
    };
    const events = await this.joins.historyOf(tx, subjectId);
    const requests = await this.requests.ofMatch(tx, subjectId);
    const looks = await this.looks.ofMatch(tx, subjectId);
    // Where it has ended the own side's deeds are left, as in the history of the match.
    const isTold = (side: Side) => !pair.hasEnded || isOwn(side);
    const asker = (side: Side): Side => (side === 'a' ? 'b' : 'a');
    const ended = pair.hasEnded ? 'match_lapsed' : `match_${state}`;
    return [
      { at: openedAt, what: 'match_opened', subjectId },
      ...events
        .filter(({ side }) => isTold(side))
        .map(({ what, side, at }): TimelineEntry => {
          const deed = `match_${what}`;
          const told = { at, ...ofSide(side) };
          return isTimelineDeed(deed)
            ? { ...told, what: deed }
            : { ...told, what: 'match_decided', word: what };
        }),
      ...requests
        .filter(() => !pair.hasEnded)
        .flatMap((one): TimelineEntry[] => [
          { at: one.askedAt, what: 'data_asked', ...ofSide(asker(one.askedSide)), dueAt: one.dueAt },
          ...(one.answeredAt
            ? [
                {
                  at: one.answeredAt,
                  what: 'data_answered',
                  word: one.state,
                  ...ofSide(one.askedSide),
                } as const,
              ]
            : []),
        ]),
      ...looks
        .filter(({ side }) => isTold(side))
        .map(({ side, at }): TimelineEntry => ({ at, what: 'conflict_looked_at', ...ofSide(side) })),
      ...(ended === 'match_lapsed' || ended === 'match_settled'
        ? [{ at: changedAt, what: ended, subjectId } as const]
        : []),
    ];
  }
}
