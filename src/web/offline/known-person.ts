import { useEffect } from 'react';
import type { Me } from '../shell/session.js';

const KEPT = 'huella.person';
/** A browser that has not reached the platform for so long opens nothing any more. */
const HOURS = 72;

/** Whoever was signed in here last, so that a report can be written without a line. Signing out throws it away. */
function remember(me: Me): void {
  localStorage.setItem(KEPT, JSON.stringify({ me, at: Date.now() }));
}

export function forgetPerson(): void {
  localStorage.removeItem(KEPT);
}

function knownPerson(now = Date.now()): Me | undefined {
  const kept = localStorage.getItem(KEPT);
  if (kept === null) return undefined;
  const { me, at } = JSON.parse(kept) as { me: Me; at: number };
  return now - at < HOURS * 3_600_000 ? me : undefined;
}

/** Who works here: whoever the platform knows; without a line whoever was here last may write on. */
export function usePerson(known: Me | undefined, isWithoutLine: boolean): Me | undefined {
  useEffect(() => {
    if (known) remember(known);
  }, [known]);
  return known ?? (isWithoutLine ? knownPerson() : undefined);
}
