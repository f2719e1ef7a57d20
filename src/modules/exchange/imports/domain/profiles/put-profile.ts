import {
  MAYBE_DROPPED_OUT,
  profilesOf,
  type ExchangeRecord,
  type GeneticProfile,
  type LocusHeading,
} from '../../../../../kernel/contract/index.js';
import { haveSameAlleles, type Calls, type TypedSample } from '../../../../../kernel/genetics/index.js';
import type { LineFinding } from '../finding.js';

/** A record with the profile of one of its samples, or why the profile was not put there. */
export type PutProfile =
  | { readonly content: ExchangeRecord; readonly warnings: readonly LineFinding[] }
  | { readonly error: LineFinding };

/** So many loci with other alleles, and more than half of those that both have, are no slips of the pen. */
const LOCI_OF_ANOTHER_PERSON = 3;

/**
 * Puts what a file says of a sample into the record that has the sample. Loci of the file take the place of those in the record;
 * loci that the file does not have stay; kit and laboratory are filled in where the record has none. Everything else of the
 * record is as it was. `undefined` where the record has no such sample.
 */
export function putProfile(content: ExchangeRecord, sample: TypedSample): PutProfile | undefined {
  const placed = profilesOf(content).find(({ profile }) => profile.sample.code === sample.code);
  if (!placed) return undefined;
  const { shared, changed } = comparedWith(placed.profile, sample);
  if (changed.length >= LOCI_OF_ANOTHER_PERSON && changed.length * 2 > shared)
    return {
      error: {
        path: changed.join(', '),
        code: 'PROFILES.CONTRADICTS_STORED',
        expected: 'the profile of the same person',
      },
    };
  const warnings: LineFinding[] =
    changed.length === 0
      ? []
      : [
          {
            path: changed.join(', '),
            code: 'PROFILES.CALLS_CHANGED',
            expected: 'the alleles that the record has',
          },
        ];
  return {
    content: replacedAt(
      content,
      placed.path,
      filledFrom(placed.profile, withoutOwner(sample, content)),
    ) as ExchangeRecord,
    warnings,
  };
}

/** A profile of a sample that a record does not have yet, where remains may have several. */
export function withFurtherProfile(
  content: ExchangeRecord,
  sample: TypedSample,
  type: GeneticProfile['sample']['type'],
): ExchangeRecord | undefined {
  if (content.recordType !== 'remains') return undefined;
  const profile = profileOf(sample, type);
  const { profile: single, profiles, ...rest } = content;
  if (!single && !profiles) return { ...rest, profile };
  return { ...rest, profiles: [...(single ? [single] : []), ...(profiles ?? []), profile] };
}

export function profileOf(
  { code, kit, lab, loci }: TypedSample,
  type: GeneticProfile['sample']['type'],
): GeneticProfile {
  return { sample: { code, type, ...(lab && { lab }), ...(kit && { kit }) }, ...loci };
}

/** A file that the institution has written itself names it as the laboratory, which says nothing. */
function withoutOwner(sample: TypedSample, { institution }: ExchangeRecord): TypedSample {
  const { lab, ...rest } = sample;
  return lab === undefined || lab === institution ? rest : sample;
}

const HEADINGS: readonly LocusHeading[] = ['autosomal', 'xStr', 'yStr'];

function comparedWith(profile: GeneticProfile, { loci }: TypedSample): { shared: number; changed: string[] } {
  let shared = 0;
  const changed: string[] = [];
  for (const heading of HEADINGS) {
    const known: Calls = profile[heading] ?? {};
    for (const [locus, alleles] of Object.entries(loci[heading] ?? {})) {
      const before = known[locus];
      if (!before) continue;
      shared += 1;
      if (!haveSameAlleles(before, alleles) && !mayBeSame(before, alleles)) changed.push(locus);
    }
  }
  return { shared, changed };
}

/** A single allele whose partner may have dropped out, and a call with that allele. */
function mayBeSame(a: readonly string[], b: readonly string[]): boolean {
  const fits = (flagged: readonly string[], call: readonly string[]): boolean =>
    flagged[1] === MAYBE_DROPPED_OUT && call.includes(flagged[0] ?? '');
  return fits(a, b) || fits(b, a);
}

function filledFrom(profile: GeneticProfile, { kit, lab, loci }: TypedSample): GeneticProfile {
  const filled: Record<string, Calls> = {};
  for (const heading of HEADINGS) {
    const [known, given] = [profile[heading], loci[heading]];
    if (given) filled[heading] = { ...known, ...withoutChange(given, known ?? {}) };
  }
  const { sample } = profile;
  return {
    ...profile,
    ...filled,
    sample: { ...sample, ...(!sample.lab && lab && { lab }), ...(!sample.kit && kit && { kit }) },
  };
}

/** The order of two alleles says nothing: one that only the file has is no change of the record. */
function withoutChange(given: Calls, known: Calls): Calls {
  return Object.fromEntries(
    Object.entries(given).map(([locus, alleles]) => {
      const before = known[locus];
      return [locus, before && haveSameAlleles(before, alleles) ? before : alleles];
    }),
  );
}

function replacedAt(value: unknown, [step, ...rest]: readonly (string | number)[], put: unknown): unknown {
  if (step === undefined) return put;
  if (Array.isArray(value))
    return value.map((entry: unknown, at) => (at === step ? replacedAt(entry, rest, put) : entry));
  const object = value as Readonly<Record<string, unknown>>;
  return { ...object, [step]: replacedAt(object[step], rest, put) };
}
