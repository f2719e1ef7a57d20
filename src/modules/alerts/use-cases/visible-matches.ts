import { Injectable } from '@nestjs/common';
import { actingAs, type Tx } from '../../../platform/database/index.js';
import { PLATFORM, type Actor } from '../../access/accounts/index.js';
import { PairKnowledge } from '../../review/disclosure/index.js';
import { MatchDirectory } from '../../review/matches/index.js';
import { alertKindFacts, type AlertKind } from '../../institutions/index.js';
import { endsWithReading } from '../domain/alert-subject.js';
import type { AlertedMatch } from '../domain/bundle.js';
import { AlertReader } from '../persistence/alert.reader.js';
import type { AlertMatch, AlertSubject } from '../persistence/alert-rows.js';
import { OpenSubjects } from './open-subjects.js';

/** Matches that are asked about at a time. */
const PIECE = 500;

const NONE: readonly AlertMatch[] = [];

/** Matches that are somebody's work, or those that have ended too. */
type Reach = 'open' | 'all';

/** Of what alerts are about, that which may be told at this moment: consents, wishes and agreements are asked anew each time. */
export class VisibleToSide {
  constructor(
    private readonly byAlert: ReadonlyMap<string, readonly AlertMatch[]>,
    private readonly subjects: ReadonlyMap<string, readonly AlertSubject[]>,
    /** Duties that somebody has done: that, and nothing of what they were about, is told on. */
    private readonly done: ReadonlySet<string>,
  ) {}

  of(alertId: string): readonly AlertMatch[] {
    return this.byAlert.get(alertId) ?? NONE;
  }

  subjectsOf(alertId: string): readonly AlertSubject[] {
    return this.subjects.get(alertId) ?? [];
  }

  isBarred(alertId: string): boolean {
    return this.of(alertId).length === 0 && this.subjectsOf(alertId).length === 0 && !this.done.has(alertId);
  }
}

/** For whom alerts are opened: what is told to an institution, or what one reader of it may see. */
export interface ToldFor {
  /**
   * Purpose that the reader works for; without one, what any of the institution's people may know is told.
   */
  readonly purpose?: string | undefined;
  /** The strongest first; otherwise in an order that tells nothing of it. */
  readonly byBand?: boolean;
  /** True where what somebody has ended is told as well: who did it, and of which matches. */
  readonly withEnded?: boolean;
}

/** A reader sees what its session's purpose lets it see; whoever belongs to no institution, all that somebody may. */
export function readBy({ institutionId, purpose }: Actor): ToldFor {
  return institutionId === undefined ? {} : { purpose };
}

@Injectable()
export class VisibleMatches {
  constructor(
    private readonly reader: AlertReader,
    private readonly matches: MatchDirectory,
    private readonly pairs: PairKnowledge,
    private readonly subjects: OpenSubjects,
  ) {}

  async open(tx: Tx, alertIds: readonly string[], told: ToldFor = {}): Promise<VisibleToSide> {
    const { purpose, byBand, withEnded } = told;
    const listed = await this.reader.matchesOf(tx, alertIds, byBand === true);
    const ended = new Map(
      (withEnded ? await this.reader.endedBySomebody(tx, alertIds) : []).map(({ id, kind }) => [id, kind]),
    );
    const idsOf = (matches: readonly AlertMatch[]) => [...new Set(matches.map((one) => one.hypothesisId))];
    const [over, waiting] = [true, false].map((is) => listed.filter((one) => ended.has(one.alertId) === is));
    const byAlert = new Map<string, AlertMatch[]>();
    const add = (matches: readonly AlertMatch[], standing: readonly AlertedMatch[], reach: Reach) => {
      const byId = new Map(standing.map((match) => [match.id, match]));
      for (const match of matches) {
        const shown = asTold(match, byId.get(match.hypothesisId), reach);
        if (shown) byAlert.set(match.alertId, [...(byAlert.get(match.alertId) ?? []), shown]);
      }
    };
    add(waiting ?? [], await this.standing(tx, idsOf(waiting ?? []), purpose), 'open');
    add(over ?? [], await this.standing(tx, idsOf(over ?? []), purpose, 'all'), 'all');
    const done = [...ended].filter(([, kind]) => isDuty(kind)).map(([id]) => id);
    return new VisibleToSide(byAlert, await this.subjects.open(tx, alertIds), new Set(done));
  }

  /** Tells whether nothing is left of an alert that may be told of. */
  async isBarred(tx: Tx, alertId: string, of: ToldFor = {}): Promise<boolean> {
    return (await this.open(tx, [alertId], of)).isBarred(alertId);
  }

  /** Matches as they stand now; those that nobody may know of any more are left out. */
  async standing(
    tx: Tx,
    ids: readonly string[],
    purpose?: string,
    reach: Reach = 'open',
  ): Promise<AlertedMatch[]> {
    const standing: AlertedMatch[] = [];
    for (let from = 0; from < ids.length; from += PIECE)
      standing.push(...(await this.standingOf(tx, ids.slice(from, from + PIECE), { purpose, reach })));
    return standing;
  }

  /** Whoever answers for another institution sees its alerts, not its matches: the platform asks. */
  private standingOf(
    tx: Tx,
    ids: readonly string[],
    { purpose, reach }: { readonly purpose: string | undefined; readonly reach: Reach },
  ): Promise<AlertedMatch[]> {
    return actingAs(tx, PLATFORM, async () => {
      const matches = await this.matches.forAlerts(tx, ids, reach);
      const pairs = matches.map(({ kind, a, b }) => ({ kind, a: a.recordId, b: b.recordId }));
      const known = await this.pairs.of(tx, pairs, purpose);
      return matches.flatMap((match, at) => {
        const { sides = [], isHolderOnly: holderOnly = false } = known[at] ?? {};
        // Until the person has agreed, whoever holds both records is told of the person's alone.
        const told = sides.filter((side) => side !== match.withheldFrom && (side === 'b' || !holderOnly));
        return told.length > 0 ? [{ ...match, holderOnly, sides: told }] : [];
      });
    });
  }
}

/** An alert of something else than matches that asked for more than to be read. */
function isDuty(kind: AlertKind): boolean {
  return alertKindFacts(kind).stillOpen !== 'match' && !endsWithReading(kind);
}

/**
 * A match of an alert with those records alone whose side may know of it, and for which it waits where the
 * alert is open; undefined where there is none.
 */
function asTold(match: AlertMatch, standing: AlertedMatch | undefined, reach: Reach): AlertMatch | undefined {
  if (!standing) return undefined;
  const parties = standing.sides
    .filter((side) => reach === 'all' || !standing.doneBy.includes(side))
    .map((side) => standing[side])
    .filter(({ recordId }) => match.recordIds.includes(recordId));
  if (parties.length === 0) return undefined;
  const recordIds = parties.map(({ recordId }) => recordId);
  return { ...match, recordIds, holderIds: [...new Set(parties.map((party) => party.institutionId))] };
}
