import { Injectable } from '@nestjs/common';
import { requirePermission, type Actor } from '../../access/index.js';
import { Guarded } from '../../audit/index.js';
import type { ApprovalFact, ApprovalRequest } from '../domain/approval-request.js';
import { WaitsForSecondPerson } from '../domain/approval-errors.js';
import { DualAuthorization } from './dual-authorization.js';

/** What leaves as a file. */
export interface AskedExport {
  readonly what: 'matches' | 'records' | 'profiles' | 'pfif';
  /** Code of the institution; without it all that the actor may export. */
  readonly institution?: string | undefined;
  readonly minProbability?: number | undefined;
}

/** Lets a bulk export begin: one that a second person has approved, once. */
@Injectable()
export class BulkExport {
  constructor(
    private readonly guarded: Guarded,
    private readonly dual: DualAuthorization,
  ) {}

  /** @throws WaitsForSecondPerson with the request, where none was given that is approved */
  async pass(
    actor: Actor,
    operation: 'matches.export' | 'records.export',
    asked: AskedExport,
    requestId: string | undefined,
  ): Promise<void> {
    requirePermission(actor, operation);
    const deed = { kind: 'bulk_export', payload: asked, facts: factsOf(asked) } as const;
    const request = await this.guarded.run(
      actor,
      operation,
      [],
      async (tx): Promise<ApprovalRequest | undefined> => {
        if (await this.dual.isEvaluation(tx)) return undefined;
        if (requestId === undefined) return this.dual.ask(tx, actor, deed);
        await this.dual.perform(tx, actor, requestId, deed);
        return undefined;
      },
    );
    if (request) throw new WaitsForSecondPerson(request);
  }
}

function factsOf({ what, institution }: AskedExport): ApprovalFact[] {
  return [
    { name: 'export', value: what },
    ...(institution === undefined ? [] : [{ name: 'institution', value: institution } as const]),
  ];
}
