import type { RecordType } from '../../../kernel/contract/index.js';

export const KINDS = ['identification', 'living', 'duplicate_report', 'same_remains'] as const;

export type Kind = (typeof KINDS)[number];

/** Which record stands on each side of a pair of a kind, and which purpose a family must have permitted for it. */
export const SIDES = {
  identification: { a: 'report', b: 'remains', purpose: 'forensic_matching' },
  living: { a: 'report', b: 'living', purpose: 'search' },
  duplicate_report: { a: 'report', b: 'report', purpose: 'search' },
  same_remains: { a: 'remains', b: 'remains', purpose: 'forensic_matching' },
} as const satisfies Record<Kind, { a: RecordType; b: RecordType; purpose: 'search' | 'forensic_matching' }>;

/** The kinds in which a record of a type takes part, and on which side. */
export function kindsOf(type: RecordType): readonly { kind: Kind; side: 'a' | 'b' }[] {
  return KINDS.flatMap((kind) => {
    if (SIDES[kind].a === type) return [{ kind, side: 'a' as const }];
    return SIDES[kind].b === type ? [{ kind, side: 'b' as const }] : [];
  });
}
