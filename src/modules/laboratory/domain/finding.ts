/** Severity of a finding: how much it keeps a family from being used. */
export type Severity = 'error' | 'warning' | 'note';

export type FindingKind =
  | 'contradiction'
  | 'cure'
  | 'declared_relation'
  | 'sex'
  | 'same_profile'
  | 'shared_sample_code'
  | 'samples_differ'
  | 'mixture'
  | 'allele_outside_table'
  | 'locus_without_frequencies';

/**
 * Finding about a family that a laboratory has to know before it reckons; it names codes and loci, never a
 * name.
 */
export interface FamilyFinding {
  readonly kind: FindingKind;
  readonly severity: Severity;
  readonly code: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly persons: readonly string[];
  readonly loci: readonly string[];
}

type Draft = Pick<FamilyFinding, 'kind' | 'severity' | 'code'> & Partial<FamilyFinding>;

/** The persons and loci of a finding are at hand in its text as `{persons}` and `{loci}`. */
export function finding({ parameters = {}, persons = [], loci = [], ...draft }: Draft): FamilyFinding {
  const listed = { persons: persons.join(', '), loci: loci.join(', ') };
  return { ...draft, persons, loci, parameters: { ...listed, ...parameters } };
}
