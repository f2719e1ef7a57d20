import { Injectable } from '@nestjs/common';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { isAllowed, PLATFORM, requireInRelation, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { DisclosureLog, type ShownTo } from '../../../review/disclosure/index.js';
import { ownSides, type CompanionFinding, type FindingState } from '../domain/finding.js';
import { CompanionFindingRepository } from '../persistence/companion-finding.repository.js';
import { ShownFindings, type JourneyMember, type ShownFinding } from './shown-findings.js';

/** Reports of a journey that are shown at most; of a larger one the rest is left out, and that is said. */
export const MOST_MEMBERS = 200;
/** Reports that are looked at, at most, whoever may see them. */
const MOST_LOOKED_AT = 2_000;
/** Level from which on it is told what two reports have in common. */
const REASONS_FROM = 2;

export interface FindingView extends ShownFinding {
  /** Codes of what the two have in common; undefined below level 2. */
  readonly reasons: readonly string[] | undefined;
  readonly mayAnswer: boolean;
}

/** Finding of a list, with its place in it. */
export interface PlacedView extends FindingView {
  readonly place: number;
}

export interface FindingsAsked {
  readonly states?: readonly FindingState[] | undefined;
  readonly recordId?: string | undefined;
}

export interface CompanionJourney {
  readonly members: readonly JourneyMember[];
  readonly isCut: boolean;
}

/** Proposals and journeys as the actor's institution may see them: each report at its level. */
@Injectable()
export class ReadCompanions {
  constructor(
    private readonly guarded: Guarded,
    private readonly findings: CompanionFindingRepository,
    private readonly shown: ShownFindings,
    private readonly disclosed: DisclosureLog,
    private readonly audit: AuditTrail,
  ) {}

  async one(actor: Actor, id: string): Promise<FindingView> {
    return this.guarded.perform(actor, 'companions.read', [id], async (tx) => {
      const finding = await this.findings.byId(tx, id);
      const [seen] = finding ? await this.shown.of(tx, actor, [finding]) : [];
      if (!seen) throw new NotFound();
      requireInRelation(actor, 'companions.read', 'party');
      const [view] = await this.viewsOf(tx, actor, [seen]);
      if (!view) throw new NotFound();
      return view;
    });
  }

  /**
   * A page of the institution's findings: those first that wait for its own answer alone, then newest first.
   *
   * @param before the `place` of the last one seen
   */
  async page(actor: Actor, asked: FindingsAsked, before: number, limit: number): Promise<PlacedView[]> {
    return this.guarded.perform(actor, 'companions.read', [], async (tx) => {
      requireInRelation(actor, 'companions.read', 'party');
      const { institutionId } = actor;
      if (institutionId === undefined) return [];
      const found: ShownFinding[] = [];
      const places = new Map<string, number>();
      for (let last: number | undefined = before; last !== undefined && found.length < limit;) {
        const rows = await this.findings.page(tx, {
          ...{ institutionId, states: asked.states, recordId: asked.recordId },
          ...{ before: last, limit },
        });
        for (const { id, place } of rows) places.set(id, place);
        found.push(...(await this.shown.of(tx, actor, rows)));
        last = rows.length < limit ? undefined : rows.at(-1)?.place;
      }
      const views = await this.viewsOf(tx, actor, found.slice(0, limit));
      return views.map((view) => ({ ...view, place: places.get(view.finding.id) ?? 0 }));
    });
  }

  /**
   * The journey of an own report: whoever is confirmed with it, through whomever. Throws `NotFound` where
   * nobody else of it may be seen.
   */
  async journey(actor: Actor, recordId: string): Promise<CompanionJourney> {
    return this.guarded.perform(actor, 'companions.read', [recordId], async (tx) => {
      const ids = await this.idsOf(tx, recordId);
      // Cut by those that are shown: how many others there are is not told.
      const seen = await this.shown.members(tx, actor, ids);
      const members = seen.slice(0, MOST_MEMBERS);
      const isOwn = members.some(({ view }) => view.own && view.card?.recordId === recordId);
      if (!isOwn) throw new NotFound();
      requireInRelation(actor, 'companions.read', 'party');
      const recordIds = members.flatMap(({ view }) => view.card?.recordId ?? []);
      await this.audit.record(tx, {
        ...{ actor, action: 'companions.read', recordIds },
        detail: { members: recordIds.length },
      });
      await this.disclosed.note(
        tx,
        actor,
        members.filter(({ view }) => !view.own).map(({ shown }) => shown),
      );
      return { members, isCut: seen.length > members.length };
    });
  }

  /**
   * Through findings of others too, whose rows the institution does not reach: of whom it leads to, the level
   * of each report decides.
   */
  private idsOf(tx: Tx, recordId: string): Promise<string[]> {
    return actingAs(tx, PLATFORM, () => this.findings.journeyOf(tx, recordId, MOST_LOOKED_AT));
  }

  private async viewsOf(tx: Tx, actor: Actor, shown: readonly ShownFinding[]): Promise<FindingView[]> {
    await this.audit.record(tx, {
      ...{ actor, action: 'companions.read' },
      recordIds: [...new Set(shown.flatMap(({ finding }) => [finding.firstId, finding.secondId]))],
      detail: { findings: shown.length },
    });
    await this.disclosed.note(
      tx,
      actor,
      shown.map(({ finding, pair: view }) => ({ pair: pairOf(finding), view, most: REASONS_FROM })),
    );
    return shown.map(({ finding, pair }) => ({
      ...{ finding, pair },
      reasons: pair.level >= REASONS_FROM ? finding.reasons : undefined,
      mayAnswer:
        !pair.hasEnded &&
        finding.state !== 'lapsed' &&
        ownSides(finding, actor.institutionId).length > 0 &&
        isAllowed(actor, 'companions.answer', 'party'),
    }));
  }
}

function pairOf({
  firstId,
  secondId,
  firstInstitution,
  secondInstitution,
}: CompanionFinding): ShownTo['pair'] {
  const institutions = { institutionA: firstInstitution, institutionB: secondInstitution };
  return { kind: 'duplicate_report', recordA: firstId, recordB: secondId, ...institutions };
}
