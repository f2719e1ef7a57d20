import { Injectable } from '@nestjs/common';
import type { Kind } from '../../../../kernel/linkage/index.js';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { requireInRelation, type Actor } from '../../../access/accounts/index.js';
import { Guarded } from '../../../access/audit/index.js';
import { PairKnowledge } from '../../disclosure/index.js';
import { sidesOf } from '../domain/match-sides.js';
import { MatchRepository, type StoredMatch } from '../persistence/match.repository.js';
import {
  TriageRepository,
  type Competitor,
  type TriageOrder,
  type TriagePlace,
  type TriageRow,
} from '../persistence/triage.repository.js';
import { BlindRule } from './blind-rule.js';
import { ReadMatches, type MatchView } from './read-matches.js';
import { ShownMatches, type ShownMatch } from './shown-matches.js';

export interface TriageAsked {
  readonly order: TriageOrder;
  readonly resting: boolean;
  readonly kind: string | undefined;
  /** True where the viewer wants to judge without the score though no setting says so. */
  readonly isBlind: boolean;
}

/** Line of the list: one open match. */
export interface TriageLine {
  readonly place: TriagePlace;
  readonly view: MatchView;
  /** Number of other open matches of either record that the viewer may know of. */
  readonly competing: number;
  readonly restsUntil: Date | null;
}

/** Rows looked at together; some of them may not be shown. */
const rowsAtOnce = (limit: number): number => Math.min(Math.max(limit, 20), 100);

/** Open matches in the order in which somebody goes through them. */
@Injectable()
export class TriageMatches {
  constructor(
    private readonly guarded: Guarded,
    private readonly triage: TriageRepository,
    private readonly matchRepository: MatchRepository,
    private readonly shown: ShownMatches,
    private readonly read: ReadMatches,
    private readonly knowledge: PairKnowledge,
    private readonly clock: Clock,
    private readonly blind: BlindRule,
  ) {}

  /** @param after the last place seen; undefined at the beginning */
  async page(
    actor: Actor,
    asked: TriageAsked,
    after: TriagePlace | undefined,
    limit: number,
  ): Promise<TriageLine[]> {
    return this.guarded.perform(actor, 'matches.read', [], async (tx) => {
      requireInRelation(actor, 'matches.read', actor.institutionId ? 'party' : 'platform');
      const { institutionId } = actor;
      if (institutionId === undefined) return [];
      const isBlind = asked.isBlind || (await this.blind.holdsFor(tx, actor));
      const query = { ...asked, institutionId, order: orderFor(asked.order, isBlind), now: this.clock.now() };
      const found: { row: TriageRow; match: ShownMatch }[] = [];
      const atOnce = rowsAtOnce(limit);
      for (let last = after, isMore = true; isMore && found.length < limit;) {
        const rows = await this.triage.page(tx, { ...query, after: last, limit: atOnce });
        found.push(...(await this.openTo(tx, actor, rows)));
        last = rows.at(-1);
        isMore = rows.length === atOnce;
      }
      const page = found.slice(0, limit);
      const matches = page.map(({ match }) => match);
      const views = await this.read.viewsIn(tx, actor, matches, isBlind);
      const competing = await this.competing(tx, actor, matches);
      return page.flatMap(({ row, match }, at): TriageLine[] => {
        const view = views[at];
        const { value, seq, restsUntil } = row;
        const count = competing.get(match.storedMatch.id) ?? 0;
        return view ? [{ place: { value, seq }, view, competing: count, restsUntil }] : [];
      });
    });
  }

  private async openTo(tx: Tx, actor: Actor, rows: readonly TriageRow[]) {
    const byId = new Map(
      (await this.matchRepository.byIds(tx, rows.map(({ id }) => id))).map((one) => [one.id, one]), // prettier-ignore
    );
    const shown = await this.shown.of(
      tx,
      actor,
      rows.flatMap(({ id }) => byId.get(id) ?? []),
    );
    const rowOf = new Map(rows.map((row) => [row.id, row]));
    return shown.flatMap((match) => {
      const row = rowOf.get(match.storedMatch.id);
      return row && !match.pair.hasEnded ? [{ row, match }] : [];
    });
  }

  /** Counts, of each match, how many others want one of its records, of those that the viewer may know of. */
  private async competing(
    tx: Tx,
    actor: Actor,
    matches: readonly ShownMatch[],
  ): Promise<ReadonlyMap<string, number>> {
    const recordIds = [...new Set(matches.flatMap(({ storedMatch: h }) => [h.recordA, h.recordB]))];
    if (recordIds.length === 0) return new Map();
    const open = await this.triage.openTouching(tx, recordIds);
    const pairs = open.map((one) => ({ kind: one.kind as Kind, a: one.recordA, b: one.recordB }));
    const known = await this.knowledge.of(tx, pairs, actor.purpose);
    const told = open.filter((one, at) => isTold(one, known[at]?.sides ?? [], actor.institutionId));
    return new Map(
      matches.map(({ storedMatch: h }) => [h.id, told.filter((one) => competes(one, h)).length]),
    );
  }
}

/** A list that goes by the score would tell it. */
function orderFor(order: TriageOrder, isBlind: boolean): TriageOrder {
  return isBlind && order === 'value' ? 'waiting' : order;
}

function isTold(one: Competitor, sides: readonly string[], institutionId: string | undefined): boolean {
  const own = sidesOf(one, institutionId);
  return own.some((side) => sides.includes(side) && side !== one.withheldFrom);
}

function competes(one: Competitor, other: StoredMatch): boolean {
  const records = [other.recordA, other.recordB];
  return one.id !== other.id && (records.includes(one.recordA) || records.includes(one.recordB));
}
