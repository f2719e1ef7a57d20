import { calendarFaults, countryFaults, type CalendarWorld } from './calendar-faults.js';
import { channelFaults } from './channel-faults.js';
import { escalationFaults } from './escalation-faults.js';
import { evidenceFaults } from './evidence-faults.js';
import { endFaults, limitFaults } from './limit-faults.js';
import { neverFaults } from './never-faults.js';
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
 *
 * @param today civil day, `2026-12-02`, of which nothing in the file may be later that somebody has done
 */
export function readMechanismProfile(
  content: unknown,
  world: CalendarWorld,
  today: string,
): { profile: MechanismProfile } | { faults: readonly ProfileFault[] } {
  const parts = usableParts(content);
  const faults = [
    ...shapeFaults(content, mechanismProfile),
    ...countryFaults(parts),
    ...institutionFaults(parts),
    ...ruleFaults(parts),
    ...primaryFaults(parts),
    ...officeFaults(parts),
    ...channelFaults(parts, today),
    ...neverFaults(parts),
    ...protocolFaults(parts),
    ...limitFaults(parts, world),
    ...endFaults(parts),
    ...evidenceFaults(parts, today),
    ...calendarFaults(parts, world),
    ...escalationFaults(parts),
    ...sourceFaults(parts, today),
    ...textFaults(parts),
  ];
  return faults.length > 0 ? { faults } : { profile: mechanismProfile.parse(content) };
}
