import type { RecordType } from '../../kernel/contract/index.js';

/** Kinds of comparison of a pair, by the types of its two records. */
export const KINDS = ['identification', 'living', 'duplicate_report', 'same_remains'] as const;
export type EvaluatedKind = (typeof KINDS)[number];

const OF_TYPES: Readonly<Record<string, EvaluatedKind>> = {
  'remains report': 'identification',
  'living report': 'living',
  'report report': 'duplicate_report',
  'remains remains': 'same_remains',
};

/** Types of the two records of a kind, the report first. */
export const TYPES_OF_KIND: Readonly<Record<EvaluatedKind, readonly [RecordType, RecordType]>> = {
  identification: ['report', 'remains'],
  living: ['report', 'living'],
  duplicate_report: ['report', 'report'],
  same_remains: ['remains', 'remains'],
};

/** Returns the kind of a pair; none where the platform does not compare such types. */
export function kindOf(a: RecordType, b: RecordType): EvaluatedKind | undefined {
  return OF_TYPES[[a, b].sort().join(' ')];
}

/** Tells whether both records of a pair ask for each other as equals, so that neither side is the query. */
export function isSymmetric(kind: EvaluatedKind): boolean {
  return kind === 'duplicate_report' || kind === 'same_remains';
}
