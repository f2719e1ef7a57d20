import { Injectable } from '@nestjs/common';
import { isWithinOneBank, type Kind } from '../../../../kernel/linkage/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import { PLATFORM, type Actor } from '../../../access/accounts/index.js';
import { isVisible } from '../domain/match-sides.js';
import { MatchClosed } from '../domain/match.errors.js';
import { REVOKED_GROUND } from '../domain/material-groups.js';
import { MATCH_STATE_CHANGED, MATCHES_REOPENED, SETTLING_CHANGED } from '../events.js';
import { MatchRepository, type StoredMatch } from '../persistence/match.repository.js';
import { ReopeningRepository } from '../persistence/reopening.repository.js';
import { ReviewTasks } from './review-tasks.js';
import { comparedMatch, type ComparedMatch } from './compared-match.js';
import { ShownMatches, type ShownMatch } from './shown-matches.js';

/** Matches as identifications need them: found and locked, identified, and open again. */
@Injectable()
export class IdentifiedMatches {
  constructor(
    private readonly matchRepository: MatchRepository,
    private readonly shown: ShownMatches,
    private readonly reopenings: ReopeningRepository,
    private readonly tasks: ReviewTasks,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** A match that the actor may see and that may be compared now, locked. */
  async find(tx: Tx, actor: Actor, id: string): Promise<StoredMatch> {
    const match = await this.shown.one(tx, actor, await this.matchRepository.lock(tx, id));
    if (!match) throw new NotFound();
    if (match.pair.hasEnded) throw new MatchClosed('lapsed');
    return match.storedMatch;
  }

  /** Returns those of these matches that the actor may see, each as far as that. */
  async shownOf(tx: Tx, actor: Actor, ids: readonly string[]): Promise<readonly ShownMatch[]> {
    return this.shown.of(tx, actor, await this.matchRepository.byIds(tx, ids));
  }

  /**
   * Returns the matches whose records are both among these and that the actor may see, each as far as that.
   */
  async among(tx: Tx, actor: Actor, recordIds: readonly string[]): Promise<readonly ComparedMatch[]> {
    const shown = await this.shown.of(tx, actor, await this.matchRepository.among(tx, recordIds));
    return shown.map((one) => comparedMatch(one, actor.institutionId));
  }

  /** Pairs of these records that were joined as one person's, as far as an institution is party to them. */
  async joinedAmong(
    tx: Tx,
    institutionId: string,
    recordIds: readonly string[],
  ): Promise<readonly (readonly [string, string])[]> {
    return (await this.matchRepository.among(tx, recordIds))
      .filter((row) => row.state === 'identified' && isWithinOneBank(row.kind as Kind))
      .filter((row) => isVisible(row, institutionId))
      .map(({ recordA, recordB }) => [recordA, recordB] as const);
  }

  /** Returns the state of a match, for the platform's own work. */
  async stateOf(tx: Tx, id: string): Promise<StoredMatch['state'] | undefined> {
    return (await this.matchRepository.byIds(tx, [id]))[0]?.state;
  }

  async identified(tx: Tx, storedMatch: StoredMatch): Promise<void> {
    await this.matchRepository.setState(tx, storedMatch.id, 'identified');
    await this.tasks.follow(tx, storedMatch, 'identified');
    await this.outbox.put(tx, { name: MATCH_STATE_CHANGED, payload: { hypothesisId: storedMatch.id } });
    await this.setSettles(tx, storedMatch.id, true);
  }

  /**
   * Stores whether the identification of a match stands: then the other matches of its records are settled.
   * One that is doubted settles nothing.
   */
  async setSettles(tx: Tx, id: string, settles: boolean): Promise<void> {
    await actingAs(tx, PLATFORM, () => this.matchRepository.setSettles(tx, id, settles));
    await this.outbox.put(tx, { name: SETTLING_CHANGED, payload: { hypothesisId: id } });
  }

  /**
   * Notes that a family was told of an identification of the match: what is found out later is a second
   * person's affair too.
   */
  async familyTold(tx: Tx, id: string): Promise<void> {
    await actingAs(tx, PLATFORM, () => this.matchRepository.setFamilyTold(tx, id));
  }

  /**
   * Reopens a match that was identified and is so no more: both sides look at the match afresh, and are told.
   */
  async reopen(tx: Tx, id: string): Promise<void> {
    await this.setSettles(tx, id, false);
    await actingAs(tx, PLATFORM, async () => {
      await this.matchRepository.resetSides(tx, id, ['a', 'b']);
      await this.matchRepository.setState(tx, id, 'candidate');
      for (const side of ['a', 'b'] as const)
        await this.reopenings.add(tx, { hypothesisId: id, side }, [REVOKED_GROUND], this.clock.now());
      await this.outbox.put(tx, { name: MATCHES_REOPENED, payload: { hypothesisIds: [id] } });
    });
  }
}
