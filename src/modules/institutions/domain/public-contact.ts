import { z } from 'zod';
import { InputRefused } from './input-refused.js';
import { shapeFaults } from './profile/shape-faults.js';

const line = (most: number) => z.string().trim().min(1).max(most);

/** Digits with the signs that people write between them; E.164 allows fifteen, an emergency number has three. */
const TELEPHONE = /^\+?(?:[ ()./-]{0,3}\d){3,15}\)?$/;
/** A language by its primary subtag and whatever follows it (BCP 47). */
const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

/** By what families reach an institution: it stands on the paper that they take home, in their window and in letters. */
export const publicContact = z.strictObject({
  /** As somebody dials them who stands abroad (`+504 2234 5678`), or as short numbers of the country. */
  telephones: z.array(line(30).regex(TELEPHONE)).max(5).default([]),
  address: line(300).optional(),
  /** When somebody is there, in words. */
  hours: line(300).optional(),
  /** Languages that are spoken there (BCP 47), those of the people of a place as well. */
  languages: z.array(z.string().regex(LANGUAGE).max(35)).max(20).default([]),
  /** Its page for the public. */
  page: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
});

export type PublicContact = Readonly<z.infer<typeof publicContact>>;

/** The contact as it will be stored. Throws `InputRefused`, which names each place. */
export function readPublicContact(given: unknown): PublicContact {
  const read = publicContact.safeParse(given);
  if (read.success) return read.data;
  throw new InputRefused(shapeFaults(given, publicContact));
}
