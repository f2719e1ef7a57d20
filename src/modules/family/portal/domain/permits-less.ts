import type { ExchangeRecord } from '../../../../kernel/contract/index.js';
import { isNarrower, permissionFor, type DecidingConsent } from '../../../access/consent/index.js';

interface Decision {
  readonly purpose: string;
  readonly decision: 'granted' | 'refused' | 'withdrawn';
  readonly countries?: readonly string[] | undefined;
  readonly until?: string | undefined;
}

/**
 * Tells whether by a decision a family permits less than before: it takes back, refuses what it has permitted, or permits
 * it in fewer countries.
 *
 * @param now instant, ISO 8601
 */
export function permitsLess(report: ExchangeRecord, said: Decision, now: string): boolean {
  const { purpose, decision, countries, until } = said;
  if (decision === 'withdrawn') return true;
  const before = ('consents' in report ? report.consents : undefined) ?? [];
  const entry = { purpose, decision, from: now, ...(countries && { countries }), ...(until && { until }) };
  const after = [...before, entry as DecidingConsent];
  return isNarrower(
    permissionFor(purpose, after, report.recordedAt, now),
    permissionFor(purpose, before, report.recordedAt, now),
  );
}
