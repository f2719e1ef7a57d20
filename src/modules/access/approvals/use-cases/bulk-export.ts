import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { requirePermission, type Actor } from '../../accounts/index.js';
import { AuditTrail, Guarded } from '../../audit/index.js';
import { WaitsForSecondPerson } from '../domain/approval-errors.js';
import type { ApprovalFact, ApprovalRequest } from '../domain/approval-request.js';
import { BulkExportRepository } from '../persistence/bulk-export.repository.js';
import { DualAuthorization } from './dual-authorization.js';
import { ExportDigest } from './export-digest.js';

/** Export that is asked for: everything in it leaves as a file. */
export interface AskedExport {
  readonly what: 'matches' | 'records' | 'profiles' | 'pfif';
  /** Code of the institution; without it all that the actor may export. */
  readonly institution?: string | undefined;
  readonly minProbability?: number | undefined;
}

/** An export that has begun: each entry that leaves is added to its digest, and its row is completed before the file is given out. */
export interface OpenExport {
  add(entry: unknown): void;
  finish(): Promise<void>;
}

type ExportOperation = 'matches.export' | 'records.export';

/** Lets a bulk export begin: one that a second person has approved, once. Its row stands before anything is read. */
@Injectable()
export class BulkExport {
  constructor(
    private readonly guarded: Guarded,
    private readonly dual: DualAuthorization,
    private readonly rows: BulkExportRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** @throws WaitsForSecondPerson with the request, where none was given that is approved */
  async pass(
    actor: Actor,
    operation: ExportOperation,
    asked: AskedExport,
    requestId: string | undefined,
  ): Promise<OpenExport> {
    requirePermission(actor, operation);
    const deed = { kind: 'bulk_export', payload: asked, facts: factsOf(asked) } as const;
    const begun = await this.guarded.perform(
      actor,
      operation,
      [],
      async (tx): Promise<ApprovalRequest | string | undefined> => {
        if (await this.dual.isEvaluation(tx)) return undefined;
        if (requestId === undefined) return this.dual.ask(tx, actor, deed);
        const { approvedBy } = await this.dual.perform(tx, actor, requestId, deed);
        await this.begin(tx, actor, asked, { requestId, approvedBy });
        return requestId;
      },
    );
    if (typeof begun === 'object') throw new WaitsForSecondPerson(begun);
    return this.open(actor, operation, begun);
  }

  private async begin(
    tx: Tx,
    actor: Actor,
    { what, institution }: AskedExport,
    approval: { readonly requestId: string; readonly approvedBy: string },
  ): Promise<void> {
    await this.rows.begin(tx, {
      ...{ ...approval, what, institutionId: actor.institutionId ?? null, ownerCode: institution ?? null },
      ...{ exportedBy: actor.actorId, begunAt: this.clock.now() },
    });
  }

  private open(actor: Actor, action: ExportOperation, requestId: string | undefined): OpenExport {
    const digest = new ExportDigest();
    return {
      add: (entry) => digest.add(entry),
      finish: async () => {
        const all = digest.end();
        if (requestId === undefined) return;
        await this.guarded.perform(actor, action, [], async (tx) => {
          await this.rows.finish(tx, requestId, { ...all, at: this.clock.now() });
          await this.audit.record(tx, { actor, action, detail: { request: requestId, ...all } });
        });
      },
    };
  }
}

function factsOf({ what, institution }: AskedExport): ApprovalFact[] {
  return [
    { name: 'export', value: what },
    ...(institution === undefined ? [] : [{ name: 'institution', value: institution } as const]),
  ];
}
