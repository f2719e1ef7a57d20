import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../platform/database/index.js';
import { NotFound } from '../../../platform/errors/index.js';
import { Outbox } from '../../../platform/outbox/index.js';
import { isAllowed, requireInRelation, type Actor, type Relation } from '../../access/index.js';
import { AuditTrail, Guarded } from '../../audit/index.js';
import { BreakGlassLedger, type BreakGlass, type BreakGlassVerdict } from '../../disclosure/index.js';
import { DUTY_CLOSED, InstitutionDirectory } from '../../mechanisms/index.js';
import { circleOf, type Body } from '../domain/independent-body.js';

/** Urgent access with the names of the institutions, and what this reader may do with it. */
export interface NamedBreakGlass extends BreakGlass {
  readonly institution: string;
  readonly owner: string;
  readonly reviewer: string | null;
  readonly allowedActions: readonly string[];
}

/** Who looked beyond their level at which record, and why: for the owner of the record and for oversight. */
@Injectable()
export class ReviewBreakGlass {
  constructor(
    private readonly guarded: Guarded,
    private readonly uses: BreakGlassLedger,
    private readonly institutions: InstitutionDirectory,
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
    return this.guarded.run(actor, 'breakGlass.read', recordId ? [recordId] : [], async (tx) => {
      const { institutionId } = actor;
      const reader = { institutionId, seesAll: isAllowed(actor, 'breakGlass.read', 'foreign'), recordId };
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
    return this.guarded.run(actor, 'breakGlass.read', [], async (tx) => {
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
    await this.guarded.run(actor, 'breakGlass.review', [], async (tx) => {
      const use = await this.find(tx, actor, id);
      requireInRelation(actor, 'breakGlass.review', relationOf(actor, use));
      const institutionId = actor.institutionId;
      const all = await this.institutions.all(tx);
      if (!institutionId || !mayReview(actor, use, all)) throw new NotFound();
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
    // Who looked is known to their institution; what is said of it is for others.
    if (!use || use.institutionId === actor.institutionId) throw new NotFound();
    requireInRelation(actor, 'breakGlass.read', relationOf(actor, use));
    return use;
  }

  private async named(tx: Tx, actor: Actor, found: readonly BreakGlass[]): Promise<NamedBreakGlass[]> {
    const all = await this.institutions.all(tx);
    const codes = new Map(all.map(({ id, code }) => [id, code]));
    return found.map((use) => ({
      ...use,
      institution: codes.get(use.institutionId) ?? '',
      owner: codes.get(use.ownerId) ?? '',
      reviewer: use.reviewerInstitutionId && (codes.get(use.reviewerInstitutionId) ?? ''),
      allowedActions:
        use.verdict === null &&
        mayReview(actor, use, all) &&
        isAllowed(actor, 'breakGlass.review', relationOf(actor, use))
          ? ['reviewBreakGlass']
          : [],
    }));
  }
}

/** The record that was looked at. */
const lookedAt = ({ side, pair }: BreakGlass): string => (side === 'a' ? pair.recordA : pair.recordB);

/** Its owner is a party to it; whoever watches over all is nothing to it. */
function relationOf({ institutionId }: Actor, { ownerId }: BreakGlass): Relation {
  return institutionId === ownerId ? 'party' : 'foreign';
}

/** Not whoever looked, nor anybody who stands for their institution. */
function mayReview({ actorId, institutionId }: Actor, use: BreakGlass, all: readonly Body[]): boolean {
  if (actorId === use.actorId || institutionId === undefined) return false;
  return !circleOf(use.institutionId, all).has(institutionId);
}
