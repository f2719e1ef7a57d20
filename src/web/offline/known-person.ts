import { useEffect } from 'react';
import type { MeResult } from '../shell/session.js';

const KEPT = 'huella.person';
/** A browser that has not reached the platform for so long opens nothing any more. */
const HOURS = 72;

/**
 * Whoever was signed in here last, so that a report can be written without a line. Signing out throws it
 * away.
 */
function remember(me: MeResult): void {
  localStorage.setItem(KEPT, JSON.stringify({ me, at: Date.now() }));
}

export function forgetPerson(): void {
  localStorage.removeItem(KEPT);
}

function knownPerson(now = Date.now()): MeResult | undefined {
  const kept = localStorage.getItem(KEPT);
  if (kept === null) return undefined;
  const { me, at } = JSON.parse(kept) as { me: MeResult; at: number };
  return now - at < HOURS * 3_600_000 ? me : undefined;
}

/** Returns who works here: whoever the platform knows; without a line whoever was here last may write on. */
export function usePerson(known: MeResult | undefined, isWithoutLine: boolean): MeResult | undefined {
  useEffect(() => {
    if (known) remember(known);
  }, [known]);
  return known ?? (isWithoutLine ? knownPerson() : undefined);
}
