import { Injectable } from '@nestjs/common';
import type { Tx } from '../../../../platform/database/index.js';
import { NotFound } from '../../../../platform/errors/index.js';
import { isAllowed, type Actor } from '../../../access/accounts/index.js';
import type { TimelineEntry } from '../../../institutions/index.js';
import type { Procedure, ProcedureStep } from '../domain/procedure.js';
import { ProcedureRepository } from '../persistence/procedure.repository.js';
import { ProcedureStepRepository } from '../persistence/procedure-step.repository.js';
import { ProcedureAccess } from './procedure-access.js';

const ENDED = {
  done: 'procedure_done',
  refused: 'procedure_refused',
  cancelled: 'procedure_cancelled',
  declined: 'procedure_declined',
  stopped: 'procedure_stopped',
} as const;

/** Procedures of a record in the timeline of its case: a confidential one for those alone who may see it. */
@Injectable()
export class ProcedureTimeline {
  constructor(
    private readonly procedureAccess: ProcedureAccess,
    private readonly procedures: ProcedureRepository,
    private readonly steps: ProcedureStepRepository,
  ) {}

  /** Of a record that the caller may read. */
  async of(tx: Tx, actor: Actor, recordId: string): Promise<TimelineEntry[]> {
    if (!isAllowed(actor, 'procedures.read', 'own')) return [];
    const seen: Procedure[] = [];
    for (const one of await this.procedures.ofRecord(tx, recordId))
      if (await this.isSeen(tx, actor, one)) seen.push(one);
    const steps = await this.steps.of(
      tx,
      seen.map(({ id }) => id),
    );
    return seen.flatMap((one) => [
      ...deedsOf(one),
      ...steps.filter(({ procedureId }) => procedureId === one.id).flatMap(stepDeedsOf),
    ]);
  }

  private async isSeen(tx: Tx, actor: Actor, one: Procedure): Promise<boolean> {
    try {
      await this.procedureAccess.allowed(tx, actor, 'procedures.read', one);
      return true;
    } catch (error) {
      if (error instanceof NotFound) return false;
      throw error;
    }
  }
}

function deedsOf(one: Procedure): TimelineEntry[] {
  const { id: subjectId, institutionId, kind: word, openedAt, dueAt, closedAt, state } = one;
  const wasProposed = one.step === null;
  const begun: TimelineEntry = {
    ...{ at: openedAt, subjectId, word },
    ...(wasProposed
      ? { what: 'procedure_proposed', dueAt: dueAt ?? undefined }
      : { what: 'procedure_opened', institutionId }),
  };
  if (!closedAt || state === 'open' || state === 'proposed') return [begun];
  return [begun, { at: closedAt, what: ENDED[state], subjectId, word }];
}

function stepDeedsOf(step: ProcedureStep): TimelineEntry[] {
  const { procedureId: subjectId, institutionId, openedAt, dueAt, doneAt, state, outcome } = step;
  const begun = {
    at: openedAt,
    what: 'procedure_step_begun',
    subjectId,
    institutionId,
    dueAt,
    word: step.step,
  } as const;
  if (!doneAt || state === 'open' || state === 'ended') return [begun];
  const what = state === 'handed' ? 'procedure_handed' : 'procedure_step_done';
  return [begun, { at: doneAt, what, subjectId, institutionId, word: outcome ?? step.step }];
}
