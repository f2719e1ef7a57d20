import { ESCALATION_STEPS, type EscalationStep, type EscalationTerms } from '../../institutions/index.js';

const HOUR_MS = 3_600_000;

/** The steps of the escalation, in order; each tells somebody who has not been told before. */
export const STEPS = ESCALATION_STEPS;

export type AlertEscalationStep = EscalationStep;

/** A step as a country has it. */
export interface NamedStep {
  readonly step: AlertEscalationStep;
  /** Name of the step in the profile; null where the country says nothing. */
  readonly name: string | null;
  /** Institution that the step `ministry` tells in this country; without it as everywhere. */
  readonly who?: { readonly kind?: string | undefined; readonly code?: string | undefined } | undefined;
  /** Working days after the step before; undefined: the hours of the installation, and the first at once. */
  readonly workingDays?: number | undefined;
}

const EVERYWHERE: readonly NamedStep[] = STEPS.map((step) => ({ step, name: null }));

/** The steps of a country, from its profile; those of the house where that is silent. */
export function chainOf(terms: EscalationTerms | undefined): readonly NamedStep[] {
  if (!terms?.steps) return EVERYWHERE;
  return terms.steps.map(({ id, tells, who, workingDays }) => ({ step: tells, name: id, who, workingDays }));
}

/** The step that follows after so many have been taken; undefined when the chain has ended. */
export function stepAfter(chain: readonly NamedStep[], taken: number): NamedStep | undefined {
  return chain[taken];
}

/** A reminder goes to the one whose duty it is and is no escalation yet. */
export function moveOf(step: AlertEscalationStep): 'remind' | 'escalate' {
  return step === 'reminder' ? 'remind' : 'escalate';
}

export function hoursAfter(time: Date, hours: number): Date {
  return new Date(time.getTime() + hours * HOUR_MS);
}
