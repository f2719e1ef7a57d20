import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { requireInRelation, type Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { seenBy, type SeenProcedure } from '../domain/sight.js';
import type { StoredKind } from '../persistence/kind.repository.js';
import { ProcedureDocumentRepository } from '../persistence/procedure-document.repository.js';
import { ProcedureRepository, type ProcedureFilter } from '../persistence/procedure.repository.js';
import { ProcedureStepRepository } from '../persistence/procedure-step.repository.js';
import { ProcedureKinds } from './procedure-kinds.js';
import { ProcedureAccess, type FoundProcedure } from './procedure-access.js';

/** Kinds, and procedures as far as an institution may see them now. */
@Injectable()
export class ReadProcedures {
  constructor(
    private readonly guarded: Guarded,
    private readonly procedureAccess: ProcedureAccess,
    private readonly kinds: ProcedureKinds,
    private readonly procedures: ProcedureRepository,
    private readonly steps: ProcedureStepRepository,
    private readonly documents: ProcedureDocumentRepository,
    private readonly audit: AuditTrail,
  ) {}

  async allKinds(actor: Actor): Promise<readonly StoredKind[]> {
    return this.guarded.perform(actor, 'procedures.kinds', [], (tx) => this.kinds.all(tx));
  }

  async kind(actor: Actor, kind: string): Promise<StoredKind | undefined> {
    return this.guarded.perform(actor, 'procedures.kinds', [], (tx) => this.kinds.one(tx, kind));
  }

  /** Throws `NotFound`. */
  async one(actor: Actor, id: string): Promise<SeenProcedure> {
    return this.procedureAccess.read(actor, id, async (tx, found) => {
      const [seen] = await this.seen(tx, actor, [found]);
      if (!seen) throw new NotFound();
      return seen;
    });
  }

  /** Own ones and those in which the institution has had a step, the oldest first; what may not be with it any more is not there. */
  async page(
    actor: Actor,
    filter: Omit<ProcedureFilter, 'institutionId'>,
    after: number,
    limit: number,
  ): Promise<SeenProcedure[]> {
    return this.guarded.perform(actor, 'procedures.read', [], async (tx) => {
      requireInRelation(actor, 'procedures.read', actor.institutionId ? 'own' : 'foreign');
      const found: FoundProcedure[] = [];
      for (let from = after; found.length < limit;) {
        const own = { ...filter, institutionId: actor.institutionId ?? '' };
        const rows = await this.procedures.page(tx, own, from, limit);
        for (const row of rows) {
          const one = await this.procedureAccess.allowed(tx, actor, 'procedures.read', row).catch(absent);
          if (one) found.push(one);
        }
        from = rows.at(-1)?.seq ?? from;
        if (rows.length < limit) break;
      }
      const shown = found.slice(0, limit);
      const recordIds = [...new Set(shown.map(({ one }) => one.recordId))];
      await this.audit.record(tx, { actor, action: 'procedures.read', recordIds });
      return this.seen(tx, actor, shown);
    });
  }

  private async seen(
    tx: Tx,
    { institutionId = '' }: Actor,
    found: readonly FoundProcedure[],
  ): Promise<SeenProcedure[]> {
    const ids = found.map(({ one }) => one.id);
    const [steps, papers] = [await this.steps.of(tx, ids), await this.documents.of(tx, ids)];
    return found.map(({ one, kind, relation }) =>
      seenBy(institutionId, relation, {
        ...{ seq: one.seq, one, kind },
        steps: steps.filter(({ procedureId }) => procedureId === one.id),
        papers: papers.filter(({ procedureId }) => procedureId === one.id),
      }),
    );
  }
}

function absent(error: unknown): undefined {
  if (error instanceof NotFound) return undefined;
  throw error;
}
