import type { ComparableRecord } from '../comparable-record.js';
import type { EvidenceGroup } from '../evidence.js';
import type { LinkedRecordType } from '../kinds.js';

/** Questions that can be asked of a family, of a person, or of those who hold remains. */
export const QUESTIONS = [
  'names',
  'second_surname',
  'sex',
  'birth_date',
  'documents',
  'nationality',
  'birth_place',
  'languages',
  'occupation',
  'stature',
  'weight',
  'appearance',
  'marks',
  'medical',
  'dental',
  'effects',
  'last_contact_place',
  'last_contact_date',
  'route',
  'age_estimate',
  'event',
  'cause',
  'dna_own',
  'dna_mother',
  'dna_father',
  'dna_child',
  'dna_full_sibling',
  'dna_half_sibling',
  'dna_grandparent',
  'dna_aunt_uncle',
  'dna_nibling',
  'dna_cousin',
  'dna_other_parent',
  'dna_relative',
  'dna_sample',
  'dna_more_loci',
  'dna_maternal_line',
  'dna_paternal_line',
  'dna_x_chromosome',
] as const;
export type FamilyQuestion = (typeof QUESTIONS)[number];

/** Question that can be asked of a record of some type. */
export interface Askable {
  readonly question: FamilyQuestion;
  readonly group: EvidenceGroup;
  readonly types: readonly LinkedRecordType[];
  /** Tests whether the record says nothing, or not all, of it. */
  readonly lacks: (record: ComparableRecord) => boolean;
  /**
   * The record as it would stand if the answer were what `source` says; undefined where `source` says nothing
   * of it.
   */
  readonly answered: (record: ComparableRecord, source: ComparableRecord) => ComparableRecord | undefined;
  /**
   * Splits what is seldom told whole: the record with each part of what `source` knows, none where it knows
   * nothing.
   */
  readonly parts?: (record: ComparableRecord, source: ComparableRecord) => readonly ComparableRecord[];
  /** Tests whether the record says something already, so that an answer may also be "nothing further". */
  readonly isPartly?: (record: ComparableRecord) => boolean;
}
