import { START_EVENTS } from '../domain/profile/limit-shape.js';
import { protocolDates, type DatedStep } from '../domain/profile/protocol-dates.js';
import { whySwitchedOff } from '../domain/profile/step-switch.js';
import type { StoredProfile } from '../persistence/profile.repository.js';
import type { Calendars } from './calendars.js';

/** The steps of a country in order, with their instants if the first began now and every event happened now. */
export function protocolPlan(stored: StoredProfile, calendars: Calendars, now: Date): readonly DatedStep[] {
  const { invented, protocol } = stored.profile;
  const today = now.toISOString().slice(0, 10);
  return protocolDates({
    steps: protocol.steps,
    calendarOf: (step) => calendars.ofStep(stored, step),
    offOf: (step) => whySwitchedOff(step, { invented, isConfirmed: false, today }),
    at: { ...Object.fromEntries(START_EVENTS.map((event) => [event, now])), step: now },
  });
}
