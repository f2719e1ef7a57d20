import { z } from 'zod';
import { AGREEMENT_CATEGORIES, INSTITUTION_KINDS } from './institution.js';
import { fault, type ProfileFault } from './profile/profile-fault.js';
import { shapeFaults } from './profile/shape-faults.js';
import { sampleRule } from './sample-rule.js';

const code = z.string().trim().min(1).max(200);
const country = z.string().regex(/^[A-Z]{2}$/);

/** An institution as a file describes it, with those who answer for it there. */
export const institutionEntry = z.object({
  code,
  name: z.string().trim().min(1).max(300),
  country,
  kind: z.enum(INSTITUTION_KINDS),
  deliversOnly: z.boolean().optional(),
  admits: sampleRule.optional(),
  focalPoints: z
    .array(
      z.object({
        name: z.string().trim().min(1).max(300),
        email: z.email().optional(),
        language: z.enum(['es', 'en', 'pt', 'fr', 'ht']).default('es'),
        step: z.number().int().min(0).max(9).default(0),
      }),
    )
    .optional(),
});

/** An agreement as a file describes it, by the codes of its parties. */
export const agreementEntry = z.object({
  id: code,
  parties: z.union([z.literal('*'), z.array(code).min(2)]),
  except: z.array(z.tuple([code, code])).default([]),
  categories: z.array(z.enum(AGREEMENT_CATEGORIES)).min(1),
  level: z.number().int().min(0).max(4),
  purposes: z.array(z.string().min(1).max(200)).default([]),
  /** Until when it holds (ISO 8601, with a time zone); left out: as before, or without an end. */
  until: z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .optional(),
});

/** The file of `huella institution load` (exchange format, "Who may be compared with whom"). */
export const institutionsFile = z.object({
  institutions: z.array(institutionEntry).default([]),
  agreements: z.array(agreementEntry).default([]),
});

export type InstitutionsFile = z.infer<typeof institutionsFile>;

/** An institution as it stands in a file. */
export type InstitutionEntry = z.input<typeof institutionEntry>;

/** Reads the content of an institutions file; nothing of a faulty file is used. */
export function readInstitutionsFile(
  content: unknown,
): { file: InstitutionsFile } | { faults: readonly ProfileFault[] } {
  const parsed = institutionsFile.safeParse(content);
  if (!parsed.success) return { faults: shapeFaults(content, institutionsFile) };
  const codes = parsed.data.institutions.map((institution) => institution.code);
  const twice = codes.findIndex((one, at) => codes.indexOf(one) !== at);
  if (twice >= 0) {
    const key = codes[twice] ?? '';
    return { faults: [fault(['institutions', twice, 'code'], 'PROFILES.TWICE', { key })] };
  }
  return { file: parsed.data };
}
