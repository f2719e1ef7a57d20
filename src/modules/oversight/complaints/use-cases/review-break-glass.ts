import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { Outbox } from '../../../../platform/outbox/index.js';
import {
  isAllowed,
  requireInRelation,
  type Actor,
  type ActorRelation,
} from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import {
  BreakGlassAccess,
  DisclosurePolicy,
  lookedAt,
  type BreakGlass,
  type BreakGlassVerdict,
} from '../../../review/disclosure/index.js';
import { DUTY_CLOSED, InstitutionDirectory } from '../../../institutions/index.js';
import type { Kind } from '../../../../kernel/linkage/index.js';
import { RecordStore } from '../../../records/records/index.js';
import { circleOf, type Body } from '../domain/independent-body.js';

/** Urgent access with the names of the institutions, and what this reader may do with it. */
export interface NamedBreakGlass extends BreakGlass {
  readonly institution: string;
  readonly owner: string;
  readonly reviewer: string | null;
  /** Of the record, where this reader may see it: its owner, and whoever looked as far as they usually see. */
  readonly recordCode: string | null;
  readonly allowedActions: readonly string[];
}

/**
 * Review of urgent access: who looked beyond their level at which record, and why, for the owner of the
 * record and for oversight.
 */
@Injectable()
export class ReviewBreakGlass {
  constructor(
    private readonly guarded: Guarded,
    private readonly uses: BreakGlassAccess,
    private readonly institutions: InstitutionDirectory,
    private readonly records: RecordStore,
    private readonly disclosurePolicy: DisclosurePolicy,
    private readonly outbox: Outbox,
    private readonly audit: AuditTrail,
  ) {}

  /** A page, newest first. */
  async page(
    actor: Actor,
    recordId: string | undefined,
    before: number,
    limit: number,
  ): Promise<readonly NamedBreakGlass[]> {
    return this.guarded.perform(actor, 'breakGlass.read', recordId ? [recordId] : [], async (tx) => {
      const { institutionId, actorId } = actor;
      const reader = {
        institutionId,
        actorId,
        seesAll: isAllowed(actor, 'breakGlass.read', 'foreign'),
        recordId,
      };
      const found = await this.uses.page(tx, before, limit, reader);
      const detail = { uses: found.length };
      await this.audit.record(tx, {
        actor,
        action: 'breakGlass.read',
        recordIds: found.map(lookedAt),
        detail,
      });
      return this.named(tx, actor, found);
    });
  }

  async one(actor: Actor, id: string): Promise<NamedBreakGlass> {
    return this.guarded.perform(actor, 'breakGlass.read', [], async (tx) => {
      const use = await this.find(tx, actor, id);
      const [named] = await this.named(tx, actor, [use]);
      if (!named) throw new NotFound();
      const detail = { breakGlass: id };
      await this.audit.record(tx, { actor, action: 'breakGlass.read', recordIds: [lookedAt(use)], detail });
      return named;
    });
  }

  /** Another person, of another institution than whoever looked, says whether it was justified. Once. */
  async review(
    actor: Actor,
    id: string,
    verdict: BreakGlassVerdict,
    words: string,
  ): Promise<NamedBreakGlass> {
    await this.guarded.perform(actor, 'breakGlass.review', [], async (tx) => {
      const use = await this.find(tx, actor, id);
      const institutionId = actor.institutionId;
      const all = await this.institutions.all(tx);
      if (!institutionId || !mayReview(actor, use, all)) throw new NotFound();
      requireInRelation(actor, 'breakGlass.review', relationOf(actor, use));
      const review = { verdict, words: words.trim() || null, by: actor.actorId, institutionId };
      await this.uses.review(tx, id, review);
      const recordIds = [lookedAt(use)];
      const detail = { breakGlass: id, verdict };
      await this.audit.record(tx, { actor, action: 'breakGlass.review', recordIds, detail });
      for (const holder of new Set([use.ownerId, ...use.oversightIds])) {
        const payload = { kind: 'break_glass', subjectId: id } as const;
        await this.outbox.put(tx, { name: DUTY_CLOSED, payload, institutionId: holder });
      }
    });
    return this.one(actor, id);
  }

  private async find(tx: Tx, actor: Actor, id: string): Promise<BreakGlass> {
    const use = await this.uses.byId(tx, id);
    // Whoever looked reads what they have read. What is said of it is for others: not for them, nor for their institution.
    if (!use || (use.institutionId === actor.institutionId && use.actorId !== actor.actorId))
      throw new NotFound();
    requireInRelation(actor, 'breakGlass.read', relationOf(actor, use));
    return use;
  }

  private async named(tx: Tx, actor: Actor, found: readonly BreakGlass[]): Promise<NamedBreakGlass[]> {
    const all = await this.institutions.all(tx);
    const codes = new Map(all.map(({ id, code }) => [id, code]));
    const recordCodes = await this.recordCodes(tx, actor, found);
    return found.map((use) => ({
      ...use,
      reviewWords: isOf(actor, use) ? null : use.reviewWords,
      recordCode: recordCodes.get(use.id) ?? null,
      institution: codes.get(use.institutionId) ?? '',
      owner: codes.get(use.ownerId) ?? '',
      reviewer:
        use.reviewerInstitutionId && !isOf(actor, use) ? (codes.get(use.reviewerInstitutionId) ?? '') : null,
      allowedActions: actionsOf(actor, use, all),
    }));
  }

  /** By use, as the reader sees the pair without urgent access: its owner and whoever looked; nobody else sees a code. */
  private async recordCodes(
    tx: Tx,
    actor: Actor,
    found: readonly BreakGlass[],
  ): Promise<ReadonlyMap<string, string>> {
    const { institutionId, purpose } = actor;
    const known = found.filter((use) => [use.ownerId, use.institutionId].includes(institutionId ?? ''));
    if (known.length === 0) return new Map();
    const ids = [...new Set(known.flatMap(({ pair }) => [pair.recordA, pair.recordB]))];
    const records = new Map((await this.records.forComparison(tx, ids)).map((one) => [one.id, one]));
    const disclosure = await this.disclosurePolicy.open(tx, { institutionId, purpose }, ids);
    return new Map(
      known.flatMap(({ id, pair, side }) => {
        const [a, b] = [records.get(pair.recordA), records.get(pair.recordB)];
        const card = a && b && disclosure.of({ kind: pair.kind as Kind, a, b })?.[side].card;
        return card ? [[id, card.code] as const] : [];
      }),
    );
  }
}

const isOf = (actor: Actor, use: BreakGlass): boolean => use.actorId === actor.actorId;

/** Whoever looked owns what is written of it; the record's owner is a party to it; whoever watches over all is nothing to it. */
function relationOf(actor: Actor, use: BreakGlass): ActorRelation {
  if (isOf(actor, use)) return 'own';
  return actor.institutionId === use.ownerId ? 'party' : 'foreign';
}

function actionsOf(actor: Actor, use: BreakGlass, all: readonly Body[]): string[] {
  const mayConfirm = isOf(actor, use) && use.deletionDueAt && !use.deletionConfirmedAt;
  const reviews = use.verdict === null && mayReview(actor, use, all);
  return [
    ...(reviews && isAllowed(actor, 'breakGlass.review', relationOf(actor, use)) ? ['reviewBreakGlass'] : []),
    ...(mayConfirm && isAllowed(actor, 'breakGlass.confirm', 'own') ? ['confirmUrgentDeletion'] : []),
  ];
}

/** Not whoever looked, nor anybody who stands for their institution. */
function mayReview({ actorId, institutionId }: Actor, use: BreakGlass, all: readonly Body[]): boolean {
  if (actorId === use.actorId || institutionId === undefined) return false;
  return !circleOf(use.institutionId, all).has(institutionId);
}
