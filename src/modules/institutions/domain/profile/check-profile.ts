import { calendarFaults, countryFaults, type CalendarWorld } from './calendar-faults.js';
import { escalationFaults } from './escalation-faults.js';
import { endFaults, evidenceFaults, limitFaults } from './limit-faults.js';
import { officeFaults } from './office-faults.js';
import { primaryFaults } from './primary-faults.js';
import type { ProfileFault } from './profile-fault.js';
import { mechanismProfile, type MechanismProfile } from './profile-shape.js';
import { protocolFaults } from './protocol-faults.js';
import { institutionFaults, ruleFaults } from './reference-faults.js';
import { shapeFaults } from './shape-faults.js';
import { sourceFaults } from './source-faults.js';
import { textFaults } from './text-faults.js';
import { usableParts } from './usable-parts.js';

export type { CalendarWorld };

/**
 * Reads a profile as it will be stored, or says everything that is wrong with it. What an entry of the wrong form means is not
 * guessed: its form is told, and the others are looked at.
 */
export function readMechanismProfile(
  content: unknown,
  world: CalendarWorld,
): { profile: MechanismProfile } | { faults: readonly ProfileFault[] } {
  const parts = usableParts(content);
  const faults = [
    ...shapeFaults(content, mechanismProfile),
    ...countryFaults(parts),
    ...institutionFaults(parts),
    ...ruleFaults(parts),
    ...primaryFaults(parts),
    ...officeFaults(parts),
    ...protocolFaults(parts),
    ...limitFaults(parts, world),
    ...endFaults(parts),
    ...evidenceFaults(parts),
    ...calendarFaults(parts, world),
    ...escalationFaults(parts),
    ...sourceFaults(parts),
    ...textFaults(parts),
  ];
  return faults.length > 0 ? { faults } : { profile: mechanismProfile.parse(content) };
}
