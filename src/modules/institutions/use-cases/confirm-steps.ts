import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/index.js';
import type { Tx } from '../../../platform/database/index.js';
import { DomainError, NotFound } from '../../../platform/errors/index.js';
import { ActorDirectory, Denied, requireOnRecord, type Actor } from '../../access/accounts/index.js';
import { AuditTrail, Guarded } from '../../access/audit/index.js';
import type { EndRule, MechanismProfile, ProtocolStep } from '../domain/profile/profile-shape.js';
import { whySwitchedOff } from '../domain/profile/step-switch.js';
import { InstitutionRepository } from '../persistence/institution.repository.js';
import { ProfileRepository } from '../persistence/profile.repository.js';
import { stepHash, type ConfirmedProfile } from './protocol-plan.js';

/** Nobody of the country has said that its law was seen: a coordinator of an institution there has to. */
export class NoCoordinatorOfCountry extends DomainError {
  constructor(country: string) {
    super('MECHANISMS.NO_COORDINATOR_OF_COUNTRY', 'invalid', { country }, 'by');
  }
}

/** A step that is not in the protocol. */
export class StepUnknown extends DomainError {
  constructor(step: string, steps: readonly string[]) {
    super('MECHANISMS.STEP_UNKNOWN', 'invalid', { step, choices: steps.join(', ') }, 'steps');
  }
}

/** A step whose fact cannot make a due date, whoever confirms it. */
export class StepUnfit extends DomainError {
  constructor(step: string) {
    super('MECHANISMS.STEP_UNFIT', 'invalid', { step }, 'steps');
  }
}

/** A step that is not confirmed as it reads now: there is nothing to take back. */
export class StepNotConfirmed extends DomainError {
  constructor(step: string) {
    super('MECHANISMS.STEP_NOT_CONFIRMED', 'conflict', { step }, 'steps');
  }
}

/** Whoever takes a confirmation back says why, in 1 to 500 characters. */
export class WithdrawalReasonMissing extends DomainError {
  constructor() {
    super('MECHANISMS.WITHDRAWAL_REASON_MISSING', 'invalid', {}, 'reason');
  }
}

const LONGEST_REASON = 500;

export interface StepsToConfirm {
  readonly country: string;
  readonly steps: readonly string[];
  /** Account of the coordinator, where the operator writes down what that one has said. */
  readonly by?: string | undefined;
}

export interface StepsToWithdraw extends StepsToConfirm {
  readonly reason: string;
}

/** A coordinator of a country has seen the live text of its law, and switches the due dates of steps on, or takes that back. */
@Injectable()
export class ConfirmSteps {
  constructor(
    private readonly guarded: Guarded,
    private readonly profiles: ProfileRepository,
    private readonly institutions: InstitutionRepository,
    private readonly actors: ActorDirectory,
    private readonly audit: AuditTrail,
    private readonly clock: Clock,
  ) {}

  async confirm(actor: Actor, { country, steps, by }: StepsToConfirm): Promise<ConfirmedProfile> {
    return this.guarded.perform(actor, 'mechanisms.confirm', [], async (tx) => {
      const stored = await this.profiles.current(tx, country);
      if (!stored) throw new NotFound();
      const { id, institutionId } = await this.coordinator(tx, actor, country, by);
      const { invented } = stored.profile;
      const now = this.clock.now();
      const standing = { invented, isConfirmed: true, today: now.toISOString().slice(0, 10) };
      const found = [...new Set(steps)].map((step) => stepOf(stored.profile, step));
      for (const step of found) if (whySwitchedOff(step, standing)) throw new StepUnfit(step.id);
      const as = { country, confirmedBy: id, institutionId, confirmedAt: now };
      const confirmed = await this.confirmedNow(tx, country);
      for (const step of found)
        if (!confirmed(step)) await this.profiles.confirm(tx, { ...as, step: step.id, hash: stepHash(step) });
      const detail = { country, version: stored.version, steps: [...steps], by: id };
      await this.audit.record(tx, { actor, action: 'mechanisms.confirm', detail });
      return { ...stored, confirmations: await this.profiles.confirmations(tx, [country]) };
    });
  }

  /**
   * Takes a confirmation back: what begins from now on has no date of these steps, and rules of an end bind
   * nobody. A date that a duty has already stays, as it does when a law changes: it was reckoned from its cause.
   * Throws `StepNotConfirmed`, `WithdrawalReasonMissing`, and as `confirm` does.
   */
  async withdraw(actor: Actor, { country, steps, by, reason }: StepsToWithdraw): Promise<ConfirmedProfile> {
    return this.guarded.perform(actor, 'mechanisms.confirm', [], async (tx) => {
      const stored = await this.profiles.current(tx, country);
      if (!stored) throw new NotFound();
      const { id, institutionId } = await this.coordinator(tx, actor, country, by);
      const said = reason.trim();
      if (said.length === 0 || said.length > LONGEST_REASON) throw new WithdrawalReasonMissing();
      const confirmed = await this.confirmedNow(tx, country);
      const found = [...new Set(steps)].map((step) => stepOf(stored.profile, step));
      for (const step of found) if (!confirmed(step)) throw new StepNotConfirmed(step.id);
      const as = { country, confirmedBy: id, institutionId, confirmedAt: this.clock.now() };
      for (const step of found)
        await this.profiles.confirm(tx, { ...as, step: step.id, hash: stepHash(step) }, said);
      const detail = { country, version: stored.version, withdrawn: [...steps], by: id };
      await this.audit.record(tx, { actor, action: 'mechanisms.confirm', detail });
      return { ...stored, confirmations: await this.profiles.confirmations(tx, [country]) };
    });
  }

  /** Returns whether a step is confirmed as it reads; nobody else of the country confirms until the transaction ends. */
  private async confirmedNow(tx: Tx, country: string): Promise<(step: ProtocolStep | EndRule) => boolean> {
    await this.profiles.lock(tx, country);
    const hashes = new Set(
      (await this.profiles.confirmations(tx, [country])).map(({ step, hash }) => `${step} ${hash}`),
    );
    return (step) => hashes.has(`${step.id} ${stepHash(step)}`);
  }

  /** Whoever confirms is a coordinator of an open institution of the country: in person, or as the operator writes down. */
  private async coordinator(
    tx: Tx,
    actor: Actor,
    country: string,
    by: string | undefined,
  ): Promise<{ id: string; institutionId: string }> {
    const account = await this.actors.byId(tx, by ?? actor.actorId);
    const [institution] = await this.institutions.byIds(
      tx,
      account?.institutionId ? [account.institutionId] : [],
    );
    if (!account?.active || !institution || institution.closedAt) throw new NoCoordinatorOfCountry(country);
    requireOnRecord(actor, 'mechanisms.confirm', institution.id);
    const isOfCountry = institution.country === country && account.roles.includes('coordinator');
    if (!isOfCountry)
      throw by === undefined ? new Denied('mechanisms.confirm') : new NoCoordinatorOfCountry(country);
    return { id: account.actorId, institutionId: institution.id };
  }
}

/** Returns the step of that name, else the rule of an end. */
function stepOf({ protocol, mayEnd = [] }: MechanismProfile, id: string): ProtocolStep | EndRule {
  const steps = [...protocol.steps, ...mayEnd];
  const step = steps.find((one) => one.id === id);
  if (!step)
    throw new StepUnknown(
      id,
      steps.map((one) => one.id),
    );
  return step;
}
