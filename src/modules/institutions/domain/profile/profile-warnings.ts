import { fault, type ProfileFault } from './profile-fault.js';
import type { MechanismProfile } from './profile-shape.js';
import type { RouteRole } from './route-roles.js';
import { isStale } from './step-switch.js';

/**
 * What a profile leaves open, and may: facts that have to be read again, a bank that nobody answers for, and
 * nobody for its nationals abroad.
 *
 * @param today civil day, `2026-12-02`
 */
export function profileWarnings(profile: MechanismProfile, today: string): readonly ProfileFault[] {
  return [...staleFacts(profile, today), ...untriedChannels(profile), ...unansweredRoles(profile)];
}

/** A number that nobody has dialled may send a family to somebody else. */
function untriedChannels({ institutions }: MechanismProfile): ProfileFault[] {
  return institutions.flatMap(({ channels = [] }, at) =>
    channels.flatMap(({ tried }, number) =>
      tried === undefined
        ? [fault(['institutions', at, 'channels', number], 'PROFILES.CHANNEL_UNTRIED')]
        : [],
    ),
  );
}

function staleFacts(profile: MechanismProfile, today: string): ProfileFault[] {
  const { institutions, competence, instruments, facts, mayEnd = [], protocol } = profile;
  const lists = Object.entries({ institutions, competence, instruments, facts, mayEnd });
  const entries = [...lists.map(([name, list]) => ({ path: [name], list })), stepsOf(protocol)];
  return entries.flatMap(({ path, list }) =>
    list.flatMap(({ evidence }, at) =>
      evidence && isStale(evidence, today)
        ? [fault([...path, at, 'evidence', 'reviewBy'], 'PROFILES.STALE', { month: evidence.reviewBy })]
        : [],
    ),
  );
}

const stepsOf = ({ steps }: MechanismProfile['protocol']) => ({ path: ['protocol', 'steps'], list: steps });

function unansweredRoles({
  country,
  institutions,
  competence,
  nobodyKnown = [],
}: MechanismProfile): ProfileFault[] {
  const isAnswered = (role: RouteRole) => [...competence, ...nobodyKnown].some((one) => one.role === role);
  const bank = institutions.findIndex(({ kind }) => kind === 'genetic_bank');
  // Whoever is named by nationality acts for its people abroad, whatever the role is called.
  const isForNationals = competence.some(({ when }) => when.nationality?.includes(country) === true);
  return [
    ...(bank < 0 || isAnswered('forensic_holder')
      ? []
      : [fault(['institutions', bank], 'PROFILES.NO_FORENSIC_HOLDER')]),
    ...(isForNationals || isAnswered('nationality')
      ? []
      : [fault(['competence'], 'PROFILES.NO_AUTHORITY', { country })]),
  ];
}
