import type { EvidenceReason } from './reasons.js';

/** The groups whose weights are added; kin joins the sum as a group of the same shape. */
export const EVIDENCE_GROUPS = [
  'name',
  'document',
  'age',
  'sex',
  'stature',
  'time',
  'place',
  'marks',
  'medical',
  'dental',
  'effects',
  'kin',
  'life',
  'event',
  'company',
  'death',
  'dna',
] as const;
export type EvidenceGroup = (typeof EVIDENCE_GROUPS)[number];

export type FieldAgreement = 'agrees' | 'close' | 'differs' | 'no_data';

export interface FieldEvidence {
  readonly group: EvidenceGroup;
  /** Path of the value, in the words of the exchange format. */
  readonly field: string;
  readonly log10LR: number;
  readonly agreement: FieldAgreement;
  /** A stable code such as `NAME.SURNAMES_SWAPPED`; the catalogue has its sentence. */
  readonly reason: EvidenceReason;
  /** The values seen, as they stand in the records. */
  readonly a: unknown;
  readonly b: unknown;
}

/** Evidence of one comparison about one pair; the group is added by the caller. */
export type EvidenceItem = Omit<FieldEvidence, 'group'>;

export function noData(field: string, reason: EvidenceReason, a: unknown, b: unknown): EvidenceItem {
  return { field, log10LR: 0, agreement: 'no_data', reason, a, b };
}
