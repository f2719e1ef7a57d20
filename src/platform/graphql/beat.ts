import { setImmediate as nextTurn, setTimeout as later } from 'node:timers/promises';

/** Long beside what a look takes (a few ms on a quiet machine), short beside what a person notices. */
export const BEAT_MS = 10;

/**
 * A timer may come a millisecond early or late, by where in a millisecond it was set: the last two are waited
 * out turn by turn.
 */
const TIMER_MS = 2;

/**
 * Waits until a whole number of beats has passed since a request began.
 *
 * To look at a row that is somebody else's takes a tenth of a millisecond longer than to look for one that is
 * not there. An answer that is given on the beat does not tell which of the two it was (predictive mitigation
 * of timing channels: Askarov, Zhang & Myers 2010).
 *
 * @param began by `performance.now()`
 */
export async function nextBeat(began: number, beatMs: number = BEAT_MS): Promise<void> {
  const due = began + Math.ceil((performance.now() - began) / beatMs) * beatMs;
  const rest = due - performance.now() - TIMER_MS;
  if (rest > 0) await later(rest);
  while (performance.now() < due) await nextTurn();
}
