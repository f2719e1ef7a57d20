import {
  contradictedReference,
  isInMtRange,
  readMtRange,
  readMtVariant,
  type MtRange,
} from '../genetics/mitochondrial.js';
import { profilesOf, type PlacedProfile } from '../profiles.js';
import type { MitochondrialHaplotype } from '../records.js';
import type { RecordReading } from '../reading/reading.js';
import type { PathStep } from '../unknown-key.js';
import type { RecordRule } from './rule.js';

/** Rule that a record has one profile or a list of them. */
export const oneProfileField: RecordRule = (record, reading) => {
  if (record.recordType === 'remains' && record.profile && record.profiles) {
    reading.at(record, ['profiles']).error('EXCHANGE.PROFILE_BESIDE_PROFILES', 'profile or profiles');
  }
};

/**
 * Rule on sample codes: a sample that was typed twice is one sample, and its profiles never count as
 * independent.
 */
export const sampleCodes: RecordRule = (record, reading) => {
  const seen = new Set<string>();
  for (const { profile, path } of profilesOf(record)) {
    const { code } = profile.sample;
    if (seen.has(code)) reading.at(record, [...path, 'sample', 'code']).warn('EXCHANGE.SAMPLE_CODE_TWICE');
    seen.add(code);
  }
};

function checkVariants(mt: MitochondrialHaplotype, report: (path: PathStep[]) => RecordReading): void {
  const ranges = mt.ranges.map(readMtRange).filter((range): range is MtRange => range !== undefined);
  const seen = new Set<string>();
  for (const [index, text] of mt.variants.entries()) {
    const variant = readMtVariant(text);
    if (!variant) continue;
    const known = contradictedReference(variant);
    if (known !== undefined)
      report(['variants', index]).error(
        'EXCHANGE.MT_WRONG_REFERENCE_BASE',
        `${known} as the base of the reference`,
      );
    if (!ranges.some((range) => isInMtRange(variant.position, range))) {
      report(['variants', index]).error(
        'EXCHANGE.MT_VARIANT_OUTSIDE_RANGES',
        'a position within the ranges that were read',
      );
    }
    const place = `${variant.position}.${variant.insertion}`;
    if (seen.has(place)) report(['variants', index]).warn('EXCHANGE.MT_VARIANT_TWICE');
    seen.add(place);
  }
}

function checkMitochondrial({ profile, path }: PlacedProfile, at: (path: PathStep[]) => RecordReading): void {
  if (profile.mt) checkVariants(profile.mt, (rest) => at([...path, 'mt', ...rest]));
}

/** Rule that mitochondrial variants agree with the reference and lie within what was read. */
export const mitochondrialVariants: RecordRule = (record, reading) => {
  for (const placed of profilesOf(record)) checkMitochondrial(placed, (path) => reading.at(record, path));
};
