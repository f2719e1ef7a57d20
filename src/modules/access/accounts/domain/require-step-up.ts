import type { Actor } from './actor.js';
import { DeedText, STEP_UP_MINUTES, StepUpNeeded } from './step-up.js';

/** Jobs and the command line have no session: whoever sits at the terminal of the server is trusted by other means. */
export function requireFreshStepUp({ session }: Actor, now: Date, deed?: DeedText): void {
  if (!session) return;
  const { steppedUpAt, steppedUpFor } = session;
  const isFresh = steppedUpAt && now.getTime() - steppedUpAt.getTime() <= STEP_UP_MINUTES * 60_000;
  // A passkey has signed for one deed; a round to the provider names none.
  const isForIt = deed === undefined || steppedUpFor === undefined || steppedUpFor === deed;
  if (!isFresh || !isForIt) throw new StepUpNeeded();
}
