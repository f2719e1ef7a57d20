import { profilesOf, type ExchangeRecord } from '../../../../kernel/contract/index.js';
import {
  sampleAdmissibility,
  type AdmissibilityReason,
  type SampleRule,
} from '../../../institutions/index.js';

/** A sample of one side, held against the rule of the institution on the other side. */
export interface SampleStatus {
  readonly side: 'a' | 'b';
  /** The relative whose sample it is; undefined where it is of the record's own person. */
  readonly relative: string | undefined;
  readonly sampleCode: string;
  readonly collectorKind: string | undefined;
  readonly admissible: boolean;
  readonly reason: AdmissibilityReason;
  /** The law, protocol or letter that the rule rests on. */
  readonly source: string | undefined;
}

export function sampleStatuses(
  side: 'a' | 'b',
  record: ExchangeRecord,
  rule: SampleRule | null | undefined,
): SampleStatus[] {
  return profilesOf(record).map(({ profile: { sample }, relativeId }) => ({
    ...{ side, relative: relativeId, sampleCode: sample.code, collectorKind: sample.collectorKind },
    ...sampleAdmissibility(rule, sample),
  }));
}
