import { z } from 'zod';
import type { ActorLanguage, Role } from '../../access/accounts/index.js';
import { InputRefused } from './input-refused.js';
import { shapeFaults } from './profile/shape-faults.js';

const COLLEAGUE = z.object({
  name: z.string().trim().min(1).max(300),
  email: z.email().optional(),
  roles: z.array(z.string()).min(1),
});

export interface NewColleague {
  /** Code of the institution; an actor with an institution enrols for that one only. */
  readonly institution: string;
  readonly name: string;
  readonly email?: string | undefined;
  readonly roles: readonly Role[];
  readonly language: ActorLanguage;
}

/** The colleague as it will be stored. Throws `InputRefused`. */
export function readColleague(colleague: NewColleague): NewColleague {
  const read = COLLEAGUE.safeParse(colleague);
  if (!read.success) throw new InputRefused(shapeFaults(colleague, COLLEAGUE));
  return { ...colleague, name: read.data.name, roles: [...new Set(colleague.roles)] };
}
