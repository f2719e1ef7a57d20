import { Injectable } from '@nestjs/common';
import { MatchDirectory } from '../../review/matches/index.js';
import { bundle, type AlertedMatch } from '../domain/bundle.js';
import { PlatformWork } from './platform-work.js';
import { RaiseAlert, type RaisedAlert } from './raise-alert.js';
import { Rosters } from './roster.js';
import { VisibleMatches } from './visible-matches.js';

/**
 * Hop 6: finds the institutions that answer for both sides of each match, and writes one alert for each of them, however
 * many matches it is about. Runs twice without harm: a match alerts an institution once, ever.
 */
@Injectable()
export class AlertInstitutions {
  constructor(
    private readonly platform: PlatformWork,
    private readonly matches: MatchDirectory,
    private readonly visibleMatches: VisibleMatches,
    private readonly rosters: Rosters,
    private readonly raise: RaiseAlert,
  ) {}

  /** @returns the ids of the alerts written */
  async alert(matchIds: readonly string[]): Promise<readonly string[]> {
    return this.platform.perform('alerts.raise', async (tx) => {
      // As they are now: since the match was opened a family may have withdrawn, an owner set a limit.
      const matches = await this.visibleMatches.standing(tx, matchIds);
      const roster = await this.rosters.open(tx);
      const responsible = new Map<string, string | undefined>();
      for (const holderId of new Set(matches.flatMap(({ a, b }) => [a.institutionId, b.institutionId]))) {
        responsible.set(holderId, await roster.responsibleFor(holderId));
      }
      const raised: RaisedAlert[] = [];
      for (const one of bundle(matches.map(withLeadsOnly), (holderId) => responsible.get(holderId))) {
        const alert = await this.raise.write(tx, roster, one);
        if (alert) raised.push(alert);
      }
      const known = matches.filter(({ sides }) => sides.length === 2).map((match) => match.id);
      await this.matches.markNotified(tx, known);
      // Only when all rows are there: the lock under which changes are written is waited for last, by every worker.
      for (const alert of raised) await this.raise.tell(tx, alert);
      return raised.map(({ id }) => id);
    });
  }
}

/** A side that does not admit the sample on which a match rests is not alerted of it. */
function withLeadsOnly(match: AlertedMatch): AlertedMatch {
  return { ...match, sides: match.sides.filter((side) => match[side].isLead) };
}
