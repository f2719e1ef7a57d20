import { choices, fault, nearest, type ProfileFault } from './profile-fault.js';
import { circlesIn } from './protocol-order.js';
import { repeated, whoFaults } from './reference-faults.js';
import type { UsableParts } from './usable-parts.js';

/**
 * Faults of the steps of a protocol: nobody who does one, a step that is not there, steps that wait for each
 * other.
 */
export function protocolFaults(parts: UsableParts): ProfileFault[] {
  const { steps, stepIds, mayEnd } = parts;
  const place = (at: number, ...rest: PropertyKey[]) => ['protocol', 'steps', at, ...rest];
  // A coordinator confirms both by their ids, so that one of a rule is none of a step.
  const twice = repeated([
    ...steps.map(({ at, entry }) => ({ path: place(at, 'id'), key: entry.id })),
    ...mayEnd.map(({ at, entry }) => ({ path: ['mayEnd', at, 'id'], key: entry.id })),
  ]);
  const references = steps.flatMap(({ at, entry }) => [
    ...whoFaults(place(at, 'who'), entry.who, parts),
    ...entry.after.flatMap((before, number) =>
      stepIds.includes(before)
        ? []
        : [
            fault(place(at, 'after', number), 'PROFILES.AFTER_UNKNOWN', {
              step: before,
              meant: nearest(before, stepIds) ?? choices(before, stepIds),
            }),
          ],
    ),
  ]);
  const circles = circlesIn(steps.map(({ entry }) => entry)).map((circle) => {
    const first = steps.find(({ entry }) => entry.id === circle[0]);
    return fault(place(first?.at ?? 0, 'after'), 'PROFILES.CYCLE', { steps: circle.join(' → ') });
  });
  return [...twice, ...references, ...circles];
}
