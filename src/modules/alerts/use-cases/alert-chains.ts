import { Injectable } from '@nestjs/common';
import { actingAs, type Tx } from '../../../platform/database/index.js';
import { PLATFORM } from '../../access/accounts/index.js';
import { stepAfter, type AlertEscalationStep } from '../domain/escalation.js';
import type { Alert, AlertStep } from '../persistence/alert-rows.js';
import { Rosters, type Roster } from './roster.js';
import { StepPlans, type StepPlan } from './step-plans.js';
import { toldAt } from './step-recipient.js';

/** A step of the escalation, taken or to come. It names institutions and no person. */
export interface ChainStep {
  readonly step: AlertEscalationStep;
  /** Name of the step in the profile; null where the country says nothing. */
  readonly name: string | null;
  /** null without `nobody`: the operator. */
  readonly toldInstitutionId: string | null;
  readonly nobody: boolean;
  /** null: it has not been taken. */
  readonly takenAt: Date | null;
  /** When it is due if nobody acts; null: it was taken. */
  readonly comesAt: Date | null;
}

interface Chained extends Pick<
  Alert,
  | 'id'
  | 'kind'
  | 'institutionId'
  | 'ownerActorId'
  | 'ownerEmail'
  | 'ownerLanguage'
  | 'stepsTaken'
  | 'dueAt'
  | 'nextStepAt'
> {
  readonly steps: readonly AlertStep[];
}

/**
 * The whole chain of escalation of alerts: what was done, and what comes if nobody acts, as `EscalateAlert` would do it by
 * the people who are there now.
 */
@Injectable()
export class AlertChains {
  constructor(
    private readonly rosters: Rosters,
    private readonly plans: StepPlans,
  ) {}

  /** @returns the chain of each alert by its id; of one that has ended, the steps that were taken */
  async of(tx: Tx, alerts: readonly Chained[]): Promise<ReadonlyMap<string, readonly ChainStep[]>> {
    const chains = new Map<string, readonly ChainStep[]>();
    for (const { id, steps } of alerts) chains.set(id, steps.map(taken));
    const waiting = alerts.filter(({ nextStepAt }) => nextStepAt !== null);
    if (waiting.length === 0) return chains;
    // Whether anybody is there to be told is not for the reader to look up; of it comes which institution is told.
    await actingAs(tx, PLATFORM, async () => {
      const roster = await this.rosters.open(tx);
      const planOf = await this.plans.open(tx, waiting);
      for (const alert of waiting) {
        const coming = await comingSteps(roster, planOf(alert.institutionId), alert);
        chains.set(alert.id, [...(chains.get(alert.id) ?? []), ...coming]);
      }
    });
    return chains;
  }
}

function taken({ step, name, toldInstitutionId, nobody, takenAt }: AlertStep): ChainStep {
  return { step, name, toldInstitutionId, nobody, takenAt, comesAt: null };
}

async function comingSteps(roster: Roster, plan: StepPlan, alert: Chained): Promise<ChainStep[]> {
  const coming: ChainStep[] = [];
  let { nextStepAt: comesAt, stepsTaken } = alert;
  // A rest moves the next step; the first one never comes before its own day.
  const first = plan.dueAfter(alert, undefined);
  if (stepsTaken === 0 && comesAt && first > comesAt) comesAt = first;
  for (let next = stepAfter(plan.chain, stepsTaken); next && comesAt;) {
    const told = await toldAt(roster, next, alert);
    const toldInstitutionId = told?.institutionId ?? null;
    const { step, name } = next;
    coming.push({ step, name, toldInstitutionId, nobody: told === undefined, takenAt: null, comesAt });
    stepsTaken += 1;
    // Where nobody is there to be told, the next step is taken at once.
    if (told) comesAt = plan.dueAfter({ stepsTaken, dueAt: alert.dueAt }, comesAt);
    next = stepAfter(plan.chain, stepsTaken);
  }
  return coming;
}
