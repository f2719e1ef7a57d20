import type { LinkedRecordType } from './kinds.js';
import { bodyTests } from './questions/dna-body.js';
import type { WeighedTest } from './questions/weighed-test.js';
import { familyTests } from './questions/dna-family.js';
import { lineTests } from './questions/dna-lines.js';
import { xTests } from './questions/dna-x.js';
import type { DnaRequest } from './questions/dna-request.js';
import type { FamilyQuestion } from './questions/askable.js';

export type { LineFrequencies } from './questions/line-frequencies.js';
export type { DnaPair, DnaRequest } from './questions/dna-request.js';

/** The tests of DNA that can be asked of a record of each type. */
export const DNA_TESTS: Readonly<Record<LinkedRecordType, readonly FamilyQuestion[]>> = {
  report: [
    ...([
      'dna_own',
      'dna_mother',
      'dna_father',
      'dna_child',
      'dna_full_sibling',
      'dna_half_sibling',
    ] as const),
    ...(['dna_grandparent', 'dna_aunt_uncle', 'dna_nibling', 'dna_cousin', 'dna_other_parent'] as const),
    ...([
      'dna_relative',
      'dna_more_loci',
      'dna_maternal_line',
      'dna_paternal_line',
      'dna_x_chromosome',
    ] as const),
  ],
  remains: ['dna_sample', 'dna_more_loci', 'dna_maternal_line', 'dna_paternal_line', 'dna_x_chromosome'],
  living: ['dna_sample', 'dna_more_loci', 'dna_maternal_line', 'dna_paternal_line', 'dna_x_chromosome'],
};

/**
 * Weighs what tests of DNA would tell of who the subject's counterpart is, in the measure of the other
 * questions: expected information in bits. Each is reckoned by the model and the frequencies that the pairs
 * were weighed by, for this family and these candidates.
 *
 * A test speaks of the four most probable candidates that were typed and that DNA has not excluded; the
 * others answer as "none of these". The autosomal loci, where `lines` says how rare haplotypes are the
 * maternal and the paternal line (`lineTests`), and where the table has X loci the X chromosome (`xTests`).
 * One by one, so that a server can breathe in between; of two relatives with one tie each is there
 * (`bestOfEach`).
 */
export function* weighDnaTests(request: DnaRequest): Generator<WeighedTest> {
  const { kinship } = request.background;
  if (!kinship || request.kind === 'duplicate_report') return;
  if (request.subject.recordType === 'report') yield* familyTests(request, kinship);
  else yield* bodyTests(request, kinship);
  yield* lineTests(request, kinship);
  yield* xTests(request, kinship);
}

/** Returns of each test the one that promises most, in the order given. */
export function bestOfEach<T extends WeighedTest>(tests: readonly T[]): T[] {
  const best = new Map<FamilyQuestion, T>();
  for (const test of tests)
    if (test.bits > (best.get(test.question)?.bits ?? -1)) best.set(test.question, test);
  return [...best.values()];
}

/**
 * Returns the test without the tie, as it is asked of another institution's report, of which one is not told
 * who the relatives are.
 */
export function withoutTie<T extends WeighedTest>(test: T): T {
  const isOfTie = DNA_TESTS.report.includes(test.question) && !TIELESS.includes(test.question);
  return { ...test, relative: undefined, ...(isOfTie && { question: 'dna_relative' as const }) };
}

const TIELESS: readonly FamilyQuestion[] = ['dna_own', 'dna_more_loci', 'dna_relative'];
