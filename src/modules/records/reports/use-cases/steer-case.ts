import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { NotFound, VersionConflict } from '../../../../platform/errors/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import { RecordStore } from '../../records/index.js';
import { CaseReasonMissing, CaseRefuses } from '../domain/case-errors.js';
import { afterPeoplesMove, isReasonOf, type PeoplesMove } from '../domain/case-state.js';
import { CaseRepository, type CaseStep } from '../persistence/case.repository.js';

export interface CaseOrder {
  readonly recordId: string;
  /** The version of the case that was seen. */
  readonly expectedVersion: number;
  readonly move: PeoplesMove;
  readonly reason: string | undefined;
}

/**
 * Moves of a case by people of the report's institution: its search rests, goes on, is closed, is opened
 * again.
 */
@Injectable()
export class SteerCase {
  constructor(
    private readonly guarded: Guarded,
    private readonly records: RecordStore,
    private readonly cases: CaseRepository,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws `CaseRefuses`, `CaseReasonMissing`, `VersionConflict`. */
  async steer(actor: Actor, { recordId, expectedVersion, move, reason }: CaseOrder): Promise<CaseStep> {
    return this.guarded.perform(actor, 'cases.move', [recordId], async (tx) => {
      const report = await this.records.read(tx, actor, 'cases.move', recordId);
      const found = report.recordType === 'report' ? await this.cases.lock(tx, recordId) : undefined;
      if (!found) throw new NotFound();
      if (found.version !== expectedVersion) throw new VersionConflict(expectedVersion, found.version);
      const { state: from } = found;
      const closing = (await this.cases.steps(tx, [recordId])).findLast(({ to }) => to === 'closed');
      const to = afterPeoplesMove(from, move, closing?.from);
      if (!to) throw new CaseRefuses(from);
      if (!isReasonOf(move, reason, from)) throw new CaseReasonMissing();
      const step = {
        recordId,
        move,
        from,
        to,
        reason: reason ?? null,
        by: actor.actorId,
        at: this.clock.now(),
      };
      await this.cases.take(tx, step);
      const detail = { move, from, to, ...(reason !== undefined && { reason }) };
      await this.audit.record(tx, { actor, action: 'cases.move', recordIds: [recordId], detail });
      return step;
    });
  }
}
