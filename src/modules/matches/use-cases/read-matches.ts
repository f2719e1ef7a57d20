import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { isAllowed, requireInRelation, type Actor } from '../../access/index.js';
import { AuditTrail, Guarded } from '../../audit/index.js';
import { InstitutionDirectory, standing, type Agreement, type Institution } from '../../mechanisms/index.js';
import { RecordStore, type StoredRecord } from '../../records/index.js';
import type { Redaction } from '../../privacy/index.js';
import { bandOf, type Band } from '../domain/match-state.js';
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

export interface MatchView {
  readonly hypothesis: Hypothesis;
  readonly band: Band;
  readonly a: SideView;
  readonly b: SideView;
  readonly evidence: readonly Evidence[];
  readonly redactions: readonly Redaction[];
  /** What the viewer may do now, so that a client need not derive it. */
  readonly allowedActions: readonly string[];
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
    private readonly audit: AuditTrail,
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

  /** Views with their audit entry: who saw which records, in the transaction that read them. */
  private async view(tx: Tx, actor: Actor, rows: readonly Hypothesis[]): Promise<MatchView[]> {
    const ids = [...new Set(rows.flatMap((row) => [row.recordA, row.recordB]))];
    const records = new Map((await this.records.forComparison(tx, ids)).map((record) => [record.id, record]));
    const institutions = new Map((await this.institutions.all(tx)).map((one) => [one.id, one]));
    const agreements = await this.institutions.agreements(tx);
    const views = rows.flatMap((row) => {
      const view = this.viewOf(actor, row, { records, institutions, agreements });
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
    return {
      hypothesis: row,
      band: bandOf(row.probability),
      a,
      b,
      evidence: shown.evidence,
      redactions: [...a.redactions, ...b.redactions, ...shown.redactions],
      allowedActions: allowedActions(actor, row),
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
  if (isOpen(hypothesis) && isAllowed(actor, 'matches.decide', 'party')) actions.push('decideMatch');
  if (isAllowed(actor, 'matches.release', 'party')) actions.push('releaseToOtherSide');
  return actions;
}
