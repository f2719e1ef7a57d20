import type { TFunction } from 'i18next';
import { PEOPLE } from '../shell/who-may.js';

/** Roles that somebody of an institution gives to people there. */
export const GIVEN_ROLES = ['liaison', 'forensic', 'ministry', 'coordinator'] as const;

const OTHERS = ['machine', 'delivery', 'operator'] as const;

/** The word for a role; a role that nobody here has a word for stays as it is. */
export function roleWord(t: TFunction, role: string): string {
  const person = PEOPLE.find((one) => one === role);
  if (person) return t(`shut.role.${person}`);
  const other = OTHERS.find((one) => one === role);
  return other ? t(`people.role.${other}`) : role;
}
