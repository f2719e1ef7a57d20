import { ESCALATION_STEPS, OVERSEERS } from './escalation.js';
import { fault, type ProfileFault } from './profile-fault.js';
import { repeated, whoFaults } from './reference-faults.js';
import type { UsableParts } from './usable-parts.js';

const OF_ONE: readonly string[] = ['reminder', 'coordinator', 'oversight'];

/**
 * Faults of the steps that follow when nobody does what is due. They begin with the one who owes it and end
 * with oversight, so that no country takes its own alerts out of sight.
 */
export function escalationFaults(parts: UsableParts): ProfileFault[] {
  const steps = parts.escalation?.steps;
  if (!steps) return [];
  const place = (at: number, ...rest: PropertyKey[]) => ['escalation', 'steps', at, ...rest];
  const twice = repeated(steps.map(({ id }, at) => ({ path: place(at, 'id'), key: id })));
  const people = steps.flatMap(({ tells, who }, at) => {
    if (!who) return [];
    if (tells !== 'ministry') return [fault(place(at, 'who'), 'PROFILES.ESCALATION_WHO', { tells })];
    return [...whoFaults(place(at, 'who'), who, parts), ...overseerFaults(place(at, 'who'), who, parts)];
  });
  return [...twice, ...people, ...orderFaults(steps.map(({ tells }) => tells))];
}

function overseerFaults(
  path: readonly PropertyKey[],
  who: { kind?: string | undefined; code?: string | undefined },
  { institutions }: UsableParts,
): ProfileFault[] {
  const kind = who.kind ?? institutions.find(({ entry }) => entry.code === who.code)?.entry.kind;
  const isOne = kind === undefined || OVERSEERS.some((one) => one === kind);
  return isOne ? [] : [fault(path, 'PROFILES.ESCALATION_KIND', { kind, choices: OVERSEERS.join(', ') })];
}

function orderFaults(tells: readonly (typeof ESCALATION_STEPS)[number][]): ProfileFault[] {
  const ranks = tells.map((one) => ESCALATION_STEPS.indexOf(one));
  const rises = ranks.every((rank, at) => rank >= (ranks[at - 1] ?? 0));
  const isOnce = OF_ONE.every((one) => tells.filter((step) => step === one).length <= 1);
  const isWhole = tells[0] === 'reminder' && tells.at(-1) === 'oversight';
  return rises && isOnce && isWhole ? [] : [fault(['escalation', 'steps'], 'PROFILES.ESCALATION_ORDER')];
}
