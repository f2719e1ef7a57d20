import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound, VersionConflict } from '../../../../platform/errors/index.js';
import type { Actor } from '../../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../../access/audit/index.js';
import {
  EndReferenceUnasked,
  EndRules,
  InstitutionDirectory,
  type DocumentReference,
} from '../../../institutions/index.js';
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
  /** To close: name of the rule of the country's law whose document there is. */
  readonly document: string | undefined;
  /** Which document it is, where the law names another authority than who closes. */
  readonly documentReference: DocumentReference | undefined;
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
    private readonly institutions: InstitutionDirectory,
    private readonly endRules: EndRules,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  /** Throws `CaseRefuses`, `CaseReasonMissing`, `VersionConflict`, and what `EndRules.require` throws. */
  async steer(actor: Actor, order: CaseOrder): Promise<CaseStep> {
    const { recordId, expectedVersion, move, reason, document, documentReference } = order;
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
      await this.requireLawfulEnd(tx, report.institutionId, order);
      const step = {
        recordId,
        move,
        from,
        to,
        reason: reason ?? null,
        document: document ?? null,
        documentReference: documentReference ?? null,
        by: actor.actorId,
        at: this.clock.now(),
      };
      await this.cases.take(tx, step);
      const detail = {
        move,
        from,
        to,
        ...(reason !== undefined && { reason }),
        ...(document && { document }),
        ...(documentReference && { authority: documentReference.authority }),
      };
      await this.audit.record(tx, { actor, action: 'cases.move', recordIds: [recordId], detail });
      return step;
    });
  }

  private async requireLawfulEnd(tx: Tx, institutionId: string, order: CaseOrder): Promise<void> {
    const { document: rule, documentReference: reference } = order;
    if (!endsSearch(order)) {
      if (reference) throw new EndReferenceUnasked();
      return;
    }
    const by = await this.institutions.byId(tx, institutionId);
    if (by) await this.endRules.require(tx, { by, record: 'report', rule, reference });
  }
}

/**
 * Tells whether a move ends the search of a person. A record that was a mistake searches for nobody, and a
 * search that goes on elsewhere has not ended.
 */
function endsSearch({ move, reason }: CaseOrder): boolean {
  return move === 'close' && reason !== 'record_mistaken' && reason !== 'searched_elsewhere';
}
