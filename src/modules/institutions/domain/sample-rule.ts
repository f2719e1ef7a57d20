import { z } from 'zod';
import { COLLECTOR_KIND } from '../../../kernel/contract/index.js';
import { InputRefused } from './input-refused.js';
import { shapeFaults } from './profile/shape-faults.js';

/** From whom an institution accepts genetic samples. */
export const sampleRule = z.object({
  /** Kinds of collector who may have taken the samples; `*`: anybody. */
  collectorKinds: z.union([z.literal('*'), z.array(z.enum(COLLECTOR_KIND.words)).min(1)]),
  /** True where a sample needs a written chain of custody. */
  requiresCustody: z.boolean().default(false),
  /** The law, protocol or letter that says so. */
  source: z.string().trim().min(1).max(500),
});

export type SampleRule = Readonly<z.infer<typeof sampleRule>>;

/** The rule as it will be stored. Throws `InputRefused`. */
export function readSampleRule(given: unknown): SampleRule {
  const read = sampleRule.safeParse(given);
  if (read.success) return read.data;
  throw new InputRefused(shapeFaults(given, sampleRule));
}

/** Origin of a sample in a record (exchange format, `profile.sample`). */
export interface SampleOrigin {
  readonly collectorKind?: string | undefined;
  /** Hand-overs, in order. */
  readonly custody?: readonly unknown[] | undefined;
}

/** A code of the message catalogue. */
export type AdmissibilityReason =
  | 'SAMPLES.NOT_STATED'
  | 'SAMPLES.ADMITTED'
  | 'SAMPLES.COLLECTOR_NOT_STATED'
  | 'SAMPLES.COLLECTOR_NOT_ADMITTED'
  | 'SAMPLES.CUSTODY_MISSING';

export interface Admissibility {
  readonly admissible: boolean;
  readonly reason: AdmissibilityReason;
  /** Of the rule; absent where there is none. */
  readonly source: string | undefined;
}

/**
 * Tells whether an institution would accept a sample, to be told before it is sent. An institution that has
 * stated no rule is taken to accept all, and the reason says so; a sample of which nobody knows who took it
 * meets no rule that names collectors.
 */
export function sampleAdmissibility(
  rule: SampleRule | null | undefined,
  { collectorKind, custody }: SampleOrigin,
): Admissibility {
  if (!rule) return { admissible: true, reason: 'SAMPLES.NOT_STATED', source: undefined };
  const { collectorKinds, requiresCustody, source } = rule;
  const refused = (reason: AdmissibilityReason): Admissibility => ({ admissible: false, reason, source });
  if (collectorKinds !== '*') {
    if (collectorKind === undefined) return refused('SAMPLES.COLLECTOR_NOT_STATED');
    if (!collectorKinds.some((kind) => kind === collectorKind))
      return refused('SAMPLES.COLLECTOR_NOT_ADMITTED');
  }
  if (requiresCustody && (custody ?? []).length === 0) return refused('SAMPLES.CUSTODY_MISSING');
  return { admissible: true, reason: 'SAMPLES.ADMITTED', source };
}
