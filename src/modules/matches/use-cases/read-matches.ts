import { Inject, Injectable } from '@nestjs/common';
import { isWithinOneBank, type Kind } from '../../../kernel/linkage/index.js';
import { SETTINGS_TOKEN, type Settings } from '../../../platform/config/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { isAllowed, requireInRelation, type Actor } from '../../access/index.js';
import { AuditTrail, Guarded } from '../../audit/index.js';
import { InstitutionDirectory, standing, type Agreement, type Institution } from '../../mechanisms/index.js';
import { RecordStore, type StoredRecord } from '../../records/index.js';
import type { Redaction } from '../../privacy/index.js';
import { bandOf, OPEN_STATES, type Band } from '../domain/match-state.js';
import {
  evidenceView,
  isVisible,
  sidesOf,
  sideView,
  type RecordCard,
  type SideView,
} from '../domain/match-view.js';
import {
  HypothesisRepository,
  isOpen,
  type Evidence,
  type Hypothesis,
} from '../persistence/hypothesis.repository.js';
import { reviewView, type ReviewView } from '../domain/review-view.js';
import { JoinRepository, type MatchEvent } from '../persistence/join.repository.js';
import { JudgementRepository, pairKey, type StoredJudgement } from '../persistence/judgement.repository.js';

export interface MatchView {
  readonly hypothesis: Hypothesis;
  /** Undefined while the viewer is to judge without the score. */
  readonly band: Band | undefined;
  readonly a: SideView;
  readonly b: SideView;
  readonly evidence: readonly Evidence[];
  readonly redactions: readonly Redaction[];
  /** What the viewer may do now, so that a client need not derive it. */
  readonly allowedActions: readonly string[];
  readonly review: ReviewView;
}

export interface MatchFilter {
  readonly states?: readonly string[] | undefined;
  readonly kind?: string | undefined;
  readonly recordId?: string | undefined;
}

/** Matches as the actor's institution may see them: each side at its level. */
@Injectable()
export class ReadMatches {
  constructor(
    private readonly guarded: Guarded,
    private readonly hypotheses: HypothesisRepository,
    private readonly records: RecordStore,
    private readonly institutions: InstitutionDirectory,
    private readonly judgements: JudgementRepository,
    private readonly joins: JoinRepository,
    private readonly audit: AuditTrail,
    @Inject(SETTINGS_TOKEN) private readonly settings: Settings,
  ) {}

  async one(actor: Actor, id: string): Promise<MatchView> {
    return this.guarded.run(actor, 'matches.read', [id], async (tx) => {
      const [hypothesis] = await this.hypotheses.byIds(tx, [id]);
      if (!hypothesis || !maySee(actor, hypothesis)) throw new NotFound();
      const [view] = await this.view(tx, actor, [hypothesis]);
      if (!view) throw new NotFound();
      return view;
    });
  }

  /** Everything that was ever done with a match, oldest first; the other side's reasons are its own. */
  async history(actor: Actor, id: string): Promise<MatchEvent[]> {
    return this.guarded.run(actor, 'matches.read', [id], async (tx) => {
      const [hypothesis] = await this.hypotheses.byIds(tx, [id]);
      if (!hypothesis || !maySee(actor, hypothesis)) throw new NotFound();
      const own = sidesOf(hypothesis, actor.institutionId);
      const recordIds = [hypothesis.recordA, hypothesis.recordB];
      await this.audit.record(tx, { actor, action: 'matches.read', recordIds, detail: { matchId: id } });
      return (await this.joins.historyOf(tx, id)).map((event) =>
        own.includes(event.side) ? event : { ...event, reason: null },
      );
    });
  }

  /** A page of the institution's matches, newest first; `before` is the `seq` of the last one seen. */
  async page(actor: Actor, filter: MatchFilter, before: number, limit: number): Promise<MatchView[]> {
    return this.guarded.run(actor, 'matches.read', [], async (tx) => {
      requireInRelation(actor, 'matches.read', actor.institutionId ? 'party' : 'platform');
      const rows = await this.hypotheses.page(tx, {
        institutionId: actor.institutionId,
        states: filter.states,
        kind: filter.kind,
        recordId: filter.recordId,
        before,
        limit,
      });
      return this.view(
        tx,
        actor,
        rows.filter((row) => maySee(actor, row)),
      );
    });
  }

  /**
   * Open matches that want this person's judgement, the most doubtful first: there an answer tells most. With the blind setting
   * the order tells nothing of the scores.
   */
  async reviewQueue(actor: Actor, limit: number): Promise<MatchView[]> {
    return this.guarded.run(actor, 'matches.judge', [], async (tx) => {
      requireInRelation(actor, 'matches.judge', 'party');
      if (actor.institutionId === undefined) return [];
      const ids = await this.judgements.awaiting(tx, {
        institutionId: actor.institutionId,
        judge: actor.actorId,
        states: OPEN_STATES,
        byDoubt: this.settings.REVIEW_BLIND === 'no',
        limit,
      });
      const rows = new Map((await this.hypotheses.byIds(tx, ids)).map((row) => [row.id, row]));
      return this.view(
        tx,
        actor,
        ids.flatMap((id) => rows.get(id) ?? []).filter((row) => maySee(actor, row)),
      );
    });
  }

  /** Views with their audit entry: who saw which records, in the transaction that read them. */
  private async view(tx: Tx, actor: Actor, rows: readonly Hypothesis[]): Promise<MatchView[]> {
    const ids = [...new Set(rows.flatMap((row) => [row.recordA, row.recordB]))];
    const records = new Map((await this.records.forComparison(tx, ids)).map((record) => [record.id, record]));
    const institutions = new Map((await this.institutions.all(tx)).map((one) => [one.id, one]));
    const agreements = await this.institutions.agreements(tx);
    const judgements = new Map<string, StoredJudgement[]>();
    for (const one of await this.judgements.ofPairs(tx, rows))
      judgements.set(pairKey(one), [...(judgements.get(pairKey(one)) ?? []), one]);
    const views = rows.flatMap((row) => {
      const view = this.viewOf(actor, row, { records, institutions, agreements, judgements });
      return view ? [view] : [];
    });
    await this.audit.record(tx, {
      actor,
      action: 'matches.read',
      recordIds: ids,
      detail: { matches: rows.length },
    });
    return views;
  }

  private viewOf(
    actor: Actor,
    row: Hypothesis,
    known: {
      records: ReadonlyMap<string, StoredRecord>;
      institutions: ReadonlyMap<string, Institution>;
      agreements: readonly Agreement[];
      judgements: ReadonlyMap<string, readonly StoredJudgement[]>;
    },
  ): MatchView | undefined {
    const [recordA, recordB] = [known.records.get(row.recordA), known.records.get(row.recordB)];
    const [ownerA, ownerB] = [
      known.institutions.get(row.institutionA),
      known.institutions.get(row.institutionB),
    ];
    if (!recordA || !recordB || !ownerA || !ownerB) return undefined;
    const level = standing(ownerA, ownerB, [recordA.recordType, recordB.recordType], known.agreements).level;
    const own = sidesOf(row, actor.institutionId);
    const a = sideView('a', inputOf(recordA, ownerA, own.includes('a'), level, row.releasedA));
    const b = sideView('b', inputOf(recordB, ownerB, own.includes('b'), level, row.releasedB));
    const shown = evidenceView(row.evidence, { a, b });
    const viewer = {
      actorId: actor.actorId,
      mayJudge: own.length > 0 && isAllowed(actor, 'matches.judge', 'party'),
    };
    const review = reviewView(
      known.judgements.get(pairKey(row)) ?? [],
      viewer,
      this.settings.REVIEW_BLIND === 'yes',
    );
    return {
      hypothesis: row,
      band: review.isBlind ? undefined : bandOf(row.probability),
      a,
      b,
      evidence: shown.evidence,
      redactions: [
        ...a.redactions,
        ...b.redactions,
        ...shown.redactions,
        ...(review.isBlind ? [{ path: 'score', reason: 'BLIND' as const }] : []),
      ],
      allowedActions: allowedActions(actor, row),
      review,
    };
  }
}

function inputOf(
  record: StoredRecord,
  owner: Institution,
  own: boolean,
  agreementLevel: number,
  released: number | null,
) {
  const card: RecordCard = {
    recordId: record.id,
    code: record.code,
    recordType: record.recordType,
    institutionCode: owner.code,
    institutionName: owner.name,
    country: owner.country,
  };
  return {
    own,
    agreementLevel,
    released,
    card,
    content: record.content as unknown as Readonly<Record<string, unknown>>,
  };
}

/** The operator of an installation sees that matches exist, without values; oversight has its own views. */
function maySee(actor: Actor, hypothesis: Hypothesis): boolean {
  if (!actor.institutionId) return isAllowed(actor, 'matches.read', 'platform');
  return isVisible(hypothesis, actor.institutionId) && isAllowed(actor, 'matches.read', 'party');
}

function allowedActions(actor: Actor, hypothesis: Hypothesis): string[] {
  if (!isVisible(hypothesis, actor.institutionId)) return [];
  const actions: string[] = [];
  const { state, kind } = hypothesis;
  if ((isOpen(hypothesis) || state === 'excluded') && isAllowed(actor, 'matches.decide', 'party'))
    actions.push('decideMatch');
  if (isWithinOneBank(kind as Kind) && isAllowed(actor, 'matches.join', 'party')) {
    if (state === 'in_confirmation') actions.push('joinRecords');
    if (state === 'identified') actions.push('partRecords');
  }
  if (isAllowed(actor, 'matches.judge', 'party')) actions.push('judgeMatch');
  if (isAllowed(actor, 'matches.release', 'party')) actions.push('releaseToOtherSide');
  return actions;
}
