import type { ConsoleAction } from './deeds.js';

/** People of an institution, by what they do there; systems and families come to no screen of these. */
export const PEOPLE = ['liaison', 'forensic', 'ministry', 'coordinator', 'oversight'] as const;
type Person = (typeof PEOPLE)[number];

const HOUSE = ['liaison', 'forensic', 'ministry', 'coordinator'] as const;
const SPEAKERS = ['liaison', 'coordinator'] as const;

/** Roles that may do what a screen is for. That it is what the policy says, a test holds. */
export const WHO_MAY = {
  report: SPEAKERS,
  cases: HOUSE,
  companions: HOUSE,
  reports: HOUSE,
  bodies: ['forensic', 'ministry', 'coordinator'],
  persons: ['liaison', 'ministry', 'coordinator'],
  matches: HOUSE,
  search: ['liaison', 'forensic', 'coordinator'],
  approvals: PEOPLE,
  inquiries: ['liaison', 'ministry', 'coordinator'],
  transmissions: ['liaison', 'ministry', 'coordinator'],
  identifications: HOUSE,
  procedures: HOUSE,
  offers: PEOPLE,
  imports: ['liaison', 'forensic', 'coordinator'],
  webhooks: ['coordinator'],
  people: ['coordinator'],
  machines: ['coordinator'],
  agreements: PEOPLE,
  mechanism: ['coordinator'],
  health: ['coordinator', 'oversight'],
  audit: ['oversight'],
  complaints: ['liaison', 'coordinator', 'oversight'],
  misuse: ['coordinator', 'oversight'],
  oversight: PEOPLE,
} as const satisfies Readonly<Record<ConsoleAction, readonly Person[]>>;
