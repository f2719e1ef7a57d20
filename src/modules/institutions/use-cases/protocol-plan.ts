import { createHash } from 'node:crypto';
import { sortedJson } from '../../../kernel/contract/index.js';
import { END_EVENTS, SEEN_EVENTS, START_EVENTS } from '../domain/profile/limit-shape.js';
import type { EndRule, ProtocolStep } from '../domain/profile/profile-shape.js';
import { protocolDates, type DatedStep } from '../domain/profile/protocol-dates.js';
import { whySwitchedOff, type SwitchedOff } from '../domain/profile/step-switch.js';
import type { StepConfirmation, StoredProfile } from '../persistence/profile.repository.js';
import type { Calendars } from './calendars.js';

/** A profile, and what coordinators of its country have confirmed of it. */
export interface ConfirmedProfile extends StoredProfile {
  readonly confirmations: readonly StepConfirmation[];
}

/** SHA-256 of a step, or a rule of an end, as it reads: one that reads otherwise has not been confirmed. */
export function stepHash(step: ProtocolStep | EndRule): string {
  return createHash('sha256').update(sortedJson(step)).digest('hex');
}

/** Why a step, or a rule of an end, is off at an instant, by its fact and by who has confirmed it as it reads. */
export function switchedOffBy(
  { confirmations, profile: { invented } }: Pick<ConfirmedProfile, 'confirmations' | 'profile'>,
  step: ProtocolStep | EndRule,
  now: Date,
): SwitchedOff | undefined {
  const hash = stepHash(step);
  const isConfirmed = confirmations.some((one) => one.step === step.id && one.hash === hash);
  return whySwitchedOff(step, { invented, isConfirmed, today: now.toISOString().slice(0, 10) });
}

/** A step of a plan, and what its instants would be if every step were confirmed. */
export interface PlannedStep extends DatedStep {
  readonly example: Pick<DatedStep, 'dueAt' | 'notBefore'>;
}

/**
 * The steps of a country in order, with their instants if the first began now and every event happened now. What
 * counts from an event that the platform does not see has none but in the example.
 */
export function protocolPlan(
  stored: ConfirmedProfile,
  calendars: Calendars,
  now: Date,
): readonly PlannedStep[] {
  const asked = {
    steps: stored.profile.protocol.steps,
    calendarOf: (step: ProtocolStep) => calendars.ofStep(stored, step),
  };
  const happened = (events: readonly string[]) => ({
    ...Object.fromEntries(events.map((event) => [event, now])),
    step: now,
  });
  const every = happened([...START_EVENTS, ...END_EVENTS]);
  const at = happened(SEEN_EVENTS);
  const examples = new Map(
    protocolDates({ ...asked, at: every, offOf: () => undefined }).map((step) => [step.id, step]),
  );
  return protocolDates({ ...asked, at, offOf: (step) => switchedOffBy(stored, step, now) }).map((step) => ({
    ...step,
    example: { dueAt: examples.get(step.id)?.dueAt, notBefore: examples.get(step.id)?.notBefore },
  }));
}
