import type { Role } from '../../../modules/access/accounts/index.js';

/** Roles that one of the first people may have besides coordinator. */
export const FURTHER_ROLES = [
  'liaison',
  'forensic',
  'ministry',
  'oversight',
] as const satisfies readonly Role[];
