/** The four comparisons, and which record types each pairs. `a` is the report wherever there is one. */
export const RECORD_TYPES = ['report', 'remains', 'living'] as const;
export type LinkedRecordType = (typeof RECORD_TYPES)[number];

export const KINDS = ['identification', 'living', 'duplicate_report', 'same_remains'] as const;
export type Kind = (typeof KINDS)[number];

export const SIDES_OF_KIND: Readonly<
  Record<Kind, { readonly a: LinkedRecordType; readonly b: LinkedRecordType }>
> = {
  identification: { a: 'report', b: 'remains' },
  living: { a: 'report', b: 'living' },
  duplicate_report: { a: 'report', b: 'report' },
  same_remains: { a: 'remains', b: 'remains' },
};

/** Purpose that a family must have permitted for its report to stand in a pair of a kind. */
export const PURPOSE_OF_KIND = {
  identification: 'forensic_matching',
  living: 'search',
  duplicate_report: 'search',
  same_remains: 'forensic_matching',
} as const satisfies Record<Kind, 'search' | 'forensic_matching'>;

/** Tells whether both records come from one bank: a pair is unordered then, and is scored once. */
export function isWithinOneBank(kind: Kind): boolean {
  return SIDES_OF_KIND[kind].a === SIDES_OF_KIND[kind].b;
}

export function isRecordType(value: unknown): value is LinkedRecordType {
  return RECORD_TYPES.some((type) => type === value);
}
