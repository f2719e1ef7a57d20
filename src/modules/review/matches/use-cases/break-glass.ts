import { Injectable } from '@nestjs/common';
import { mayInState, type Actor } from '../../../access/accounts/index.js';
import { BreakGlassLedger, BreakGlassRefused } from '../../disclosure/index.js';
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
    private readonly ledger: BreakGlassLedger,
  ) {}

  async open(actor: Actor, match: MatchVersion, reason: string, hours: number): Promise<void> {
    await this.change.change(actor, 'matches.breakGlass', match, async (tx, hypothesis, own) => {
      const side = own === 'a' ? 'b' : 'a';
      const seen = (await this.shown.one(tx, actor, hypothesis))?.pair[side];
      if (!seen || seen.own || !mayInState('matches.breakGlass', hypothesis.state))
        throw new BreakGlassRefused('NOTHING_MORE');
      const asked = { pair: hypothesis, side, shown: seen.level, reason, hours } as const;
      const { id, level, until } = await this.ledger.open(tx, actor, asked);
      return { breakGlass: id, side, level, until: until.toISOString() };
    });
  }
}
