import type { RecordType } from '../../../../kernel/contract/index.js';
import { KINDS, RECORD_TYPES, SIDES_OF_KIND, type Kind } from '../../../../kernel/linkage/index.js';
import { counterpartType, kindsOf } from './kinds.js';

/** Scan of a shard: records of one type against the shard's records of another. */
export interface ScanPlan {
  readonly kind: Kind;
  readonly queryType: RecordType;
  readonly bankType: RecordType;
  readonly queriesAreA: boolean;
  /**
   * True for a scan of reports with all that is known of their person, confirmed or not: to rank by, beside
   * the scan of what they say themselves.
   */
  readonly withAll?: boolean;
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

/** The scan beside a plan's own that ranking needs; none of reports with reports, which vouch for nobody. */
export function planWithAll(plan: ScanPlan): ScanPlan | undefined {
  const hasReports = plan.queryType === 'report' || plan.bankType === 'report';
  return hasReports && plan.queryType !== plan.bankType ? { ...plan, withAll: true } : undefined;
}

/**
 * Returns the name under which the lists of a scan are stored: a kind may be scanned from both of its sides
 * in one run.
 */
export function scanName({ kind, queryType, withAll = false }: ScanPlan): string {
  return `${kind}/${queryType}${withAll ? '/all' : ''}`;
}
