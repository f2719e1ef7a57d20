import { Injectable } from '@nestjs/common';
import { isWithinOneBank, type Kind, type SmallBankRange } from '../../../../kernel/linkage/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import {
  isAllowed,
  mayInState,
  requireInRelation,
  type Actor,
  type Operation,
} from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import {
  DisclosureLog,
  evidenceView,
  urgentLevel,
  type DisclosureLevel,
  type PairView,
  type Redaction,
  type SideView,
} from '../../disclosure/index.js';
import { SmallBanks } from '../../../matching/runs/index.js';
import { sidesOf } from '../domain/match-sides.js';
import { tellsOther } from '../domain/tells-other.js';
import { OPEN_STATES, type Band, type MatchState } from '../domain/match-state.js';
import { MatchRepository, isOpen, type StoredMatch } from '../persistence/match.repository.js';
import { reviewView, type ReviewView } from '../domain/review-view.js';
import { BandChangeRepository, type BandChange } from '../persistence/band-change.repository.js';
import { JoinRepository, type MatchEvent } from '../persistence/join.repository.js';
import { JudgementRepository, pairKey, type StoredJudgement } from '../persistence/judgement.repository.js';
import { stillSaid } from './band-changes.js';
import { shownComparison, becauseOf, type ShownEvidence } from './shown-comparison.js';
import { BlindRule } from './blind-rule.js';
import type { ShownFigures } from './shown-figures.js';
import { ShownMatches, type ShownMatch } from './shown-matches.js';

/** A match without what the comparison says: that is told by `figures` and `evidence` alone. */
export type ShownHypothesis = Omit<
  StoredMatch,
  'log10LR' | 'prior' | 'probability' | 'evidence' | 'figuresA' | 'figuresB'
>;

export interface MatchView {
  readonly storedMatch: ShownHypothesis;
  readonly state: MatchState;
  /** Level at which the comparison is shown. */
  readonly level: DisclosureLevel;
  /** Undefined while the viewer is to judge without the score. */
  readonly band: Band | undefined;
  /** Figures of the comparison, where both records are the viewer's own. */
  readonly figures: ShownFigures;
  readonly a: SideView;
  readonly b: SideView;
  readonly evidence: readonly ShownEvidence[];
  readonly redactions: readonly Redaction[];
  /** Actions that the viewer may take now, so that a client need not derive it. */
  readonly allowedActions: readonly string[];
  readonly review: ReviewView;
  /** Band changes of the viewer's own sides, since they decided. */
  readonly bandChanges: readonly ShownBandChange[];
}

/**
 * Change of the band as the viewer may see it: what weighs otherwise from the level on at which evidence is
 * shown.
 */
export type ShownBandChange = Omit<BandChange, 'decidedBy'>;

export interface MatchFilter {
  readonly states?: readonly string[] | undefined;
  readonly kind?: string | undefined;
  readonly recordId?: string | undefined;
}

/**
 * Returns the number of rows that are looked at together to fill a page, of which some may not be shown: no
 * more than a small page needs.
 */
const rowsAtOnce = (limit: number): number => Math.min(Math.max(limit, 20), 100);

/** Matches as the actor's institution may see them: each side at its level. */
@Injectable()
export class ReadMatches {
  constructor(
    private readonly guarded: Guarded,
    private readonly matchRepository: MatchRepository,
    private readonly shown: ShownMatches,
    private readonly judgements: JudgementRepository,
    private readonly joins: JoinRepository,
    private readonly changes: BandChangeRepository,
    private readonly disclosed: DisclosureLog,
    private readonly audit: AuditTrail,
    private readonly blind: BlindRule,
    private readonly smallBanks: SmallBanks,
  ) {}

  /** @param isBlind whether the viewer wants to judge without the score though no setting says so */
  async one(actor: Actor, id: string, isBlind = false): Promise<MatchView> {
    return this.guarded.perform(actor, 'matches.read', [id], async (tx) => {
      const match = await this.find(tx, actor, id);
      const [view] = await this.viewsIn(tx, actor, [match], isBlind);
      if (!view) throw new NotFound();
      return view;
    });
  }

  /** Everything that was ever done with a match, oldest first; the other side's reasons are its own. */
  async history(actor: Actor, id: string): Promise<MatchEvent[]> {
    return this.guarded.perform(actor, 'matches.read', [id], async (tx) => {
      const { storedMatch, pair } = await this.find(tx, actor, id);
      const own = sidesOf(storedMatch, actor.institutionId);
      const recordIds = [storedMatch.recordA, storedMatch.recordB];
      await this.audit.record(tx, { actor, action: 'matches.read', recordIds, detail: { matchId: id } });
      const events = await this.joins.historyOf(tx, id);
      return events
        .filter((event) => !pair.hasEnded || own.includes(event.side))
        .map((event) => (own.includes(event.side) ? event : asOtherSide(event, pair)));
    });
  }

  /** A page of the institution's matches, newest first; `before` is the `seq` of the last one seen. */
  async page(actor: Actor, filter: MatchFilter, before: number, limit: number): Promise<MatchView[]> {
    return this.guarded.perform(actor, 'matches.read', [], async (tx) => {
      requireInRelation(actor, 'matches.read', actor.institutionId ? 'party' : 'platform');
      const { states, kind, recordId } = filter;
      const atOnce = rowsAtOnce(limit);
      const found: ShownMatch[] = [];
      for (let last: number | undefined = before; last !== undefined && found.length < limit;) {
        const at = { institutionId: actor.institutionId, before: last, limit: atOnce };
        const rows = await this.matchRepository.page(tx, { states, kind, recordId, ...at });
        found.push(...(await this.shown.of(tx, actor, rows)));
        last = rows.length < atOnce ? undefined : rows.at(-1)?.seq;
      }
      return this.viewsIn(tx, actor, found.slice(0, limit));
    });
  }

  /**
   * Reads the open matches that want this person's judgement, the most doubtful first: there an answer tells
   * most. With the blind setting the order tells nothing of the scores.
   */
  async reviewQueue(actor: Actor, limit: number): Promise<MatchView[]> {
    return this.guarded.perform(actor, 'matches.judge', [], async (tx) => {
      requireInRelation(actor, 'matches.judge', 'party');
      if (actor.institutionId === undefined) return [];
      const isBlind = await this.blind.holdsFor(tx, actor);
      const atOnce = rowsAtOnce(limit);
      const found: ShownMatch[] = [];
      for (let skip = 0, isMore = true; isMore && found.length < limit; skip += atOnce) {
        const ids = await this.judgements.awaiting(tx, {
          institutionId: actor.institutionId,
          judge: actor.actorId,
          states: OPEN_STATES,
          byDoubt: !isBlind,
          ...{ skip, limit: atOnce },
        });
        const rows = new Map((await this.matchRepository.byIds(tx, ids)).map((row) => [row.id, row]));
        const shown = await this.shown.of(
          tx,
          actor,
          ids.flatMap((id) => rows.get(id) ?? []),
        );
        found.push(...shown.filter(({ pair }) => pair.level > 0));
        isMore = ids.length === atOnce;
      }
      return this.viewsIn(tx, actor, found.slice(0, limit));
    });
  }

  private async find(tx: Tx, actor: Actor, id: string): Promise<ShownMatch> {
    const match = await this.shown.one(tx, actor, (await this.matchRepository.byIds(tx, [id]))[0]);
    if (!match) throw new NotFound();
    return match;
  }

  /**
   * Returns views with their audit entry: who saw which records, in the transaction that read them.
   *
   * @param isBlind whether the viewer wants the score kept from them until they have judged, though no
   * setting says so
   */
  async viewsIn(tx: Tx, actor: Actor, shown: readonly ShownMatch[], isBlind = false): Promise<MatchView[]> {
    const rows = shown.map(({ storedMatch }) => storedMatch);
    const isBlindFor = isBlind || (await this.blind.holdsFor(tx, actor));
    const judgements = new Map<string, StoredJudgement[]>();
    for (const one of await this.judgements.ofPairs(tx, rows))
      judgements.set(pairKey(one), [...(judgements.get(pairKey(one)) ?? []), one]);
    const changes = await this.changes.lastOf(
      tx,
      rows.map(({ id }) => id),
    );
    const smallBanks = await this.smallBanks.of(tx, rows);
    await this.audit.record(tx, {
      actor,
      action: 'matches.read',
      recordIds: [...new Set(rows.flatMap((row) => [row.recordA, row.recordB]))],
      detail: { matches: rows.length },
    });
    await this.disclosed.note(
      tx,
      actor,
      shown.map(({ storedMatch, pair: view }) => {
        const isWithheld = storedMatch.withheldFrom !== null;
        return { pair: storedMatch, view, most: 4, isWithheld };
      }),
    );
    return shown.map((one, at) =>
      this.viewOf(actor, one, {
        smallBank: smallBanks[at],
        judgements: judgements.get(pairKey(one.storedMatch)) ?? [],
        changes: changes.filter(({ hypothesisId }) => hypothesisId === one.storedMatch.id),
        isBlindFor,
      }),
    );
  }

  private viewOf(
    actor: Actor,
    { storedMatch, pair, isExplained }: ShownMatch,
    {
      judgements,
      changes,
      isBlindFor,
      smallBank,
    }: {
      readonly judgements: readonly StoredJudgement[];
      readonly changes: readonly BandChange[];
      readonly isBlindFor: boolean;
      readonly smallBank: SmallBankRange | undefined;
    },
  ): MatchView {
    const own = sidesOf(storedMatch, actor.institutionId);
    const evidence = evidenceView(isExplained ? storedMatch.evidence : [], pair);
    const viewer = {
      actorId: actor.actorId,
      mayJudge: !pair.hasEnded && own.length > 0 && isAllowed(actor, 'matches.judge', 'party'),
    };
    const review = reviewView(judgements, viewer, isBlindFor);
    const isEmptied = storedMatch.emptiedAt !== null;
    const isOwn = own.length > 1;
    const told = shownComparison(storedMatch, pair, {
      evidence: evidence.evidence,
      review,
      isOwn,
      smallBank,
    });
    return {
      ...{ storedMatch, review, level: pair.level, a: pair.a, b: pair.b },
      state: pair.hasEnded && isOpen(storedMatch) ? 'lapsed' : storedMatch.state,
      ...{ band: told.band, figures: told.figures, evidence: told.evidence },
      redactions: [
        ...pair.a.redactions,
        ...pair.b.redactions,
        ...evidence.redactions,
        ...(isEmptied ? [{ path: 'evidence', reason: 'REMOVED' as const }] : []),
        ...(review.isBlind ? [{ path: 'score', reason: 'BLIND' as const }] : []),
        ...told.redactions,
        ...(isExplained ? [] : [{ path: 'evidence', reason: 'CROSSES' as const }]),
      ],
      allowedActions: pair.hasEnded ? [] : allowedActions(actor, storedMatch, pair),
      bandChanges: told.band
        ? changes
            .filter((one) => own.includes(one.side) && stillSaid(storedMatch, one))
            .map((one) => ({ ...one, because: becauseOf(one, pair.level, isOwn) }))
        : [],
    };
  }
}

/**
 * Returns what one side is shown of a deed of the other: its words never, and what tells of its record as the
 * comparison is shown.
 */
function asOtherSide(event: MatchEvent, { level }: PairView): MatchEvent {
  const { reasonCode, because } = event;
  return {
    ...event,
    reason: null,
    ...(level < 2 ? { reasonCode: null, because: null } : { reasonCode, because }),
  };
}

function allowedActions(actor: Actor, storedMatch: StoredMatch, pair: PairView): string[] {
  if (sidesOf(storedMatch, actor.institutionId).length === 0) return [];
  const actions: string[] = [];
  const { state, kind } = storedMatch;
  const may = (operation: Operation): boolean =>
    isAllowed(actor, operation, 'party') &&
    mayInState(operation, state) &&
    !tellsOther(operation, { storedMatch, pair });
  if (may('matches.decide')) actions.push('decideMatch');
  if (may('matches.data')) actions.push('requestData');
  if (may('matches.look')) actions.push('lookAtConflict');
  if (may('matches.rest')) actions.push('restMatch');
  if (isWithinOneBank(kind as Kind) && may('matches.join'))
    actions.push(state === 'identified' ? 'partRecords' : 'joinRecords');
  if (may('matches.judge')) actions.push('judgeMatch');
  if (may('matches.release')) actions.push('releaseRecord', 'takeBackRelease');
  // Whether an owner's limit forbids it is not told before it is asked for.
  if (may('matches.breakGlass') && [pair.a, pair.b].some(isOpenable)) actions.push('breakGlass');
  return actions;
}

const isOpenable = ({ own, level, urgentUntil }: SideView): boolean =>
  !own && urgentUntil === undefined && urgentLevel(level, 4) !== undefined;
