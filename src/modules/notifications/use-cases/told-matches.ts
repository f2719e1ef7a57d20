import { Injectable } from '@nestjs/common';
import { actingAs, type Tx } from '../../../platform/database/index.js';
import { PLATFORM } from '../../access/index.js';
import { MatchDirectory } from '../../matches/index.js';
import { StandingPairs } from '../../matching/index.js';
import type { AlertedMatch } from '../domain/bundle.js';
import { AlertReader } from '../persistence/alert.reader.js';
import type { AlertMatch } from '../persistence/alert-rows.js';

/** Matches that are asked about at a time. */
const PIECE = 500;

const NONE: readonly AlertMatch[] = [];

/** Of the matches of alerts those that may be told of at this moment: consents, wishes and agreements are asked anew each time. */
export class ToldOf {
  constructor(private readonly byAlert: ReadonlyMap<string, readonly AlertMatch[]>) {}

  of(alertId: string): readonly AlertMatch[] {
    return this.byAlert.get(alertId) ?? NONE;
  }

  isBarred(alertId: string): boolean {
    return this.of(alertId).length === 0;
  }
}

@Injectable()
export class ToldMatches {
  constructor(
    private readonly reader: AlertReader,
    private readonly matches: MatchDirectory,
    private readonly pairs: StandingPairs,
  ) {}

  /** In the order of their strength, or in one that tells nothing of it. */
  async open(tx: Tx, alertIds: readonly string[], byBand = false): Promise<ToldOf> {
    const listed = await this.reader.matchesOf(tx, alertIds, byBand);
    const standing = new Map(
      (await this.standing(tx, [...new Set(listed.map(({ hypothesisId }) => hypothesisId))])).map((match) => [
        match.id,
        match,
      ]),
    );
    const byAlert = new Map<string, AlertMatch[]>();
    for (const match of listed) {
      if (!isForThem(match, standing.get(match.hypothesisId))) continue;
      byAlert.set(match.alertId, [...(byAlert.get(match.alertId) ?? []), match]);
    }
    return new ToldOf(byAlert);
  }

  /** Whether nothing is left of an alert that anybody may be told of. */
  async isBarred(tx: Tx, alertId: string): Promise<boolean> {
    return (await this.open(tx, [alertId])).isBarred(alertId);
  }

  /** Matches as they stand now; those that may not be compared any more are left out. */
  async standing(tx: Tx, ids: readonly string[]): Promise<AlertedMatch[]> {
    const standing: AlertedMatch[] = [];
    for (let from = 0; from < ids.length; from += PIECE)
      standing.push(...(await this.standingOf(tx, ids.slice(from, from + PIECE))));
    return standing;
  }

  /** Whoever answers for another institution sees its alerts, not its matches: the platform asks. */
  private standingOf(tx: Tx, ids: readonly string[]): Promise<AlertedMatch[]> {
    return actingAs(tx, PLATFORM, async () => {
      const matches = await this.matches.forAlerts(tx, ids);
      const pairs = matches.map(({ kind, a, b }) => ({ kind, a: a.recordId, b: b.recordId }));
      const standings = await this.pairs.of(tx, pairs);
      return matches.flatMap((match, at) => {
        const standing = standings[at];
        return standing?.isAllowed ? [{ ...match, holderOnly: standing.isHolderOnly }] : [];
      });
    });
  }
}

/** Before the living person has agreed, a match is for those alone who were told of that person's record. */
function isForThem({ recordIds }: AlertMatch, standing: AlertedMatch | undefined): boolean {
  if (!standing) return false;
  return !standing.holderOnly || recordIds.includes(standing.b.recordId);
}
