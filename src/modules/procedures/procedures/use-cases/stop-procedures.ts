import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { Duties } from '../../../review/matches/index.js';
import { STOP_DAYS, isEnded, type Procedure } from '../domain/procedure.js';
import { ProcedureRepository } from '../persistence/procedure.repository.js';
import { ProcedureStepRepository } from '../persistence/procedure-step.repository.js';
import { stopDutyOf } from './end-procedure.js';
import { ProcedureKinds } from './procedure-kinds.js';
import { ProcedureAccess } from './procedure-access.js';
import { StepFlow } from './step-flow.js';

/** Procedures that stop because the identification on which they rest was revoked. Apart from what a confirmed one proposes. */
@Injectable()
export class StopProcedures {
  constructor(
    private readonly procedures: ProcedureRepository,
    private readonly kinds: ProcedureKinds,
    private readonly steps: ProcedureStepRepository,
    private readonly flow: StepFlow,
    private readonly duties: Duties,
    private readonly procedureAccess: ProcedureAccess,
    private readonly clock: Clock,
  ) {}

  /** Whoever takes part in an open one has to say that they have heard of it. Those that have ended stay as they are. */
  async stop(tx: Tx, identificationId: string): Promise<void> {
    for (const one of await this.procedures.lockOfIdentification(tx, identificationId)) {
      if (isEnded(one)) continue;
      const kind = await this.kinds.ofProcedure(tx, one);
      if (kind.needsIdentification) await this.stopOne(tx, one);
    }
  }

  private async stopOne(tx: Tx, one: Procedure): Promise<void> {
    const by = { doneBy: PLATFORM.actorId, doneAt: this.clock.now() };
    await this.steps.end(tx, one.id, { ...by, state: 'ended', outcome: null, note: null });
    await this.flow.end(tx, one, { state: 'stopped', reason: null });
    if (one.state === 'open') await this.duties.open(tx, stopDutyOf(one.id), one.partyIds, STOP_DAYS);
    await this.procedureAccess.note(tx, PLATFORM, 'procedures.follow', one, { what: 'stopped' });
  }
}
