import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../../platform/clock/index.js';
import type { Tx } from '../../../../platform/database/index.js';
import { Duties } from '../../../review/matches/index.js';
import {
  Calendars,
  InstitutionDirectory,
  ProtocolLimits,
  type Duty,
  type Institution,
  type LawfulLimit,
} from '../../../institutions/index.js';
import { actorOfStep } from '../domain/actor-of-step.js';
import type { KindStep } from '../domain/kind/kind-shape.js';
import {
  DEFAULT_STEP_DAYS,
  type Procedure,
  type ProcedureState,
  type ProcedureStep,
} from '../domain/procedure.js';
import { ProcedureRepository } from '../persistence/procedure.repository.js';
import { ProcedureStepRepository } from '../persistence/procedure-step.repository.js';
import { ProcedureEvents } from './procedure-events.js';
import { WayThere, type Matter } from './way-there.js';

type StepTime = Pick<ProcedureStep, 'dueAt' | 'dueKnown' | 'notBefore' | 'noDate' | 'legalBasis'>;

/** Steps begin and end here: the row, the standing of the procedure, and the duty, in one transaction. */
@Injectable()
export class StepFlow {
  constructor(
    private readonly procedures: ProcedureRepository,
    private readonly steps: ProcedureStepRepository,
    private readonly institutions: InstitutionDirectory,
    private readonly calendars: Calendars,
    private readonly limits: ProtocolLimits,
    private readonly events: ProcedureEvents,
    private readonly duties: Duties,
    private readonly way: WayThere,
    private readonly clock: Clock,
  ) {}

  /** Returns the institution whose work a step of a procedure is, as the network is now. */
  async actorOf(
    tx: Tx,
    one: Pick<Procedure, 'otherCountry' | 'barredIds' | 'assigned'>,
    owner: Institution,
    step: KindStep,
    otherId: string | null,
  ): Promise<Institution> {
    const all = await this.institutions.all(tx);
    const named = all.find(({ id }) => id === one.assigned[step.id]);
    const { otherCountry, barredIds } = one;
    return actorOfStep(step, { owner, all, otherCountry, otherId, barredIds }, named);
  }

  /** A step becomes an institution's, and with it its duty until then. What that institution may not have stops it (`WayThere`). */
  async begin(tx: Tx, one: Procedure, matter: Matter, step: KindStep, to: Institution): Promise<void> {
    await this.way.require(tx, matter, to);
    const openedAt = this.clock.now();
    const time = await this.timeOf(tx, one, step, to, openedAt);
    const { dueAt } = time;
    await this.steps.open(tx, {
      ...{ id: randomUUID(), procedureId: one.id, step: step.id, institutionId: to.id },
      ...{ openedAt, ...time },
    });
    await this.procedures.move(tx, one.id, {
      ...{ state: 'open', step: step.id, actingId: to.id, dueAt, closedAt: null, reason: one.reason },
      partyIds: [...new Set([...one.partyIds, to.id])],
    });
    const isFamily = to.id === matter.record.institutionId && matter.record.recordType === 'report';
    const duty = { ...dutyOf(one), ...(isFamily && { reportId: one.recordId }) };
    if (one.actingId !== null && one.actingId !== to.id)
      await this.duties.close(tx, dutyOf(one), [one.actingId]);
    await this.duties.openUntil(tx, duty, to.id, dueAt);
  }

  /**
   * The time of a step: as the law of the actor's country has it, else the days of the kind, counted from when
   * it may be done at all. What was handed on keeps the beginning that it had: no limit starts anew by that.
   */
  private async timeOf(
    tx: Tx,
    one: Procedure,
    step: KindStep,
    to: Institution,
    openedAt: Date,
  ): Promise<StepTime> {
    const since = await this.steps.begunAt(tx, one.id, step.id);
    const law = await this.lawOf(tx, one, step, to, since ?? openedAt);
    const notBefore = law?.notBefore ?? null;
    const said = { notBefore, noDate: law?.noDate ?? null, legalBasis: law?.legalBasis ?? null };
    if (law?.dueAt) return { ...said, dueAt: law.dueAt, dueKnown: true };
    const days = step.workingDays === 'unknown' ? DEFAULT_STEP_DAYS : step.workingDays;
    const from = notBefore && notBefore > openedAt ? notBefore : openedAt;
    const dueAt = await this.calendars.workingDaysAfter(tx, to.country, from, days);
    return { ...said, dueAt, dueKnown: step.workingDays !== 'unknown' };
  }

  /** Returns the time zone (IANA) in which the days of an institution's step are told: where the law has it done. */
  async timeZoneOf(tx: Tx, one: Procedure, step: KindStep, to: Institution): Promise<string> {
    const since = (await this.steps.begunAt(tx, one.id, step.id)) ?? this.clock.now();
    const law = await this.lawOf(tx, one, step, to, since);
    return law?.timeZone ?? (await this.calendars.of(tx, to.country)).timeZone;
  }

  private async lawOf(
    tx: Tx,
    one: Procedure,
    { deed }: KindStep,
    to: Institution,
    since: Date,
  ): Promise<LawfulLimit | undefined> {
    if (deed === undefined) return undefined;
    const events = await this.events.of(tx, one, to.id, since);
    return this.limits.of(tx, { deed, to, since, events });
  }

  /** The procedure has ended; nobody owes a step of it any more. */
  async end(
    tx: Tx,
    one: Procedure,
    to: { readonly state: ProcedureState; readonly reason: Procedure['reason'] },
  ): Promise<void> {
    await this.procedures.move(tx, one.id, {
      ...{ ...to, step: one.step, actingId: null, partyIds: one.partyIds, dueAt: one.dueAt },
      closedAt: this.clock.now(),
    });
    const owing = one.actingId ?? (one.state === 'proposed' ? one.institutionId : null);
    if (owing !== null) await this.duties.close(tx, dutyOf(one), [owing]);
  }
}

/** The one duty of a procedure; of a confidential one nobody outside the institution is told when it lies. */
export function dutyOf({ id, confidential }: Pick<Procedure, 'id' | 'confidential'>): Duty {
  return { kind: confidential ? 'protected_procedure' : 'procedure', subjectId: id };
}
