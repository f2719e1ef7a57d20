/**
 * Roles of people and machines. A person may have several; a machine account has `machine` or `delivery`, the
 * receipt of a report `family`.
 */
export const ROLES = [
  'liaison',
  'forensic',
  'ministry',
  'coordinator',
  'oversight',
  'machine',
  'delivery',
  'operator',
  'platform',
  'family',
] as const;

export type Role = (typeof ROLES)[number];
