import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { DomainError } from '../../../../platform/errors/index.js';
import { PLATFORM } from '../../../access/accounts/index.js';
import { Guarded } from '../../../access/audit/index.js';
import { InstitutionDirectory } from '../../../institutions/index.js';
import { stepOf, type Procedure } from '../domain/procedure.js';
import { ProcedureRepository } from '../persistence/procedure.repository.js';
import { ProcedureStepRepository } from '../persistence/procedure-step.repository.js';
import { ProcedureKinds } from './procedure-kinds.js';
import { ProcedureAccess } from './procedure-access.js';
import { StepFlow } from './step-flow.js';
import { WayThere } from './way-there.js';

/** Procedures that share a transaction, so that an institution with thousands holds nothing up for long. */
const PIECE = 100;

/**
 * An institution has closed: its open steps go to its successor where they may be there, else back to who owns the record. A confidential one
 * always goes back: whoever has chosen the institution chooses the next. Done again, it changes nothing.
 */
@Injectable()
export class FollowClosing {
  constructor(
    private readonly guarded: Guarded,
    private readonly procedureAccess: ProcedureAccess,
    private readonly kinds: ProcedureKinds,
    private readonly procedures: ProcedureRepository,
    private readonly steps: ProcedureStepRepository,
    private readonly flow: StepFlow,
    private readonly way: WayThere,
    private readonly institutions: InstitutionDirectory,
    private readonly clock: Clock,
  ) {}

  async follow(institutionId: string): Promise<void> {
    for (let more = true; more;) {
      more = await this.guarded.perform(PLATFORM, 'procedures.follow', [], async (tx) => {
        const open = await this.procedures.lockActing(tx, institutionId, PIECE);
        let moved = 0;
        for (const one of open) if (await this.moveOn(tx, one)) moved += 1;
        return open.length === PIECE && moved > 0;
      });
    }
  }

  /** @returns whether it went anywhere: what belongs to the closed institution itself stays */
  private async moveOn(tx: Tx, one: Procedure): Promise<boolean> {
    const kind = await this.kinds.ofProcedure(tx, one);
    const closed = await this.institutions.byId(tx, one.actingId ?? '');
    const owner = await this.institutions.byId(tx, one.institutionId);
    const step = stepOf(kind, one.step);
    if (!closed || !owner || owner.closedAt || !step) return false;
    const matter = await this.procedureAccess.matterOf(tx, { one, kind });
    const successor = closed.successorId && !one.confidential ? closed.successorId : owner.id;
    const next = (await this.institutions.byId(tx, successor)) ?? owner;
    const isFit = await this.way.require(tx, matter, next).then(
      () => true,
      (error: unknown) => {
        if (error instanceof DomainError) return false;
        throw error;
      },
    );
    const by = { doneBy: PLATFORM.actorId, doneAt: this.clock.now() };
    await this.steps.end(tx, one.id, { ...by, state: 'handed', outcome: null, note: null });
    await this.flow.begin(tx, one, matter, step, isFit ? next : owner);
    await this.procedureAccess.note(tx, PLATFORM, 'procedures.follow', one, {
      what: 'handed',
      step: step.id,
    });
    return true;
  }
}
