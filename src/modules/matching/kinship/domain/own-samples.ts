import {
  AMELOGENIN,
  profilesOf,
  type ExchangeRecord,
  type GeneticProfile,
} from '../../../../kernel/contract/index.js';
import type { GeneticSex } from '../../../../kernel/genetics/index.js';

/** Samples of the person whom a record is about. */
export function ownSamples(record: ExchangeRecord): readonly GeneticProfile[] {
  return profilesOf(record).flatMap(({ profile, relativeId }) => (relativeId === undefined ? [profile] : []));
}

/** The sex of the person whom a record is about: what the sample shows, or else what the record says. */
export function sexOf(record: ExchangeRecord): GeneticSex {
  const seen = ownSamples(record).flatMap(({ autosomal }) => autosomal?.[AMELOGENIN] ?? []);
  if (seen.includes('Y')) return 'male';
  if (seen.length > 1 && seen.every((allele) => allele === 'X')) return 'female';
  const said = record.recordType === 'remains' ? record.estimates?.sex?.value : record.person?.sex;
  return said === 'male' || said === 'female' ? said : 'unknown';
}
