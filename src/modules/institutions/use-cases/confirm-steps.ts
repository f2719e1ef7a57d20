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

export interface StepsToConfirm {
  readonly country: string;
  readonly steps: readonly string[];
  /** Account of the coordinator, where the operator writes down what that one has said. */
  readonly by?: string | undefined;
}

/** A coordinator of a country has seen the live text of its law, and switches the due dates of steps on. */
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
      const found = steps.map((step) => stepOf(stored.profile, step));
      for (const step of found) if (whySwitchedOff(step, standing)) throw new StepUnfit(step.id);
      for (const step of found) {
        const as = { confirmedBy: id, institutionId, confirmedAt: now };
        await this.profiles.confirm(tx, { country, step: step.id, hash: stepHash(step), ...as });
      }
      const detail = { country, version: stored.version, steps: [...steps], by: id };
      await this.audit.record(tx, { actor, action: 'mechanisms.confirm', detail });
      return { ...stored, confirmations: await this.profiles.confirmations(tx, [country]) };
    });
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
