import type { ConsentEntry, Relative, ReportRecord } from '../../../../kernel/contract/index.js';
import { permissionsOf } from '../../../access/consent/index.js';
import type { FormRedaction } from './form.js';

/**
 * A report without the genetic profiles that its family does not permit to be used for forensic matching now: each relative's own decision
 * counts, and without one the report's. Alleles on a paper are used by whoever reads it.
 *
 * @param now instant, ISO 8601
 */
export function permittedGenetics(
  report: ReportRecord,
  now: string,
): { readonly report: ReportRecord; readonly redactions: readonly FormRedaction[] } {
  const permits = (entries: readonly ConsentEntry[] = []) =>
    permissionsOf(entries, report.recordedAt, now).forensic_matching !== undefined;
  const { directProfile, relatives, ...rest } = report;
  const keepsOwn = directProfile !== undefined && permits(report.consents);
  const isKept = ({ profile, consents }: Relative): boolean =>
    !profile || permits(consents ?? report.consents);
  const shown = relatives?.map((one): Relative => {
    const { profile: _, ...without } = one;
    return isKept(one) ? one : without;
  });
  const lost = relatives?.some((one) => !isKept(one));
  return {
    report: {
      ...rest,
      ...(keepsOwn && { directProfile }),
      ...(shown && { relatives: shown }),
    },
    redactions: [
      ...(directProfile && !keepsOwn ? [{ path: 'directProfile', reason: 'CONSENT' }] : []),
      ...(lost ? [{ path: 'relatives.profile', reason: 'CONSENT' }] : []),
    ],
  };
}
