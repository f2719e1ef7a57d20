import { z } from 'zod';
import {
  agreementEntry,
  faultAt,
  institutionEntry,
  type FileFault,
} from '../../../modules/institutions/index.js';
import { setupAnswers } from '../set-up/answers.js';
import { peopleFaults, shapeFaultsInOwnWords } from '../set-up/check-answers.js';

const text = z.string().trim().min(1).max(300);
const { language, first } = setupAnswers.shape;

/** What a country's profile does not say: who its institutions are, who answers there, with whom they search. */
export const countryAnswers = z.strictObject({
  language,
  institutions: z
    .array(
      institutionEntry
        .pick({ code: true, name: true, kind: true, focalPoints: true })
        .extend({
          /** Country in which it stands, where that is another: a consulate. */
          standsIn: z
            .string()
            .regex(/^[A-Z]{2}$/u)
            .optional(),
          first: first.optional(),
          second: first.optional(),
        })
        .strict(),
    )
    .default([]),
  /** Countries whose institutions search with those of this one, under one agreement each. */
  with: z.array(z.string().regex(/^[A-Z]{2}$/u)).default([]),
  agreements: z.array(agreementEntry.strict()).default([]),
  /** Allele frequencies of its population, as `huella frequencies import` reads them. */
  frequencies: z
    .strictObject({
      ...{ file: text, institution: text, code: text, population: text, citation: text },
      ...{ name: text.optional(), licence: text.optional() },
    })
    .optional(),
});

export type GivenCountryAnswers = z.input<typeof countryAnswers>;
export type CountryAnswers = z.output<typeof countryAnswers>;
export type AnsweredInstitution = CountryAnswers['institutions'][number];

/** Returns the answers, or everything that is wrong with them. */
export function readCountryAnswers(
  content: unknown,
): { readonly answers: CountryAnswers } | { readonly faults: readonly FileFault[] } {
  const read = countryAnswers.safeParse(content);
  if (!read.success) return { faults: shapeFaultsInOwnWords(content, countryAnswers) };
  const faults = semanticFaults(read.data);
  return faults.length > 0 ? { faults } : { answers: read.data };
}

/** What no shape says of answers that have theirs. */
function semanticFaults({ institutions }: CountryAnswers): readonly FileFault[] {
  const codes = institutions.map(({ code }) => code);
  return institutions.flatMap(({ code, kind, ...people }, at) => [
    ...(codes.indexOf(code) < at
      ? [faultAt(['institutions', at, 'code'], 'PROFILES.TWICE', { key: code })]
      : []),
    ...peopleFaults(people, kind, ['institutions', at]),
  ]);
}
