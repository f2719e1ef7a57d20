import type { ReportRecord } from '../../../../kernel/contract/index.js';
import { DomainError } from '../../../../platform/errors/index.js';
import {
  agreedTerms,
  type Agreement,
  type AgreementCategory,
  type Institution,
} from '../../../institutions/index.js';
import { permissionFor, reaches } from '../../../access/consent/index.js';

/** The family has not permitted this, or not as far as there. */
export class NotPermitted extends DomainError {
  constructor(purpose: string) {
    super('REFERRALS.NOT_PERMITTED', 'conflict', { purpose });
  }
}

/**
 * An institution that nothing can be passed on to: it hands in and reads nothing, or no agreement covers
 * reports.
 */
export class NoWayThere extends DomainError {
  constructor() {
    super('REFERRALS.NO_WAY_THERE', 'conflict', {}, 'institution');
  }
}

export type Ends = Readonly<Record<'from' | 'to', Institution>>;

type Consenting = Pick<ReportRecord, 'consents' | 'recordedAt'>;

/**
 * Returns the missing permission of a family for its report to go to another institution, or nothing.
 * Searching is what it is for; across a border it needs `cross_border` too.
 */
export function missingForPassingOn(report: Consenting, { from, to }: Ends, now: string): string | undefined {
  const isPermitted = (purpose: string) =>
    reaches(permissionFor(purpose, report.consents ?? [], report.recordedAt, now), to);
  if (!isPermitted('search')) return 'search';
  return from.country === to.country || isPermitted('cross_border') ? undefined : 'cross_border';
}

/**
 * The first of some purposes that a family does not permit, or not as far as an institution where one is
 * named.
 */
export function missingOf(
  { consents = [], recordedAt }: Consenting,
  purposes: readonly (string | undefined)[],
  to: Institution | undefined,
  now: string,
): string | undefined {
  return purposes.find((purpose) => {
    if (purpose === undefined) return false;
    const permission = permissionFor(purpose, consents, recordedAt, now);
    return to ? !reaches(permission, to) : permission === undefined;
  });
}

/**
 * Tells whether there is a way at all: within a country by its own mechanism, across a border by an agreement
 * on such records.
 */
export function isReachable(
  { from, to }: Ends,
  agreements: readonly Agreement[],
  categories: readonly AgreementCategory[] = ['report'],
): boolean {
  if (to.id === from.id || to.deliversOnly || to.kind === 'public_register') return false;
  return from.country === to.country || agreedTerms(from, to, categories, agreements).mayCompare;
}
