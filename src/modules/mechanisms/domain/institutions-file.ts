import { z } from 'zod';
import { AGREEMENT_CATEGORIES, INSTITUTION_KINDS } from './institution.js';
import { sampleRule } from './sample-rule.js';

const code = z.string().trim().min(1).max(200);
const country = z.string().regex(/^[A-Z]{2}$/, 'a country code of two capitals (ISO 3166-1)');

/** The file of `huella institution load` (exchange format, "Who may be compared with whom"). */
export const institutionsFile = z.object({
  institutions: z
    .array(
      z.object({
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
      }),
    )
    .default([]),
  agreements: z
    .array(
      z.object({
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
      }),
    )
    .default([]),
});

export type InstitutionsFile = z.infer<typeof institutionsFile>;

/** An institution as it stands in a file. */
export type InstitutionEntry = z.input<typeof institutionsFile.shape.institutions.def.innerType.element>;

/** What is wrong with a file, by JSON path. */
export interface FileFault {
  readonly path: string;
  readonly expected: string;
}

/** Reads the content of an institutions file; nothing of a faulty file is used. */
export function readInstitutionsFile(
  content: unknown,
): { file: InstitutionsFile } | { faults: readonly FileFault[] } {
  const parsed = institutionsFile.safeParse(content);
  if (!parsed.success) {
    return {
      faults: parsed.error.issues.map((issue) => ({ path: pathOf(issue.path), expected: issue.message })),
    };
  }
  const codes = parsed.data.institutions.map((institution) => institution.code);
  const twice = codes.findIndex((one, at) => codes.indexOf(one) !== at);
  if (twice >= 0) return { faults: [{ path: `institutions[${twice}].code`, expected: 'each code once' }] };
  return { file: parsed.data };
}

function pathOf(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '');
}
