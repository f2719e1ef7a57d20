import { ESCALATION_STEPS } from '../../mechanisms/index.js';

const HOUR_MS = 3_600_000;

/** The steps of the escalation, by name and in order; each tells somebody who has not been told before. */
export const STEPS = ESCALATION_STEPS;

export type Step = (typeof STEPS)[number];

/** The step that follows after so many have been taken; undefined when the chain has ended. */
export function stepAfter(taken: number): Step | undefined {
  return STEPS[taken];
}

/** A reminder goes to the one whose duty it is and is no escalation yet. */
export function moveOf(step: Step): 'remind' | 'escalate' {
  return step === 'reminder' ? 'remind' : 'escalate';
}

export function hoursAfter(time: Date, hours: number): Date {
  return new Date(time.getTime() + hours * HOUR_MS);
}
