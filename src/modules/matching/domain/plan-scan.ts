import type { RecordType } from '../../../kernel/contract/index.js';
import { KINDS, RECORD_TYPES, SIDES_OF_KIND, type Kind } from '../../../kernel/linkage/index.js';
import { counterpartType, kindsOf } from './kinds.js';

/** One scan of a shard: records of one type against the shard's records of another. */
export interface ScanPlan {
  readonly kind: Kind;
  readonly queryType: RecordType;
  readonly bankType: RecordType;
  readonly queriesAreA: boolean;
}

/** A sweep scans each kind once, from its `a` side. */
export const SWEEP_PLAN: readonly ScanPlan[] = KINDS.map((kind) => ({
  kind,
  queryType: SIDES_OF_KIND[kind].a,
  bankType: SIDES_OF_KIND[kind].b,
  queriesAreA: true,
}));

/** Some records against everything: each type of them in each kind that it takes part in. */
export const SUBJECT_PLAN: readonly ScanPlan[] = RECORD_TYPES.flatMap((queryType) =>
  kindsOf(queryType).map((kind) => ({
    kind,
    queryType,
    bankType: counterpartType(kind, queryType),
    queriesAreA: SIDES_OF_KIND[kind].a === queryType,
  })),
);

/** The name under which the lists of a scan are stored: a kind may be scanned from both of its sides in one run. */
export function scanName(plan: ScanPlan): string {
  return `${plan.kind}/${plan.queryType}`;
}
