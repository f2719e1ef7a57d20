import { z } from 'zod';
import { agreementFaults, termWarnings } from './agreement-effect.js';
import { AGREEMENT_CATEGORIES, INSTITUTION_KINDS } from './institution.js';
import { fault, type ProfileFault } from './profile/profile-fault.js';
import { shapeFaults } from './profile/shape-faults.js';
import { publicContact } from './public-contact.js';
import { sampleRule } from './sample-rule.js';
import { withinMigration, withinMigrationFaults } from './within-migration.js';

const code = z.string().trim().min(1).max(200);
const country = z.string().regex(/^[A-Z]{2}$/);

/** An institution as a file describes it, with those who answer for it there. */
export const institutionEntry = z.strictObject({
  code,
  name: z.string().trim().min(1).max(300),
  country,
  kind: z.enum(INSTITUTION_KINDS),
  deliversOnly: z.boolean().optional(),
  admits: sampleRule.optional(),
  /** Left out: as before; `null`: inside none. */
  withinMigration: withinMigration.nullable().optional(),
  /** By what families reach it. Left out: as before; `null`: by nothing. */
  contact: publicContact.nullable().optional(),
  focalPoints: z
    .array(
      z.strictObject({
        name: z.string().trim().min(1).max(300),
        email: z.email().optional(),
        language: z.enum(['es', 'en', 'pt', 'fr', 'ht']).default('es'),
        step: z.number().int().min(0).max(9).default(0),
      }),
    )
    .optional(),
});

/** An agreement as a file describes it, by the codes of its parties. */
export const agreementEntry = z.strictObject({
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
export const institutionsFile = z.strictObject({
  institutions: z.array(institutionEntry).default([]),
  agreements: z.array(agreementEntry).default([]),
});

export type InstitutionsFile = z.infer<typeof institutionsFile>;

/** An institution as it stands in a file. */
export type InstitutionEntry = z.input<typeof institutionEntry>;

/** A file that can be used, and what of it has no effect: keys that nothing reads, and terms that do nothing. */
export interface ReadInstitutionsFile {
  readonly file: InstitutionsFile;
  readonly warnings: readonly ProfileFault[];
}

/** Reads the content of an institutions file; nothing of a faulty file is used. */
export function readInstitutionsFile(
  content: unknown,
): ReadInstitutionsFile | { faults: readonly ProfileFault[] } {
  const { known, unknown } = withoutUnknownKeys(content);
  const parsed = institutionsFile.safeParse(known);
  if (!parsed.success) return { faults: shapeFaults(known, institutionsFile) };
  const { institutions, agreements } = parsed.data;
  const faults = [
    ...twice(institutions, 'institutions', 'code', ({ code: key }) => key),
    ...twice(agreements, 'agreements', 'id', ({ id }) => id),
    ...institutions.flatMap((one, at) => withinMigrationFaults(one, ['institutions', at])),
    ...agreements.flatMap((agreement, at) => agreementFaults(agreement, ['agreements', at])),
  ];
  if (faults.length > 0) return { faults };
  const idle = agreements.flatMap((agreement, at) => termWarnings(agreement, ['agreements', at]));
  return { file: parsed.data, warnings: [...unknown, ...idle] };
}

function twice<T>(
  list: readonly T[],
  part: string,
  field: string,
  keyOf: (one: T) => string,
): ProfileFault[] {
  const keys = list.map(keyOf);
  const at = keys.findIndex((key, index) => keys.indexOf(key) !== index);
  return at < 0 ? [] : [fault([part, at, field], 'PROFILES.TWICE', { key: keys[at] ?? '' })];
}

/** Takes out the keys that nothing here reads; a file may hold what another program understands. */
function withoutUnknownKeys(content: unknown): { known: unknown; unknown: readonly ProfileFault[] } {
  const parsed = institutionsFile.safeParse(content);
  const issues = (parsed.error?.issues ?? []).filter((issue) => issue.code === 'unrecognized_keys');
  if (issues.length === 0) return { known: content, unknown: [] };
  const known: unknown = structuredClone(content);
  for (const { path, keys } of issues) {
    const holder = path.reduce<unknown>(
      (value, step) => (value as Readonly<Record<PropertyKey, unknown>> | undefined)?.[step],
      known,
    );
    if (typeof holder !== 'object' || holder === null) continue;
    for (const key of keys) Reflect.deleteProperty(holder, key);
  }
  const unknown = shapeFaults(content, institutionsFile).filter(
    ({ code: found }) => found === 'PROFILES.UNKNOWN_KEY',
  );
  return { known, unknown };
}
