import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { mayInState, type Actor } from '../../../access/accounts/index.js';
import { NotInConflict, ThirdPersonNeeded } from '../domain/conflict.js';
import type { JudgementAnswer } from '../domain/verdict.js';
import { MatchRepository } from '../persistence/match.repository.js';
import { LookRepository } from '../persistence/look.repository.js';
import { ChangeMatch, type MatchVersion, type MatchChange } from './change-match.js';

/** The third look at a match whose sides differ. It decides nothing: both sides say again what they hold. */
@Injectable()
export class LookAtConflict {
  constructor(
    private readonly change: ChangeMatch,
    private readonly matchRepository: MatchRepository,
    private readonly looks: LookRepository,
    private readonly clock: Clock,
  ) {}

  /** @param key made by the client; the same request with the same key is answered and not done twice */
  async look(
    actor: Actor,
    match: MatchVersion,
    said: { readonly finding: JudgementAnswer; readonly words: string | undefined },
    key?: string,
  ): Promise<void> {
    const { finding, words } = said;
    const work: MatchChange = async (tx, storedMatch, side) => {
      const { id, state, sides } = storedMatch;
      if (!mayInState('matches.look', state)) throw new NotInConflict(state);
      if (sides.some(({ decidedBy }) => decidedBy === actor.actorId)) throw new ThirdPersonNeeded();
      const look = { side, finding, words: words?.trim() || null, at: this.clock.now() };
      await this.looks.add(tx, id, look, actor.actorId);
      await this.matchRepository.setState(tx, id, state);
      return { side, finding };
    };
    await this.change.change(actor, 'matches.look', match, work, { key, request: said });
  }
}
