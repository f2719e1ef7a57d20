import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import { actingAs, type Tx } from '../../../../platform/database/index.js';
import { PLATFORM, type Actor } from '../../../access/accounts/index.js';
import { Duties } from '../../../review/matches/index.js';
import { isEnded, stepOf, type ProcedureCancelReason, type ReopenReason } from '../domain/procedure.js';
import { AlreadyOpen, ByReferralOnly, ProcedureNotOpen } from '../domain/procedure.errors.js';
import { ProcedureRepository } from '../persistence/procedure.repository.js';
import { ProcedureStepRepository } from '../persistence/procedure-step.repository.js';
import { ProcedureAccess, type ProcedureVersion } from './procedure-access.js';
import { StepFlow } from './step-flow.js';

/** A procedure is given up, taken up again, or heard of as stopped. */
@Injectable()
export class EndProcedure {
  constructor(
    private readonly procedureAccess: ProcedureAccess,
    private readonly flow: StepFlow,
    private readonly procedures: ProcedureRepository,
    private readonly steps: ProcedureStepRepository,
    private readonly duties: Duties,
    private readonly clock: Clock,
  ) {}

  /** By the owner of the record, who speaks with the family. */
  async cancel(actor: Actor, version: ProcedureVersion, reason: ProcedureCancelReason): Promise<void> {
    await this.procedureAccess.change(actor, 'procedures.open', version, async (tx, { one }) => {
      if (one.state !== 'open') throw new ProcedureNotOpen();
      const by = { doneBy: actor.actorId, doneAt: this.clock.now() };
      await this.steps.end(tx, one.id, { ...by, state: 'ended', outcome: null, note: null });
      await this.flow.end(tx, one, { state: 'cancelled', reason });
      return { done: { what: 'cancelled', reason }, result: undefined };
    });
  }

  /**
   * Takes a procedure up again. It goes on at the step at which it ended; one that was never begun, at its
   * first.
   */
  async reopen(actor: Actor, version: ProcedureVersion, reason: ReopenReason): Promise<void> {
    await this.procedureAccess.change(actor, 'procedures.open', version, async (tx, found) => {
      const { one, kind } = found;
      if (!isEnded(one)) throw new ProcedureNotOpen();
      // Whoever was referred may have taken it back since; a new referral asks anew.
      if (kind.toOffer) throw new ByReferralOnly('id');
      const rests = await this.procedureAccess.identificationFor(tx, kind, one);
      if (rests.id !== null) {
        const others = await actingAs(tx, PLATFORM, () =>
          this.procedures.lockOfIdentification(tx, rests.id ?? ''),
        );
        if (others.some((other) => other.id !== one.id && other.kind === one.kind && !isEnded(other)))
          throw new AlreadyOpen();
      }
      const step = stepOf(kind, one.step) ?? kind.steps[0];
      if (!step) throw new ProcedureNotOpen();
      const matter = await this.procedureAccess.matterOf(tx, found);
      const to = await this.flow.actorOf(tx, one, matter.owner, step, rests.otherId);
      await this.flow.begin(tx, { ...one, actingId: null, reason }, matter, step, to);
      if (one.state === 'stopped') await this.duties.close(tx, stopDutyOf(one.id), one.partyIds);
      return { done: { what: 'reopened', reason }, result: undefined };
    });
  }

  /**
   * Somebody has taken back what these rest on, which who asks has written down: the open ones end, the words of their steps go, and nobody
   * but the owner of the record finds them any more. Confidential ones too, of which not everybody who may write it down has had a step.
   */
  async takeBack(tx: Tx, actor: Actor, recordId: string, kind: string): Promise<void> {
    await actingAs(tx, PLATFORM, async () => {
      const ones = await this.procedures.lockOfRecord(tx, recordId, kind);
      for (const one of ones.filter(({ state }) => state === 'open')) {
        const by = { doneBy: actor.actorId, doneAt: this.clock.now() };
        await this.steps.end(tx, one.id, { ...by, state: 'ended', outcome: null, note: null });
        await this.flow.end(tx, one, { state: 'cancelled', reason: 'person_wish' });
      }
      await this.procedures.forgetAgreement(
        tx,
        ones.map(({ id }) => id),
      );
    });
  }

  /** An institution says that it has heard that the procedure stopped, and does nothing more in it. */
  async acknowledgeStop(actor: Actor, id: string): Promise<void> {
    await this.procedureAccess.change(actor, 'procedures.act', { id }, async (tx, { one }) => {
      if (one.state !== 'stopped') throw new ProcedureNotOpen();
      await this.duties.close(tx, stopDutyOf(id), [actor.institutionId ?? '']);
      return { done: { what: 'stop_acknowledged' }, result: undefined };
    });
  }
}

export function stopDutyOf(subjectId: string) {
  return { kind: 'procedure_stopped', subjectId } as const;
}
