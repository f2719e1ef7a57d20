import { Injectable } from '@nestjs/common';
import { NotFound } from '../../../../platform/errors/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { DisclosureLog, type Redaction, type SideView } from '../../disclosure/index.js';
import { Routing, type Route } from '../../../institutions/index.js';
import { RecordStore } from '../../../records/records/index.js';
import { MatchRepository } from '../persistence/match.repository.js';
import { ShownMatches } from './shown-matches.js';

export interface MatchRoutes {
  /** Routes of the match: who is responsible, as what, and why, as far as the reader may know. */
  readonly routes: readonly Route[];
  /** Route by which the match is the reader's own institution's work. */
  readonly own: Route | undefined;
  /** Reasons that are not told, and why. */
  readonly redactions: readonly Redaction[];
}

/**
 * Level of a whole record. Of a record that is not shown whole, every reason but whose it is would tell where
 * somebody was, or of which nationality.
 */
const WHOLE = 4;

/** Reads why a match came to an institution: the level at which each record is shown is asked first. */
@Injectable()
export class ReadMatchRoutes {
  constructor(
    private readonly guarded: Guarded,
    private readonly matchRepository: MatchRepository,
    private readonly shown: ShownMatches,
    private readonly records: RecordStore,
    private readonly routing: Routing,
    private readonly disclosed: DisclosureLog,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws `NotFound` for a match that is not there, or may not be seen. */
  async of(actor: Actor, id: string): Promise<MatchRoutes> {
    return this.guarded.perform(actor, 'matches.read', [id], async (tx) => {
      const match = await this.shown.one(tx, actor, (await this.matchRepository.byIds(tx, [id]))[0]);
      if (!match) throw new NotFound();
      const { storedMatch, pair } = match;
      const recordIds = [storedMatch.recordA, storedMatch.recordB];
      const records = await this.records.forComparison(tx, recordIds);
      const [a, b] = recordIds.map((recordId) => records.find((record) => record.id === recordId));
      if (!a || !b) throw new NotFound();
      const routes = await this.routing.ofMatch(
        tx,
        { ...a, sees: seenOf(pair.a) },
        { ...b, sees: seenOf(pair.b) },
      );
      await this.audit.record(tx, {
        actor,
        action: 'matches.read',
        recordIds,
        detail: { matchId: id, routes: true },
      });
      await this.disclosed.note(tx, actor, [
        { pair: storedMatch, view: pair, most: WHOLE, isWithheld: storedMatch.withheldFrom !== null },
      ]);
      const own = routes.find(({ institution }) => institution && institution.id === actor.institutionId);
      return { routes, own, redactions: [...hiddenOf(pair.a), ...hiddenOf(pair.b)] };
    });
  }
}

function seenOf({ own, level }: SideView): 'everything' | 'holder' | 'nothing' {
  if (own || level >= WHOLE) return 'everything';
  return level > 0 ? 'holder' : 'nothing';
}

/** Said of every record that is not shown whole: that there are further reasons would tell something too. */
function hiddenOf(side: SideView): readonly Redaction[] {
  if (seenOf(side) === 'everything') return [];
  const [first] = side.redactions;
  return [{ path: `${side.side}.routes`, reason: first?.reason ?? side.limit }];
}
