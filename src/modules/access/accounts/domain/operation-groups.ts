import type { Operation } from './policy.js';

const REPORTS = [
  ...(['reports.read', 'reports.amend', 'reports.withdraw', 'consents.record', 'consents.withdraw'] as const),
];
/** Operations on a passed-on report, whose content the receiver sees too as far as it may travel. */
const TRANSMISSIONS = ['transmissions.read', 'transmissions.send', 'transmissions.answer'] as const;
const CONTENT = [...REPORTS, ...TRANSMISSIONS];
const REMAINS = ['remains.read', 'remains.amend', 'remains.withdraw'] as const;
const LIVING = ['living.read', 'living.amend', 'living.withdraw'] as const;
const MATCHES = [
  'matches.read',
  'matches.decide',
  'matches.data',
  'matches.look',
  'matches.join',
  'matches.judge',
  'matches.release',
  'matches.breakGlass',
] as const;
const IDENTIFICATIONS = [
  'identifications.read',
  'identifications.propose',
  'identifications.confirm',
  'identifications.allow',
  'identifications.contest',
  'identifications.examine',
] as const;
const RECKONING = ['kinship.read', 'kinship.set', 'laboratory.identify', 'laboratory.match'] as const;
const FIGURES = ['laboratory.weigh', 'laboratory.exchange'] as const;
const SETTING = [...RECKONING, 'laboratory.plan', ...FIGURES] as const;

/** Operations that lead to the same types, for the rows of types that modules write. */
export const OPERATIONS_OF = {
  reports: REPORTS,
  transmissions: TRANSMISSIONS,
  content: CONTENT,
  remains: REMAINS,
  living: LIVING,
  matches: MATCHES,
  identifications: IDENTIFICATIONS,
  reckoning: RECKONING,
  figures: FIGURES,
  setting: SETTING,
} as const satisfies Record<string, readonly Operation[]>;
