import { Injectable } from '@nestjs/common';
import { mayInState, type Actor } from '../../../access/accounts/index.js';
import { BreakGlassAccess, BreakGlassRefused } from '../../disclosure/index.js';
import { ChangeMatch, type MatchVersion } from './change-match.js';
import { ShownMatches } from './shown-matches.js';

/**
 * Opens urgent access to the other side's record of one match: one level more, for hours, told to its owner
 * and to oversight at once.
 */
@Injectable()
export class BreakGlassOfMatch {
  constructor(
    private readonly change: ChangeMatch,
    private readonly shown: ShownMatches,
    private readonly breakGlassAccess: BreakGlassAccess,
  ) {}

  async open(actor: Actor, match: MatchVersion, reason: string, hours: number): Promise<void> {
    await this.change.change(actor, 'matches.breakGlass', match, async (tx, storedMatch, own) => {
      const side = own === 'a' ? 'b' : 'a';
      const seen = (await this.shown.one(tx, actor, storedMatch))?.pair[side];
      if (!seen || seen.own || !mayInState('matches.breakGlass', storedMatch.state))
        throw new BreakGlassRefused('NOTHING_MORE');
      const asked = { pair: storedMatch, side, shown: seen.level, reason, hours } as const;
      const { id, level, until } = await this.breakGlassAccess.open(tx, actor, asked);
      return { breakGlass: id, side, level, until: until.toISOString() };
    });
  }
}
